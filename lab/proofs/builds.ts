import { runTests } from './run-tests.ts';

/** Tests that vitest.config.ts keeps out of every run: minutes of builds. @throws Error when one fails */
export function builds(): void {
  runTests('builds', 'Les preuves des constructions ont échoué.');
}
