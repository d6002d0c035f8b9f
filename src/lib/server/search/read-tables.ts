import type { DuckDBConnection } from '@duckdb/node-api';
import { tableRows, textList } from '../snapshot/table-rows.ts';

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

export type Sector = Texts<'filiere' | 'libelle' | 'mots'>;

/** What the search reads of a snapshot besides its small tables; a table that an older snapshot lacks has no row. */
export interface SearchTables {
  readonly towns: readonly Town[];
  /** Territories that hold each town of the region. */
  readonly around: readonly Texts<'commune' | 'territoire'>[];
  readonly certifications: readonly Certification[];
  readonly skills: readonly Skill[];
  readonly receptions: readonly Texts<'lieu' | 'type' | 'nom' | 'commune'>[];
  /** Networks of reception places. */
  readonly networks: readonly Texts<'type' | 'plusieurs'>[];
  readonly sectors: readonly Sector[];
  readonly schools: readonly School[];
  /** Priority quarters, and a town that each is in. */
  readonly quarters: readonly Texts<'quartier' | 'nom' | 'commune'>[];
  /** Codes of two classifications of occupations that are one occupation. */
  readonly links: readonly Texts<'de' | 'vers'>[];
}

/** Tables that say something of each school, and the request that shows it, the most telling first. */
const OF_SCHOOLS = {
  cube_effectifs: "'cprdfop/etablissements_formation'",
  cube_insertion_etablissement: "'cprdfop/valeur_ajoutee?voie=' || voie",
  cube_ival: "'cprdfop/valeur_ajoutee_bac?voie=' || voie",
  cube_ips_lycees: "'cprdfop/contexte_lycees?voie=' || voie"
} as const;
const LISTS = ['codesPostaux', 'metiers'];

export async function readSearchTables(connection: DuckDBConnection): Promise<SearchTables> {
  const { readIfPresent } = await tableRows(connection);
  /** @param select columns under the names of a row; those of `LISTS` are values between spaces */
  const rows = async <Row>(table: string, select: string, more: string): Promise<Row[]> =>
    (await readIfPresent(table, `select ${select} from ${table} ${more}`)).map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, LISTS.includes(name) ? textList(value) : value])
        ) as Row
    );
  const places = 'lieu, type, nom, commune';
  const ofCards = await rows<{ card: string; metiers: string[] }>(
    'reference.passages',
    "de_nomenclature || ':' || de_code as card, string_agg('rome:' || vers_code, ' ' order by poids desc, vers_code) as metiers",
    "where de_nomenclature in ('rncp', 'rs') and vers_nomenclature = 'rome_v3' group by card"
  );
  const occupations = new Map(ofCards.map(({ card, metiers }) => [card, metiers]));
  const shown = new Map<string, string>();
  for (const [table, request] of Object.entries(OF_SCHOOLS).reverse())
    for (const { uai, requete } of await rows<Texts<'uai' | 'requete'>>(
      `publie.${table}`,
      `uai, min(${request}) as requete`,
      'group by uai'
    ))
      shown.set(uai, requete);
  const certifications = await rows<Certification>(
    'reference.certifications',
    'certification, libelle',
    'order by all'
  );
  const schools = await rows<School>('publie.etablissements', 'uai, nom, commune', 'order by all');
  return {
    towns: await rows(
      'reference.localites',
      `commune, nom, departement, region, coalesce(ancienne, false) as ancienne, coalesce(population, 0)::double as population,
        codes_postaux as "codesPostaux", coalesce(dans_region, false) as "dansRegion"`,
      'order by commune, nom'
    ),
    around: await rows('reference.appartenances', 'commune, territoire', 'order by all'),
    certifications: certifications.map((row) => ({ ...row, metiers: occupations.get(row.certification) ?? [] })),
    skills: await rows('reference.competences', 'competence, metiers', 'order by version desc, competence'),
    receptions: [
      ...(await rows<SearchTables['receptions'][number]>('publie.lieux_accueil', places, 'order by all')),
      ...(await rows<SearchTables['receptions'][number]>('publie.lieux_proximite', places, 'order by all'))
    ],
    networks: await rows('reference.reseaux_accueil', 'type, plusieurs', 'order by all'),
    sectors: await rows(
      'reference.filieres',
      "filiere, libelle, coalesce(array_to_string(mots, ', '), '') as mots",
      'order by filiere'
    ),
    schools: schools.map((row) => ({ ...row, requete: shown.get(row.uai) ?? null })),
    quarters: await rows(
      'reference.quartiers_prioritaires',
      'quartier, min(nom) as nom, min(commune) as commune',
      'group by quartier order by quartier'
    ),
    links: await rows(
      'reference.passages',
      `case when de_nomenclature in ('rome_v3', 'rome_v4') then 'rome' else de_nomenclature end || ':' || de_code as de,
        vers_nomenclature || ':' || vers_code as vers`,
      `where de_nomenclature in ('rome_v3', 'rome_v4', 'fap2021') and vers_nomenclature in ('fap2021', 'fap2009')
        and poids >= 0.5 order by poids desc, de, vers`
    )
  };
}
