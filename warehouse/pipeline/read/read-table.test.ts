import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { workbook, type Sheet } from '../../workbook.ts';
import { readProfile } from '../declared/profile.ts';
import { readSources } from '../declared/source.ts';
import { listDataFiles } from './data-files.ts';
import type { LoadContext, LoadedRow } from './load-context.ts';
import { readTable } from './read-table.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-tableau-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let count = 0;

/** Rows of a file as a `tableau` reads it. */
async function rowsOf(layout: string, content: readonly Sheet[] | string): Promise<LoadedRow[]> {
  const folder = join(scratch, String(count++));
  for (const name of ['sources/essai', 'fichiers', 'travail']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'sources/essai/source.yaml'),
    `titre: Essai\nproducteur: Essai\nlicence: aucune\napport: rien\najout: Rien\nentites:\n  faits:\n    fichiers: ['^essai']\n    format: tableau\n${layout.replace(/^/gm, '    ')}\n`
  );
  const [entity] = readSources(join(folder, 'sources')).flatMap(({ entities }) => entities);
  if (entity?.table == null) throw new Error('pas de tableau');
  const text = typeof content === 'string';
  writeFileSync(join(folder, 'fichiers', text ? 'essai.csv' : 'essai.xlsx'), text ? content : workbook(content));
  const [file] = listDataFiles(join(folder, 'fichiers'));
  if (file === undefined) throw new Error('pas de fichier');
  const context = { workFolder: join(folder, 'travail'), profile: readProfile('demo') } as LoadContext;
  return readTable(entity, entity.table, file, context);
}

const sheet = (name: string, rows: Sheet['rows']): Sheet => ({ name, firstRow: 1, rows });
const valuesOf = (rows: readonly LoadedRow[]) => rows.map(({ line, values }) => [line, values]);

const QUARTERS = `tableau:
  garde: { code: '^\\d{3,4}$' }
  reportees: [region]
  deplie:
    - { valeur: taux, motif: ['^(?<annee>\\d{4})-T(?<t>[1-4])$', '^(?<t>[1-4])(er|e) trimestre (?<annee>\\d{4})$'], avec: { trimestre: '{annee}T{t}' }, dit: un trimestre (2025-T3) }
colonnes: { region: Région, code: [ZE2020, Code zone], nom: Libellé, trimestre: {}, taux: {} }`;

const BLOCKS = `tableau:
  feuilles: ['^20\\d\\d$']
  entete: 2
  feuille: annee
  deplie:
    - { valeur: emplois, motif: '^emploi salarié > (?<sexe>.+)$', dit: « Emploi salarié » par sexe }
    - { valeur: part, motif: '^part.* > (?<sexe>.+)$', avec: { rang: '{rang}' }, dit: « Part » par sexe }
colonnes: { annee: {}, secteur: Secteur, sexe: {}, rang: { noms: [], facultative: true }, emplois: {}, part: {} }`;

describe('a table that a producer lays out for people', () => {
  it('gives a row a quarter: titles, notes, merged regions, numbers as texts', async () => {
    const rows = await rowsOf(QUARTERS, [
      sheet('Documentation', [['Ce classeur présente des taux.'], ['Code zone', 'et son libellé']]),
      sheet('Taux', [
        ['Taux de chômage (1) par zone'],
        ['en %'],
        [],
        ['Région', 'Code\n zone', 'Libellé (2)', '1er trimestre 2024', '2e trimestre 2024 (3)'],
        ['Haute-Rive', 801, 'Bourg-Rive (1)', '7,2', 7.4],
        [null, '0802', 'Rive-Haute¹', '///', '1\u202f234,5'],
        ['Basse-Rive', '1701', 'Plaine*', 's', '\u22120,5'],
        ['Ensemble', null, null, 7, 7.1],
        [],
        ['(1) Moyenne trimestrielle.'],
        ['Source : essai.', null, null, null, null]
      ])
    ]);
    expect(valuesOf(rows)).toEqual([
      [5, { region: 'Haute-Rive', code: '801', nom: 'Bourg-Rive', trimestre: '2024T1', taux: '7.2' }],
      [5, { region: 'Haute-Rive', code: '801', nom: 'Bourg-Rive', trimestre: '2024T2', taux: '7.4' }],
      [6, { region: 'Haute-Rive', code: '0802', nom: 'Rive-Haute', trimestre: '2024T2', taux: '1234.5' }],
      [7, { region: 'Basse-Rive', code: '1701', nom: 'Plaine', trimestre: '2024T1', taux: 's' }],
      [7, { region: 'Basse-Rive', code: '1701', nom: 'Plaine', trimestre: '2024T2', taux: '-0.5' }]
    ]);
    expect(rows.map(({ part }) => part)).toEqual(rows.map(() => 'Taux'));
  });

  it('gives a row a track: two lines of header, merged blocks, a sheet a year', async () => {
    const rows = await rowsOf(BLOCKS, [
      sheet('Lisez-moi', [['Secteur', 'Emploi']]),
      sheet('2023', [
        ['Essai'],
        ['Secteur', 'Emploi salarié', null, 'Part d’emplois', null],
        [null, 'Femmes', 'Employés âgés', 'Femmes', 'Employés âgés'],
        ['Industrie', 1, 2, 3, 4],
        ['Note', null, null, null, null]
      ]),
      sheet('2024', [
        ['Secteur', 'Emploi salarié', null, 'Part d’emplois', null],
        [null, 'Femmes', 'Employés âgés', 'Femmes', 'Employés âgés'],
        ['Industrie', 5, null, null, null]
      ])
    ]);
    expect(valuesOf(rows)).toEqual([
      [4, { annee: '2023', secteur: 'Industrie', sexe: 'Femmes', emplois: '1' }],
      [4, { annee: '2023', secteur: 'Industrie', sexe: 'Employés âgés', emplois: '2' }],
      [4, { annee: '2023', secteur: 'Industrie', sexe: 'Femmes', rang: '0', part: '3' }],
      [4, { annee: '2023', secteur: 'Industrie', sexe: 'Employés âgés', rang: '1', part: '4' }],
      [3, { annee: '2024', secteur: 'Industrie', sexe: 'Femmes', emplois: '5' }]
    ]);
  });

  it('reads a text made of one, and a table without wide columns', async () => {
    expect(
      valuesOf(await rowsOf(QUARTERS, 'Titre;;;\nRégion;ZE2020;Libellé;2024-T1\nRive;0801;Bourg;7,2\nNote;;;\n'))
    ).toEqual([[3, { region: 'Rive', code: '0801', nom: 'Bourg', trimestre: '2024T1', taux: '7.2' }]]);
    expect(
      valuesOf(
        await rowsOf('tableau: { garde: { code: "^\\\\d+$" } }\ncolonnes: { code: Code, nom: Nom }', [
          sheet('A', [['Titre'], ['Code', 'Nom'], ['08', 'Rive (2)'], ['Total', 'Tous']])
        ])
      )
    ).toEqual([[3, { code: '08', nom: 'Rive' }]]);
  });
});

