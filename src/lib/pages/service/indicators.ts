import { capitalised } from '../../text/grammar.ts';
import type { AnswerOf, ColumnOf, RowOf } from '../../catalogue/api/rows.ts';
import { duringPeriod, periodName } from '../../text/dates.ts';
import { typeset, typesetIn } from '../../text/typeset.ts';
import { controlPoints } from '../../charts/control/points.ts';
import { controlDecimals, drawSparkline, type ControlPoint } from '../../charts/control/draw.ts';
import { chartFigure, requestPage, type FigureModel } from '../../charts/figure-model.ts';
import { sourceLine } from '../../words/source-line.ts';
import { ask, type Context } from '../section.ts';
import { INDICATORS, type IndicatorSpec } from './indicator-specs.ts';
import { amount, between, range } from './amounts.ts';

/** What the region wants of an indicator, judged on twelve months. */
export interface Objective {
  /** `au moins 90 % en 2026`. */
  text: string;
  /** `cible tenue`, `cible à atteindre`, `cible manquée`, `indéterminé`, `non mesuré`. */
  state: string;
  citation: string;
}

export interface Indicator {
  id: string;
  section: string;
  label: string;
  question: string;
  /** `août 2025`. */
  period: string;
  value: string;
  /** Its bounds and what they are; null for what is counted whole. */
  interval: string | null;
  yearBefore: string | null;
  twelveMonths: string | null;
  /** Counts persons, whose periods are not added: nothing is said over twelve months. */
  persons: boolean;
  objective: Objective | null;
  /** In words: usual variation, outside the limits, or why there are none. */
  variation: string;
  /** The latest period is outside the limits. */
  signal: boolean;
  /** Limits are computed for the latest period. */
  limited: boolean;
  /** Its variation is followed: a count, read beside the year before, is not. */
  judged: boolean;
  /** The latest value, its bounds and its variation, in short sentences. */
  reading: string;
  /** What to compare it with: a year before, periods outside the limits, twelve months and the objective. */
  context: string[];
  sparkline: string;
  figure: FigureModel;
  request: string;
}

/** The indicators that this snapshot has, in their order; each asks its series and its detail. */
export async function readIndicators(context: Context): Promise<Indicator[]> {
  const summary = await ask(context, 'spro/objectifs_service', {});
  const built = await Promise.all(
    INDICATORS.map(async (spec) => {
      const row = summary?.lignes.find((line) => line['indicateur'] === spec.id);
      return row ? readIndicator(context, spec, row) : null;
    })
  );
  return built.filter((indicator) => indicator !== null);
}

/** Where to look for why an indicator moved: what divides it, as far as this snapshot has rows of it. */
export async function causesOf(context: Context, id: string): Promise<{ cut: string; href: string }[]> {
  const parts = INDICATORS.find((one) => one.id === id)?.parts ?? [];
  const found = await Promise.all(
    parts.map(async ([cut, request, parameters]) => {
      const answer = await ask(context, request, parameters);
      return answer !== null && answer.lignes.length > 0 ? [{ cut, href: requestPage(answer) }] : [];
    })
  );
  return found.flat();
}

/** One indicator for a section, null when the snapshot has no series of it. */
export async function indicatorOf(context: Context, id: string): Promise<Indicator | null> {
  const spec = INDICATORS.find((one) => one.id === id);
  const row = (await ask(context, 'spro/objectifs_service', {}))?.lignes.find((line) => line['indicateur'] === id);
  return spec && row ? readIndicator(context, spec, row) : null;
}

async function readIndicator(
  context: Context,
  spec: IndicatorSpec,
  row: RowOf<'spro/objectifs_service'>
): Promise<Indicator | null> {
  const [series, detail] = await Promise.all([
    ask(context, 'spro/limites_controle', { indicateur: spec.id }),
    ask(context, spec.detail, {})
  ]);
  return series ? indicatorModel(spec, row, series, detail ? sourceLine(detail) : sourceLine(series)) : null;
}

