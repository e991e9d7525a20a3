// Arabic, and what a page that reads from right to left needs besides its words.
import words from '../../words/ar.json';
import styles from './rtl.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

export default words;
