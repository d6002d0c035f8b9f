import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { formatMeasureShort, formatStyled, type NumberStyle } from '../../text/numbers.ts';
import { inShort, inWords, readFigure, type Reading } from '../../words/figure.ts';
import { territoryName } from '../../cartography/territory-rows.ts';
import { frame, type FigureModel } from '../figure-model.ts';
import { drawIntervals } from '../intervals/draw.ts';
import type { TableCell } from '../table-model.ts';
import type { Moment } from '../../cartography/moments.ts';
import { territoryFigures } from '../../cartography/territory-rows.ts';

interface Change {
  readonly territoire: string;
  readonly name: string;
  readonly before: Reading;
  readonly after: Reading;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** By how much each territory moved, the largest rise first: never more than the bounds of both dates tell. */
export function changesOf(first: Moment, last: Moment): Change[] {
  const name = territoryName(last.ranked);
  const nameOf = (row: AnswerRow | undefined): string => (name === null ? '' : String(row?.[name] ?? ''));
  // A zone whose part in the region is given at a date, and the whole at another, has two names: they are not compared.
  const before = new Map(
    (territoryFigures(first.ranked, first.column) ?? []).map(({ territoire, reading }, at) => [
      `${territoire} ${nameOf(first.ranked.lignes[at])}`,
      reading
    ])
  );
  return (territoryFigures(last.ranked, last.column) ?? [])
    .flatMap(({ territoire }, at) => {
      const row = last.ranked.lignes[at];
      const earlier = before.get(`${territoire} ${nameOf(row)}`);
      if (!row || !earlier) return [];
      const after = readFigure(row, last.column);
      const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
      return [
        {
          territoire,
          name: nameOf(row) || territoire,
          before: earlier,
          after,
          value: less(after.value, earlier.value),
          min: less(after.min, earlier.max),
          max: less(after.max, earlier.min)
        }
      ];
    })
    .sort((a, b) => middle(b) - middle(a));
}

function middle({ min, max }: Change): number {
  return min === null || max === null ? -Infinity : (min + max) / 2;
}

/** Bars of what changed between the first date and the last, with both figures in the table. */
export function changeFigure(answer: Answer, first: Moment, last: Moment, subtitle: string): FigureModel | null {
  const changes = changesOf(first, last);
  const [style] = changes.map(({ after }) => gapStyle(after.style));
  if (!style) return null;
  const texts = { title: `Ce qui a changé : ${first.label}, puis ${last.label}`, subtitle };
  const written = changes.map((change) => ({ ...change, text: formatMeasureShort(change, style, '…') }));
  const base = frame(answer, texts);
  delete base.picture;
  return {
    ...base,
    key: `${base.key}#changement`,
    drawing: drawIntervals(
      written.map(({ name: label, value, min, max, text }) => ({ label, value, min, max, text })),
      {
        label: `${texts.title}. ${texts.subtitle}. Les figures sont dans le tableau.`,
        format: (value) => formatStyled(value, style)
      }
    ),
    table: {
      columns: ['Territoire', 'Écart', first.label, last.label].map((label, at) => ({
        key: label,
        label,
        numeric: at > 0
      })),
      rows: written.map(({ territoire, name, text, before, after }): TableCell[] => [
        { text: name, href: `/territoires/${territoire}` },
        { text },
        { text: inShort(before), spoken: inWords(before) },
        { text: inShort(after), spoken: inWords(after) }
      ]),
      left: 0,
      signs: base.table.signs
    },
    reading: [
      changes.some(({ value, min }) => value === null && min !== null)
        ? 'Trait : entre le moins et le plus que permettent les bornes des deux dates.'
        : '',
      answer.requete.enquete ? 'Enquête : son erreur n’est pas publiée, cet écart n’est pas testé.' : '',
      changes.length < first.ranked.lignes.length || changes.length < last.ranked.lignes.length
        ? 'Les territoires qui ne sont pas aux deux dates, avec le même contour, n’ont pas d’écart.'
        : ''
    ].filter((line) => line !== '')
  };
}

/** Gaps are signed, and in points between shares. */
function gapStyle(style: NumberStyle): NumberStyle {
  return style.kind === 'percent' ? { ...style, points: true } : style;
}
