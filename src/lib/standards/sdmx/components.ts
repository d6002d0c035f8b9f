import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { COMPANIONS, type Companion } from '../../catalogue/request/companions.ts';
import type { RequestColumn, RequestDefinition, RequestParameter } from '../../catalogue/request/request.ts';
import { TELLING_ROLES, type Role } from '../../catalogue/request/vocabulary.ts';
import type { ColumnType } from '../../table/column-type.ts';
import { AGENCY, componentId, flowId, VERSION } from './identifiers.ts';
import { CONF_STATUS, OBS_STATUS } from './statuses.ts';

export interface ListReference {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
}

/** A dimension, a measure or an attribute: a column of the file. */
export interface Component {
  readonly id: string;
  /** For a person. */
  readonly name: string;
  readonly description: string | null;
  /** The list that holds its codes, null for a value that is written as it is. */
  readonly list: ListReference | null;
  /** The type of a value without list, in the words of SDMX. */
  readonly textType: string;
  /** The column of the answer, or the parameter, that it is read from. */
  readonly source: string;
}

export interface Attribute extends Component {
  /** The measure that it speaks of; null when it speaks of the row. */
  readonly measure: string | null;
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

export const TERRITORIES = listOf('CL_TERRITOIRE');
export const STATUSES = listOf('CL_STATUT');
export const GAP_LIST = listOf('CL_ECART');

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
    asked: parametres.map((parameter) => askedComponent(id, parameter)),
    dimensions: telling.map((column) => ({
      ...plain(column),
      list: column.role === 'territoire' ? TERRITORIES : null,
      // Any of them may be missing from a row, which only a text can say.
      textType: 'String'
    })),
    time: time === undefined ? null : { ...plain(time), id: 'TIME_PERIOD', textType: 'ObservationalTimePeriod' },
    measures: others.filter(isFigure).map(plain),
    attributes: [
      ...others.flatMap((column) => [
        ...(isFigure(column) ? [] : [{ ...plain(column), measure: null, part: 'valeur' as const }]),
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

function plain({ nom, libelle, unite, type }: RequestColumn): Component {
  const unit = unite === 'pourcent' ? 'fraction de 1' : unite;
  return {
    id: componentId(nom),
    name: libelle,
    description: unit === undefined ? null : `unité : ${unit}`,
    list: null,
    textType: TEXT_TYPES[type],
    source: nom
  };
}

function askedComponent(request: string, parameter: RequestParameter): Component {
  const { nom, libelle, domaine, facultatif } = parameter;
  const number = domaine === 'entier' ? 'Integer' : domaine === 'decimal' ? 'Double' : null;
  return {
    id: componentId(ASKED_PREFIX + nom),
    name: `${libelle ?? nom} (demandé)`,
    description: null,
    list: number === null ? parameterList(request, parameter) : null,
    textType: number === null || facultatif === true ? 'String' : number,
    source: nom
  };
}

/** Whether a parameter takes values that its domain has not: named ones, a default that is a word (`tous`). */
export function hasOwnList({
  domaine,
  valeurs,
  defaut
}: Pick<RequestParameter, 'domaine' | 'valeurs' | 'defaut'>): boolean {
  return (
    domaine === 'choix' ||
    valeurs !== undefined ||
    (defaut !== undefined && defaut !== 'dernier' && defaut !== 'region')
  );
}

/** The list of a parameter: that of its domain, or its own. */
export function parameterList(
  request: string,
  parameter: Pick<RequestParameter, 'nom' | 'domaine' | 'valeurs' | 'defaut'>
): ListReference {
  const { nom, domaine } = parameter;
  if (hasOwnList(parameter)) return listOf(`CL_${flowId(request)}_${componentId(nom)}`);
  return domaine === 'territoires' ? TERRITORIES : listOf(`CL_${componentId(domaine).replaceAll('.', '_')}`);
}

function companionsOf(column: RequestColumn): Attribute[] {
  const { nom, libelle, type } = column;
  const measure = isFigure(column) ? componentId(nom) : null;
  return COMPANIONS.filter(({ isOf }) => isOf(column)).flatMap((companion): Attribute[] => {
    const { part, suffix, title } = companion;
    const own = {
      id: componentId(nom + suffix),
      name: libelle + title,
      description: null,
      textType: TEXT_TYPES[companion.type ?? type],
      source: nom + suffix,
      measure
    };
    if (part === 'visible') return [{ ...own, part, list: TERRITORIES }];
    if (part === 'ecart') return [{ ...own, part, list: GAP_LIST }];
    if (part !== 'statut') return [{ ...own, part, list: null }];
    return [
      {
        ...own,
        id: componentId(`${nom}_obs_status`),
        name: `${libelle} – OBS_STATUS`,
        part: 'obs_status',
        list: official(OBS_STATUS)
      },
      {
        ...own,
        id: componentId(`${nom}_conf_status`),
        name: `${libelle} – CONF_STATUS`,
        part: 'conf_status',
        list: official(CONF_STATUS)
      },
      { ...own, part, list: STATUSES }
    ];
  });
}

function listOf(id: string): ListReference {
  return { agency: AGENCY, id, version: VERSION };
}

function official({ id, version }: { readonly id: string; readonly version: string }): ListReference {
  return { agency: 'SDMX', id, version };
}
