import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { confidence, readFigure, type Reading } from '../../words/figure.ts';
import { countedSources, requestedVintage, sourceName } from '../../words/citation.ts';

/** Bytes of an answer, unless more is asked. */
export const LONGEST = 4000;

/** A figure that is not simply known: never a bare number, never nothing, so that none is taken for zero. */
interface Guarded {
  readonly valeur?: number;
  readonly statut?: string;
  readonly min?: number;
  readonly max?: number;
}

const FIGURES: readonly AnswerColumn['type'][] = ['entier', 'decimal'];

function isFigure({ protege, type }: AnswerColumn): boolean {
  return protege || FIGURES.includes(type);
}

/** What is known of a figure, by itself. */
export function guarded({ value, min, max, status }: Pick<Reading, 'value' | 'min' | 'max' | 'status'>): Guarded {
  if (value !== null) return { valeur: value, ...(status.code === 'diffuse' ? {} : { statut: status.code }) };
  return { statut: status.code, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

/** A figure that is given is a number; bounds alone, `[statut, min, max]`. */
function cellOf(row: AnswerRow, column: AnswerColumn): unknown {
  if (!isFigure(column)) return row[column.nom] ?? null;
  const reading = readFigure(row, column);
  const { value, min, max, status } = reading;
  const interval = confidence(row, column);
  const [gap, visible] = [row[`${column.nom}_ecart`] ?? null, row[`${column.nom}_visible`] ?? null];
  const beside = {
    ...(interval === null ? {} : { ic95: [interval.low, interval.high] }),
    ...(column.ecart && gap !== null ? { ecart: gap } : {}),
    // The nearest territory that shows it.
    ...(column.visible && visible !== null ? { visible } : {})
  };
  if (Object.keys(beside).length > 0) return { ...guarded(reading), ...beside };
  if (value !== null) return status.code === 'diffuse' ? value : [status.code, value, value];
  return min === null && max === null ? status.code : [status.code, min, max];
}

/** Which figures are not given, how many, and by whom. */
function hiddenIn({ colonnes, lignes, statuts, ...answer }: Answer): object[] {
  const producers = [...new Set(countedSources(answer).map(({ producteur }) => producteur))].join(', ');
  return statuts.flatMap(({ code, libelle }) => {
    const shown = code === 'diffuse' || code === 'provisoire';
    const count = colonnes
      .filter(isFigure)
      .reduce((sum, column) => sum + lignes.filter((row) => readFigure(row, column).status.code === code).length, 0);
    if (shown || count === 0) return [];
    const by =
      code === 'non_diffuse' ? producers : code === 'secret' ? 'règle de secret appliquée avant publication' : '';
    return [{ statut: code, libelle, chiffres: count, ...(by === '' ? {} : { par: by }) }];
  });
}

/** What stands around figures, whatever they are: of when, from whom, whether all is invented. */
export function aroundAnswer(answer: Answer): object {
  const { avertissement, etat, motifs, signalements, couverture } = answer;
  return {
    ...(avertissement === null ? {} : { avertissement }),
    etat,
    ...(motifs.length > 0 ? { motifs } : {}),
    ...(signalements.length > 0 ? { signalements } : {}),
    ...(couverture.length > 0 ? { couverture } : {}),
    ...(answer.requete.enquete
      ? { enquete: 'Enquête : son erreur n’est pas publiée ; n’en tirez ni rang ni écart.' }
      : {}),
    sources: countedSources(answer).map((source) => sourceName(source, requestedVintage(source))),
    citation: answer.citation
  };
}

/** An answer in few words: as many of its first rows as it may hold. @param most bytes @param more what else is said */
export function saidAnswer(answer: Answer, offset: number, most: number, more: object = {}): object {
  const { requete, lignes, page } = answer;
  // What a signal means is among the warnings.
  const colonnes = answer.colonnes.filter(({ role }) => role !== 'signal');
  const total = page?.total ?? lignes.length;
  return within(lignes.length, most, (count) => {
    const shown = { ...answer, lignes: lignes.slice(0, count) };
    const hidden = hiddenIn(shown);
    return {
      requete: requete.id,
      ...(requete.lecture === null ? {} : { phrase: requete.lecture }),
      parametres: answer.parametres_libelles,
      colonnes: colonnes.map(({ nom, libelle, unite }) => [nom, libelle, ...(unite === null ? [] : [unite])]),
      lignes: shown.lignes.map((row) => colonnes.map((column) => cellOf(row, column))),
      ...(total === 0
        ? { absence: 'Aucune ligne : ce n’est pas un zéro ; « etat » et « motifs » disent pourquoi.' }
        : {}),
      ...(offset + count < total
        ? { suite: `${count} lignes sur ${total} ; demandez decalage=${offset + count}` }
        : {}),
      ...(hidden.length > 0 ? { caches: hidden } : {}),
      ...aroundAnswer(answer),
      ...more
    };
  });
}

/** What holds in so many bytes: as many of the first things of a list as it may, one at least. */
export function within(count: number, most: number, make: (count: number) => object): object {
  let kept = count;
  let made = make(kept);
  for (let size = bytesOf(made); size > most && kept > 1; size = bytesOf(made)) {
    kept = Math.max(1, Math.min(kept - 1, Math.floor((kept * most) / size)));
    made = make(kept);
  }
  return made;
}

function bytesOf(made: object): number {
  return Buffer.byteLength(JSON.stringify(made));
}
