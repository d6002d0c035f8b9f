import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_REQUESTS } from '../../tests/support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../../tests/support/snapshot-fixture.ts';
import { EXIT } from './failure.ts';
import { rehearseRequests } from './rehearse.ts';
import { silentReporter } from './report.ts';

const folder = makeFolder();
const path = join(folder, 'snapshot-essai.duckdb');
beforeAll(() => publishFixture(folder, 'essai'));
afterAll(() => removeFolder(folder));

function queriesOf(name: string, texts: Readonly<Record<string, string>>): string {
  const queries = join(folder, name);
  for (const [id, text] of Object.entries(texts)) {
    mkdirSync(join(queries, id, '..'), { recursive: true });
    writeFileSync(join(queries, `${id}.sql`), text);
  }
  return queries;
}

it('counts the rows of every answer', async () => {
  const { 'essai/projets': projects = '' } = TEST_REQUESTS;
  const finished: unknown[] = [];
  const reporter = { ...silentReporter(), finish: (outcome: unknown) => void finished.push(outcome) };
  await rehearseRequests(path, 'essai', queriesOf('bonnes', { 'essai/projets': projects }), reporter);
  // Three occupations in 2025 in the fixture.
  expect(finished).toEqual([{ rows: 3, note: 'toutes répondent' }]);
});

it('refuses a snapshot on which a request fails only once it runs, naming it', async () => {
  const { 'essai/demandeurs': seekers = '', 'essai/projets': projects = '' } = TEST_REQUESTS;
  const broken = seekers.replace('select mois,', "select (mois || 'x')::DATE::VARCHAR as mois,");
  const outcome = rehearseRequests(path, 'essai', queriesOf('cassees', { 'essai/casse': broken, 'essai/projets': projects }), silentReporter());
  await expect(outcome).rejects.toMatchObject({ exitCode: EXIT.check, message: expect.stringMatching(/^Une requête échoue .*\n {2}essai\/casse : .*2024-12x/s) as string });
});
