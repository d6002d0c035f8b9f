import type { DuckDBConnection } from '@duckdb/node-api';
import { booleanOf, textOf } from './fields.ts';
import type { Profile } from './profile.ts';
import { nextPublication } from './rhythm.ts';
import type { VintageRule, Source } from './source.ts';
import { quoteName, quoteText, rowsOf } from './sql.ts';

export interface LoadedFile {
  source: string;
  entity: string;
  name: string;
  rows: number;
  date: string;
}

/** Written by each build. */
const OWN_TABLES = ['profil (cle VARCHAR, valeur VARCHAR)', 'lignage (cube VARCHAR, source VARCHAR)', 'controles (controle VARCHAR, severite VARCHAR, resultat VARCHAR, detail VARCHAR)'];

/** Written by a step, and kept with its table until the step is done again. */
const STEP_TABLES = [
  `sources (source VARCHAR, titre VARCHAR, producteur VARCHAR, licence VARCHAR, adresse VARCHAR, millesime VARCHAR, fichiers VARCHAR,
    date_fichier DATE, lignes_lues BIGINT, lignes_rejetees BIGINT, presente BOOLEAN, synthetique BOOLEAN, facultative BOOLEAN, referentiel BOOLEAN,
    apport VARCHAR, ajout VARCHAR, secret VARCHAR, mois_entre_parutions INTEGER, prochaine_parution VARCHAR)`,
  'fichiers (source VARCHAR, entite VARCHAR, fichier VARCHAR, lignes BIGINT, date_fichier DATE)',
  'rejets (source VARCHAR, fichier VARCHAR, ligne BIGINT, regle VARCHAR, valeur VARCHAR, attendu VARCHAR, fournisseur VARCHAR)',
  'secret (cube VARCHAR, millesime VARCHAR, maille VARCHAR, cellules BIGINT, diffusees BIGINT, masquees BIGINT, part_masquee DOUBLE, maille_visible VARCHAR)',
  `audit (cube VARCHAR, millesime VARCHAR, classes VARCHAR, cellules BIGINT, masquees BIGINT, cotes BIGINT, cotes_prouves BIGINT, tableaux BIGINT,
    deja_diffusees BIGINT, revisees BIGINT)`
];

/** Creates the `meta` schema: what models may know about the build itself. */
export async function createMeta(connection: DuckDBConnection, profile: Profile, builtAt: string, version: string): Promise<void> {
  await connection.run('create schema if not exists meta');
  for (const table of OWN_TABLES) await connection.run(`create or replace table meta.${table}`);
  for (const table of STEP_TABLES) await connection.run(`create table if not exists meta.${table}`);
  const entries: [string, string][] = [
    ['profil', profile.id],
    ['region', `region:${profile.code}`],
    ['region_code', profile.code],
    ['region_nom', profile.nom],
    ['adjectif', profile.adjectif],
    ['demo', profile.demo ? 'oui' : 'non'],
    ['construit_le', builtAt],
    ['version', version],
    ['resolution_base', String(profile.resolutionBase)],
    ['resolution_population', String(profile.resolutionPopulation)],
    ['detour', String(profile.detour)],
    ['traversees', String(profile.traversees.length)],
    ...Object.entries(profile.accessibilite).map(([key, value]): [string, string] => [`accessibilite_${key}`, value])
  ];
  for (const entry of entries) await connection.run('insert into meta.profil values ($1, $2)', entry);
  await setVariables(connection, profile);
}

/** Values that models read with getvariable(): region (code), region_territoire, region_nom, adjectif, resolution_base, resolution_population, detour, traversees (JSON), demo. */
async function setVariables(connection: DuckDBConnection, profile: Profile): Promise<void> {
  const texts = { region: profile.code, region_territoire: `region:${profile.code}`, region_nom: profile.nom, adjectif: profile.adjectif };
  for (const [name, value] of Object.entries(texts)) await connection.run(`set variable ${quoteName(name)} = ${quoteText(value)}`);
  await connection.run(`set variable resolution_base = ${profile.resolutionBase}::INTEGER`);
  await connection.run(`set variable resolution_population = ${profile.resolutionPopulation}::INTEGER`);
  await connection.run(`set variable detour = ${profile.detour}::DOUBLE`);
  await connection.run(`set variable traversees = ${quoteText(JSON.stringify(profile.traversees))}`);
  await connection.run(`set variable demo = ${String(profile.demo)}`);
}

