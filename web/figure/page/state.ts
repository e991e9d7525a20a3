// What a figure shows, as the page around it reads it.
import type { State } from '../../wire/messages';
import type { Bridge, Report } from '../bridge/bridge';
import type { Measure } from '../bridge/report';

const known = ({ value, status }: Measure): number | null => (status === 'ok' ? value : null);

/** `report`: what is known between two frames, with all names. */
export function stateOf(bridge: Bridge, report: Report): State {
  const { cosine, angle, dot, normFirst, normSecond, vectorNames, dimensionNames } = report;
  const components = bridge.components();
  const count = report.dimensions;
  return {
    parameters: bridge.share(),
    measures: report.hasMeasures
      ? {
          cosine: known(cosine),
          angle: known(angle),
          angleUnit: report.angleUnit === 'radians' ? 'rad' : '°',
          dot: known(dot),
          normFirst: known(normFirst),
          normSecond: known(normSecond),
          status: cosine.status === 'zero_vector' ? 'zero_vector' : statusOf(cosine),
        }
      : null,
    first: vectorNames[report.first] ?? '',
    second: vectorNames[report.second] ?? '',
    dimensions: dimensionNames.map((name, d) => ({ name, unit: report.units[d] ?? '' })),
    vectors: vectorNames.map((name, v) => ({
      name,
      components: components.slice(v * count, (v + 1) * count),
    })),
    steps: report.steps > 0 ? { done: report.stepsDone, all: report.steps } : null,
    canUndo: report.canUndo,
    canRedo: report.canRedo,
  };
}

function statusOf({ status }: Measure): 'ok' | 'out_of_range' {
  return status === 'ok' ? 'ok' : 'out_of_range';
}
