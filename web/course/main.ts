// The course page: its figures, its questions, and what the reader allows it to remember.

import { followHeights } from './heights';
import { turnOpening } from './opening';
import { Progress } from './progress';
import { answerQuestions } from './questions';

followHeights();
turnOpening();
const progress = new Progress();
answerQuestions(({ form }) => progress.answered(form));
