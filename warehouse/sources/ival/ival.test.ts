import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt } from '../../../tests/support/sample-region.ts';
import { copiesOf, samplesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { workbook } from '../../workbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-ival-'));
// publie.cube_ival
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);

describe('results of lycées at the bac', () => {
  it('are read from both sheets, a row a track, what is not told apart from what is not there', async () => {
    expect(
      await askBuilt(
        townRegion(samplesOf('ival')),
        `select uai, commune, secteur, voie, serie, presents, reussite, va_reussite, acces, va_acces, statut
          from publie.cube_ival order by voie, uai, serie`
      )
    ).toEqual([
      [
        '0359001U',
        'commune:35238',
        'public',
        'generale_technologique',
        'GNLE',
        31,
        94,
        null,
        null,
        null,
        'non_diffuse'
      ],
      [
        '0359001U',
        'commune:35238',
        'public',
        'generale_technologique',
        'ensemble',
        31,
        94,
        null,
        92,
        null,
        'non_diffuse'
      ],
      ['0299012N', 'commune:29019', 'prive', 'professionnelle', 'ensemble', 20, 100, 10, 64, 1, 'diffuse'],
      [
        '0299012N',
        'commune:29019',
        'prive',
        'professionnelle',
        'Échanges et gestion',
        20,
        100,
        10,
        null,
        null,
        'diffuse'
      ],
      [
        '0359001U',
        'commune:35238',
        'public',
        'professionnelle',
        'Ensemble Services',
        48,
        75,
        -9,
        null,
        null,
        'diffuse'
      ],
      ['0359001U', 'commune:35238', 'public', 'professionnelle', 'ensemble', 85, 78, -9, 53, -10, 'diffuse'],
      [
        '0359001U',
        'commune:35238',
        'public',
        'professionnelle',
        'Échanges et gestion',
        48,
        73,
        -10,
        null,
        null,
        'diffuse'
      ]
    ]);
  });

  it('stop a build whose workbook lacks a block', async () => {
    const made = townRegion((data) =>
      writeFileSync(
        join(data, 'ival-2024.xlsx'),
        workbook([
          {
            name: 'LP',
            firstRow: 1,
            rows: [
              ['Informations', null],
              ['UAI', 'Etablissement'],
              ['0359001U', 'Essai']
            ]
          }
        ])
      )
    );
    expect((await expectRefusal(made, ['ival'])).message).toMatch(
      /en-tête introuvable.*feuille « LP », ligne 1 : Informations > UAI.*il y manque « Code commune »/
    );
  });

  const real = addedFile('depp/ival-2024-154664.xlsx');
  // Seconds to open: in `npm run proofs depth`.
  it.runIf(DEEP && existsSync(real))(
    'on the real workbook: Rennes and Brest, by the places of its columns',
    async () => {
      // Places counted on the sheet: UAI 5th, commune 6th, then totals of the vocational blocks.
      const sheets = await readXlsxFile(readFileSync(real));
      const cells = (sheets.find(({ sheet }) => sheet === 'LP')?.data ?? []) as (string | null)[][];
      const number = (text: string | null | undefined): number | null => (/\d/.test(text ?? '') ? Number(text) : null);
      const own = cells
        .filter((row) => ['35238', '29019'].includes(row[5] ?? ''))
        .map((row) => [
          row[4],
          number(row[19]),
          number(row[32]),
          number(row[45]),
          number(row[58]),
          number(row[101]),
          number(row[107])
        ]);
      expect(own.length).toBeGreaterThan(10);
      expect(
        await askBuilt(
          townRegion(copiesOf(real)),
          `select uai, presents, reussite, reussite_attendue, va_reussite, acces, va_acces from publie.cube_ival
            where voie = 'professionnelle' and serie = 'ensemble' order by uai`
        )
      ).toEqual(own.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    }
  );
});