/** The model of an indicator from its row of `spro/objectifs_service` and its series of `spro/limites_controle`. */
export function indicatorModel(
  spec: IndicatorSpec,
  row: RowOf<'spro/objectifs_service'>,
  series: AnswerOf<'spro/limites_controle'>,
  source: string
): Indicator {
  const points = controlPoints(series);
  const unit = String(row['unite']);
  const say = (value: number, more = 0): string => amount(value, unit, controlDecimals(points) + more);
  const number = (name: ColumnOf<'spro/objectifs_service'>): number | null => {
    const value = row[name];
    return typeof value === 'number' ? value : null;
  };
  const value = number('valeur') ?? 0;
  const last = points.at(-1);
  const limited = last !== undefined && last.low !== null && last.high !== null;
  const bounds = range(number('valeur_basse'), number('valeur_haute'), say);
  // A count is read beside the year before, and is not judged.
  const judged = !String(row['variation']).startsWith('non jugée');
  const interval = bounds ? `${bounds} (${String(row['bornes'])})` : null;
  const variation = variationWords(row, last, say);
  const annual = number('annuelle');
  const annualBounds = range(number('annuelle_basse'), number('annuelle_haute'), say);
  const annualText =
    annual === null
      ? null
      : annualBounds === null
        ? say(annual)
        : spec.bounded
          ? annualBounds
          : `${say(annual)}, ${annualBounds}`;
  const shown = spec.bounded && bounds ? `au moins ${say(value)}` : say(value);
  const before = number('un_an_avant');
  const objective = objectiveOf(row, unit);
  const label = String(row['libelle']);
  const during = duringPeriod(String(row['periode']));
  const outside = points.filter((point) => point.signal && point !== last);
  const opening =
    spec.bounded && bounds
      ? [
          `${capitalised(during)}, ${spec.phrase(bounds)}.`,
          'L’écart tient aux personnes dont on ne sait pas ce qu’elles sont devenues.'
        ]
      : [`${capitalised(during)}, ${spec.phrase(say(value))}.`, interval ? `La valeur se situe ${interval}.` : ''];
  const reading = joined([
    ...opening,
    limited ? `C’est ${last.signal ? '' : 'une '}${variation}.` : judged ? `${capitalised(variation)}.` : ''
  ]);
  const context = [
    before === null ? '' : `Un an plus tôt : ${say(before)}.`,
    outside.length > 0
      ? `Hors des limites auparavant : ${outside
          .slice(-3)
          .map((point) => monthOf(series, point))
          .join(', ')}${outside.length > 3 ? `, et ${outside.length - 3} autres` : ''}.`
      : '',
    spec.persons ? 'Une même personne revient d’une période à l’autre : les périodes ne s’additionnent pas.' : '',
    annual === null
      ? ''
      : `Sur douze mois : ${annualText ?? ''}${objective ? `, pour un objectif d’${objective.text} : ${objective.state}` : ', sans objectif fixé'}.`
  ]
    .filter((sentence) => sentence !== '')
    .map(typeset);
  const title = `${label} : ${shown} ${during}${limited ? `, ${variation.replace(/ \(.*/, '')}` : ''}`;
  const drawn = chartFigure(
    series,
    typesetIn({
      title,
      subtitle: capitalised(
        [UNIT_WORDS[unit] ?? unit, String(row['periode']).includes('T') ? 'par trimestre' : 'par mois']
          .filter(Boolean)
          .join(', ')
      )
    })
  );
  const figure = { ...drawn, source };
  return {
    id: spec.id,
    section: spec.section,
    label,
    question: typeset(spec.question),
    persons: spec.persons === true,
    period: during,
    value: shown,
    interval,
    variation,
    limited,
    judged,
    objective,
    reading,
    context,
    figure,
    yearBefore: before === null ? null : say(before),
    twelveMonths: spec.bounded ? annualText : annual === null ? null : say(annual),
    signal: last?.signal === true,
    sparkline: drawSparkline(points),
    request: requestPage(series)
  };
}

function joined(sentences: readonly string[]): string {
  return typeset(sentences.filter((sentence) => sentence !== '').join(' '));
}

/** Units as a subtitle says them; one for a hundred is in the label. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  '%': 'en %',
  'sur 10': 'note sur 10',
  'pour cent consultations': ''
};

/** Said of the latest period only: what is inside the limits is not commented on. */
function variationWords(
  row: RowOf<'spro/objectifs_service'>,
  last: ControlPoint | undefined,
  say: (value: number) => string
): string {
  if (last?.low == null || last.high == null) return String(row['variation']);
  const band = between('de', 'à', say(last.low), say(last.high));
  if (!last.signal) return `variation habituelle (${band})`;
  return `hors des limites de variation habituelle, ${(last.value ?? 0) > last.high ? 'au-dessus' : 'au-dessous'} (${band})`;
}

function objectiveOf(row: RowOf<'spro/objectifs_service'>, unit: string): Objective | null {
  if (typeof row['cible'] !== 'number') return null;
  return {
    text: `${String(row['sens'])} ${amount(row['cible'], unit, 'as given')} en ${String(row['echeance'])}`,
    state: String(row['etat']),
    citation: String(row['citation'])
  };
}

/** The period of a point, in the words of its row. */
function monthOf(series: AnswerOf<'spro/limites_controle'>, point: ControlPoint): string {
  const found = controlPoints(series).findIndex((one) => one.period.getTime() === point.period.getTime());
  const row = [...series.lignes].sort((a, b) => String(a['periode']).localeCompare(String(b['periode'])))[found];
  return periodName(String(row?.['periode']));
}
