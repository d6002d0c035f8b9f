import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askTowns, copiesOf, samplesOf } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-actions-'));
// publie.cube_actions_prioritaires
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const published = askTowns(
  scratch,
  'select territoire, cfd, dispositif, diplome from publie.cube_actions_prioritaires order by cfd'
);

describe('the list that Orion names « actions prioritaires »', () => {
  it('is that of the région, a course once', async () => {
    expect(await published(samplesOf('actions_prioritaires'))).toEqual([
      ['region:53', '32020111', '311', 'BTS'],
      ['region:53', '50022999', '241', 'CAP']
    ]);
  });

  const real = addedFile('orion/actions_prioritaires.csv');
  it.runIf(DEEP && existsSync(real))(
    'on the real file: 25 courses of Bretagne, as the file itself lists them',
    async () => {
      const own = delimited(real, ';').filter(({ codeRegion }) => codeRegion === '53');
      expect(own.length).toBe(25);
      const cube = await published(copiesOf(real));
      expect(cube.map(([, cfd, dispositif]) => [cfd, dispositif])).toEqual(
        own
          .map(({ cfd = '', codeDispositif = '' }) => [cfd, codeDispositif])
          .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
      );
    }
  );
});
