import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTRACT } from '../../../src/lib/catalogue/request/contract.ts';
import type { Profile } from '../declared/profile.ts';
import type { Edition } from '../declared/editions.ts';
import { nextPublication } from '../declared/rhythm.ts';
import { readSources, type Source } from '../declared/source.ts';
import { UNDATED } from '../../../src/lib/text/dates.ts';
import { appendTexts, quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/** A file of a source, or its section of the profile, once read. */
export interface LoadedFile {
  entity: string;
  name: string;
  rows: number;
  /** Its day; empty for a section of the profile. */
  date: string;
  /** What its bytes are known to be; left out of a file that no edition is. */
  edition?: Edition | undefined;
}

/** Written by each build. */
const OWN_TABLES = [
  'profil (cle VARCHAR, valeur VARCHAR)',
  'lignage (cube VARCHAR, source VARCHAR)',
  'controles (controle VARCHAR, severite VARCHAR, resultat VARCHAR, detail VARCHAR)',
  'etagere (genre VARCHAR, nom VARCHAR, contenu VARCHAR, empreinte VARCHAR)'
];

/** Written by a step, and kept with its table until the step is done again. */
const STEP_TABLES = [
  `sources (source VARCHAR, titre VARCHAR, producteur VARCHAR, licence VARCHAR, adresse VARCHAR, millesime VARCHAR, fichiers VARCHAR,
    date_fichier DATE, lignes_lues BIGINT, lignes_rejetees BIGINT, presente BOOLEAN, synthetique BOOLEAN, facultative BOOLEAN, referentiel BOOLEAN,
    apport VARCHAR, ajout VARCHAR, secret VARCHAR, mois_entre_parutions INTEGER, prochaine_parution VARCHAR, vie_mois INTEGER, acces VARCHAR)`,
  'editions (source VARCHAR, departement VARCHAR, annee VARCHAR)',
  'fichiers (source VARCHAR, entite VARCHAR, fichier VARCHAR, lignes BIGINT, date_fichier DATE)',
  'rejets (source VARCHAR, fichier VARCHAR, ligne BIGINT, regle VARCHAR, valeur VARCHAR, attendu VARCHAR, fournisseur VARCHAR)',
  'secret (cube VARCHAR, millesime VARCHAR, maille VARCHAR, cellules BIGINT, diffusees BIGINT, masquees BIGINT, part_min DOUBLE, part_max DOUBLE, maille_visible VARCHAR)',
  `audit (cube VARCHAR, millesime VARCHAR, classes VARCHAR, cellules BIGINT, masquees BIGINT, cotes BIGINT, cotes_prouves BIGINT, tableaux BIGINT,
    deja_diffusees BIGINT, revisees BIGINT, deja_ouvertes BIGINT, contredites BIGINT, a_deux BIGINT, scelles VARCHAR)`,
  'retenus (cube VARCHAR, millesime VARCHAR, etat VARCHAR, cellules BIGINT)'
];

/** Creates the `meta` schema: what models know about the build. @param macros sum of the text of the macros */
export async function createMeta(
  connection: DuckDBConnection,
  profile: Profile,
  builtAt: string,
  version: string,
  macros: string
): Promise<void> {
  await connection.run(
    [
      'create schema if not exists meta',
      ...OWN_TABLES.map((table) => `create or replace table meta.${table}`),
      ...STEP_TABLES.map((table) => `create table if not exists meta.${table}`)
    ].join(';\n')
  );
  const entries: [string, string][] = [
    ['profil', profile.id],
    ['region', profile.territory],
    ['hexagones', profile.hexagons.map((code) => `region:${code}`).join(' ')],
    ['region_nom', profile.nom],
    ['adjectif', profile.adjectif],
    ['demo', profile.demo ? 'oui' : 'non'],
    ['interne', profile.rights.internal ? 'oui' : 'non'],
    ['construit_le', builtAt],
    ['version', version],
    ['contrat', String(CONTRACT)],
    ['macros', macros],
    ['resolution_base', String(profile.resolutionBase)],
    ['resolution_population', String(profile.resolutionPopulation)],
    ['detour', String(profile.detour)],
    ['traversees', String(profile.traversees.length)],
    ...Object.entries(profile.accessibilite).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[`accessibilite_${key}`, value]]
    ),
    ...Object.entries(profile.mentions).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[`mentions_${key}`, value]]
    ),
    ...Object.entries(profile.carte_formations).map(([key, value]): [string, string] => [`carte_${key}`, String(value)])
  ];
  await appendTexts(connection, 'meta', 'profil', entries);
  await setVariables(connection, profile);
}

/** Values that models read with getvariable(), of one connection, after the keys of the profile. */
export async function setVariables(connection: DuckDBConnection, profile: Profile): Promise<void> {
  const values = {
    territoire_profil: quoteText(profile.territory),
    region_nom: quoteText(profile.nom),
    adjectif: quoteText(profile.adjectif),
    region: profile.national ? 'null::VARCHAR' : quoteText(profile.code),
    hexagones: `[${profile.hexagons.map(quoteText).join(', ')}]::VARCHAR[]`,
    resolution_base: `${profile.resolutionBase}::INTEGER`,
    resolution_population: `${profile.resolutionPopulation}::INTEGER`,
    detour: `${profile.detour}::DOUBLE`,
    traversees: quoteText(JSON.stringify(profile.traversees)),
    demo: String(profile.demo),
    arrondis: `map {${readSources()
      .flatMap(({ name, rounding }) => (rounding === null ? [] : [`${quoteText(name)}: ${rounding}::DOUBLE`]))
      .join(', ')}}`
  };
  await connection.run(
    Object.entries(values)
      .map(([name, value]) => `set variable ${quoteName(name)} = ${value}`)
      .join(';\n')
  );
}

