import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { readYaml, text } from '../declared/fields.ts';
import type { Source } from '../declared/source.ts';
import { WAREHOUSE_FOLDER } from '../layout.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName, rowsOf } from '../sql.ts';

const FILE = join(WAREHOUSE_FOLDER, 'corrections.yaml');
const CORRECTIONS = z.array(z.strictObject({ source: text, entite: text, ecrit: text, lu: text }));

/** What a producer misspelt and how it is read, wherever it is met in the columns of an entity. */
export type Correction = z.output<typeof CORRECTIONS>[number];

export const correctionsText = (): string => readFileSync(FILE, 'utf8');

export function readCorrections(): Correction[] {
  return readYaml(CORRECTIONS, FILE, 'warehouse/corrections.yaml');
}

/** Corrects the raw tables of a source. @returns a sentence for each correction that a file called for */
export async function correctRaw(
  connection: DuckDBConnection,
  source: Source,
  corrections: readonly Correction[] = readCorrections()
): Promise<string[]> {
  const said: string[] = [];
  for (const { entite, ecrit, lu } of corrections.filter((one) => one.source === source.name)) {
    const entity = source.entities.find(({ name }) => name === entite);
    if (entity === undefined)
      throw new Error(`warehouse/corrections.yaml : ${source.name} n’a pas d’entité « ${entite} ».`);
    let met = 0;
    for (const { name } of entity.columns) {
      const column = quoteName(name);
      const [changed] = await rowsOf(
        connection,
        `update raw.${quoteName(rawTable(entity))}
          set ${column} = replace(${column}, ${quoteText(ecrit)}, ${quoteText(lu)})
          where contains(${column}, ${quoteText(ecrit)})`
      );
      met += Number(changed?.['Count'] ?? 0);
    }
    if (met > 0) said.push(`« ${ecrit} », écrit dans le fichier, est lu « ${lu} »`);
  }
  return said;
}

/** The source as its readers know it: what was corrected is said with what it brings. */
export function sayCorrected(source: Source, corrected: readonly string[]): Source {
  return { ...source, apport: [source.apport, ...corrected].join(' ; ') };
}
