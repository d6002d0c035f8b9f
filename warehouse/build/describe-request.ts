import { createHash } from 'node:crypto';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { DERIVED_ROLES, type ColumnSpec, type ParameterSpec } from '../../src/lib/catalogue/header.ts';
import { HeaderError, parseRequestFile } from '../../src/lib/catalogue/parse-header.ts';
import { PARAMETER_TYPES, type ParameterType, type RequestColumn, type RequestDefinition, type RequestParameter } from '../../src/lib/catalogue/request.ts';
import { inspectSql } from '../../src/lib/catalogue/sql-rules.ts';
import { columnTypeOf, type ColumnType } from '../../src/lib/table/column-type.ts';

const NUMERIC: readonly ColumnType[] = ['int32', 'int64', 'double'];
/** The engine's type id of a column it could not resolve. */
const UNRESOLVED = 0;
const COMPANION = /^(.+)_(min|max|statut|visible)$/;

/**
 * Joins the header of a request with the engine's own types, on a database that has the tables (they may be empty).
 * @throws HeaderError listing every rule the file breaks.
 */
export async function describeRequest(connection: DuckDBConnection, id: string, text: string, file: string): Promise<RequestDefinition> {
  const { header, sql } = parseRequestFile(text, file);
  const serialized = await connection.runAndReadAll('select json_serialize_sql($1::VARCHAR)', [sql]);
  const { problems, cubes, parameters } = inspectSql(String(serialized.getRows()[0]?.[0]));
  if (problems.length > 0) throw failure(file, problems);
  const prepared = await prepare(connection, sql, file);
  const found: string[] = [];
  const parametres = describeParameters(parameters, header.parametres, found);
  const colonnes = describeColumns(readColumns(prepared, found), header.colonnes, found);
  prepared.destroySync();
  if (found.length > 0) throw failure(file, found);
  return { id, version: requestVersion(text), ...header, parametres, colonnes, cubes };
}

