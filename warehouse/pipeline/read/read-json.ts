import { fileOfSection } from '../declared/profile.ts';
import { readFile } from 'node:fs/promises';
import type { DataFile } from './data-files.ts';
import { EXIT, failure, isFailure, messageOf } from '../failure.ts';
import { headerFailure, matchHeader } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { rawTable } from '../raw-table.ts';
import type { Entity } from '../declared/source.ts';
import { appendTexts, quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

const EMPTY = 'Téléchargez-le de nouveau chez son producteur.';

/** Loads a list of objects; a nested value becomes JSON text. `_ligne` is the rank of the object. */
export async function readJson(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  const content = await parseJson(file);
  // A portal answers an object of one list, `{ "results": [...] }`.
  const [records, other] = [content, ...(isRecord(content) ? Object.values(content) : [])].filter(Array.isArray);
  if (records === undefined || other !== undefined)
    throw failure(EXIT.input, `${file.name} : une liste d’objets JSON est attendue.`, EMPTY);
  return appendObjects(context, entity, file, records);
}

/** Loads a GeoJSON file: the properties of each feature, and its geometry as JSON text in `geometrie`. */
export async function readGeojson(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  const content = await parseJson(file);
  const features = isRecord(content) && Array.isArray(content.features) ? (content.features as unknown[]) : [content];
  const records = features.map((feature) => {
    if (!isRecord(feature) || !isRecord(feature.geometry))
      throw failure(EXIT.input, `${file.name} : des entités GeoJSON sont attendues.`, EMPTY);
    return { ...(isRecord(feature.properties) ? feature.properties : {}), geometrie: feature.geometry };
  });
  return appendObjects(context, entity, file, records);
}

/** Loads a Parquet file as typed in source.yaml; folders of a partition (`annee=2024`) are columns of text. */
export async function readParquet(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  if (file.bytes === 0) throw failure(EXIT.input, `${file.name} : fichier vide (0 octet).`, EMPTY);
  try {
    const options = entity.folderPatterns.length > 0 ? ', hive_partitioning = true, hive_types_autocast = false' : '';
    const described = await rowsOf(
      context.connection,
      `describe select * from read_parquet(${quoteText(file.path)}${options})`
    );
    const header = described.map((row) => String(row.column_name));
    const match = matchHeader(entity.columns, header);
    if (match.missing.length > 0) throw headerFailure(file.name, entity.columns, header, entity);
    const selected = match.positions.map((position, index) =>
      position === -1 ? 'null' : `${quoteName(header[position] ?? '')}::${entity.columns[index]?.type ?? 'VARCHAR'}`
    );
    const result = await context.connection.run(
      `insert into raw.${quoteName(rawTable(entity))} select $2::VARCHAR, row_number() over (), ${selected.join(', ')}
        from read_parquet($1${options})`,
      [file.path, file.name]
    );
    return result.rowsChanged;
  } catch (error) {
    if (
      isFailure(error) ||
      !/parquet|magic bytes|Invalid Input|TProtocol|deserialize|Conversion|Invalid Error/i.test(messageOf(error))
    )
      throw error;
    throw failure(EXIT.input, `${file.name} : fichier Parquet illisible, tronqué ou corrompu.`, EMPTY, error);
  }
}

/** Loads the rows that the profile itself gives in a section (`marges.bmo`). */
export async function readProfileSection(context: LoadContext, entity: Entity): Promise<number> {
  const rows = context.profile.sections[entity.section ?? ''] ?? [];
  if (rows.length === 0) return 0;
  const place: DataFile = {
    path: '',
    name: fileOfSection(context.profile, entity.section ?? ''),
    baseName: '',
    bytes: 1,
    changed: 0,
    date: ''
  };
  return appendObjects(context, entity, place, rows);
}

async function appendObjects(
  context: LoadContext,
  entity: Entity,
  file: DataFile,
  records: readonly unknown[]
): Promise<number> {
  if (records.length === 0) throw failure(EXIT.input, `${file.name} : liste vide.`, EMPTY);
  const header = [...new Set(records.slice(0, 500).flatMap((record) => (isRecord(record) ? Object.keys(record) : [])))];
  const match = matchHeader(entity.columns, header);
  if (match.missing.length > 0) throw headerFailure(file.name, entity.columns, header, entity);
  const keys = match.positions.map((position) => header[position] ?? null);
  const rows = records.map((record, index) => [
    file.name,
    index + 1,
    ...keys.map((key) => (key === null || !isRecord(record) ? null : valueText(record[key])))
  ]);
  return appendTexts(context.connection, 'raw', rawTable(entity), rows);
}

async function parseJson(file: DataFile): Promise<unknown> {
  const text = (await readFile(file.path, 'utf8')).replace(/^\ufeff/, '');
  if (text.trim() === '') throw failure(EXIT.input, `${file.name} : fichier vide.`, EMPTY);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name} : JSON illisible, tronqué ou corrompu (${messageOf(error)}).`,
      EMPTY,
      error
    );
  }
}

function valueText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
