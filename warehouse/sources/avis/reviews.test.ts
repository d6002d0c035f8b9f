import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed, inAllMadeFrom } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { servedFile } from '../../../tests/support/served-file.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import { answersOf, questionOf } from './questions.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-avis-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const DATA = process.env.MAILLE_DATA ?? '../shared/data';

describe('answers', () => {
  it.each([
    ['satisfaction', 'Bien', [['satisfaction', 10]]],
    ['satisfaction', 'Moyen', [['satisfaction', 5]]],
    ['clarte', '1', [['clarte', 0]]],
    ['clarte', '4 / 5', [['clarte', 7.5]]],
    ['aide', "Je n'ai pas eu besoin d'aide", [['autonomie', 1]]],
    ['aide', 'Au guichet / Une association', [['autonomie', 0]]],
    [
      'joignable',
      'Au guichet : Oui / Au téléphone : Non',
      [
        ['aide_joignable', 1],
        ['aide_joignable', 0]
      ]
    ],
    [
      'efficace',
      'Au guichet : Excellente / Par e-mail : Très mauvaise',
      [
        ['aide_efficace', 10],
        ['aide_efficace', 0]
      ]
    ],
    ['satisfaction', '', []]
  ] as const)('%s: %s', (question, cell, expected) => {
    expect(answersOf(question, cell)?.map(({ indicator, points }) => [indicator, points])).toEqual(expected);
  });
  it('refuses what is not an answer', () => {
    expect(answersOf('satisfaction', 'Jean Dupont')).toBeNull();
    expect(answersOf('clarte', '6')).toBeNull();
  });
  it.skipIf(!existsSync(join(DATA, 'portal')))(
    'finds the questions of the published layout, and reads no comment',
    () => {
      const [header] = parseRecords(readFileSync(join(DATA, 'portal/jdma_export.layout.csv'), 'utf8'), ',', 1);
      expect(header?.fields.map(questionOf)).toEqual([null, null, null, null, 'satisfaction', 'clarte', 'aide', null]);
    }
  );
});

describe('a build', () => {
  let region: SampleRegion;
  const nextRegion = sampleRegions(scratch);
  beforeEach(() => {
    region = nextRegion();
  });
  const file = (): string => join(region.data, 'avis', 'jdma_portail.csv');

  it('gives marks from a hundred answers, by month, quarter or year, and keeps no comment', async () => {
    await inAllMadeFrom(['avis'], scratch, async () => buildWarehouse((region = nextRegion())));
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select service, indicateur, periode, reponses::INTEGER, points, favorables::INTEGER, defavorables::INTEGER
          from publie.cube_avis order by all`
      )
    ).toEqual([
      ['Portail orientation', 'autonomie', '2025-01', 102, 51, null, null],
      // Twenty rounds of 0, 2.5, 5, 7.5 and 10, then 0 and 2.5.
      ['Portail orientation', 'clarte', '2025-01', 102, 502.5, null, null],
      // April is alone under a hundred: its number only, for the year.
      ['Portail orientation', 'satisfaction', '2025', 12, null, null, null],
      ['Portail orientation', 'satisfaction', '2025-01', 102, 800, 70, 12],
      // 60 in February, one of them still in January in UTC, and 45 in March, five of them bad: too few to be shown
      // apart.
      ['Portail orientation', 'satisfaction', '2025T1', 105, 800, null, null],
      ['numero unique', 'aide_efficace', '2024-05', 120, 750, null, null],
      ['numero unique', 'aide_joignable', '2024-05', 120, 90, null, null],
      ['numero unique', 'satisfaction', '2024', 60, null, null, null]
    ]);
    close();
    const bytes = readFileSync(servedFile(region.out));
    for (const trace of ['Untel', '06 00 00', 'ZZ0001', 'beaucoup']) expect(bytes.includes(trace), trace).toBe(false);
  });

  it.each([
    [
      'another delimiter',
      () => writeFileSync(file(), readFileSync(file(), 'utf8').replaceAll(',', ';')),
      /ni « Date de l'avis, Nom du formulaire »/
    ],
    [
      'a row cut short',
      () => writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, -20)),
      /ligne \d+ : \d champ\(s\) lus au lieu de 8/
    ],
    [
      'swapped columns',
      () =>
        writeFileSync(
          file(),
          readFileSync(file(), 'utf8').replace("Date de l'avis,Nom du formulaire", "Nom du formulaire,Date de l'avis")
        ),
      /ligne 2 : date ou réponse inattendue \(219 avis sur 219\)/
    ],
    [
      'another encoding',
      () => writeFileSync(file(), Buffer.from(readFileSync(file(), 'utf8'), 'latin1')),
      /ce n’est pas de l’UTF-8/
    ],
    [
      'a header alone',
      () => writeFileSync(file(), `${readFileSync(file(), 'utf8').split('\n')[0] ?? ''}\n`),
      /aucun avis/
    ]
  ])('stops on %s', async (_name, spoil, message) => {
    spoil();
    const error = await expectRefusal(region, ['avis']);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
