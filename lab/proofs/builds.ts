import { runTests } from './run-tests.ts';

/** Tests like the others, minutes of builds long: those that vitest.config.ts keeps out of every run. @throws Error when one fails */
export function builds(): void {
  runTests('builds', 'Les preuves des constructions ont échoué.');
}
