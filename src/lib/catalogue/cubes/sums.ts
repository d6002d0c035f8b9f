import type { CubeMeasure } from './cube.ts';

/** A sum is a figure only when every row has its value; else it is what their bounds allow. */

/** A column of the first sum: how it is made of rows, and of sums already made. */
export interface Part {
  readonly name: string;
  readonly ofRows: string;
  readonly ofParts: string;
}

export function partsOf(measure: CubeMeasure, alias: string): Part[] {
  const { nom, bornes, statut, arrondi } = measure;
  const value = rowValue(measure, alias);
  const status = `${alias}${nom}_statut`;
  const part = (end: string, call: 'sum' | 'count' | 'min', rows: string): Part => ({
    name: `${nom}_${end}`,
    ofRows: `${call}(${rows})`,
    ofParts: `${call === 'min' ? 'min' : 'sum'}(${nom}_${end})`
  });
  const own = [
    part('connus', 'count', value),
    part('somme', 'sum', value),
    ...(statut ? [part('cas', 'min', `nullif(${status}, 'diffuse')`)] : [])
  ];
  if (!bornes) return own;
  const [low = value, high = value] = [`${alias}${nom}_min`, `${alias}${nom}_max`].map((bound) =>
    measure.valeur ? `coalesce(${bound}, ${value})` : bound
  );
  const rounded = arrondi === '' ? [] : [part('ecart', 'sum', `coalesce(${alias}${arrondi}, 0)`)];
  return [...own, part('bas', 'sum', low), part('bornes', 'count', high), part('haut', 'sum', high), ...rounded];
}

/** The four columns of a measure of a request, from the parts of its sum and the number of rows `n`. */
export function figuresOf(measure: CubeMeasure): string[] {
  const { nom, bornes, statut, somme, arrondi } = measure;
  const error = arrondi === '' ? null : `if(n > 1, ${nom}_ecart, 0)`;
  const [low, high, bounded] = !bornes
    ? [`${nom}_somme`, `${nom}_somme`, `${nom}_connus`]
    : error === null
      ? [`${nom}_bas`, `${nom}_haut`, `${nom}_bornes`]
      : [`greatest(floor(${nom}_bas - ${error}), 0)`, `ceil(${nom}_haut + ${error})`, `${nom}_bornes`];
  // What does not add up is given by one row, or by none; so is a sum of rows that their producer rounds.
  const one = somme ? '' : 'n = 1 and ';
  const then = error === null ? ' then' : '\n        then';
  const exact = error === null ? one : `${one}${error} = 0 and `;
  const kept = (figure: string): string => (somme ? figure : `case when n = 1 then ${figure} end`);
  const hidden = bornes ? "'intervalle'" : "'non_disponible'";
  const [known, alone] = statut
    ? [`coalesce(${nom}_cas, 'diffuse')`, `coalesce(${nom}_cas, ${hidden})`]
    : ["'diffuse'", hidden];
  const status = [
    `when ${exact}${nom}_connus = n then ${known}`,
    `when n = 1 then ${alone}`,
    `when ${bornes ? `${nom}_bas` : low} is null${somme ? '' : ' or n > 1'} then 'non_disponible'`,
    "else 'intervalle'"
  ];
  return [
    `${typed(measure, `case when ${exact}${nom}_connus = n${then} ${nom}_somme end`)} as ${nom}`,
    `${typed(measure, kept(low))} as ${nom}_min`,
    `${typed(measure, `case when ${one}${bounded} = n${then} ${high} end`)} as ${nom}_max`,
    `case ${status.join('\n        ')} end as ${nom}_statut`
  ];
}

function rowValue({ nom, valeur, inconnue }: CubeMeasure, alias: string): string {
  if (!valeur) return `case when ${alias}${nom}_min = ${alias}${nom}_max then ${alias}${nom}_min end`;
  return inconnue === '' ? `${alias}${nom}` : `case when ${inconnue} then null else ${alias}${nom} end`;
}

/** Weighted numbers are added up in the order of threads: beyond the sixth decimal, a sum is not twice the same. */
function typed({ type }: CubeMeasure, figure: string): string {
  return type === 'DOUBLE' ? `round(${figure}, 6)::DOUBLE` : `(${figure})::BIGINT`;
}
