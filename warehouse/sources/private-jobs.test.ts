import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRecords } from '../pipeline/read/csv-header.ts';
import { DEEP } from '../../tests/support/depth.ts';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import {
  builtSample,
  openInService,
  writeSampleOf,
  writeSampleRegion,
  type Query
} from '../../tests/support/sample-region.ts';
import { cutEnd, replaceFirst as replace } from '../../tests/support/spoil.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';
import type { Failure } from '../pipeline/failure.ts';
import { PROJECT_FOLDER } from '../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-urssaf-'));
buildOnlyNamed(import.meta.filename, scratch);
const FILE = 'etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.csv';
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('private jobs of the sample', () => {
  const query = builtSample(() => writeSampleRegion(join(scratch, 'exemple')));

  it('adds communes up, former ones included, an empty cell never being a zero', async () => {
    // 2023: 330 + 44 + 95 + 25 in Bourg-Rive, 118 in Saint-Amant, 0 + 3 in Neuville, 66 + 15, 3 and 5. Two
    // establishments of Saint-Amant do not say.
    expect(
      await query(
        `select annee, effectif::int, etablissements::int, sans_effectif::int from publie.cube_emploi_prive
          where territoire = 'region:08' and activite = 'ensemble' order by 1`
      )
    ).toEqual([
      [2022, 670, 21, 0],
      [2023, 704, 22, 2]
    ]);
    expect(
      await query(
        `select annee, effectif::int, etablissements::int from publie.cube_emploi_prive
          where territoire = 'commune:08005' and activite = 'a38:CA' order by 1`
      )
    ).toEqual([
      [2022, 2, 1],
      [2023, 3, 2]
    ]);
    // Le Gué closed its only establishment: no line, not a line of zero.
    expect(
      await query(
        "select annee from publie.cube_emploi_prive where territoire = 'commune:08003' and activite = 'ensemble'"
      )
    ).toEqual([[2022]]);
  });

  it('cuts activities in four ways, temporary work apart', async () => {
    expect(
      await query(
        `select activite, effectif::int from publie.cube_emploi_prive
          where territoire = 'region:08' and annee = 2023 and (niveau = 'gs' or activite in ('a88:78', 'a38:NZ',
          'a17:MN')) order by 1`
      )
    ).toEqual([
      ['a17:MN', 110],
      ['a38:NZ', 110],
      ['a88:78', 110],
      ['gs:GS1', 336],
      ['gs:GS2', 49],
      ['gs:GS3', 184],
      ['gs:GS5', 15],
      ['gs:GS6', 95],
      ['gs:GS7', 25]
    ]);
  });

  it('takes each commune from the latest file that gives it', async () => {
    expect(
      await query(
        `select annee, effectif::int from publie.cube_emploi_prive
          where territoire = 'commune:08001' and activite = 'a17:C1' order by 1`
      )
    ).toEqual([
      [2022, 300],
      [2023, 330]
    ]);
  });

  it('gives no total that the files do not cover: 95.9 % of inhabitants is left out, 98.8 % kept', async () => {
    expect(
      await query(
        `select distinct territoire from publie.cube_emploi_prive
          where territoire in ('departement:17', 'region:17', 'pays:FR', 'departement:08') order by 1`
      )
    ).toEqual([['departement:08'], ['pays:FR']]);
    expect(
      await query(
        `select libelle from reference.activites where activite = 'ape:7830Z' union all select parent
          from reference.activites where activite = 'ape:7830Z'`
      )
    ).toEqual([['Autre mise à disposition de ressources humaines'], ['a88:78']]);
  });
});

