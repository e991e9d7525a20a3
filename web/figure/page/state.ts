// What a figure shows, as the page around it reads it.
import type { State } from '../../wire/messages';
import type { Bridge, Report } from '../bridge/bridge';
import type { Measure } from '../bridge/report';

const known = ({ value, status }: Measure): number | null => (status === 'ok' ? value : null);

export function stateOf(bridge: Bridge, report: Report): State {
  const { cosine, angle, dot, normFirst, normSecond } = report;
  const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const dimensions = indices(report.dimensions);
  return {
    parameters: bridge.share(),
    measures: report.hasVectors
      ? {
          cosine: known(cosine),
          angle: known(angle),
          angleUnit: bridge.angleUnit(),
          dot: known(dot),
          normFirst: known(normFirst),
          normSecond: known(normSecond),
          status: cosine.status === 'zero_vector' ? 'zero_vector' : statusOf(cosine),
        }
      : null,
    first: bridge.vectorName(report.first),
    second: bridge.vectorName(report.second),
    dimensions: dimensions.map((d) => ({
      name: bridge.dimensionName(d),
      unit: bridge.dimensionUnit(d),
    })),
    vectors: indices(report.vectors).map((v) => ({
      name: bridge.vectorName(v),
      components: dimensions.map((d) => bridge.component(v, d)),
    })),
    canUndo: report.canUndo,
    canRedo: report.canRedo,
  };
}

function statusOf({ status }: Measure): 'ok' | 'out_of_range' {
  return status === 'ok' ? 'ok' : 'out_of_range';
}
