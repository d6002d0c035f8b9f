import type { DuckDBConnection } from '@duckdb/node-api';
import { textList, tableRows, text, type TableRows } from '../snapshot/table-rows.ts';
import { put } from './put.ts';

/** A town of France, or one that it has taken in. */
export interface Town {
  /** Official code, without its level. */
  readonly commune: string;
  readonly nom: string;
  readonly ancienne: boolean;
  readonly departement: string;
  readonly region: string;
  readonly population: number;
  readonly codesPostaux: readonly string[];
  readonly dansRegion: boolean;
}

export interface Certification {
  readonly certification: string;
  readonly libelle: string;
  /** Cards of the ROME that it leads to (`rome:…`), those that weigh most first. */
  readonly metiers: readonly string[];
}

export interface Skill {
  readonly competence: string;
  readonly metiers: readonly string[];
}

/** A school, and the request that has a row of it; null when none has. */
export interface School {
  readonly uai: string;
  readonly nom: string;
  readonly commune: string;
  readonly requete: string | null;
}

/** A priority quarter, and a town that it is in. */
export interface Quarter {
  readonly quartier: string;
  readonly nom: string;
  readonly commune: string;
}

export interface Reception {
  readonly lieu: string;
  readonly type: string;
  readonly nom: string;
  readonly commune: string;
}

/** A network of reception places. */
export interface Network {
  readonly type: string;
  readonly plusieurs: string;
  /** A file of it has something on the region. */
  readonly lu: boolean;
}

export interface Sector {
  readonly filiere: string;
  readonly libelle: string;
  readonly mots: string;
}

/** What the search reads of a snapshot besides its small tables; a table that an older snapshot lacks has no row. */
export interface SearchTables {
  readonly towns: readonly Town[];
  /** Territories that hold each town of the region. */
  readonly around: readonly { readonly commune: string; readonly territoire: string }[];
  readonly certifications: readonly Certification[];
  readonly skills: readonly Skill[];
  readonly receptions: readonly Reception[];
  readonly networks: readonly Network[];
  readonly sectors: readonly Sector[];
  readonly schools: readonly School[];
  readonly quarters: readonly Quarter[];
  /** Codes of two classifications of occupations that are one occupation. */
  readonly links: readonly { readonly de: string; readonly vers: string }[];
}

export async function readSearchTables(connection: DuckDBConnection): Promise<SearchTables> {
  const tables = await tableRows(connection);
  const { readIfPresent } = tables;
  const towns = await readIfPresent('reference.localites', 'select * from reference.localites order by commune, nom');
  const around = await readIfPresent(
    'reference.appartenances',
    'select commune, territoire from reference.appartenances order by commune, territoire'
  );
  const skills = await readIfPresent(
    'reference.competences',
    'select competence, metiers from reference.competences order by version desc, competence'
  );
  const receptions = [
    ...(await readIfPresent(
      'publie.lieux_accueil',
      'select lieu, type, nom, commune from publie.lieux_accueil order by lieu, type'
    )),
    ...(await readIfPresent(
      'publie.lieux_proximite',
      'select lieu, type, nom, commune from publie.lieux_proximite order by lieu'
    ))
  ];
  const sectors = await readIfPresent(
    'reference.filieres',
    "select filiere, libelle, array_to_string(mots, ', ') as mots from reference.filieres order by filiere"
  );
  return {
    towns: towns.map((row) => ({
      commune: text(row.commune),
      nom: text(row.nom),
      ancienne: row.ancienne === true,
      departement: text(row.departement),
      region: text(row.region),
      population: Number(row.population ?? 0),
      codesPostaux: textList(row.codes_postaux),
      dansRegion: row.dans_region === true
    })),
    around: around.map((row) => ({ commune: text(row.commune), territoire: text(row.territoire) })),
    certifications: await readCertifications(tables),
    skills: skills.map((row) => ({ competence: text(row.competence), metiers: textList(row.metiers) })),
    receptions: receptions.map((row) => ({
      lieu: text(row.lieu),
      type: text(row.type),
      nom: text(row.nom),
      commune: text(row.commune)
    })),
    networks: await readNetworks(tables),
    schools: await readSchools(tables),
    quarters: (
      await readIfPresent(
        'reference.quartiers_prioritaires',
        'select quartier, min(nom) as nom, min(commune) as commune from reference.quartiers_prioritaires group by quartier order by quartier'
      )
    ).map((row) => ({ quartier: text(row.quartier), nom: text(row.nom), commune: text(row.commune) })),
    links: (
      await readIfPresent(
        'reference.passages',
        `select replace(de_nomenclature, 'rome_v3', 'rome') || ':' || de_code as de, vers_nomenclature || ':' || vers_code as vers
        from reference.passages where de_nomenclature in ('rome_v3', 'fap2021', 'rome_v4') and vers_nomenclature in ('fap2021', 'fap2009') and poids >= 0.5
        order by poids desc, de, vers`
      )
    ).map((row) => ({ de: text(row.de).replace('rome_v4', 'rome'), vers: text(row.vers) })),
    sectors: sectors.map((row) => ({ filiere: text(row.filiere), libelle: text(row.libelle), mots: text(row.mots) }))
  };
}

