import { basename, dirname, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readTogether, tablesReadBy } from './dependencies.ts';
import { EXIT, failure, readEach } from '../failure.ts';
import { PROJECT_FOLDER, WAREHOUSE_FOLDER } from '../layout.ts';
import { modelFiles, type Layer } from './model-files.ts';
import { shelfModels } from './shelf-models.ts';
import { tablesOfMasking, type Masking } from '../mask/masking.ts';
import { linksOf, type Link } from '../mask/links.ts';
import { readQuantities, type Quantity } from '../declared/quantities.ts';
import { MODEL_HEADER, readSqlWith, type Routing, type States } from './model-header.ts';
import { sourceOfTable } from '../raw-table.ts';
import { withVintages } from './vintages.ts';

/** One table of the warehouse, written as one select. */
export interface Model {
  /** `schema.table`. */
  id: string;
  layer: Layer;
  name: string;
  /** Path inside the project, for messages. */
  path: string;
  sql: string;
  description: string;
  /** Order of the rows in the snapshot. */
  sortedBy: string[];
  /** Comment of each column, by name. */
  comments: Readonly<Record<string, string>>;
  /** Columns left out of the snapshot's content hash (dates of a build or of a file). */
  unhashed: string[];
  reads: string[];
  /** Built before this one, without feeding its figures. */
  after: string[];
  /** How the table is masked before anything else reads it; null when it is published as it is. */
  masking: Masking | null;
  /** What some of its columns measure, by name: those of a quantity that a cube masks. */
  quantities: Readonly<Record<string, Quantity>>;
  /** The published table whose statements it holds; null for any other table. */
  states: States | null;
  /** What open tables say of the cells that it masks. */
  links: readonly Link[];
  /** Its rows are cells between which distances are computed; null for any other table. */
  routing: Routing | null;
}

const READABLE: Readonly<Record<Layer, readonly string[]>> = {
  staging: ['raw', 'meta'],
  marts: ['staging', 'marts', 'meta'],
  publie: ['marts', 'publie', 'reference', 'meta'],
  reference: ['marts', 'publie', 'reference', 'meta']
};

/** Every model, after those it reads. @throws Failure (exit 2) on a cycle, an unknown table or a layer crossed. */
export async function readModels(
  connection: DuckDBConnection,
  rawTables: readonly string[],
  root: string = WAREHOUSE_FOLDER
): Promise<Model[]> {
  const models: Model[] = [];
  const declared = [
    ...readEach(modelFiles(root), (file) => ({
      ...file,
      ...readSqlWith(MODEL_HEADER, file.path, relative(PROJECT_FOLDER, file.path))
    })),
    ...(root === WAREHOUSE_FOLDER ? shelfModels() : [])
  ];
  const files = declared.map((file) => ({ ...file, body: withVintages(file.body, declared) }));
  await readTogether(
    connection,
    files.map(({ body }) => body)
  );
  for (const file of files) models.push(await readModel(connection, file));
  checkReads(models, rawTables);
  const links = linksOf(models, readQuantities(root));
  const masked = models.filter(({ masking }) => masking !== null).map(({ id }) => id);
  return inOrder(
    models.map((model) => ({
      ...model,
      links: links.get(model.id) ?? [],
      after: model.reads.some((table) => LEFT_BY_MASKS.includes(table)) ? [...model.after, ...masked] : model.after
    }))
  );
}

/** What masks say of themselves: complete once all of them are made. */
const LEFT_BY_MASKS: readonly string[] = ['meta.secret', 'meta.audit', 'meta.retenus'];

async function readModel(
  connection: DuckDBConnection,
  { layer, path, header, body }: { layer: Layer; path: string } & ReturnType<typeof readSqlWith<typeof MODEL_HEADER>>
): Promise<Model> {
  const where = relative(PROJECT_FOLDER, path);
  const name = basename(path, '.sql');
  const masking = header.secret ?? null;
  if (layer === 'staging' && !name.startsWith(`stg_${basename(dirname(path))}__`)) {
    throw failure(
      EXIT.input,
      `${where} : un modèle de préparation porte le nom de sa source.`,
      `Nommez-le stg_${basename(dirname(path))}__<entité>.sql, ou déplacez-le.`
    );
  }
  if (masking !== null && layer !== 'publie')
    throw failure(
      EXIT.input,
      `${where} : seul un modèle de published/ se masque.`,
      'Retirez la clé « secret », ou déplacez le modèle.'
    );
  return {
    id: `${layer}.${name}`,
    layer,
    name,
    path: where,
    sql: body,
    description: header.description,
    sortedBy: header.tri,
    comments: header.colonnes,
    unhashed: header.hors_empreinte,
    reads: [...(await tablesReadBy(connection, body, where)), ...(masking === null ? [] : tablesOfMasking(masking))],
    after:
      masking === null ? [] : [...(masking.alreadyOpen === null ? [] : [masking.alreadyOpen]), ...masking.statements],
    masking,
    quantities: header.quantites,
    states: header.connu_par ?? null,
    links: [],
    routing: header.trajets ?? null
  };
}

function checkReads(models: readonly Model[], rawTables: readonly string[]): void {
  const known = new Set([...models.map((model) => model.id), ...rawTables.map((table) => `raw.${table}`)]);
  for (const model of models) {
    for (const table of [...model.reads, ...model.after]) {
      const schema = table.split('.')[0] ?? '';
      if (!READABLE[model.layer].includes(schema)) {
        throw failure(
          EXIT.input,
          `${model.path} : lit ${table}.`,
          `La couche ${model.layer} ne lit que : ${READABLE[model.layer].join(', ')}.`
        );
      }
      if (schema !== 'meta' && !known.has(table)) {
        throw failure(
          EXIT.input,
          `${model.path} : la table ${table} n’existe pas.`,
          'Une table brute se nomme raw.<source>__<entité>, un modèle porte le nom de son fichier.'
        );
      }
    }
  }
}

/** Orders models by what they read, alphabetically among equals. @throws Failure (exit 2) naming the cycle. */
export function inOrder<M extends Pick<Model, 'id' | 'reads'> & Partial<Pick<Model, 'after'>>>(
  models: readonly M[]
): M[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  const done = new Set<string>();
  const ordered: M[] = [];
  const visit = (model: M, trail: readonly string[]): void => {
    if (done.has(model.id)) return;
    if (trail.includes(model.id)) {
      throw failure(
        EXIT.input,
        `Modèles en boucle : ${[...trail.slice(trail.indexOf(model.id)), model.id].join(' → ')}.`,
        'Coupez la boucle : un modèle ne se lit pas lui-même.'
      );
    }
    for (const id of [...model.reads, ...(model.after ?? [])]) {
      const next = byId.get(id);
      if (next !== undefined) visit(next, [...trail, model.id]);
    }
    done.add(model.id);
    ordered.push(model);
  };
  for (const model of models) visit(model, []);
  return ordered;
}

/** The sources behind each published or reference table, through every model between. */
export function lineageOf(models: readonly Model[]): { cube: string; source: string }[] {
  const behind = new Map<string, Set<string>>();
  for (const model of models) {
    const sources = new Set<string>();
    for (const table of model.reads) {
      const raw = sourceOfTable(table);
      if (raw !== null) sources.add(raw);
      for (const source of behind.get(table) ?? []) sources.add(source);
    }
    behind.set(model.id, sources);
  }
  return models
    .filter((model) => model.layer === 'publie' || model.layer === 'reference')
    .flatMap((model) => [...(behind.get(model.id) ?? [])].sort().map((source) => ({ cube: model.name, source })));
}
