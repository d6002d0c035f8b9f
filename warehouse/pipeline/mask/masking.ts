import { EXIT, failure } from '../failure.ts';
import { asFields, numberOf, textOf, textsOf, type Fields } from '../declared/fields.ts';

/** An axis of a masked cube, other than territories. */
export interface MaskedAxis {
  name: string;
  /** Member that stands for all the others. */
  total: string;
  /** Table (code, parent) of the levels between leaves and total, or null. */
  parents: string | null;
}

/** The `secret` section of a published model: its rows are base cells, and the build makes, masks and audits the cube. */
export interface Masking {
  measure: string;
  /** Column of the number of units behind each row; null when the measure counts persons. */
  units: string | null;
  /** Column of the largest unit's part. */
  largest: string | null;
  /** What each unit is publicly known to bring at the least: 1 for the employees of an employer, else 0. */
  leastOfUnit: number;
  /** Output column for the class of the largest unit's share. */
  shareClass: string | null;
  vintage: string;
  commune: string;
  /** Territorial levels of the cube, from the finest. */
  levels: string[];
  axes: MaskedAxis[];
  /** Table (vintage, territoire, axes) of the cells that an openly published file gives already, or null. */
  alreadyOpen: string | null;
  /** Open published tables of the same quantity, which the mask does not know: never published beside it. */
  sameQuantities: string[];
}

const KEYS = ['mesure', 'contributeurs', 'principal', 'au_moins', 'part_premier', 'millesime', 'commune', 'mailles', 'axes', 'deja_publie', 'memes_quantites'];

/** @throws Failure (exit 2) naming the key. */
export function readMasking(fields: Fields, where: string): Masking {
  const unknown = Object.keys(fields).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw failure(EXIT.input, `${where} : clé « ${unknown} » inconnue.`, `Clés : ${KEYS.join(', ')}.`);
  const optional = (key: string): string | null => (fields[key] === undefined ? null : textOf(fields, key, where));
  const masking: Masking = {
    measure: textOf(fields, 'mesure', where),
    units: optional('contributeurs'),
    largest: optional('principal'),
    leastOfUnit: numberOf(fields, 'au_moins', where, 0),
    shareClass: optional('part_premier'),
    vintage: textOf(fields, 'millesime', where),
    commune: textOf(fields, 'commune', where),
    levels: textsOf(fields, 'mailles', where),
    alreadyOpen: optional('deja_publie'),
    sameQuantities: textsOf(fields, 'memes_quantites', where),
    axes: Object.entries(asFields(fields.axes ?? {}, `${where}, axes`)).map(([name, value]) => readAxis(name, asFields(value, `${where}, axes, ${name}`), `${where}, axes, ${name}`))
  };
  if (masking.levels[0] !== 'commune') throw failure(EXIT.input, `${where}, mailles : la première est « commune ».`, 'Toutes les mailles faites de communes se masquent ensemble.');
  if ((masking.units === null) !== (masking.largest === null)) throw failure(EXIT.input, `${where} : « contributeurs » et « principal » vont ensemble.`, 'Donnez les deux colonnes, ou aucune.');
  if (masking.shareClass !== null && masking.largest === null) throw failure(EXIT.input, `${where} : « part_premier » demande « principal ».`, 'Donnez la colonne de la plus grande unité.');
  return masking;
}

/** Tables that the masking itself reads, and that the cube's figures come from. */
export function tablesOfMasking({ axes }: Masking): string[] {
  return ['reference.appartenances', ...axes.flatMap(({ parents }) => parents ?? [])];
}

function readAxis(name: string, fields: Fields, where: string): MaskedAxis {
  return { name, total: textOf(fields, 'total', where), parents: fields.parents === undefined ? null : textOf(fields, 'parents', where) };
}
