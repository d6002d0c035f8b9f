import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { numbered } from '../../text/grammar.ts';
import { columnOf, formatterOf, readFigure, textOf } from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawSwarm, type Side } from './draw.ts';

/** Discs that have a place under which a group has no row of its own. */
const FEW = 5;
const OTHERS = 'Autres diplômes';

/** A disc a row: `x` places it in the row of its `y`, `taille` is its surface, the test of `teste` its colour. */
export function swarmOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const [x, size] = [columnOf(answer, option(spec, 'x')), columnOf(answer, option(spec, 'taille'))];
  const place = markPlaces(answer);
  const groups = new Map<string, number>();
  for (const row of rows)
    if (readFigure(row, x).value !== null)
      groups.set(textOf(row, option(spec, 'y')), (groups.get(textOf(row, option(spec, 'y'))) ?? 0) + 1);
  const own = (row: AnswerRow): boolean => (groups.get(textOf(row, option(spec, 'y'))) ?? 0) >= FEW;
  const alone = rows.every((row) => !own(row));
  const points = rows.map((row) => {
    const value = readFigure(row, x).value;
    return {
      group: alone || own(row) ? textOf(row, option(spec, 'y')) : OTHERS,
      order: alone || own(row) ? Number(row[option(spec, 'ordre')] ?? 0) : Infinity,
      x: value,
      size: readFigure(row, size).value,
      side: value === null ? ('inconnu' as const) : sideOf(row[`${option(spec, 'teste')}_ecart`]),
      name: `${textOf(row, option(spec, 'etiquette'))}${textOf(row, option(spec, 'facette')) === 'apprentissage' ? ' (app.)' : ''}`,
      at: place(row)
    };
  });
  const ordered = points.toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  return drawSwarm(ordered, {
    label,
    formatX: formatterOf(x),
    counted: (discs) => numbered(discs, 'formation', 'formations'),
    unknown: 'non connus'
  });
}

function sideOf(gap: unknown): Side {
  return gap === 'inferieur' ? 'dessous' : gap === 'superieur' ? 'dessus' : 'indecis';
}
