import { createHash } from 'node:crypto';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import {
  type ColumnSpec,
  type ParameterSpec,
  type RequestHeader,
  type RestsOn
} from '../../../src/lib/catalogue/request/header.ts';
import { DERIVED_ROLES } from '../../../src/lib/catalogue/request/vocabulary.ts';
import { operandsOf } from '../../../src/lib/catalogue/request/derived-from.ts';
import { COMPANIONS } from '../../../src/lib/catalogue/request/companions.ts';
import { withClasses } from '../../../src/lib/catalogue/request/mapped-measures.ts';
import { headerError, readRequestFile } from '../../../src/lib/catalogue/header/parse-header.ts';
import type { FileProblem } from '../../../src/lib/catalogue/header/yaml-lines.ts';
import {
  PARAMETER_TYPES,
  type ParameterType,
  type RequestColumn,
  type RequestDefinition,
  type RequestParameter
} from '../../../src/lib/catalogue/request/request.ts';
import { inspectSql } from '../../../src/lib/catalogue/header/sql-rules.ts';
import { columnTypeOf, type ColumnType } from '../../../src/lib/table/column-type.ts';
import { sayEngineError, type EngineMessage } from './engine-messages.ts';
import { messageOf } from '../failure.ts';
import { macroTables } from '../models/macros.ts';
import { answersAtOnce } from './for-all.ts';
import { knownFunctions, neededTables } from './needed-tables.ts';
import { lineOfRule, lineOfWord } from './sql-lines.ts';

const NUMERIC: readonly ColumnType[] = ['int32', 'int64', 'double'];
/** The engine's type id of a column it could not resolve. */
const UNRESOLVED = 0;
const COMPANION = new RegExp(
  `^(.+)(?:${COMPANIONS.filter(({ selected }) => selected)
    .map(({ suffix }) => suffix)
    .join('|')})$`
);

/** Where a problem stands: under a key of the header, or at a word of the select. */
type Place = { readonly header: readonly string[] } | { readonly word: string };

interface Found {
  readonly at: Place;
  readonly message: string;
}

/**
 * Joins the header of a request with the engine's own types, on a database that has the tables (they may be empty).
 * @throws HeaderError listing every rule the file breaks, each with its line: those of the header and those of the
 * select.
 */
export async function describeRequest(
  connection: DuckDBConnection,
  id: string,
  text: string,
  file: string
): Promise<RequestDefinition> {
  const { header, sql, sqlLine, problems: ofHeader, described, lineOf } = readRequestFile(text);
  const problems: FileProblem[] = [...ofHeader];
  if (sql === '')
    throw headerError(
      file,
      problems.length > 0 ? problems : [{ line: sqlLine, message: 'le select manque après l’en-tête' }]
    );
  const tree = await treeOf(connection, sql);
  const { problems: rules, offsets, cubes, parameters } = inspectSql(tree, macroTables());
  problems.push(
    ...rules.map((message) => ({ line: sqlLine + lineOfRule(sql, message, offsets.get(message)), message }))
  );
  // A text that is no select is not handed to the engine: it might be a command.
  const unread = rules.some((rule) => rule.startsWith('SQL refusé') || rule.startsWith('plusieurs'));
  // What it would say of a table or a function out of reach was just said.
  const outside = rules.some((rule) => rule.includes('hors de portée') || rule.startsWith('fonction de table'));
  const prepared = unread || outside ? null : await prepare(connection, sql);
  if (prepared !== null && 'message' in prepared)
    problems.push({ line: sqlLine + (prepared.line ?? 1) - 1, message: prepared.message });
  const statement = prepared === null || 'message' in prepared ? null : prepared;
  const found: Found[] = [];
  // One without a type was told above.
  const named = new Map([
    ...rules.flatMap((rule) =>
      [...rule.matchAll(/^\$(\w+) sans type/g)].map(([, name = '']) => [name, 'VARCHAR'] as const)
    ),
    ...parameters
  ]);
  const parametres = header === null || unread ? [] : describeParameters(named, header.parametres, found);
  // A star stands for columns that nobody described: it was told, and they need not be.
  const whole = rules.some((rule) => rule.startsWith('select *'));
  const columns = statement === null || whole ? null : readColumns(statement, found);
  const shown = header?.montre;
  if (columns !== null && shown !== undefined && columns.get(shown) !== 'boolean')
    found.push({
      at: { header: ['montre'] },
      message: `montre : « ${shown} » n’est pas une colonne oui ou non du select`
    });
  if (columns !== null && described !== null)
    checkDescribed(columns, shown === undefined ? described : [...described, shown], found);
  const colonnes =
    header === null || columns === null
      ? []
      : withClasses(withBounds(describeColumns(columns, header.colonnes, found), header.repose_sur), header.graphique);
  statement?.destroySync();
  problems.push(
    ...found.map(({ at, message }) => ({
      line: 'header' in at ? lineOf(at.header) : sqlLine + lineOfWord(sql, at.word),
      message
    }))
  );
  if (header === null || problems.length > 0) throw headerError(file, problems);
  const functions = await knownFunctions(connection);
  const needs = neededTables(tree, functions);
  const atOnce = await answersAtOnce(connection, { sql, tree, parametres, colonnes }, functions);
  return {
    id,
    version: versionOf(header, tree),
    ...header,
    parametres,
    colonnes,
    cubes,
    ...(needs.length === 0 ? {} : { needs }),
    ...(atOnce ? { atOnce: true as const } : {})
  };
}

