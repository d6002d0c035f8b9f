import { runTests } from './run-tests.ts';

/** A hundred and twenty builds, one a month: what was cited first answers the same bytes, and memory is what it was. */
export function retention(): void {
  runTests('retention', 'Un instantané archivé ne répond pas comme il répondait.', ['tests/api/archives.test.ts']);
}
