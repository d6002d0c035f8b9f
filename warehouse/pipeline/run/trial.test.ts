import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { writeSampleOf } from '../../../tests/support/sample-region.ts';
import { readCurrent } from '../publish/publication.ts';
import { buildWarehouse } from './build.ts';
import { prepareTrial, trialFolder } from './trial.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-essai-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.sources', 'publie.cube_projets_recrutement', 'bmo']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a trial leaves what is in service as it is, and only what was tried is then published', async () => {
  const region = writeSampleOf(join(scratch, 'region'), 'bmo');
  await buildWarehouse(region);
  const served = (): string[] =>
    readdirSync(region.out)
      .filter((name) => !/^(construction\.lock|rejets)/.test(name))
      .map((name) => `${name} ${name.endsWith('.json') ? readFileSync(join(region.out, name), 'utf8') : ''}`)
      .sort();
  const before = served();
  // A region renamed: the same rows, another snapshot.
  writeFileSync(
    region.profile,
    readFileSync(region.profile, 'utf8').replace('nom: Haute-Rive', 'nom: Haute-Rive (essai)')
  );
  const { release: end } = prepareTrial(region.out);
  await expectFailure(buildWarehouse(region));
  const { publication } = await buildWarehouse({ ...region, out: trialFolder(region.out) });
  end();
  expect(served()).toEqual(before);
  expect(readCurrent(trialFolder(region.out))?.id).toBe(publication.id);
  expect(publication.id).not.toBe(readCurrent(region.out)?.id);

  const { message, exitCode } = await expectFailure(buildWarehouse({ ...region, expected: '0123456789abcdef' }));
  expect([exitCode, message]).toEqual([3, expect.stringContaining('n’est pas ce qui a été essayé')]);
  await buildWarehouse({ ...region, expected: publication.id });
  expect(readCurrent(region.out)?.id).toBe(publication.id);
});
