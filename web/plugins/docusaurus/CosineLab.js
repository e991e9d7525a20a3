// A figure in Docusaurus, and in any React that renders on a server:
//   import CosineLab from 'cosine-lab/plugins/docusaurus/CosineLab.js';
//   <CosineLab vectors="Swift:4,3;Gull:-1,5" title="Two boats" />
import { createElement } from 'react';
import 'cosine-lab/element';

export default function CosineLab(parameters) {
  return createElement('cosine-lab', parameters);
}