/** Forgets what loading a source left. */
export async function forgetSource(connection: DuckDBConnection, source: string): Promise<void> {
  for (const table of ['sources', 'fichiers', 'rejets']) await connection.run(`delete from meta.${table} where source = $1`, [source]);
}

/** Forgets what masking a cube left. */
export async function forgetMask(connection: DuckDBConnection, cube: string): Promise<void> {
  for (const table of ['secret', 'audit']) await connection.run(`delete from meta.${table} where cube = $1`, [cube]);
}

export async function recordFile(connection: DuckDBConnection, file: LoadedFile): Promise<void> {
  await connection.run('insert into meta.fichiers values ($1, $2, $3, $4, $5::DATE)', [file.source, file.entity, file.name, file.rows, file.date === '' ? null : file.date]);
}

/** Writes the line of a source once its files are loaded and its rejects known. */
export async function recordSource(connection: DuckDBConnection, source: Source, profile: Profile): Promise<void> {
  const vintage = await vintageOf(connection, source, source.vintage);
  const note = profile.sourceNotes[source.name] ?? {};
  const where = `profil ${profile.id}, ${source.name}`;
  const text = (key: 'titre' | 'producteur' | 'licence' | 'adresse' | 'apport') => textOf(note, key, where, source[key]);
  const ownSection = source.entities.every((entity) => entity.format === 'profil');
  await connection.run(
    `insert into meta.sources
     select $1, $2, $3, $4, $5, case when count(fichier) > 0 then $6 end, string_agg(fichier, ', ' order by fichier), max(date_fichier),
       coalesce(sum(lignes), 0)::BIGINT, (select count(distinct (fichier, ligne)) from meta.rejets where source = $1),
       count(fichier) > 0, $7, $8, $9, $10, $11, $12, $13, $14
     from meta.fichiers where source = $1`,
    [
      source.name, text('titre'), text('producteur'), text('licence'), text('adresse'), vintage,
      booleanOf(note, 'synthetique', where, profile.demo && !ownSection), source.facultative, source.referentiel, text('apport'), source.ajout, source.secret.join(', '),
      source.rhythm?.everyMonths ?? null, await nextOf(connection, source)
    ]
  );
}

async function nextOf(connection: DuckDBConnection, source: Source): Promise<string | null> {
  const [row] = await rowsOf(connection, 'select max(date_fichier)::VARCHAR as d from meta.fichiers where source = $1', [source.name]);
  return source.rhythm === null || typeof row?.d !== 'string' ? null : nextPublication(row.d, source.rhythm);
}

async function vintageOf(connection: DuckDBConnection, source: Source, rule: VintageRule): Promise<string | null> {
  if (rule.stated !== null) return rule.stated;
  if (rule.fromColumn !== null) {
    const { entity, expression } = rule.fromColumn;
    const rows = await rowsOf(connection, `select distinct (${expression})::VARCHAR as v from raw.${quoteName(`${source.name}__${entity}`)} where v is not null order by 1`);
    return span(rows.map((row) => String(row.v)));
  }
  const { fromFileName } = rule;
  if (fromFileName === null) return null;
  const files = await rowsOf(connection, 'select fichier from meta.fichiers where source = $1', [source.name]);
  return span([...new Set(files.flatMap((row) => fromFileName.exec(String(row.fichier))?.[1] ?? []))].sort());
}

function span(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return values.length <= 4 ? values.join(', ') : `${values[0] ?? ''} à ${values.at(-1) ?? ''}`;
}
