import type { Problem } from '../api/answer.ts';
import { nearest } from '../../text/suggest.ts';
import { ASKED_LEVEL, ASKED_NAME, ASKED_PREFIX, levelOfCode, type Several } from './selection.ts';
import type { NamedColumn } from './named-columns.ts';
import { operandsOf } from '../request/derived-from.ts';
import type { RequestParameter } from '../request/request.ts';
import { ZONE_PREFIX } from './resolve-zone.ts';

/** Rows put together: those that have the same values in these columns; all of them when there is none. */
export interface GroupSpec {
  readonly columns: readonly string[];
}

/** `group_by=ensemble`: all the rows as one. */
export const TOGETHER = 'ensemble';
/** Roles of the columns that tell rows apart. A class that is known row by row is one. */
const KEYS = new Set(['dimension', 'libelle', 'territoire', 'cellule', 'classe']);

const FIGURES = new Set(['mesure', 'taux', 'quotient', 'indice']);

function isKey({ role, protege }: NamedColumn): boolean {
  return KEYS.has(role) && protege !== true;
}

/** The columns by which rows may be put together; null when no figure of theirs adds up. */
export function groupKeys(columns: readonly NamedColumn[]): string[] | null {
  return columns.some(({ somme }) => somme === 'lignes') ? columns.filter(isKey).map(({ nom }) => nom) : null;
}

/** The column by which an address groups rows. A name brings its code, since two places may have one name. */
export function readGroup(
  names: readonly string[],
  columns: readonly NamedColumn[],
  problems: Problem[]
): GroupSpec | null {
  const keys = columns.filter(isKey);
  const refuse = (message: string, suggestions: readonly string[] = []): null => {
    problems.push({ parametre: 'group_by', message, suggestions });
    return null;
  };
  if (!columns.some(({ somme }) => somme === 'lignes')) {
    const figures = columns.filter((column) => FIGURES.has(column.role));
    return refuse(
      figures.length === 0
        ? 'cette requête n’a aucun chiffre à réunir'
        : `aucun chiffre de cette requête ne s’ajoute d’une ligne à l’autre (${figures.map(({ libelle }) => `« ${libelle} »`).join(', ')}) : une même chose y compte sur plusieurs lignes, ou la somme ne voudrait rien dire`
    );
  }
  if (names.length === 1 && names[0] === TOGETHER && !columns.some(({ nom }) => nom === TOGETHER))
    return { columns: [] };
  const found: string[] = [];
  for (const name of names) {
    const column = columns.find(({ nom }) => nom === name);
    const offered = `colonnes qui réunissent : ${keys.map(({ nom }) => nom).join(', ')}, ou ${TOGETHER}`;
    if (column === undefined) {
      const close = nearest(name, [...keys.map(({ nom }) => nom), TOGETHER]);
      refuse(
        `colonne « ${name.slice(0, 60)} » inconnue ; ${close[0] ? `vouliez-vous ${close[0]} ? ` : ''}${offered}`,
        close
      );
    } else if (!isKey(column)) refuse(`« ${name} » ne réunit pas des lignes ; ${offered}`);
    else found.push(...codeOf(name, columns), name);
  }
  // A name and its code are one.
  const asked = names.filter((name) => !names.includes(name + ASKED_NAME));
  if (asked.length > 1)
    return refuse(
      'les lignes se réunissent par une seule colonne ; un classeur (format=xlsx) les réunit par plusieurs',
      asked.slice(0, 1)
    );
  return { columns: [...new Set(found)] };
}

function codeOf(name: string, columns: readonly NamedColumn[]): string[] {
  const code = name.slice(0, -ASKED_NAME.length);
  return name.startsWith(ASKED_PREFIX) && name.endsWith(ASKED_NAME) && columns.some(({ nom }) => nom === code)
    ? [code]
    : [];
}

/** The columns of a grouped table: what tells groups apart, what adds up, what is made again of that. */
export function groupedColumns<T extends NamedColumn>(columns: readonly T[], { columns: keys }: GroupSpec): T[] {
  const kept = new Set<string>([...keys, ...columns.flatMap(({ nom, somme }) => (somme === undefined ? [] : [nom]))]);
  // A difference may be of rates, and a rank of a difference: what is made again comes after what it is made of.
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const column of columns) {
      const made = operandsOf(column);
      if (made.length > 0 && made.every((name) => kept.has(name))) kept.add(column.nom);
    }
  }
  return [
    ...keys.flatMap((name) => columns.filter(({ nom }) => nom === name)),
    ...columns.filter(({ nom }) => kept.has(nom) && !keys.includes(nom))
  ];
}

/** Why a column is not there once rows are put together. */
export function whyNotAdded(column: NamedColumn, columns: readonly NamedColumn[]): string {
  const missing = operandsOf(column).filter((name) =>
    columns.some(({ nom, somme, de }) => nom === name && somme === undefined && de === undefined)
  );
  if (missing.length > 0)
    return `« ${column.libelle} » se refait de ${missing.map((name) => `« ${columns.find(({ nom }) => nom === name)?.libelle ?? name} »`).join(' et ')}, qui ne s’ajoute pas d’une ligne à l’autre`;
  if (isKey(column)) return `« ${column.libelle} » n’est pas la colonne réunie ; demandez group_by=${column.nom}`;
  return `« ${column.libelle} » ne s’ajoute pas d’une ligne à l’autre ; sans group_by, la réponse le donne ligne à ligne`;
}

/** Answers that may not be added together, and the column that sets them apart. */
interface Overlap {
  readonly reason: string;
  readonly columns: readonly string[];
  readonly instead: string;
}

/** What may not be added over the values of an address: years, cuts of one thing, territories that overlap. */
export function overlapsOf(
  { columns: keys }: GroupSpec,
  several: readonly Several[],
  parameters: readonly RequestParameter[]
): Overlap[] {
  return several.flatMap(({ nom, valeurs }): Overlap[] => {
    const code = ASKED_PREFIX + nom;
    if (keys.includes(code)) return [];
    const spec = parameters.find((parameter) => parameter.nom === nom);
    const own = { columns: [code], instead: `demandez group_by=${code}` };
    if (spec?.domaine !== 'territoires' || nom !== 'territoire')
      return [{ ...own, reason: `les réponses de plusieurs valeurs de « ${spec?.libelle ?? nom} » ne s’ajoutent pas` }];
    if (valeurs.some((value) => value.startsWith(ZONE_PREFIX)))
      return [{ ...own, reason: 'des zones dessinées peuvent se recouvrir' }];
    if (spec.entiers === true && valeurs.length > 1)
      return [{ ...own, reason: 'un territoire à cheval sur deux de ceux qui sont choisis y compterait deux fois' }];
    const levels = [...new Set(valeurs.map(levelOfCode))];
    return levels.length < 2 || keys.includes(code + ASKED_LEVEL)
      ? []
      : [
          {
            reason: `des territoires de plusieurs mailles (${levels.join(', ')}) se recouvrent`,
            columns: [code, code + ASKED_LEVEL],
            instead: `${own.instead}, ou ${code}${ASKED_LEVEL} pour un total par maille`
          }
        ];
  });
}

export function overlaps(...asked: Parameters<typeof overlapsOf>): Problem[] {
  return overlapsOf(...asked).map(({ reason, columns, instead }) => ({
    parametre: 'group_by',
    message: `${reason} ; ${instead}`,
    suggestions: columns
  }));
}
