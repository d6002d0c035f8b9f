import { chartFigure } from '../../charts/figure-model.ts';
import type { Argument } from '../question.ts';
import { regionalKey } from '../scope.ts';
import { ask } from '../section.ts';
import { INDICATORS } from './indicator-specs.ts';
import { indicatorOf } from './indicators.ts';

/** An indicator that the committee follows, with its control chart: its reading, then `puis`, its figure, and its tile with `tuile`. */
export const indicatorArgument: Argument = async (context, { de: id = '', tuile, puis }) => {
  const found = await indicatorOf(context, id);
  if (found) {
    const { reading, figure, label, value, period, request } = found;
    return {
      section: { sentences: [[reading, puis].filter(Boolean).join(' ')], figures: [figure] },
      key: tuile ? regionalKey({ label, value, source: period, href: request }, context) : null
    };
  }
  // Without a series, its detail says why.
  const spec = INDICATORS.find((one) => one.id === id);
  const detail = spec ? await ask(context, spec.detail, {}) : null;
  const figures = detail && spec ? [chartFigure(detail, { title: detail.requete.titre, subtitle: '' })] : [];
  return { section: { sentences: [], figures }, key: null };
};
