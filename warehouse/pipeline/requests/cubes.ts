import { join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cube, CubeType } from '../../../src/lib/catalogue/cubes/cube.ts';
import type { ExplorerSection } from '../declared/explorer-schema.ts';
import { readSources } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { modelFiles } from '../models/model-files.ts';
import { MODEL_HEADER, readSqlWith } from '../models/model-header.ts';

export const CUBES_FILE = join(PROJECT_FOLDER, 'src/lib/catalogue/cubes/cubes.gen.ts');

const TYPES: readonly string[] = ['INTEGER', 'BIGINT', 'DOUBLE', 'VARCHAR', 'BOOLEAN'] satisfies CubeType[];

type Columns = ReadonlyMap<string, string>;

/**
 * The cubes that headers of published models let readers count without SQL, with what the engine says of their columns.
 * @param connection that has every table, empty @throws Failure (exit 2) naming the model and what it declares and does
 * not have
 */
export async function readCubes(connection: DuckDBConnection): Promise<Cube[]> {
  const cubes: Cube[] = [];
  const problems: string[] = [];
  const known = new Set(readSources().map(({ name }) => name));
  for (const { layer, id, path } of modelFiles(join(PROJECT_FOLDER, 'warehouse'))) {
    if (layer !== 'publie') continue;
    const where = relative(PROJECT_FOLDER, path);
    const { explorer } = readSqlWith(MODEL_HEADER, path, where).header;
    if (explorer === undefined) continue;
    const nom = id.slice('publie.'.length);
    const columns = await columnsOf(connection, nom);
    const wrong = mistakes(explorer, columns, known);
    problems.push(...wrong.map((one) => `${where}, explorer : ${one}.`));
    if (wrong.length === 0) cubes.push(cubeOf(nom, explorer, columns));
  }
  if (problems.length > 0) throw failure(EXIT.input, problems.join('\n'), 'Corrigez l’en-tête du modèle.');
  return cubes.sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** The module that the site reads. */
export function writeCubes(cubes: readonly Cube[]): string {
  const lines = cubes.map((cube) => `  ${JSON.stringify(cube)},\n`).join('');
  return `// Written by \`npm run catalogue\` from the headers of warehouse/published and the engine: not by hand.\nimport type { Cube } from './cube.ts';\n\nexport const CUBES: readonly Cube[] = [\n${lines}];\n`;
}

async function columnsOf(connection: DuckDBConnection, table: string): Promise<Columns> {
  const reader = await connection.runAndReadAll(
    `select column_name, data_type from duckdb_columns() where schema_name = 'publie' and table_name = $1
      order by column_index`,
    [table]
  );
  return new Map(reader.getRowsJS().map(([name, type]) => [String(name), String(type)]));
}

function mistakes(section: ExplorerSection, columns: Columns, sources: ReadonlySet<string>): string[] {
  const measures = Object.keys(section.mesures);
  const wanted = [
    'territoire',
    section.periode.nom,
    ...Object.entries(section.dimensions).flatMap(([name, { niveau }]) => [
      name,
      ...(niveau === undefined ? [] : [niveau])
    ]),
    ...Object.keys(section.signaux)
  ];
  return [
    ...wanted.filter((name) => !columns.has(name)).map((name) => `la table n’a pas de colonne « ${name} »`),
    ...measures
      .filter((name) => !columns.has(name) && !(columns.has(`${name}_min`) && columns.has(`${name}_max`)))
      .map((name) => `la table n’a ni « ${name} », ni ses bornes`),
    ...Object.entries(section.taux).flatMap(([name, { de }]) =>
      de
        .filter((operand) => !measures.includes(operand))
        .map((operand) => `taux « ${name} » : « ${operand} » n’est pas une mesure d’ici`)
    ),
    ...Object.entries(section.dimensions)
      .filter(([, { somme, total, defaut }]) => !somme && total === undefined && defaut === undefined)
      .map(([name]) => `« ${name} » ne s’additionne pas et n’a pas de total : donnez un defaut`),
    ...section.sources.filter((name) => !sources.has(name)).map((name) => `source « ${name} » inconnue`)
  ];
}

function cubeOf(nom: string, section: ExplorerSection, columns: Columns): Cube {
  const typeOf = (name: string): CubeType => {
    const type = columns.get(name) ?? '';
    return TYPES.includes(type) ? (type as CubeType) : 'VARCHAR';
  };
  return {
    ...section,
    nom,
    periode: { ...section.periode, type: typeOf(section.periode.nom) },
    dimensions: Object.entries(section.dimensions).map(([name, { niveau, noms, defaut, ...spec }]) => ({
      ...spec,
      nom: name,
      type: typeOf(name),
      niveau: niveau ?? null,
      noms: noms ?? null,
      defaut: defaut ?? null
    })),
    mesures: Object.entries(section.mesures).map(([name, spec]) => ({
      ...spec,
      nom: name,
      type: typeOf(columns.has(name) ? name : `${name}_min`),
      valeur: columns.has(name),
      bornes: columns.has(`${name}_min`) && columns.has(`${name}_max`),
      statut: columns.has(`${name}_statut`)
    })),
    taux: Object.entries(section.taux).map(([name, spec]) => ({ nom: name, ...spec })),
    signaux: Object.entries(section.signaux).map(([name, spec]) => ({ nom: name, ...spec }))
  };
}
