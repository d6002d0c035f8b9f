import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { columnOf, inWords, readFigure, textOf } from '../../words/figure.ts';
import { reachWords } from './reach-words.ts';

type Closures = AnswerOf<'cprdfop/fermeture_la_moins_couteuse'>;
type Closure = RowOf<'cprdfop/fermeture_la_moins_couteuse'>;

/** Schools named one by one in a sentence. */
const MOST_NAMED = 4;

/** Which closure would leave fewest people without the course; a superlative only where bounds allow it. */
export function closureSentences(answer: Closures): string[] {
  const { lignes: rows } = answer;
  if (rows.length === 0) return [...answer.motifs];
  const column = columnOf(answer, 'seules');
  const boundsOf = (row: Closure): { min: number; max: number } => {
    const { value, min, max } = readFigure(row, column);
    return { min: value ?? min ?? 0, max: value ?? max ?? Infinity };
  };
  const reach = reachWords(answer, 'distance');
  const who = String(rows[0]?.['pour'] ?? 'habitants');
  const lowest = Math.min(...rows.map((row) => boundsOf(row).max));
  // Whoever may be as low as the lowest is not told apart from it.
  const least = rows.filter((row) => boundsOf(row).min <= lowest);
  const [first] = least;
  if (!first) return [];
  const named = (withCount: boolean): string =>
    least
      .slice(0, MOST_NAMED)
      .map((row) => {
        const name = `« ${textOf(row, 'etablissement')} » (${textOf(row, 'commune')})`;
        return withCount ? `${name} : ${inWords(readFigure(row, column))}` : name;
      })
      .join(withCount ? ' ; ' : ', ') +
    (least.length > MOST_NAMED ? ` et ${numbered(least.length - MOST_NAMED, 'autre', 'autres')}` : '');
  if (rows.length === 1)
    return [
      `${named(false)} est le seul établissement du fichier à l’enseigner ici : ${inWords(readFigure(first, column))} ${who} n’en ont pas d’autre à ${reach}.`
    ];
  if (least.length === 1)
    return [
      `La fermeture qui laisserait le moins de monde sans établissement du fichier à ${reach} serait celle de ${named(false)} : ${inWords(readFigure(first, column))} ${who} n’ont que lui.`
    ];
  return [
    lowest === 0
      ? `Si cette formation cessait dans l’un de ${numbered(least.length, 'établissement', 'établissements')} sur ${formatNumber(rows.length)}, un seul à la fois, personne n’y perdrait le seul établissement du fichier à ${reach} : ${named(false)}.`
      : `${numbered(least.length, 'établissement', 'établissements')} sur ${formatNumber(rows.length)} ne se départagent pas pour coûter le moins (${who} qui n’en ont pas d’autre à ${reach}) : ${named(true)}.`
  ];
}

/** The schools, from the one that fewest people have alone. */
export function closureFigure(answer: Closures): FigureModel {
  return chartFigure(
    answer,
    {
      title: 'Qui n’aurait plus d’établissement à portée, fermeture par fermeture',
      subtitle: `${String(answer.lignes[0]?.['pour'] ?? 'habitants')} à ${reachWords(answer, 'distance')} au plus de cet établissement et d’aucun autre, ${answer.parametres_libelles['rentree'] ?? ''}`,
      note: 'Un établissement à la fois : deux fermetures voisines se cumulent. Un centre d’apprentis peut accueillir les mêmes jeunes, et n’est pas compté.'
    },
    { columns: ['etablissement', 'commune', 'seules', 'a_portee', 'effectif'] }
  );
}
