import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { COMPANIONS, type Companion } from '../../catalogue/request/companions.ts';
import type { RequestColumn, RequestDefinition, RequestParameter } from '../../catalogue/request/request.ts';
import { TELLING_ROLES, type Role } from '../../catalogue/request/vocabulary.ts';
import type { ColumnType } from '../../table/column-type.ts';
import { componentId } from './identifiers.ts';

/** A dimension, a measure or an attribute: a column of the file. */
export interface Component {
  readonly id: string;
  /** For a person. */
  readonly name: string;
  /** Its values are identifiers of a list; another is written as it is. */
  readonly coded: boolean;
  /** The type of a value without list, in the words of SDMX. */
  readonly textType: string;
  /** The column of the answer, or the parameter, that it is read from. */
  readonly source: string;
}

export interface Attribute extends Component {
  readonly part: Companion['part'] | 'obs_status' | 'conf_status' | 'valeur';
}

/** The structure of every answer of a request, whatever is asked of it. */
export interface Components {
  /** What was asked, then what tells the rows apart. */
  readonly asked: readonly Component[];
  readonly dimensions: readonly Component[];
  /** The period observed; null for a request that has none of its own. */
  readonly time: Component | null;
  readonly measures: readonly Component[];
  readonly attributes: readonly Attribute[];
}

const FIGURES: readonly Role[] = ['mesure', 'taux', 'quotient', 'difference', 'evolution', 'rang', 'indice'];
/** Requests that list codes and files, and observe nothing in time. */
const LISTS = 'reference/';

const TEXT_TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'Boolean',
  int32: 'Integer',
  int64: 'Long',
  cell: 'String',
  double: 'Double',
  text: 'String',
  date: 'GregorianDay'
};

/** Columns of a request that tell its rows apart. */
export function tellsRows({ role }: Pick<RequestColumn, 'role'>): boolean {
  return TELLING_ROLES.includes(role);
}

/** What the header says, without any answer: a structure is one per request. */
export function sdmxComponents({ id, parametres, colonnes }: RequestDefinition): Components {
  // Where several values are asked, the answer says in columns of its own what each row was asked with.
  const own = colonnes.filter(({ nom }) => !nom.startsWith(ASKED_PREFIX));
  const time = id.startsWith(LISTS) ? undefined : own.find(isPeriod);
  const telling = own.filter((column) => tellsRows(column) && column !== time);
  const others = own.filter((column) => !tellsRows(column));
  return {
    asked: parametres.map(askedComponent),
    dimensions: telling.map((column) => ({
      ...plain(column),
      coded: column.role === 'territoire',
      // Any of them may be missing from a row, which only a text can say.
      textType: 'String'
    })),
    time: time === undefined ? null : { ...plain(time), id: 'TIME_PERIOD', textType: 'ObservationalTimePeriod' },
    measures: others.filter(isFigure).map(plain),
    attributes: [
      ...others.flatMap((column) => [
        ...(isFigure(column) ? [] : [{ ...plain(column), part: 'valeur' as const }]),
        ...companionsOf(column)
      ]),
      // A year that a missing file may leave unknown has a status, though it tells rows apart.
      ...own.filter(tellsRows).flatMap(companionsOf)
    ]
  };
}

function isFigure({ role }: RequestColumn): boolean {
  return FIGURES.includes(role);
}

function isPeriod({ role, temps }: RequestColumn): boolean {
  return role === 'dimension' && (temps === 'mois' || temps === 'trimestre' || temps === 'periode');
}

function plain({ nom, libelle, type }: RequestColumn): Component {
  return { id: componentId(nom), name: libelle, coded: false, textType: TEXT_TYPES[type], source: nom };
}

function askedComponent({ nom, libelle, domaine, facultatif }: RequestParameter): Component {
  const number = domaine === 'entier' ? 'Integer' : domaine === 'decimal' ? 'Double' : null;
  return {
    id: componentId(ASKED_PREFIX + nom),
    name: `${libelle ?? nom} (demandé)`,
    coded: number === null,
    textType: number === null || facultatif === true ? 'String' : number,
    source: nom
  };
}

function companionsOf({ nom, libelle, type, ...column }: RequestColumn): Attribute[] {
  return COMPANIONS.filter(({ isOf }) => isOf(column)).flatMap((companion): Attribute[] => {
    const { part, suffix, title } = companion;
    const own = {
      id: componentId(nom + suffix),
      name: libelle + title,
      coded: part === 'visible' || part === 'ecart' || part === 'statut',
      textType: TEXT_TYPES[companion.type ?? type],
      source: nom + suffix,
      part
    };
    if (part !== 'statut') return [own];
    const official = (['obs_status', 'conf_status'] as const).map((name): Attribute => ({
      ...own,
      id: componentId(`${nom}_${name}`),
      name: `${libelle} – ${name.toUpperCase()}`,
      part: name
    }));
    return [...official, own];
  });
}
