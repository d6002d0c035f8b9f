import { chartFigure } from '../../charts/figure-model.ts';
import type { Argument } from '../question.ts';
import { regionalKey } from '../scope.ts';
import { ask } from '../section.ts';
import { INDICATORS } from './indicator-specs.ts';
import { indicatorOf } from './indicators.ts';

/**
 * An indicator that the committee follows, with its control chart: what a question says of it, its figure, and its tile.
 * @param then said after its reading
 */
export const indicator =
  (id: string, { key = false, then }: { key?: boolean; then?: string } = {}): Argument =>
  async (context) => {
    const found = await indicatorOf(context, id);
    if (found) {
      const { reading, figure, label, value, period, request } = found;
      return {
        section: { sentences: [[reading, then].filter(Boolean).join(' ')], figures: [figure] },
        key: key ? regionalKey({ label, value, source: period, href: request }, context) : null
      };
    }
    // Without a series, its detail says why.
    const spec = INDICATORS.find((one) => one.id === id);
    const detail = spec ? await ask(context, spec.detail, {}) : null;
    const figures = detail && spec ? [chartFigure(detail, { title: detail.requete.titre, subtitle: '' })] : [];
    return { section: { sentences: [], figures }, key: null };
  };
