import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { HeaderError } from '../../src/lib/catalogue/parse-header.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request.ts';
import { describeRequest } from './describe-request.ts';
import { createEmptyWarehouse } from './empty-warehouse.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TARGET = 'src/lib/catalogue/requests.gen.ts';

/** Every request of `queries/`, described, in the order of their ids. @throws HeaderError for all files at once. */
async function describeAll(): Promise<RequestDefinition[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await createEmptyWarehouse(connection);
  const requests: RequestDefinition[] = [];
  const problems: string[] = [];
  for (const name of listQueries()) {
    const id = name.replace(/\.sql$/, '');
    const file = `queries/${name}`;
    try {
      requests.push(await describeRequest(connection, id, readFileSync(join(ROOT, file), 'utf8'), file));
    } catch (error) {
      if (!(error instanceof HeaderError)) throw error;
      problems.push(error.message);
    }
  }
  connection.closeSync();
  instance.closeSync();
  if (problems.length > 0) throw new HeaderError(problems.join('\n'));
  return requests;
}

function listQueries(): string[] {
  return readdirSync(join(ROOT, 'queries'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

function print(requests: readonly RequestDefinition[]): string {
  return [
    '// Généré par `npm run catalogue` à partir de queries/ ; ne pas modifier à la main.',
    "import type { RequestDefinition } from './request.ts';",
    '',
    `export const REQUESTS: readonly RequestDefinition[] = ${JSON.stringify(requests, null, 2)};`,
    ''
  ].join('\n');
}

async function main(): Promise<number> {
  const target = join(ROOT, TARGET);
  const requests = await describeAll();
  const text = print(requests);
  const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (text === current) {
    console.log(`Catalogue à jour : ${requests.length} requêtes.`);
    return 0;
  }
  if (process.argv.includes('--check')) {
    console.error(`${relative(process.cwd(), target)} ne correspond plus à queries/ ; lancez « npm run catalogue » et enregistrez le résultat.`);
    return 1;
  }
  writeFileSync(target, text);
  console.log(`Catalogue écrit : ${requests.length} requêtes dans ${TARGET}.`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof HeaderError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