describe('files of the Urssaf that are not what they should be', () => {
  let count = 0;
  async function failureOf(spoil: (path: string) => void): Promise<Failure> {
    const region = writeSampleOf(join(scratch, `rate-${String(count++)}`), 'urssaf_communes');
    spoil(join(region.data, 'urssaf_communes', FILE));
    return expectRefusal(region, ['urssaf_communes']);
  }
  it.each([
    [
      'cut in the middle of a line',
      cutEnd(60),
      /commune-x-ape-last\.csv, ligne \d+ : \d+ champ\(s\) lus au lieu de 23/
    ],
    [
      'with commas',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll(';', ',')),
      /colonnes absentes « Code commune »/
    ],
    [
      'in UTF-16, columns swapped',
      (path: string) =>
        writeFileSync(
          path,
          Buffer.from(readFileSync(path, 'utf8').replace('Code commune;Code APE', 'Code APE;Code commune'), 'utf16le')
        ),
      /code de commune illisible/
    ],
    ['a number hidden by hand', replace(';3;300;3;330', ';3;300;3;s'), /nombre illisible/],
    [
      'a line given twice',
      (path: string) => appendFileSync(path, `${readFileSync(path, 'utf8').trim().split('\r\n').at(-1) ?? ''}\r\n`),
      /commune et APE en double/
    ],
    [
      'a very long line',
      (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)};\r\n`),
      /commune-x-ape-last\.csv/
    ]
  ])('%s', async (_name, spoil, message) => {
    const error = await failureOf(spoil);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});

const data = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const real = join(data, 'urssaf', 'etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.ZE-Rouen.csv');
if (!existsSync(real)) process.stdout.write(`${real} absent : contrôles sur le fichier réel de l’Urssaf sautés.\n`);

describe.runIf(DEEP && existsSync(real))('Rouen, from the file of the Urssaf', () => {
  let query: Query;
  let close = (): void => undefined;
  let lines: string[][] = [];
  beforeAll(async () => {
    const folder = join(scratch, 'rouen');
    const files = join(folder, 'fichiers');
    mkdirSync(files, { recursive: true });
    for (const path of [
      'geo/decoupage-administratif',
      'geo/Export_Communes_Zones_Emploi_2020.csv',
      'geo/corresp_geo_point_codes_communes.2025.csv',
      'naf/naf2008_liste_n5.csv'
    ])
      cpSync(join(data, path), join(files, path), { recursive: true });
    cpSync(real, join(files, basename(real)));
    const profile = join(folder, 'normandie.yaml');
    writeFileSync(profile, "code: '28'\nnom: Normandie\nadjectif: normande\ninterne: true\nconfirmes: toutes\n");
    await buildWarehouse({ profile, data: files, out: join(folder, 'sortie') });
    ({ query, close } = await openInService(join(folder, 'sortie')));
    lines = parseRecords(readFileSync(real, 'utf8').replace('\ufeff', ''), ';', Number.POSITIVE_INFINITY).map(
      ({ fields }) => fields
    );
  }, 120_000);
  afterAll(() => close());

  it('adds communes up to the 183,731 jobs of 2022, no total where the file only touches', async () => {
    const [header = [], ...rows] = lines;
    const employing = new Set(
      rows
        .filter((fields) => fields.length > 2 && fields[header.indexOf("Nombre d'établissements 2022")] !== '')
        .map((fields) => fields[header.indexOf('Code commune')])
    );
    // 76358 has joined another commune since.
    expect(employing.delete('76358')).toBe(true);
    expect(
      await query(
        `select count(distinct territoire)::int, sum(effectif)::int from publie.cube_emploi_prive
          where territoire like 'commune:%' and annee = 2022 and activite = 'ensemble'`
      )
    ).toEqual([[employing.size, 183_731]]);
    expect(
      await query(
        `select distinct territoire from publie.cube_emploi_prive
          where territoire not like 'commune:%' and territoire not like 'epci:%'`
      )
    ).toEqual([]);
  });

  it('finds each A17 and A38 position and large sector of the file from its APE, jobs and establishments', async () => {
    const [header = [], ...rows] = lines;
    const at = (name: string) => header.indexOf(name);
    for (const [level, column] of [
      ['a17', 'Secteur NA17'],
      ['a38', 'Secteur NA38'],
      ['a88', 'Secteur NA88'],
      ['gs', "Grand secteur d'activité"]
    ] as const) {
      const truth = new Map<string, [number, number]>();
      for (const row of rows.filter(
        (fields) => fields.length > 2 && fields[at("Nombre d'établissements 2019")] !== ''
      )) {
        const code = `${level}:${(row[at(column)] ?? '').split(' ')[0] ?? ''}`;
        const [units, jobs] = truth.get(code) ?? [0, 0];
        truth.set(code, [
          units + Number(row[at("Nombre d'établissements 2019")]),
          jobs + Number(row[at('Effectifs salariés 2019')])
        ]);
      }
      const found = await query(
        `select activite, sum(etablissements)::int, sum(effectif)::int from publie.cube_emploi_prive
          where territoire like 'commune:%' and annee = 2019 and niveau = '${level}' group by 1`
      );
      expect(Object.fromEntries(found.map(([code, ...numbers]) => [String(code), numbers])), level).toEqual(
        Object.fromEntries(truth)
      );
    }
  });

  it('splits growth into three effects that add up to 1e-9, in every place and activity', async () => {
    const text = readFileSync(join(PROJECT_FOLDER, 'queries/gpec/structurel_residuel.sql'), 'utf8');
    const sql = text
      .slice(text.indexOf('---*/') + 5)
      .replaceAll('$reference::VARCHAR', "'epci:200023414'")
      .replaceAll('$depuis::INTEGER', '2006')
      .replaceAll('$annee::INTEGER', '2022')
      .replaceAll('$niveau::VARCHAR', "'a88'");
    const places = (await query('select distinct territoire from publie.cube_emploi_prive where annee = 2006')).flat();
    expect(places.length).toBeGreaterThan(150);
    let checked = 0;
    for (const place of places) {
      const rows = (await query(sql.replaceAll('$territoire::VARCHAR', `'${String(place)}'`))).map((row) =>
        row.slice(5).map(Number)
      );
      checked += rows.length;
      for (const [variation = NaN, trend = NaN, structure = NaN, rest = NaN] of rows)
        expect(Math.abs(variation - trend - structure - rest)).toBeLessThan(1e-9);
    }
    expect(checked).toBeGreaterThan(2000);
  });

  it('knows every APE of the file, and the 732 of the nomenclature', async () => {
    expect(await query("select count(*)::int from reference.activites where niveau = 'ape'")).toEqual([[732]]);
    const codes = [
      ...new Set(
        lines
          .slice(1)
          .map((fields) => fields[18] ?? '')
          .filter((code) => code !== '')
      )
    ];
    expect(codes).toHaveLength(570);
    expect(
      await query(
        `select count(*)::int from reference.activites
          where activite in (${codes.map((code) => `'ape:${code}'`).join(', ')})`
      )
    ).toEqual([[570]]);
  });
});
