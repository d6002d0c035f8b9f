import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DOMAIN_NAMES } from '../../../src/lib/catalogue/request/domains.gen.ts';
import { writeLock } from '../../../src/lib/catalogue/request/lock.ts';
import { createEmptyWarehouse } from '../models/empty-warehouse.ts';
import { staleSchemas, writeSchemas } from './editor-schemas.ts';
import { asFailure } from '../failure.ts';
import { DOMAINS_FILE, readDomains } from './domains.ts';
import { QUERIES_FOLDER } from '../layout.ts';
import { CataloguePreparation, type PreparedCatalogue } from './prepare-catalogue.ts';
import { SEARCH_FILE, searchModule } from './search-tables.ts';
import { watchCatalogue } from './watch-catalogue.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const OPTIONS = ['--check', '--watch'];

/** Folder of the requests and file written; schemas for editors are left alone in tests. */
function places(): { folder: string; target: string; ownSchemas: boolean } {
  const given = process.env.MAILLE_CATALOGUE;
  return {
    folder: QUERIES_FOLDER,
    target: resolve(given ?? join(ROOT, 'src/lib/catalogue/request/lock.gen.ts')),
    ownSchemas: given === undefined
  };
}

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.filter((option) => !OPTIONS.includes(option));
  if (unknown.length > 0) {
    console.error(`Option ${unknown.join(', ')} inconnue ; options : ${OPTIONS.join(', ')}.`);
    return 1;
  }
  const { folder, target, ownSchemas } = places();
  const domains = readDomains();
  // A request of this very run may name a domain that was declared since.
  Object.assign(DOMAIN_NAMES, domains.names);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createEmptyWarehouse(connection);
  const preparation = new CataloguePreparation(connection, folder);
  const write = ({ lock }: PreparedCatalogue): boolean => {
    const text = writeLock(lock);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) return false;
    writeFileSync(target, text);
    return true;
  };
  const prepared = await preparation.prepare();
  const { lock, problems } = prepared;
  const counted = `${lock.size} ${lock.size > 1 ? 'requêtes' : 'requête'}`;
  for (const problem of problems.values()) console.error(problem);
  if (problems.size > 0 && !options.includes('--watch')) return 1;
  const modules: (readonly [file: string, text: string])[] = ownSchemas
    ? [
        [DOMAINS_FILE, domains.module],
        [SEARCH_FILE, searchModule()]
      ]
    : [];
  const changed = modules.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (options.includes('--check')) {
    for (const [file] of changed) console.error(staleFile(file));
    if (changed.length > 0) return 1;
    const stale = ownSchemas ? staleSchemas() : [];
    if (stale.length > 0) {
      console.error(
        `docs/schemas : ${stale.join(', ')} ne dit plus ce que les fichiers peuvent contenir ; lancez « npm run catalogue » et enregistrez le résultat.`
      );
      return 1;
    }
    if (existsSync(target) && readFileSync(target, 'utf8') === writeLock(lock))
      return said(`Catalogue à jour : ${counted}.`);
    console.error(
      `${relative(process.cwd(), target)} ne correspond plus à queries/ ; lancez « npm run catalogue » et enregistrez le résultat.`
    );
    return 1;
  }
  if (ownSchemas) writeSchemas();
  for (const [file, text] of changed) writeFileSync(file, text);
  if (problems.size === 0)
    said(
      write(prepared)
        ? `Catalogue écrit : ${counted} dans ${relative(ROOT, target)}.`
        : `Catalogue à jour : ${counted}.`
    );
  if (options.includes('--watch')) watchCatalogue(preparation, prepared, write, said);
  return 0;
}

function staleFile(file: string): string {
  return `${relative(process.cwd(), file)} ne dit plus ce que déclarent les fichiers dont il est tiré ; lancez « npm run catalogue » et enregistrez le résultat.`;
}

function said(text: string): 0 {
  console.log(text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.env.MAILLE_DEBUG) throw error;
  const { message, todo } = asFailure(error, 'préparer le catalogue');
  console.error([message, todo].filter(Boolean).join(' '));
  process.exitCode = 1;
}