describe('a table that is not what is expected', () => {
  it('says what was looked for, the nearest line of which sheet, and the line to write in source.yaml', async () => {
    const error = await expectFailure(
      rowsOf(QUARTERS, [
        sheet('Documentation', [['rien']]),
        sheet('Taux', [['Titre'], ['Région', 'Code de zone', 'Libellé', '2024-T1'], ['Rive', '0801', 'Bourg', 7]])
      ])
    );
    expect(error.message).toBe(
      'essai.xlsx : en-tête introuvable. Cherché : « Région », « ZE2020 » ou « Code zone », « Libellé », un trimestre (2025-T3). Le plus proche, feuille « Taux », ligne 2 : Région, Code de zone, Libellé, 2024-T1 ; il y manque « ZE2020 » ou « Code zone ».'
    );
    expect(error.todo).toMatch(
      /warehouse\/sources\/essai\/source\.yaml, à entites\.faits\.colonnes :\n {6}code: \[ZE2020, Code zone, Code de zone\]$/
    );
  });

  it.each<[string, string, Sheet[], RegExp]>([
    [
      'no wide column',
      QUARTERS,
      [
        sheet('A', [
          ['Région', 'ZE2020', 'Libellé', 'Taux'],
          ['a', '1', 'b', 2]
        ])
      ],
      /il y manque un trimestre/
    ],
    ['no sheet of that name', BLOCKS, [sheet('Données', [['Secteur']])], /aucune feuille à lire parmi « Données »/],
    [
      'a sheet of that name without the header',
      BLOCKS,
      [
        sheet('2023', [
          ['Secteur', 'Emploi salarié', 'Part'],
          [null, 'Femmes', 'Femmes'],
          ['a', 1, 2]
        ]),
        sheet('2024', [
          ['Secteur', 'Emploi salarié'],
          [null, 'Femmes'],
          ['a', 1]
        ])
      ],
      /feuille « 2024 », ligne 1 : Secteur, Emploi salarié > Femmes ; il y manque « Part » par sexe/
    ],
    [
      'two columns of one name',
      QUARTERS,
      [
        sheet('A', [
          ['Région', 'ZE2020', 'Libellé', '2024-T1', '1er trimestre 2024'],
          ['a', '0801', 'b', 2, 3]
        ])
      ],
      /feuille « A » : deux colonnes portent le même nom \(2024T1\)/
    ]
  ])('%s', async (_name, layout, sheets, message) => {
    expect((await expectFailure(rowsOf(layout, sheets))).message).toMatch(message);
  });

  it('a text cut in a line, and a declaration that names no column', async () => {
    expect((await expectFailure(rowsOf(QUARTERS, 'Région;ZE2020;Libellé;2024-T1\nRive;0801\n'))).message).toMatch(
      /ligne 2 : 2 champ\(s\) lus au lieu de 4/
    );
    const wrong = await expectFailure(rowsOf(QUARTERS.replace('reportees: [region]', 'reportees: [departement]'), ''));
    expect(wrong.message).toMatch(/entites\.faits\.tableau.*« departement » n’est pas une colonne/);
  });
});
