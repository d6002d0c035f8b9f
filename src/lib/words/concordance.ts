import type { ConcordanceFigure } from '../catalogue/records/concordance.ts';
import { formatDate, formatMonth } from '../text/dates.ts';
import { formatMeasure, formatStyled, type NumberStyle } from '../text/numbers.ts';

type Rounded = Pick<ConcordanceFigure, 'arrondi' | 'unite'>;

/** Digits after the comma that a rounding keeps: 0.001 of a part is a tenth of a percent. */
function styleOf({ arrondi, unite }: Rounded, more: number): NumberStyle {
  const percent = unite === 'pourcent' || unite === 'points';
  const unit = percent ? arrondi * 100 : arrondi;
  return {
    kind: percent ? 'percent' : 'number',
    decimals: Math.max(0, Math.round(-Math.log10(unit))) + more,
    fixed: percent,
    ...(unite === 'points' ? { points: true as const } : {})
  };
}

/** The figure as it was published: `55,7 %`, `131 879`. */
export function publishedText({ publie, ...figure }: Rounded & Pick<ConcordanceFigure, 'publie'>): string {
  return formatStyled(publie, { ...styleOf(figure, 0), change: true });
}

/** What is computed, as many digits as were published, or the bounds that secrecy leaves. */
export function computedText({ min, max, ...figure }: Rounded & Pick<ConcordanceFigure, 'min' | 'max'>): string {
  const style = styleOf(figure, 0);
  return formatMeasure({ value: min === max ? min : null, min, max }, style, '');
}

/** How far it is, one digit more than was published; in points between percentages. */
export function gapText({ ecart, arrondi, unite }: Rounded & Pick<ConcordanceFigure, 'ecart'>): string {
  const written = formatStyled(ecart, styleOf({ arrondi, unite: unite === 'pourcent' ? 'points' : unite }, 0));
  return ecart > 0 && !written.startsWith('+') ? `+${written}` : written;
}

/** A day, a month or a year, as it is known. */
export function issueText(parution: string): string {
  return parution.length > 7 ? formatDate(parution) : parution.length > 4 ? formatMonth(parution) : parution;
}
