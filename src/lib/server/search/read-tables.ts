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
