import { masking } from '../bench/disclosure.ts';
import { runTests } from './run-tests.ts';

/** The demo attacked through every answer; masking up to a million cells. @throws Error when a cell is reached */
export async function disclosure(): Promise<void> {
  runTests('disclosure', 'Des cellules protégées sont approchées de trop près.', ['lab/attack']);
  await masking([10_000, 73_000, 100_000, 1_000_000], ({ what, measured, target }) => {
    console.log(`${what.padEnd(72)} ${measured.padStart(34)}   cible : ${target}`);
  });
}