/** Changes with the header and the SQL, not with line endings. */
export function requestVersion(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

function failure(file: string, problems: readonly string[]): HeaderError {
  return new HeaderError(problems.map((problem) => `${file}: ${problem}`).join('\n'));
}

async function prepare(connection: DuckDBConnection, sql: string, file: string): Promise<DuckDBPreparedStatement> {
  try {
    return await connection.prepare(sql);
  } catch (error) {
    throw failure(file, [`le moteur refuse le select : ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function describeParameters(
  types: ReadonlyMap<string, string>,
  specs: Readonly<Record<string, ParameterSpec>>,
  problems: string[]
): RequestParameter[] {
  const zones = new Set(Object.entries(specs).flatMap(([nom, { zone }]) => (zone ? [`${nom}_cellules`] : [])));
  for (const name of zones) if (types.get(name) !== 'LIST') problems.push(`$${name}::UBIGINT[] absent du select, qui doit répondre aussi pour une zone dessinée`);
  for (const name of types.keys()) {
    if (!(name in specs) && !zones.has(name)) problems.push(`$${name} n’est pas décrit ; ajoutez-le sous parametres`);
  }
  return Object.entries(specs).flatMap(([nom, spec]) => {
    const type = types.get(nom);
    if (type === undefined) problems.push(`paramètre « ${nom} » décrit mais absent du select`);
    else if (isParameterType(type)) return [{ nom, type, ...spec }];
    else problems.push(`$${nom} est du type ${type} ; possibles : ${PARAMETER_TYPES.join(', ')}`);
    return [];
  });
}

function isParameterType(type: string): type is ParameterType {
  return PARAMETER_TYPES.some((known) => known === type);
}

function readColumns(prepared: DuckDBPreparedStatement, problems: string[]): Map<string, ColumnType> {
  const columns = new Map<string, ColumnType>();
  if (prepared.columnCount === 1 && prepared.columnTypeId(0) === UNRESOLVED) {
    problems.push('le moteur ne sait pas typer le select ; un paramètre y a deux types (ou sert d’argument à range())');
    return columns;
  }
  for (let index = 0; index < prepared.columnCount; index++) {
    const name = prepared.columnName(index);
    if (columns.has(name)) problems.push(`colonne « ${name} » rendue deux fois ; renommez-en une`);
    try {
      columns.set(name, columnTypeOf(String(prepared.columnType(index))));
    } catch (error) {
      problems.push(`colonne « ${name} » : ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return columns;
}

function describeColumns(
  columns: ReadonlyMap<string, ColumnType>,
  specs: Readonly<Record<string, ColumnSpec>>,
  problems: string[]
): RequestColumn[] {
  for (const name of columns.keys()) {
    const owner = COMPANION.exec(name)?.[1];
    if (!(name in specs) && !(owner !== undefined && owner in specs)) problems.push(`colonne « ${name} » non décrite ; ajoutez-la sous colonnes`);
  }
  return Object.entries(specs).flatMap(([nom, spec]): RequestColumn[] => {
    if (DERIVED_ROLES[spec.role] !== undefined) {
      const wrong = operandsOf(spec).filter((operand) => !isNumeric(columns.get(operand)) && !isDerived(specs[operand]));
      if (wrong.length > 0) problems.push(`${spec.role} « ${nom} » : ${wrong.join(', ')} n’est pas une colonne de nombres du select`);
      if (columns.has(nom)) problems.push(`${spec.role} « ${nom} » : le select ne le calcule pas ; il est déduit de ses opérandes, avec ses bornes`);
      return [{ nom, type: spec.role === 'rang' ? 'int32' : 'double', protege: true, bornes: true, ...spec }];
    }
    const type = columns.get(nom);
    if (type === undefined) {
      problems.push(`colonne « ${nom} » décrite mais absente du select`);
      return [];
    }
    problems.push(...roleProblems(nom, spec, type));
    const protege = columns.has(`${nom}_statut`);
    const bornes = columns.has(`${nom}_min`) && columns.has(`${nom}_max`);
    if ((columns.has(`${nom}_min`) || columns.has(`${nom}_max`)) && !(bornes && protege)) problems.push(`« ${nom} » : ${nom}_min, ${nom}_max et ${nom}_statut vont ensemble`);
    const visible = `${nom}_visible` in specs ? undefined : columns.get(`${nom}_visible`);
    if (visible !== undefined && !(protege && visible === 'text')) problems.push(`« ${nom}_visible » : un code de territoire typé, à côté de ${nom}_statut`);
    return [{ nom, type, protege, bornes, ...(visible === undefined ? {} : { visible: true as const }), ...spec }];
  });
}

/** Every column a derived one is made from. */
function operandsOf({ de, reste, test }: ColumnSpec): string[] {
  return [...(de ?? []), ...(reste === undefined ? [] : [reste]), ...(test?.contre ?? [])];
}

function isDerived(spec: ColumnSpec | undefined): boolean {
  return spec !== undefined && DERIVED_ROLES[spec.role] !== undefined;
}

function roleProblems(nom: string, spec: ColumnSpec, type: ColumnType): string[] {
  if (spec.role === 'cellule' && type !== 'cell') return [`« ${nom} » : une cellule est un UBIGINT`];
  if (type === 'cell' && spec.role !== 'cellule') return [`« ${nom} » : un UBIGINT est une cellule (role: cellule) ; convertissez un nombre en ::BIGINT`];
  if ((spec.role === 'latitude' || spec.role === 'longitude') && type !== 'double') return [`« ${nom} » : une coordonnée est un DOUBLE`];
  if ((spec.role === 'mesure' || spec.role === 'indice') && !isNumeric(type)) return [`« ${nom} » : role ${spec.role} sur une colonne de type ${type}`];
  return [];
}

function isNumeric(type: ColumnType | undefined): boolean {
  return type !== undefined && NUMERIC.includes(type);
}
