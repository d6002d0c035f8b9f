import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { expectRefusal, loadAlone } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';
import { listDataFiles } from './data-files.ts';
import type { Failure } from '../failure.ts';
import { readCurrent } from '../publish/publication.ts';
import { silentReporter } from '../report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-fichiers-'));
buildOnlyNamed(import.meta.filename, scratch, ['annuaire_education', 'contours', 'demandeurs', 'accueil', 'agences']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let region: SampleRegion;
const nextRegion = sampleRegions(scratch);
beforeEach(() => {
  region = nextRegion();
});

/** Of the sources whose files these tests spoil. */
const SPOILT = ['decoupage', 'bmo', 'annuaire_education', 'contours', 'demandeurs'];

const bmo = (data: string) => join(data, 'bmo', 'Base_open_data_BMO_2024.csv');
/** Puts a byte in place of the third one of a line, as a failing copy does. */
function spoilLine(path: string, line: number, byte: number): void {
  const bytes = readFileSync(path);
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = bytes.indexOf(0x0a, start) + 1;
  bytes[start + 2] = byte;
  writeFileSync(path, bytes);
}
const replaceIn = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

describe('a file that is not what it should be', () => {
  const cases: [string, (data: string) => void, RegExp][] = [
    ['an empty CSV', (data) => writeFileSync(bmo(data), ''), /BMO_2024\.csv : fichier vide/],
    [
      'a header alone',
      (data) => writeFileSync(bmo(data), `${readFileSync(bmo(data), 'utf8').split('\n')[0] ?? ''}\n`),
      /aucune ligne de données/
    ],
    [
      'a CSV cut in the middle of a line',
      (data) => truncateSync(bmo(data), readFileSync(bmo(data)).length - 40),
      /BMO_2024\.csv, ligne 7 : \d+ champ\(s\) lus au lieu de 14/
    ],
    ['a quote never closed', (data) => replaceIn(bmo(data), 'Agriculteurs;', '"Agriculteurs;'), /BMO_2024\.csv/],
    [
      'an absent column',
      (data) => replaceIn(bmo(data), ';met;xmet', ';mett;xmet'),
      /ligne 1 : colonne absente « met » \(le plus proche : « mett »\)\. Colonnes trouvées : annee, Code métier BMO/
    ],
    [
      'a workbook saved as .csv',
      (data) => writeFileSync(bmo(data), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0])),
      /pas un fichier texte/
    ],
    [
      'a corrupt workbook',
      (data) => writeFileSync(join(data, 'Base_open_data_BMO_2025.xlsx'), 'PK pas un classeur'),
      /BMO_2025\.xlsx : classeur illisible/
    ],
    [
      'an empty workbook file',
      (data) => writeFileSync(join(data, 'Base_open_data_BMO_2025.xlsx'), ''),
      /BMO_2025\.xlsx : fichier vide/
    ],
    [
      'a truncated JSON',
      (data) => truncateSync(join(data, 'decoupage', 'communes.json'), 700),
      /communes\.json : JSON illisible/
    ],
    [
      'an empty JSON list',
      (data) => writeFileSync(join(data, 'decoupage', 'epci.json'), '[]'),
      /epci\.json : liste vide/
    ],
    [
      'JSON objects without the keys',
      (data) =>
        writeFileSync(join(data, 'decoupage', 'epci.json'), '[{"code":"1","nom":"x","type":"CC","members":[]}]'),
      /« membres » \(le plus proche : « members »\)/
    ],
    [
      'a GeoJSON without geometry',
      (data) =>
        writeFileSync(
          join(data, 'contours', 'communes-x.geojson'),
          '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'
        ),
      /entités GeoJSON/
    ],
    [
      'a corrupt Parquet',
      (data) => writeFileSync(join(data, 'annuaire_ecoles_france.parquet'), 'PAR1 pas du parquet'),
      /Parquet illisible/
    ],
    [
      'an export without its header',
      (data) => writeFileSync(join(data, 'demandeurs', 'defmexp_2024.csv'), 'note\nRennes 35000;10\n'),
      /l’en-tête « mois;janvier 2020;… » est introuvable/
    ],
    [
      'an export with a line cut after a month',
      (data) =>
        replaceIn(join(data, 'demandeurs', 'defmexp_2024.csv'), 'Bourg-Rive 08100;999;430', 'Bourg-Rive 08100;999'),
      /defmexp_2024\.csv, ligne \d+ : 2 champs lus au lieu de 3/
    ],
    [
      'a CSV whose last line has no end',
      (data) => truncateSync(bmo(data), readFileSync(bmo(data)).length - 1),
      /BMO_2024\.csv : la dernière ligne n’a pas de fin/
    ],
    [
      'a CSV whose last number was cut',
      (data) =>
        writeFileSync(
          bmo(data),
          readFileSync(bmo(data), 'utf8')
            .trimEnd()
            .replace(/;[^;]*$/, ';1')
        ),
      /BMO_2024\.csv : la dernière ligne n’a pas de fin/
    ],
    ['a null byte', (data) => spoilLine(bmo(data), 4, 0), /BMO_2024\.csv, ligne 4 : octet nul/],
    [
      'a byte that is no UTF-8, among letters that are',
      (data) => spoilLine(bmo(data), 4, 0xff),
      /BMO_2024\.csv, ligne 4 : octets qui ne sont pas de l’UTF-8/
    ],
    [
      'the same where each line has one letter with an accent, which ends it',
      (data) => writeFileSync(bmo(data), Buffer.concat([Buffer.from('é\né\nœ\n🦪\n'), Buffer.from([0xff, 0x0a])])),
      /BMO_2024\.csv, ligne 5 : octets qui ne sont pas de l’UTF-8/
    ],
    [
      'a byte that is no character of any encoding',
      (data) =>
        writeFileSync(
          bmo(data),
          Buffer.concat([
            Buffer.from(
              readFileSync(bmo(data), 'utf8')
                .normalize('NFD')
                .replace(/[\u0300-\u036f]/g, '')
                .replaceAll('’', "'")
            ),
            Buffer.from([0x81, 0x0a])
          ])
        ),
      /BMO_2024\.csv, ligne 8 : octet qui n’est un caractère ni d’UTF-8 ni de windows-1252/
    ],
    [
      'a JSON that is not UTF-8',
      (data) => spoilLine(join(data, 'decoupage', 'communes.json'), 2, 0xe9),
      /communes\.json, ligne 2 : ce n’est pas de l’UTF-8/
    ],
    [
      'a folder in place of a file',
      (data) => void (rmSync(bmo(data)), mkdirSync(bmo(data))),
      /bmo\/Base_open_data_BMO_2024\.csv : un dossier, là où un fichier de « .*BMO.* » est attendu/
    ],
    [
      'a link to a file that is gone',
      (data) => void (rmSync(bmo(data)), symlinkSync(join(data, 'nulle-part.csv'), bmo(data))),
      /BMO_2024\.csv : un lien vers ce qui n’existe pas/
    ],
    [
      'a link to a folder that is not mounted',
      (data) => void (rmSync(join(data, 'bmo'), { recursive: true }), symlinkSync('/nulle/part', join(data, 'bmo'))),
      / bmo : un lien vers ce qui n’existe pas, ou n’est pas monté/
    ],
    [
      'a tube in place of a file',
      (data) => void (rmSync(bmo(data)), spawnSync('mkfifo', [bmo(data)])),
      /BMO_2024\.csv : un tube \(FIFO\)/
    ],
    [
      'no COG at all',
      (data) => rmSync(join(data, 'decoupage'), { recursive: true }),
      /Source obligatoire absente de .+ \(\d+ fichiers? vus?\) : Code officiel géographique/
    ]
  ];

  it.each(cases)('%s: says which file and what to do, exit code 2', async (_name, spoil, message) => {
    spoil(region.data);
    const error = await expectRefusal(region, SPOILT);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
    expect(error.message).not.toMatch(/\bat \S+ \(|node_modules/);
  });

  it('refuses to publish into a file', async () => {
    writeFileSync(join(scratch, 'fichier'), '');
    await expect(buildWarehouse({ ...region, out: join(scratch, 'fichier') })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('n’est pas un dossier') as unknown
    });
  });

  it.skipIf(process.getuid?.() === 0)('says which file it may not read', async () => {
    chmodSync(bmo(region.data), 0);
    const error = await expectRefusal(region, SPOILT);
    expect(error.message).toMatch(/refusée pendant « lecture de bmo\/Base_open_data_BMO_2024\.csv »/);
  });

  it('refuses a folder that is not there', async () => {
    const error = await buildWarehouse({ ...region, data: join(scratch, 'nulle-part') }).catch(
      (thrown: unknown) => thrown as Failure
    );
    expect(error).toMatchObject({ exitCode: 2 });
  });
});