async function readCertifications({ readIfPresent }: TableRows): Promise<Certification[]> {
  const links = await readIfPresent(
    'reference.passages',
    `select de_nomenclature || ':' || de_code as de, vers_code from reference.passages where de_nomenclature in ('rncp', 'rs') and vers_nomenclature = 'rome_v3'
    order by de_code, poids desc, vers_code`
  );
  const occupations = new Map<string, string[]>();
  for (const { de, vers_code: code } of links) put(occupations, text(de), `rome:${text(code)}`);
  const rows = await readIfPresent(
    'reference.certifications',
    'select certification, libelle from reference.certifications order by certification'
  );
  return rows.map((row) => {
    const certification = text(row.certification);
    return { certification, libelle: text(row.libelle), metiers: occupations.get(certification) ?? [] };
  });
}

/** A network is read when something of it is here: its file may be of another region. */
async function readNetworks({ readIfPresent }: TableRows): Promise<Network[]> {
  const held = await readIfPresent('publie.lieux_accueil', 'select distinct type from publie.lieux_accueil');
  const types = new Set(held.map(({ type }) => text(type)));
  const networks = await readIfPresent(
    'reference.reseaux_accueil',
    'select type, plusieurs from reference.reseaux_accueil order by type'
  );
  return networks.map((row) => ({
    type: text(row.type),
    plusieurs: text(row.plusieurs),
    lu: types.has(text(row.type))
  }));
}

/** Tables that say something of each school, and the request that shows it. */
const OF_SCHOOLS = [
  ['cube_effectifs', "'cprdfop/etablissements_formation'"],
  ['cube_insertion_etablissement', "'cprdfop/valeur_ajoutee?voie=' || voie"],
  ['cube_ival', "'cprdfop/valeur_ajoutee_bac?voie=' || voie"],
  ['cube_ips_lycees', "'cprdfop/contexte_lycees?voie=' || voie"]
] as const;

async function readSchools({ readIfPresent }: TableRows): Promise<School[]> {
  const requests = new Map<string, string>();
  for (const [table, request] of OF_SCHOOLS)
    for (const row of await readIfPresent(
      `publie.${table}`,
      `select uai, min(${request}) as requete from publie.${table} group by uai`
    ))
      if (!requests.has(text(row.uai))) requests.set(text(row.uai), text(row.requete));
  const rows = await readIfPresent(
    'publie.etablissements',
    'select uai, nom, commune from publie.etablissements order by uai'
  );
  return rows.map((row) => {
    const uai = text(row.uai);
    return { uai, nom: text(row.nom), commune: text(row.commune), requete: requests.get(uai) ?? null };
  });
}
