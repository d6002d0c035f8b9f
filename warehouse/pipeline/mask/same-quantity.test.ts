import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';
import { MODEL_HEADER, readSqlWith } from '../models/model-header.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-quantite-'));
// publie.cube_emploi_activites, publie.cube_emploi_prive, publie.cube_postes, publie.etablissements_cellules
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const region = sampleRegions(scratch);

/** The sample with a file of jobs that is said to be real. */
function withRealJobs(): ReturnType<typeof region> {
  const made = region();
  writeFileSync(
    made.profile,
    readFileSync(made.profile, 'utf8').replace(
      'emploi_communes: { synthetique: true }',
      'emploi_communes: { synthetique: false }'
    )
  );
  return made;
}

describe('a masked cube and an open table of the same quantity', () => {
  it('are not published together: the build says which two, why, and what to take out', async () => {
    const error = await expectFailure(buildWarehouse(withRealJobs()));
    expect(error.exitCode).toBe(3);
    expect(error.message).toMatch(
      /publie\.cube_emploi_activites.*publie\.cube_emploi_prive, publie\.cube_postes, publie\.etablissements_cellules.*même quantité.*soustrairait/
    );
    expect(error.todo).toMatch(/soit les fichiers de emploi_communes, soit ceux de urssaf_communes, flores, sirene/);
  });

  it('either of them alone is published', async () => {
    const masked = withRealJobs();
    for (const source of ['urssaf_communes', 'flores', 'sirene'])
      rmSync(join(masked.data, source), { recursive: true });
    await buildWarehouse(masked);
    const open = withRealJobs();
    rmSync(join(open.data, 'emploi_communes'), { recursive: true });
    await buildWarehouse(open);
    for (const [made, full, empty] of [
      [masked, 'cube_emploi_activites', 'cube_emploi_prive'],
      [open, 'cube_emploi_prive', 'cube_emploi_activites']
    ] as const) {
      const { query, close } = await openInService(made.out);
      expect(
        await query(`select (select count(*) > 0 from publie.${full}), (select count(*) from publie.${empty})::integer`)
      ).toEqual([[true, 0]]);
      close();
    }
  });

  it('made-up files hide nobody: both are published', async () => {
    const made = region();
    await buildWarehouse(made);
    expect(existsSync(join(made.out, 'current.json'))).toBe(true);
  });
});

it('the tables that a masked model names exist', () => {
  const folder = join(import.meta.dirname, '../../published');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
    const { secret } = readSqlWith(MODEL_HEADER, join(folder, file)).header;
    for (const table of secret?.sameQuantities ?? [])
      expect([file, table, existsSync(join(folder, `${table.replace('publie.', '')}.sql`))]).toEqual([
        file,
        table,
        true
      ]);
  }
});