export async function forgetSource(connection: DuckDBConnection, source: string): Promise<void> {
  for (const table of ['sources', 'fichiers', 'editions', 'rejets'])
    await connection.run(`delete from meta.${table} where source = $1`, [source]);
}

export async function forgetMask(connection: DuckDBConnection, cube: string): Promise<void> {
  for (const table of ['secret', 'audit', 'retenus'])
    await connection.run(`delete from meta.${table} where cube = $1`, [cube]);
}

/** The lines of a source and of its files. */
export interface SourceRecord {
  readonly source: readonly (string | number | boolean | null)[];
  readonly files: readonly (readonly (string | number | null)[])[];
  /** Neither its contents, its names, an edition nor the profile say of when it is. */
  readonly undated: boolean;
  /** Départements whose population is of another year than that of the source. */
  readonly editions: readonly (readonly string[])[];
}

/** Writes them all at once: each table that is opened to append costs more than its lines. */
export async function recordSources(connection: DuckDBConnection, records: readonly SourceRecord[]): Promise<void> {
  await appendTexts(
    connection,
    'meta',
    'fichiers',
    records.flatMap(({ files }) => files)
  );
  await appendTexts(
    connection,
    'meta',
    'editions',
    records.flatMap(({ editions }) => editions)
  );
  await appendTexts(
    connection,
    'meta',
    'sources',
    records.map(({ source }) => source)
  );
}

/** What is recorded of a loaded source. @param add how to bring it, or why it is not published */
export async function recordOf(
  connection: DuckDBConnection,
  source: Source,
  profile: Profile,
  files: readonly LoadedFile[] = [],
  rejected = 0,
  add = source.ajout
): Promise<SourceRecord> {
  const vintage = await vintageOf(connection, source, files);
  const present = files.length > 0;
  const note = profile.sourceNotes[source.name] ?? {};
  // A profile and our own lists are what they say today.
  const undated = files.some(({ name }) => !/^(?:profils|sources)\//.test(name)) ? UNDATED : null;
  const millesime = present ? (note.millesime ?? vintage?.trim()) || undated : null;
  const text = (key: 'titre' | 'producteur' | 'licence' | 'adresse' | 'apport') => note[key] ?? source[key];
  const ownSection = source.entities.every((entity) => entity.format === 'profil');
  const date =
    files
      .map((file) => file.date)
      .sort()
      .at(-1) || null;
  return {
    files: files.map((file) => [source.name, file.entity, file.name, file.rows, file.date === '' ? null : file.date]),
    undated: millesime === UNDATED,
    editions: files.flatMap(({ edition }) =>
      Object.entries(edition?.sauf ?? {}).map(([departement, year]) => [source.name, departement, String(year)])
    ),
    source: [
      source.name,
      text('titre'),
      text('producteur'),
      text('licence'),
      text('adresse'),
      millesime,
      present
        ? files
            .map((file) => file.name)
            .sort()
            .join(', ')
        : null,
      date,
      files.reduce((sum, file) => sum + file.rows, 0),
      rejected,
      present,
      note.synthetique ?? (profile.demo && !ownSection),
      source.facultative,
      source.referentiel,
      text('apport') + ofTheRegion(source),
      add,
      source.secret.join(', '),
      source.rhythm?.everyMonths ?? null,
      source.rhythm === null || millesime === null ? null : nextPublication(millesime, source.rhythm),
      source.life,
      source.access
    ]
  };
}

/** What a reader of the list of sources is told of a card that the region wrote, or changed. */
function ofTheRegion({ table, changed }: Source): string {
  if (table !== null) return '. Source de la région';
  return changed.length === 0 ? '' : `. Fiche modifiée par la région : ${changed.join(', ')}`;
}

async function vintageOf(
  connection: DuckDBConnection,
  { name, vintage: { fromColumn, fromFileName } }: Source,
  files: readonly LoadedFile[]
): Promise<string | null> {
  if (files.length === 0) return null;
  const known = span([...new Set(files.flatMap(({ edition }) => edition?.millesime ?? []))].sort());
  if (fromColumn !== null) {
    const { entity, expression } = fromColumn;
    const rows = await rowsOf(
      connection,
      `select distinct (${expression})::VARCHAR as v
        ${entity === '' ? '' : ` from raw.${quoteName(`${name}__${entity}`)}`} where v is not null order by 1`
    );
    return span(rows.map((row) => String(row.v))) ?? known;
  }
  const named =
    fromFileName && span([...new Set(files.flatMap(({ name: file }) => fromFileName.exec(file)?.[1] ?? []))].sort());
  return named ?? known;
}

function span(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return values.length <= 4 ? values.join(', ') : `${values[0] ?? ''} à ${values.at(-1) ?? ''}`;
}
