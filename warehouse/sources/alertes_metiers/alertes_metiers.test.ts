import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { workbook } from '../../workbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-alertes-'));
buildOnlyNamed(import.meta.filename, scratch, ['publie.alertes_metiers']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const GOOD = [
  '2025-09-01',
  'Branche',
  'tension',
  'rome:K1304',
  'region:08',
  'Des offres restent ouvertes',
  '',
  ''
] as const;

/** A line like the good one but for a field, and the reason of its refusal. */
const REFUSED: readonly [field: number, written: string, reason: string][] = [
  [0, '01/09/2025', 'date illisible'],
  [0, '2025-02-30', 'date illisible'],
  [1, 'Branche, Mme Untel', 'personne nommée, adresse ou téléphone'],
  [1, 'branche@exemple.invalid', 'personne nommée, adresse ou téléphone'],
  [5, 'Appeler le 02 99 00 00 00', 'personne nommée, adresse ou téléphone'],
  [1, 'Camille Untel', 'émetteur qui ne dit pas quelle instance il est'],
  [1, '', 'émetteur ou constat absent'],
  [2, 'pénurie', 'nature inconnue'],
  [3, 'K1304', 'code de métier illisible'],
  [4, '08', 'territoire sans code typé'],
  [5, 'x'.repeat(501), 'texte trop long'],
  [6, 'http://exemple.invalid/note', 'lien illisible'],
  [7, '2024', 'horizon illisible, ou avant la date'],
  [7, 'bientôt', 'horizon illisible, ou avant la date']
];

const make = sampleRegions(scratch, ['alertes_metiers']);
let region: SampleRegion;
const query = builtSample(() => {
  region = make();
  const folder = join(region.data, 'alertes_metiers');
  const lines = REFUSED.map(([field, written]) => GOOD.map((text, at) => (at === field ? written : text)).join(';'));
  appendFileSync(join(folder, 'alertes_metiers_2025.csv'), `${lines.join('\n')}\n`);
  // The same alert as the first of the text, told again in a workbook of the next year.
  const again = [
    [
      '2025-03-12',
      'OPCO Santé',
      'difficultés de recrutement',
      'fap2021:T2A60',
      'departement:09',
      'Dit autrement',
      null,
      null
    ]
  ];
  const header = ['Date', 'Émetteur', 'Nature', 'Métier', 'Territoire', 'Constat', 'Référence', 'Horizon'];
  writeFileSync(
    join(folder, 'alertes_metiers_2026.xlsx'),
    workbook([{ name: 'Alertes', firstRow: 1, rows: [header, ...again] }])
  );
  return region;
});

it('alerts keep nature, code and horizon; told twice, one is that of the newest file', async () => {
  expect(
    await query(
      `select date, emetteur, nature, metier, territoire, constat, reference, horizon from publie.alertes_metiers
        order by date`
    )
  ).toEqual([
    [
      '2025-03-12',
      'OPCO Santé',
      'difficulté de recrutement',
      'fap2021:T2A60',
      'departement:09',
      'Dit autrement',
      null,
      null
    ],
    [
      '2025-04-02',
      'Branche de la propreté',
      'tension',
      'rome:K1304',
      'region:08',
      'Des offres restent ouvertes ; les plus longues, six mois',
      null,
      null
    ],
    [
      '2025-05-20',
      "Comité local pour l'emploi",
      'recrutements en baisse',
      'fap2021:B1X50',
      'commune:08001',
      'Moins de chantiers annoncés',
      'Compte rendu du 20 mai',
      '2025-12'
    ]
  ]);
});

it('a line that is not what it should be is refused with its reason, and its person is not repeated', () => {
  const report = readFileSync(join(region.out, 'rejets/alertes_metiers.csv'), 'utf8');
  const reasons = report
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';')[2]?.replaceAll('"', ''));
  expect(reasons.toSorted()).toEqual(REFUSED.map(([, , reason]) => reason).toSorted());
  expect(report).not.toMatch(/Untel|@exemple|02 99/);
});
