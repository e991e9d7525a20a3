// The course page: its figures, its questions, and what the reader allows it to remember.

import { followHeights } from './heights';
import { waitWithFocus } from './frames';
import { turnOpening } from './opening';
import { Progress } from './progress';
import { answerQuestions } from './questions';

followHeights();
waitWithFocus();
turnOpening();
const progress = new Progress();
answerQuestions(({ form }) => progress.noteAnswer(form));
