import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { again } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-liens-'));
// publie.cube_emploi_activites, publie.cube_emploi_prive, reference.audit
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const region = sampleRegions(scratch);

/** Commune, activity, establishments, jobs, largest: the file received under agreement. */
const JOBS = [
  ['08001', 'C1', 12, 1240, 410],
  ['08001', 'GZ', 45, 610, 80],
  ['08003', 'C1', 1, 40, 40],
  ['08003', 'GZ', 2, 12, 9],
  ['08004', 'C1', 6, 90, 20],
  ['08004', 'GZ', 9, 70, 19],
  ['09001', 'C1', 6, 140, 41],
  ['09001', 'GZ', 22, 230, 44],
  ['09003', 'C1', 4, 60, 20],
  ['09003', 'GZ', 5, 46, 20]
] as const;
const APE = { C1: ['10', '1013A', 'CA', 'GS1'], GZ: ['47', '4711F', 'GZ', 'GS3'] } as const;

/** @param open establishments and jobs of the open file, by commune and activity */
function withFiles(open: Readonly<Record<string, readonly [number, number]>>): SampleRegion {
  const made = region();
  for (const name of readdirSync(join(made.data, 'emploi_communes'))) rmSync(join(made.data, 'emploi_communes', name));
  for (const name of readdirSync(join(made.data, 'urssaf_communes')))
    if (name.includes('2022')) rmSync(join(made.data, 'urssaf_communes', name));
    else writeOpen(join(made.data, 'urssaf_communes', name), open);
  writeFileSync(
    join(made.data, 'emploi_communes', 'emploi_communes_a17_2023.csv'),
    [
      "Code commune;Commune;A17;Libellé A17;Nombre d'établissements employeurs;Effectif salarié au 31/12/2023;Effectif du plus grand établissement",
      ...JOBS.map(([code, a17, ...figures]) => [code, '', a17, '', ...figures].join(';')),
      ''
    ].join('\n')
  );
  return made;
}

function writeOpen(path: string, open: Readonly<Record<string, readonly [number, number]>>): void {
  const [header = ''] = readFileSync(path, 'utf8').split('\r\n');
  const lines = Object.entries(open).map(([key, [units, jobs]]) => {
    const [commune = '', a17 = ''] = key.split(' ');
    const [a88, ape, a38, gs] = APE[a17 as keyof typeof APE];
    return [
      '',
      '',
      '',
      '',
      '',
      '',
      commune,
      gs,
      a17,
      a38,
      a88,
      `${ape} x`,
      '08',
      '08',
      commune.slice(0, 2),
      '',
      '',
      commune,
      ape,
      '',
      '',
      units,
      jobs
    ].join(';');
  });
  writeFileSync(path, [header, ...lines, ''].join('\r\n'));
}

async function asked(made: SampleRegion): Promise<{ cells: Record<string, unknown[]>; audit: unknown[] | undefined }> {
  await buildWarehouse(made);
  const { query, close } = await openInService(made.out);
  try {
    const rows = await query(
      `select territoire || ' ' || activite, effectif, effectif_min, part_premier_etablissement
        from publie.cube_emploi_activites where territoire in ('commune:08003', 'commune:08004')`
    );
    const [audit] = await query(
      "select deja_ouvertes, contredites from reference.audit where cube = 'cube_emploi_activites'"
    );
    return {
      cells: Object.fromEntries(rows.map(([name, ...rest]) => [String(name), rest])),
      audit: audit?.map(Number)
    };
  } finally {
    close();
  }
}

describe('a masked cube beside an open table of a part of its quantity', () => {
  it('shows what the open one gives: as many establishments, hence the same jobs; and hides the rest', async () => {
    const { cells, audit } = await asked(withFiles({ '08003 C1': [1, 40], '08003 GZ': [1, 9], '08004 C1': [6, 90] }));
    expect(cells['commune:08003 a17:C1']).toEqual([40, 40, null]);
    // What the open file says of it is not added to what the cube says: two employers, an employee each.
    expect(cells['commune:08003 a17:GZ']).toEqual([null, 2, null]);
    expect(cells['commune:08003 ensemble']?.[0]).toBeNull();
    // A17 and A5 of C1 in 08003.
    expect(audit).toEqual([2, 0]);
  });

  // As « GZ » above.
  again('hides it when the open file counts fewer establishments, or says nothing', async () => {
    expect((await asked(withFiles({ '08004 C1': [5, 90] }))).cells['commune:08003 a17:C1']?.[0]).toBeNull();
  });

  it('shows none of them when one is not so, which would tell that it is not', async () => {
    const { cells, audit } = await asked(withFiles({ '08003 C1': [1, 40], '08004 C1': [6, 91] }));
    expect(cells['commune:08003 a17:C1']?.[0]).toBeNull();
    expect(audit).toEqual([0, 1]);
  });
});
