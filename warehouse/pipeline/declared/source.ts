import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassId } from '../../../src/lib/disclosure/classes.ts';
import { EXIT, failure } from '../failure.ts';
import { readDownloads } from './downloads.ts';
import type { Download } from '../fetch/download.ts';
import { asFields, booleanOf, numberOf, readYaml, regexOf, textOf, textsOf, type Fields } from './fields.ts';
import { SOURCES_FOLDER } from '../layout.ts';
import { readClasses } from './protection.ts';
import { readRhythm, type Rhythm } from './rhythm.ts';
import { quoteName } from '../sql.ts';

/** A column of a raw table, and the ways in which the producer has named it over the years. */
export interface Column {
  name: string;
  /** Accepted header names, compared without case, accents, apostrophe shape or doubled spaces. */
  headers: string[];
  /** Accepted header pattern, for names that hold a year. */
  pattern: RegExp | null;
  optional: boolean;
  /** DuckDB type of the raw column: VARCHAR, except in Parquet files. */
  type: string;
}

export type Format = 'csv' | 'xlsx' | 'json' | 'geojson' | 'parquet' | 'profil' | 'load';

export interface Entity {
  source: string;
  name: string;
  /** Patterns on the file's base name. */
  filePatterns: RegExp[];
  /** Fixed format, or null: the file's extension tells. */
  format: Format | null;
  delimiter: string | null;
  /** Profile section, for format `profil`. */
  section: string | null;
  columns: Column[];
}

/** How the vintage of a source is read: from file names, from an SQL expression over a raw table, or stated. */
export interface VintageRule {
  fromFileName: RegExp | null;
  fromColumn: { entity: string; expression: string } | null;
  stated: string | null;
}

export interface Source {
  name: string;
  titre: string;
  producteur: string;
  licence: string;
  adresse: string;
  apport: string;
  ajout: string;
  /** Disclosure classes, which all apply; `aucune` for a file that its producer publishes. */
  secret: ClassId[];
  facultative: boolean;
  /** Other sources, loaded before, that its own reader looks into. */
  reads: string[];
  /** Gives codes, labels or places to other sources: not what a figure counts. */
  referentiel: boolean;
  /** Largest share of rejected rows that a build accepts. */
  maxRejectShare: number;
  /** Largest share of rows kept that a build may lose, from the snapshot in service, without being told that it is meant. */
  maxFall: number;
  /** Its file holds the last periods only (`glissante`): those that leave at its beginning are not lost. */
  sliding: boolean;
  /** How its producer leaves the last line of a text: ended (`finie`), as it comes (`libre`), or filled in by hand, and then only told (`signalee`). */
  lastLine: (typeof LAST_LINES)[number];
  vintage: VintageRule;
  /** Months after its vintage during which a page may speak of it in the present (`vie`); null when it is read as published, whatever its age. */
  life: number | null;
  /** Null when the producer has no rhythm. */
  rhythm: Rhythm | null;
  /** What `warehouse fetch` may download, and the hosts that may answer. */
  downloads: Download[];
  hosts: string[];
  entities: Entity[];
  folder: string;
  hasLoader: boolean;
  rulesPath: string | null;
}

const LAST_LINES = ['finie', 'signalee', 'libre'] as const;
const DEFAULT_FALL = 0.1;

const FORMATS: readonly Format[] = ['csv', 'xlsx', 'json', 'geojson', 'parquet', 'profil', 'load'];

