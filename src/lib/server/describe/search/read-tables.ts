import type { DuckDBConnection } from '@duckdb/node-api';
import { jsonRows, type JsonValue } from '../../../table/json-rows.ts';
import { decodeResult } from '../../database/decode.ts';

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

type Row = Readonly<Record<string, JsonValue>>;

const MOST_ROWS = 1_000_000;

export async function readSearchTables(connection: DuckDBConnection): Promise<SearchTables> {
  const query = async (sql: string): Promise<Row[]> =>
    jsonRows(decodeResult(await connection.run(sql), MOST_ROWS).table);
  const present = new Set(
    (await query("select schema_name || '.' || table_name as nom from duckdb_tables()")).map(({ nom }) => text(nom))
  );
  const read = (table: string, columns: string, order: string): Promise<Row[]> =>
    present.has(table) ? query(`select ${columns} from ${table} order by ${order}`) : Promise.resolve([]);
  return {
    towns: (await read('reference.localites', '*', 'commune, nom')).map((row) => ({
      commune: text(row.commune),
      nom: text(row.nom),
      ancienne: row.ancienne === true,
      departement: text(row.departement),
      region: text(row.region),
      population: Number(row.population ?? 0),
      codesPostaux: listed(row.codes_postaux),
      dansRegion: row.dans_region === true
    })),
    around: (await read('reference.appartenances', 'commune, territoire', 'commune, territoire')).map((row) => ({
      commune: text(row.commune),
      territoire: text(row.territoire)
    })),
    certifications: await readCertifications(read),
    skills: (await read('reference.competences', 'competence, metiers', 'version desc, competence')).map((row) => ({
      competence: text(row.competence),
      metiers: listed(row.metiers)
    })),
    receptions: [
      ...(await read('publie.lieux_accueil', 'lieu, type, nom, commune', 'lieu, type')),
      ...(await read('publie.lieux_proximite', 'lieu, type, nom, commune', 'lieu'))
    ].map((row) => ({ lieu: text(row.lieu), type: text(row.type), nom: text(row.nom), commune: text(row.commune) })),
    networks: await readNetworks(read),
    sectors: (await read('reference.filieres', "filiere, libelle, array_to_string(mots, ', ') as mots", 'filiere')).map(
      (row) => ({ filiere: text(row.filiere), libelle: text(row.libelle), mots: text(row.mots) })
    )
  };
}

type Read = (table: string, columns: string, order: string) => Promise<Row[]>;

async function readCertifications(read: Read): Promise<Certification[]> {
  const occupations = new Map<string, string[]>();
  for (const { de_code: number, vers_code: code } of await read(
    'reference.passages',
    "de_code, vers_code, de_nomenclature = 'rncp' and vers_nomenclature = 'rome_v3' as menent",
    'menent desc, de_code, poids desc, vers_code'
  ).then((rows) => rows.filter(({ menent }) => menent === true)))
    occupations.set(text(number), [...(occupations.get(text(number)) ?? []), `rome:${text(code)}`]);
  const rows = await read('reference.certifications', 'certification, libelle', 'certification');
  return rows.flatMap((row) => {
    const [register = '', number = ''] = text(row.certification).split(':');
    return register === 'rncp'
      ? [{ certification: `rncp:${number}`, libelle: text(row.libelle), metiers: occupations.get(number) ?? [] }]
      : [];
  });
}

/** A network is read when something of it is here: its file may be of another region. */
async function readNetworks(read: Read): Promise<Network[]> {
  const held = new Set((await read('publie.lieux_accueil', 'distinct type', 'type')).map(({ type }) => text(type)));
  return (await read('reference.reseaux_accueil', 'type, plusieurs', 'type')).map((row) => ({
    type: text(row.type),
    plusieurs: text(row.plusieurs),
    lu: held.has(text(row.type))
  }));
}

/** Values between spaces. */
function listed(value: JsonValue | undefined): string[] {
  return text(value).split(' ').filter(Boolean);
}

function text(value: JsonValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
