import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { openInService } from '../../../tests/support/sample-region.ts';
import { writeTerritory } from '../../../tests/support/training-territory.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-actions-'));
// publie.cube_actions_prioritaires
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;

async function published(file: string): Promise<unknown[][]> {
  const folder = join(scratch, String(round++));
  const data = join(folder, 'fichiers');
  mkdirSync(data, { recursive: true });
  writeTerritory(data);
  cpSync(file, join(data, 'actions_prioritaires.csv'));
  const profile = join(folder, 'essai.yaml');
  writeFileSync(profile, "code: '53'\nnom: Bretagne\nadjectif: bretonne\n");
  await buildWarehouse({ profile, data, out: join(folder, 'sortie') });
  const { query, close } = await openInService(join(folder, 'sortie'));
  try {
    return await query(
      'select territoire, cfd, dispositif, diplome from publie.cube_actions_prioritaires order by cfd'
    );
  } finally {
    close();
  }
}

describe('the list that Orion names « actions prioritaires »', () => {
  it('is that of the région, a course once', async () => {
    expect(await published(join(SOURCES_FOLDER, 'actions_prioritaires/sample/actions_prioritaires.csv'))).toEqual([
      ['region:53', '32020111', '311', 'BTS'],
      ['region:53', '50022999', '241', 'CAP']
    ]);
  });

  const real = addedFile('orion/actions_prioritaires.csv');
  it.runIf(existsSync(real))('on the real file: 25 courses of Bretagne, as the file itself lists them', async () => {
    const own = delimited(real, ';').filter(({ codeRegion }) => codeRegion === '53');
    expect(own.length).toBe(25);
    const cube = await published(real);
    expect(cube.map(([, cfd, dispositif]) => [cfd, dispositif])).toEqual(
      own
        .map(({ cfd = '', codeDispositif = '' }) => [cfd, codeDispositif])
        .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
    );
  });
});