/** Every source of warehouse/sources, by folder, in alphabetical order. */
export function readSources(root: string = SOURCES_FOLDER): Source[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'source.yaml')))
    .map((entry) => readSource(root, entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readSource(root: string, name: string): Source {
  const folder = join(root, name);
  const where = `warehouse/sources/${name}/source.yaml`;
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw failure(EXIT.input, `Source « ${name} » : le nom du dossier est en minuscules sans accents.`, 'Renommez le dossier.');
  const fields = readYaml(join(folder, 'source.yaml'));
  const rulesPath = join(folder, 'regles.sql');
  return {
    name,
    titre: textOf(fields, 'titre', where),
    producteur: textOf(fields, 'producteur', where),
    licence: textOf(fields, 'licence', where),
    adresse: textOf(fields, 'adresse', where, ''),
    apport: textOf(fields, 'apport', where),
    ajout: textOf(fields, 'ajout', where),
    secret: readClasses(fields, where),
    facultative: booleanOf(fields, 'facultative', where, true),
    reads: textsOf(fields, 'lit', where),
    referentiel: booleanOf(fields, 'referentiel', where, false),
    maxRejectShare: numberOf(fields, 'part_rejets_max', where, 0.01),
    maxFall: numberOf(fields, 'baisse_max', where, DEFAULT_FALL),
    sliding: booleanOf(fields, 'glissante', where, false),
    lastLine: readLastLine(textOf(fields, 'derniere_ligne', where, 'finie'), where),
    vintage: readVintage(asFields(fields.millesime ?? {}, `${where}, millesime`), where),
    life: fields.vie === undefined ? null : numberOf(fields, 'vie', where),
    rhythm: fields.parution === undefined ? null : readRhythm(asFields(fields.parution, `${where}, parution`), `${where}, parution`),
    ...readDownloads(fields, where),
    entities: Object.entries(asFields(fields.entites, `${where}, entites`)).map(([entity, value]) =>
      readEntity(name, entity, asFields(value, `${where}, ${entity}`), where)
    ),
    folder,
    hasLoader: existsSync(join(folder, 'load.ts')),
    rulesPath: existsSync(rulesPath) ? rulesPath : null
  };
}

function readLastLine(text: string, where: string): Source['lastLine'] {
  const known = LAST_LINES.find((candidate) => candidate === text);
  if (known === undefined) throw failure(EXIT.input, `${where}, derniere_ligne : « ${text} » inconnu.`, `Valeurs : ${LAST_LINES.join(', ')}.`);
  return known;
}

function readEntity(source: string, name: string, fields: Fields, where: string): Entity {
  const place = `${where}, ${name}`;
  const format = fields.format === undefined ? null : textOf(fields, 'format', place);
  const known = FORMATS.find((candidate) => candidate === format) ?? null;
  if (format !== null && known === null) throw failure(EXIT.input, `${place} : format « ${format} » inconnu.`, `Formats : ${FORMATS.join(', ')}.`);
  return {
    source,
    name,
    filePatterns: textsOf(fields, 'fichiers', place).map((text) => regexOf(text, place)),
    format: known,
    delimiter: fields.delimiteur === undefined ? null : String(fields.delimiteur),
    section: fields.section === undefined ? null : textOf(fields, 'section', place),
    columns: Object.entries(asFields(fields.colonnes, `${place}, colonnes`)).map(([column, value]) => readColumn(column, value, `${place}, ${column}`))
  };
}

function readColumn(name: string, value: unknown, where: string): Column {
  if (typeof value === 'string') return { name, headers: [value], pattern: null, optional: false, type: 'VARCHAR' };
  if (Array.isArray(value)) return { name, headers: value.map(String), pattern: null, optional: false, type: 'VARCHAR' };
  const fields = value === null || value === undefined ? {} : asFields(value, where);
  const pattern = fields.motif === undefined ? null : regexOf(textOf(fields, 'motif', where), where);
  const headers = textsOf(fields, 'noms', where);
  return {
    name,
    headers: headers.length === 0 && pattern === null ? [name] : headers,
    pattern,
    optional: booleanOf(fields, 'facultative', where, false),
    type: textOf(fields, 'type', where, 'VARCHAR')
  };
}

function readVintage(fields: Fields, where: string): VintageRule {
  const column = fields.colonne === undefined ? null : quoteName(textOf(fields, 'colonne', where));
  const expression = fields.expression === undefined ? column : textOf(fields, 'expression', where);
  return {
    fromFileName: fields.fichier === undefined ? null : regexOf(textOf(fields, 'fichier', where), where),
    fromColumn: expression === null ? null : { entity: textOf(fields, 'entite', where), expression },
    stated: fields.fixe === undefined ? null : textOf(fields, 'fixe', where)
  };
}
