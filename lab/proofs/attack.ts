import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { attackFolder } from '../attack/any-snapshot.ts';
import { internalReport, report } from '../attack/report.ts';

export const USAGE = 'npm run proofs attack -- <dossier d’instantanés> [--interne <base .duckdb>] [--avant <dossier>]';

/**
 * Lays siege to a folder of snapshots, and says what was reached to whoever answers for the data; values go to a file
 * beside the internal base alone. @throws Error when a cell is known below what was promised of it
 */
export async function attack(given: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { interne: { type: 'string' }, avant: { type: 'string' } }
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(USAGE);
  const { interne = null, avant = null } = values;
  const attacked = await attackFolder(folder, interne, avant);
  console.log(report(folder, attacked));
  if (interne !== null && attacked.reached.length > 0) {
    const path = join(dirname(interne), 'attaque-interne.csv');
    writeFileSync(path, internalReport(attacked), { mode: 0o600 });
    console.log(`Valeurs des cases atteintes : ${path}, à ne pas diffuser.`);
  }
  if (attacked.fails) throw new Error('Des cases protégées sont connues sous leur promesse.');
}
