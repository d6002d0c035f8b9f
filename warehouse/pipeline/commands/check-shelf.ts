import { DuckDBInstance } from '@duckdb/node-api';
import type { Command } from '../command.ts';
import { readPublishedFigures } from '../declared/concordance-schema.ts';
import { onShelf, shelfFolder } from '../declared/shelf.ts';
import { readSources } from '../declared/source.ts';
import { EXIT, failure, type ExitCode } from '../failure.ts';
import { FINDINGS_FOLDER, QUERIES_FOLDER } from '../layout.ts';
import { createEmptyWarehouse } from '../models/empty-warehouse.ts';
import { countOfThings, print } from '../print.ts';
import { shelve } from '../requests/shelve.ts';

const KINDS: Readonly<Record<string, string>> = {
  requete: 'requête',
  constat: 'règle de constats',
  terme: 'terme',
  site: 'présentation du site'
};

/** Reads the shelf whole, on tables without rows, and says what it holds. @throws Failure (exit 2) with all that is wrong */
export async function runShelf(command: Command): Promise<ExitCode> {
  const folder = shelfFolder();
  if (folder === null)
    throw failure(
      EXIT.usage,
      'Aucune étagère : MAILLE_REGION n’est pas donné.',
      'MAILLE_REGION=<dossier de la région> npm run warehouse -- etagere'
    );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createEmptyWarehouse(connection);
  const rows = await shelve(connection, { queries: QUERIES_FOLDER, findings: FINDINGS_FOLDER });
  const published = onShelf('concordance');
  const publications = published === null ? [] : readPublishedFigures(published);
  const sources = readSources();
  const held = [
    ...Object.entries(KINDS).map(([genre, one]) => [rows.filter(([own]) => own === genre).length, one] as const),
    [sources.filter(({ table }) => table !== null).length, 'source'] as const,
    [sources.filter(({ changed }) => changed.length > 0).length, 'fiche modifiée'] as const,
    [publications.flatMap(({ chiffres }) => chiffres).length, 'chiffre publié'] as const
  ].filter(([count]) => count > 0);
  print(
    command,
    { evenement: 'etagere', dossier: folder, tient: Object.fromEntries(held.map(([count, one]) => [one, count])) },
    `Étagère ${folder} : ${held.length === 0 ? 'vide' : held.map(([count, one]) => countOfThings(count, one)).join(', ')}. Rien à corriger.`
  );
  return EXIT.ok;
}