/** The syntax tree of a select, as JSON. */
async function treeOf(connection: DuckDBConnection, sql: string): Promise<string> {
  const answer = await connection.runAndReadAll('select json_serialize_sql($1::VARCHAR)', [sql]);
  return String(answer.getRows()[0]?.[0]);
}

/** In the header, the order of what is listed says something; that of the keys of one thing does not. */
const ORDERED = ['parametres', 'colonnes'];

/** Changes with what a request says, not with its comments, spaces and line ends. */
function versionOf(header: RequestHeader | null, tree: string): string {
  const said = JSON.stringify(
    [header && withoutAsides(header), JSON.parse(tree) as unknown],
    (key: string, value: unknown) => {
      if (key === 'query_location') return undefined;
      if (typeof value !== 'object' || value === null || Array.isArray(value) || ORDERED.includes(key)) return value;
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  );
  return createHash('sha256').update(said).digest('hex').slice(0, 12);
}

/** What only says how else its figures may be asked or typed changes none of them. */
function withoutAsides(header: RequestHeader): object {
  const said = (spec: object) => Object.entries(spec).filter(([key]) => !['somme', 'marge', 'temps'].includes(key));
  const colonnes = Object.entries(header.colonnes).map(([name, spec]) => [name, Object.fromEntries(said(spec))]);
  return { ...header, indicateurs: undefined, colonnes: Object.fromEntries(colonnes) };
}

async function prepare(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement | EngineMessage> {
  return connection.prepare(sql).catch(sayEngineError);
}

function describeParameters(
  types: ReadonlyMap<string, string>,
  specs: Readonly<Record<string, ParameterSpec>>,
  problems: Found[]
): RequestParameter[] {
  const zones = new Set(Object.entries(specs).flatMap(([nom, { zone }]) => (zone ? [`${nom}_cellules`] : [])));
  for (const name of zones)
    if (types.get(name) !== 'LIST')
      problems.push({
        at: { header: ['parametres', name.replace(/_cellules$/, ''), 'zone'] },
        message: `$${name}::UBIGINT[] absent du select, qui doit répondre aussi pour une zone dessinée ; employez-le, ou ôtez zone: true`
      });
  for (const name of types.keys()) {
    if (!(name in specs) && !zones.has(name))
      problems.push({ at: { word: `$${name}` }, message: `$${name} n’est pas décrit ; ajoutez-le sous parametres` });
  }
  return Object.entries(specs).flatMap(([nom, spec]) => {
    const type = types.get(nom);
    if (type === undefined)
      problems.push({
        at: { header: ['parametres', nom] },
        message: `paramètre « ${nom} » décrit mais absent du select ; employez $${nom}::TYPE, ou ôtez-le de parametres`
      });
    else if (isParameterType(type)) return [{ nom, type, ...spec }];
    else
      problems.push({
        at: { word: `$${nom}` },
        message: `$${nom} est du type ${type} ; possibles : ${PARAMETER_TYPES.join(', ')}`
      });
    return [];
  });
}

function isParameterType(type: string): type is ParameterType {
  return PARAMETER_TYPES.some((known) => known === type);
}

function readColumns(prepared: DuckDBPreparedStatement, problems: Found[]): Map<string, ColumnType | null> {
  const columns = new Map<string, ColumnType | null>();
  if (prepared.columnCount === 1 && prepared.columnTypeId(0) === UNRESOLVED) {
    problems.push({
      at: { word: 'select' },
      message: 'le moteur ne sait pas typer le select ; un paramètre y a deux types (ou sert d’argument à range())'
    });
    return columns;
  }
  for (let index = 0; index < prepared.columnCount; index++) {
    const name = prepared.columnName(index);
    if (columns.has(name))
      problems.push({ at: { word: name }, message: `colonne « ${name} » rendue deux fois ; renommez-en une` });
    try {
      columns.set(name, columnTypeOf(String(prepared.columnType(index))));
    } catch (error) {
      problems.push({ at: { word: name }, message: `colonne « ${name} » : ${messageOf(error)}` });
      columns.set(name, null);
    }
  }
  return columns;
}

/** Each column of the select is described, or goes with one that is. */
function checkDescribed(
  columns: ReadonlyMap<string, ColumnType | null>,
  described: readonly string[],
  problems: Found[]
): void {
  for (const [name, type] of columns) {
    const owner = COMPANION.exec(name)?.[1];
    if (described.includes(name) || (owner !== undefined && described.includes(owner))) continue;
    problems.push({
      at: { word: name },
      message: `colonne « ${name} » non décrite ; ajoutez-la sous colonnes, par exemple ${name}: { role: ${isNumeric(type) ? 'mesure' : 'dimension'}, libelle: … }`
    });
  }
}

function describeColumns(
  columns: ReadonlyMap<string, ColumnType | null>,
  specs: Readonly<Record<string, ColumnSpec>>,
  problems: Found[]
): RequestColumn[] {
  const add = (at: Place, message: string) => problems.push({ at, message });
  if (columns.size === 0) return [];
  return Object.entries(specs).flatMap(([nom, spec]): RequestColumn[] => {
    if (DERIVED_ROLES[spec.role] !== undefined) {
      const wrong = operandsOf(spec).filter(
        (operand) => columns.get(operand) !== null && !isNumeric(columns.get(operand)) && !isDerived(specs[operand])
      );
      if (wrong.length > 0)
        add(
          { header: ['colonnes', nom] },
          `${spec.role} « ${nom} » : ${wrong.join(', ')} n’est pas une colonne de nombres du select`
        );
      if (columns.has(nom))
        add(
          { header: ['colonnes', nom] },
          `${spec.role} « ${nom} » : le select ne le calcule pas ; il est déduit de ses opérandes, avec ses bornes`
        );
      return [{ nom, type: spec.role === 'rang' ? 'int32' : 'double', protege: true, bornes: true, ...spec }];
    }
    const type = columns.get(nom);
    if (type === undefined) {
      add(
        { header: ['colonnes', nom] },
        `colonne « ${nom} » décrite mais absente du select ; nommez-la ainsi (… as ${nom}), ou ôtez-la de colonnes`
      );
      return [];
    }
    // Its type was refused above.
    if (type === null) return [];
    for (const message of roleProblems(nom, spec, type)) add({ header: ['colonnes', nom] }, message);
    const protege = columns.has(`${nom}_statut`);
    const bornes = columns.has(`${nom}_min`) && columns.has(`${nom}_max`);
    if ((columns.has(`${nom}_min`) || columns.has(`${nom}_max`)) && !(bornes && protege))
      add({ header: ['colonnes', nom] }, `« ${nom} » : ${nom}_min, ${nom}_max et ${nom}_statut vont ensemble`);
    const visible = `${nom}_visible` in specs ? undefined : columns.get(`${nom}_visible`);
    if (visible !== undefined && !(protege && visible === 'text'))
      add({ header: ['colonnes', nom] }, `« ${nom}_visible » : un code de territoire typé, à côté de ${nom}_statut`);
    return [{ nom, type, protege, bornes, ...(visible === undefined ? {} : { visible: true as const }), ...spec }];
  });
}

/** A figure that may be unknown, or known by one bound, for want of a source has the companions that say so. */
function withBounds(columns: readonly RequestColumn[], rests: RestsOn | undefined): RequestColumn[] {
  const groups = (rests?.valeurs ?? []).filter(({ sans }) => sans !== 'dit');
  return columns.map((column) => {
    const own = groups.filter(({ colonnes }) => colonnes.includes(column.nom));
    return own.length === 0
      ? column
      : { ...column, protege: true, bornes: column.bornes || own.some(({ sans }) => sans !== 'inconnu') };
  });
}

function isDerived(spec: ColumnSpec | undefined): boolean {
  return spec !== undefined && DERIVED_ROLES[spec.role] !== undefined;
}

function roleProblems(nom: string, spec: ColumnSpec, type: ColumnType): string[] {
  if (spec.role === 'cellule' && type !== 'cell') return [`« ${nom} » : une cellule est un UBIGINT`];
  if (type === 'cell' && spec.role !== 'cellule')
    return [`« ${nom} » : un UBIGINT est une cellule (role: cellule) ; convertissez un nombre en ::BIGINT`];
  if ((spec.role === 'latitude' || spec.role === 'longitude') && type !== 'double')
    return [`« ${nom} » : une coordonnée est un DOUBLE`];
  if ((spec.role === 'mesure' || spec.role === 'indice') && !isNumeric(type))
    return [`« ${nom} » : role ${spec.role} sur une colonne de type ${type}`];
  return [];
}

function isNumeric(type: ColumnType | null | undefined): boolean {
  return type !== undefined && type !== null && NUMERIC.includes(type);
}
