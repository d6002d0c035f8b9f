import type { DuckDBConnection } from '@duckdb/node-api';
import { textList, tableRows, text, type TableRows } from '../snapshot/table-rows.ts';
import { put } from './put.ts';

type Texts<K extends string> = Readonly<Record<K, string>>;

/** A town of France, or one that it has taken in. */
export interface Town extends Texts<'commune' | 'nom' | 'departement' | 'region'> {
  readonly ancienne: boolean;
  readonly population: number;
  readonly codesPostaux: readonly string[];
  readonly dansRegion: boolean;
}

/** With the cards of the ROME that it leads to (`rome:…`), those that weigh most first. */
export interface Certification extends Texts<'certification' | 'libelle'> {
  readonly metiers: readonly string[];
}

export interface Skill extends Texts<'competence'> {
  readonly metiers: readonly string[];
}

/** A school, and the request that has a row of it; null when none has. */
export interface School extends Texts<'uai' | 'nom' | 'commune'> {
  readonly requete: string | null;
}

/** A priority quarter, and a town that it is in. */
export type Quarter = Texts<'quartier' | 'nom' | 'commune'>;

export type Reception = Texts<'lieu' | 'type' | 'nom' | 'commune'>;

/** A network of reception places. */
export interface Network extends Texts<'type' | 'plusieurs'> {
  /** A file of it has something on the region. */
  readonly lu: boolean;
}

export type Sector = Texts<'filiere' | 'libelle' | 'mots'>;

/** What the search reads of a snapshot besides its small tables; a table that an older snapshot lacks has no row. */
export interface SearchTables {
  readonly towns: readonly Town[];
  /** Territories that hold each town of the region. */
  readonly around: readonly Texts<'commune' | 'territoire'>[];
  readonly certifications: readonly Certification[];
  readonly skills: readonly Skill[];
  readonly receptions: readonly Reception[];
  readonly networks: readonly Network[];
  readonly sectors: readonly Sector[];
  readonly schools: readonly School[];
  readonly quarters: readonly Quarter[];
  /** Codes of two classifications of occupations that are one occupation. */
  readonly links: readonly Texts<'de' | 'vers'>[];
}

/** Rows whose columns are texts. @param select each column, or what it is made of after « as » */
async function textsOf<K extends string>(
  { readIfPresent }: TableRows,
  table: string,
  columns: readonly K[],
  { select = columns.join(', '), more = `order by ${columns.join(', ')}` } = {}
): Promise<Texts<K>[]> {
  const rows = await readIfPresent(table, `select ${select} from ${table} ${more}`);
  return rows.map((row) => Object.fromEntries(columns.map((name) => [name, text(row[name])])) as Texts<K>);
}

export async function readSearchTables(connection: DuckDBConnection): Promise<SearchTables> {
  const tables = await tableRows(connection);
  const towns = await tables.readIfPresent(
    'reference.localites',
    'select * from reference.localites order by commune, nom'
  );
  const skills = await tables.readIfPresent(
    'reference.competences',
    'select competence, metiers from reference.competences order by version desc, competence'
  );
  const place = ['lieu', 'type', 'nom', 'commune'] as const;
  return {
    towns: towns.map(({ commune, nom, departement, region, ...row }) => ({
      commune: text(commune),
      nom: text(nom),
      departement: text(departement),
      region: text(region),
      ancienne: row.ancienne === true,
      population: Number(row.population ?? 0),
      codesPostaux: textList(row.codes_postaux),
      dansRegion: row.dans_region === true
    })),
    around: await textsOf(tables, 'reference.appartenances', ['commune', 'territoire']),
    certifications: await readCertifications(tables),
    skills: skills.map((row) => ({ competence: text(row.competence), metiers: textList(row.metiers) })),
    receptions: [
      ...(await textsOf(tables, 'publie.lieux_accueil', place)),
      ...(await textsOf(tables, 'publie.lieux_proximite', place))
    ],
    networks: await readNetworks(tables),
    sectors: await textsOf(tables, 'reference.filieres', ['filiere', 'libelle', 'mots'], {
      select: "filiere, libelle, array_to_string(mots, ', ') as mots",
      more: 'order by filiere'
    }),
    schools: await readSchools(tables),
    quarters: await textsOf(tables, 'reference.quartiers_prioritaires', ['quartier', 'nom', 'commune'], {
      select: 'quartier, min(nom) as nom, min(commune) as commune',
      more: 'group by quartier order by quartier'
    }),
    links: await textsOf(tables, 'reference.passages', ['de', 'vers'], {
      select: `case when de_nomenclature in ('rome_v3', 'rome_v4') then 'rome' else de_nomenclature end || ':' || de_code as de,
        vers_nomenclature || ':' || vers_code as vers`,
      more: `where de_nomenclature in ('rome_v3', 'rome_v4', 'fap2021') and vers_nomenclature in ('fap2021', 'fap2009')
        and poids >= 0.5 order by poids desc, de, vers`
    })
  };
}

async function readCertifications(tables: TableRows): Promise<Certification[]> {
  const links = await textsOf(tables, 'reference.passages', ['de', 'vers'], {
    select: "de_nomenclature || ':' || de_code as de, 'rome:' || vers_code as vers",
    more: "where de_nomenclature in ('rncp', 'rs') and vers_nomenclature = 'rome_v3' order by de_code, poids desc, vers_code"
  });
  const occupations = new Map<string, string[]>();
  for (const { de, vers } of links) put(occupations, de, vers);
  const rows = await textsOf(tables, 'reference.certifications', ['certification', 'libelle']);
  return rows.map((row) => ({ ...row, metiers: occupations.get(row.certification) ?? [] }));
}

/** A network is read when something of it is here: its file may be of another region. */
async function readNetworks(tables: TableRows): Promise<Network[]> {
  const held = await textsOf(tables, 'publie.lieux_accueil', ['type'], { select: 'distinct type' });
  const networks = await textsOf(tables, 'reference.reseaux_accueil', ['type', 'plusieurs']);
  return networks.map((row) => ({ ...row, lu: held.some(({ type }) => type === row.type) }));
}

/** Tables that say something of each school, and the request that shows it. */
const OF_SCHOOLS = [
  ['cube_effectifs', "'cprdfop/etablissements_formation'"],
  ['cube_insertion_etablissement', "'cprdfop/valeur_ajoutee?voie=' || voie"],
  ['cube_ival', "'cprdfop/valeur_ajoutee_bac?voie=' || voie"],
  ['cube_ips_lycees', "'cprdfop/contexte_lycees?voie=' || voie"]
] as const;

async function readSchools(tables: TableRows): Promise<School[]> {
  const requests = new Map<string, string>();
  for (const [table, request] of OF_SCHOOLS)
    for (const { uai, requete } of await textsOf(tables, `publie.${table}`, ['uai', 'requete'], {
      select: `uai, min(${request}) as requete`,
      more: 'group by uai'
    }))
      if (!requests.has(uai)) requests.set(uai, requete);
  const rows = await textsOf(tables, 'publie.etablissements', ['uai', 'nom', 'commune']);
  return rows.map((row) => ({ ...row, requete: requests.get(row.uai) ?? null }));
}