describe('rows that a rule refuses', () => {
  const row = (code: string, met: string) =>
    `2023;${code};Essai;Z;Autres métiers;08;Haute-Rive;08;Val-de-Rive;802;BOURG RIVE;${met};*;*`;
  const header =
    'annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE23;NOMBE23;met;xmet;smet';
  const good = Array.from({ length: 1500 }, (_, index) =>
    row(`Z${String.fromCharCode(65 + (index % 20))}Z${String(10 + (index % 80))}`, '5')
  );

  it('are left out and written with file, line, rule and value while they are few', async () => {
    writeFileSync(join(region.data, 'BMO_2023.csv'), [header, ...good, row('A0X40', 'douze'), ''].join('\n'));
    await buildWarehouse(region);
    const rejects = readFileSync(join(region.out, 'rejets', 'bmo.csv'), 'utf8');
    expect(rejects).toBe(
      'fichier;ligne;regle;valeur;attendu;fournisseur\nBMO_2023.csv;1502;nombre de projets illisible;douze / * / *;un entier ou *;\n'
    );
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select lignes_lues::integer, lignes_retenues::integer, lignes_rejetees::integer from reference.sources
          where source = 'bmo'`
      )
    ).toEqual([[1509, 1508, 1]]);
    close();
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR, as on an old Mac', '\r']
  ])('are counted in lines of the file, line breaks inside quotes included (%s)', async (_name, end) => {
    const broken = row('B0X40', '5').replace('Essai', `"Essai${end}en deux lignes"`);
    writeFileSync(join(region.data, 'BMO_2023.csv'), [header, broken, ...good, row('A0X40', 'douze'), ''].join(end));
    await loadAlone(region, ['bmo']);
    expect(readFileSync(join(region.out, 'rejets', 'bmo.csv'), 'utf8')).toContain(
      '\nBMO_2023.csv;1504;nombre de projets illisible'
    );
  });

  it('stop the build above the share that the source declares', async () => {
    writeFileSync(join(region.data, 'BMO_2023.csv'), [header, row('A0X40', 'douze'), row('a-0', '5'), ''].join('\n'));
    const error = await expectFailure(buildWarehouse(region));
    expect(error.exitCode).toBe(2);
    expect(readCurrent(region.out)).toBeNull();
    expect(error.message).toMatch(
      /Source bmo : 2 lignes rejetées sur 10, au-delà de la part admise \(0,1\u202f%\)\. Premier cas : BMO_2023\.csv, ligne 2/
    );
  });
});

describe('layouts that a producer may send', () => {
  it('follows a link to a folder, once', async () => {
    renameSync(join(region.data, 'bmo'), join(scratch, 'ailleurs'));
    symlinkSync(join(scratch, 'ailleurs'), join(region.data, 'bmo'));
    symlinkSync(region.data, join(region.data, 'boucle'));
    const query = await loadAlone(region, ['bmo']);
    expect(await query('select count(*)::integer from raw.bmo__projets')).toEqual([[8]]);
  });

  it.each([
    ['is only told of a file filled in by hand', 'accueil_personnes_2025.csv', 1],
    ['is nothing where the producer leaves it so', 'pole_emploi_agencies.csv', 0]
  ])('a last line without an end %s', async (_, name, warnings) => {
    const path = listDataFiles(region.data).find(({ baseName }) => baseName === name)?.path ?? '';
    truncateSync(
      path,
      readFileSync(path, 'utf8').trimEnd().length === 0 ? 0 : Buffer.byteLength(readFileSync(path, 'utf8').trimEnd())
    );
    const said: string[] = [];
    await loadAlone(region, ['accueil', 'agences'], { ...silentReporter(), say: (text) => said.push(text) });
    expect(said.filter((text) => text.includes(name))).toHaveLength(warnings);
  });

  it('finds the sheet of a workbook by its header, and its numbers and texts', async () => {
    const head = [
      'annee',
      'Code métier BMO',
      'Nom métier BMO',
      'Famille_met',
      'Lbl_fam_met',
      'REG',
      'NOM_REG',
      'Dept',
      'NomDept',
      'BE22',
      'NOMBE22',
      'met',
      'xmet',
      'smet'
    ];
    const path = join(region.data, 'Base_open_data_BMO_2022.xlsx');
    await writeXlsxFile([
      { sheet: 'Description', data: [[{ value: 'Variables' }], [{ value: 'annee' }]] },
      {
        sheet: 'Données',
        data: [
          head.map((value) => ({ value })),
          [
            2022,
            'A0X40',
            'Agriculteurs',
            'Z',
            'Autres métiers',
            '08',
            'Haute-Rive',
            '08',
            'Val-de-Rive',
            802,
            'BOURG RIVE',
            '15',
            '*',
            '6'
          ].map((value) => ({ value }))
        ]
      }
    ]).toFile(path);
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select territoire, projets, projets_difficiles_max, projets_saisonniers from publie.cube_projets_recrutement
          where annee = 2022 and territoire = 'bassin:0802' and niveau = 'metier'`
      )
    ).toEqual([['bassin:0802', '15', '4', '6']]);
    close();
  });

  it('reads UTF-16 and any letter case of the file name', async () => {
    const text = readFileSync(bmo(region.data), 'utf8');
    rmSync(bmo(region.data));
    writeFileSync(
      join(region.data, 'BASE OPEN DATA BMO 2024.CSV'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    );
    const query = await loadAlone(region, ['bmo']);
    expect(await query("select distinct nom_famille from raw.bmo__projets where famille = 'S'")).toEqual([
      ['Fonctions sociales et médico-sociales']
    ]);
  });
});
