// What the page reads of a frame, in its own terms.
import type { MeasureReport, Report as Plain, TypingReport } from './boundary';

export type Measure = MeasureReport;
export type Typing = TypingReport;

export interface Report extends Omit<Plain, 'typing'> {
  typing: Typing | null;
}
