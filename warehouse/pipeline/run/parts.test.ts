import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lib/disclosure/wilson.ts';
import { parseCommand } from '../command.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { findCsvHeader, parseRecords } from '../read/csv-header.ts';
import { tablesReadBy } from '../models/dependencies.ts';
import { createEmptyWarehouse } from '../models/empty-warehouse.ts';
import { matchHeader } from '../read/header.ts';
import { inOrder, lineageOf, readModels, type Model } from '../models/models.ts';
import { joinOutlines } from '../outlines/outlines.ts';
import { simplifyTogether } from '../outlines/simplify-outlines.ts';
import { outlineFaults } from '../../../tests/support/valid-outline.ts';
import { countOfThings } from '../print.ts';
import { profileNames, readProfile } from '../declared/profile.ts';
import type { Column } from '../declared/source.ts';
import { decodeCp1252, readableText } from '../read/text-file.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-pieces-'));
let instance: DuckDBInstance;
let connection: DuckDBConnection;
const value = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowsJson()[0]?.[0];

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await createEmptyWarehouse(connection);
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

const column = (name: string, headers: string[], pattern: RegExp | null = null, optional = false): Column => ({
  name,
  headers,
  pattern,
  optional,
  type: 'VARCHAR',
  codes: null,
  place: null
});

describe('headers', () => {
  it('are compared as people do', () => {
    const columns = [
      column('a', ['Intitulé d’essai']),
      column('b', [], /^be\d\d$/),
      column('c', ['absent'], null, true)
    ];
    expect(matchHeader(columns, ["  INTITULE  d'essai ", 'x', 'BE24']).positions).toEqual([0, 2, -1]);
    expect(matchHeader(columns, ['autre']).missing.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('are found under notes, whatever the delimiter, line breaks inside', () => {
    const found = findCsvHeader(
      'Note ; du producteur\n\n"code\ncommune",nom\n01001,X\n',
      [column('code', ['code commune']), column('nom', ['nom'])],
      null
    );
    expect(found).toMatchObject({ delimiter: ',', line: 3, skip: 4, records: 3, names: ['code\ncommune', 'nom'] });
  });

  it('are read by RFC 4180: doubled quotes, delimiters inside quotes, CRLF', () => {
    expect(parseRecords('"a ""b"";c";d\r\ne;\r\n', ';', 9).map(({ fields }) => fields)).toEqual([
      ['a "b";c', 'd'],
      ['e', '']
    ]);
  });
});

describe('text files', () => {
  it('keep the typographic characters of windows-1252', async () => {
    expect(decodeCp1252(Buffer.from([0x63, 0x9c, 0x75, 0x72, 0x92, 0x80, 0xe9]))).toBe('cœur’€é');
    const path = join(scratch, 'vieux.csv');
    writeFileSync(path, Buffer.from([0x63, 0x9c, 0x75, 0x72, 0x0a]));
    const text = await readableText(
      { path, name: 'vieux.csv', baseName: 'vieux.csv', bytes: 5, changed: 0, date: '2024-01-01' },
      scratch
    );
    expect(text).toMatchObject({ encoding: 'windows-1252', start: 'cœur\n' });
  });

  it.each([
    ['UTF-8', Buffer.from('\ufeffcode;nom\r01001;Évêché\r')],
    ['windows-1252', Buffer.from('code;nom\r01001;Évêché\r', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffcode;nom\r01001;Évêché\r', 'utf16le')]
  ])('are read when their lines end as on an old Mac (%s)', async (name, bytes) => {
    const path = join(scratch, `mac-${name}.csv`);
    writeFileSync(path, bytes);
    const text = await readableText(
      { path, name: `mac-${name}.csv`, baseName: '', bytes: bytes.length, changed: 0, date: '' },
      scratch
    );
    expect(readFileSync(text.path, 'utf8')).toBe('code;nom\n01001;Évêché\n');
    expect(text.start).toBe('code;nom\n01001;Évêché\n');
  });
});

describe('the encoding of a text', () => {
  // A megabyte is read at a time: the first character that is not ASCII straddles the border in each way.
  it.each(['é', '€', '😀'])('is UTF-8 when %s falls on the border of two readings', async (character) => {
    for (let before = 1; before <= 4; before++) {
      const path = join(scratch, 'bord.csv');
      writeFileSync(path, `${'a'.repeat(1024 * 1024 - before)}${character};b\n`);
      expect(
        (
          await readableText(
            { path, name: 'bord.csv', baseName: '', bytes: 1024 * 1024 + 8, changed: 0, date: '' },
            scratch
          )
        ).encoding
      ).toBe('utf-8');
    }
  });
  it.each([
    ['in the middle', Buffer.from([0x61, 0xe9, 0x3b, 0x62])],
    ['at the very end', Buffer.from([0x61, 0x3b, 0xe9])]
  ])('is windows-1252 when a byte alone is no character: %s', async (_, bytes) => {
    const path = join(scratch, 'seul.csv');
    writeFileSync(path, bytes);
    expect(
      (await readableText({ path, name: 'seul.csv', baseName: '', bytes: bytes.length, changed: 0, date: '' }, scratch))
        .encoding
    ).toBe('windows-1252');
  });
});

describe('lines of a text', () => {
  it.each([
    ['ended', 'a;b\n1;2\n3;4\n', 3],
    ['not ended', 'a;b\r\n1;2\r\n3;4', 3],
    ['followed by blank ones', 'a;b\n1;2\n\r\n\n', 2],
    ['with a blank one between', 'a;b\n\n1;2\n', 3]
  ])('are counted, empty ones at the end left out: %s', async (name, text, lines) => {
    const path = join(scratch, `lignes-${name}.csv`);
    writeFileSync(path, text);
    expect(
      (await readableText({ path, name, baseName: '', bytes: text.length, changed: 0, date: '' }, scratch)).lines
    ).toBe(lines);
  });
});

describe('outlines', () => {
  const square = (x: number, y: number, side = 1) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y]
      ]
    ]
  });

  it('lose the border that two of them share', () => {
    const joined = joinOutlines([square(0, 0), square(1, 0)]);
    expect(joined.coordinates).toHaveLength(1);
    expect(joined.coordinates[0]?.[0]).toHaveLength(7);
  });

  it('keep a hole, an island, and outlines that do not touch', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2]
    ].map(([x = 0, y = 0]) => square(x, y));
    expect(joinOutlines(ring).coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(joinOutlines([square(0, 0), square(5, 5)]).coordinates).toHaveLength(2);
    expect(joinOutlines([square(0, 0), square(1, 0.5)]).coordinates).toHaveLength(2);
  });

  it('are simplified with their neighbours: one border for both, whatever side it is drawn from', () => {
    // Two rectangles; their border wavers by 0.001° (74 m at this latitude) but for one bend of 0.05°.
    const border = [
      [1, 0],
      [1.001, 0.2],
      [1, 0.4],
      [1.05, 0.5],
      [1, 0.6],
      [1, 1]
    ];
    const left = [[0, 0], ...border, [0, 1], [0, 0]];
    const right = [[2, 1], ...[...border].reverse(), [2, 0], [2, 1]];
    const outline = (ring: number[][]) => ({
      type: 'MultiPolygon' as const,
      coordinates: [[ring.map(([x = 0, y = 0]) => [x, y + 48])]]
    });
    const [west = [], east = []] = simplifyTogether([outline(left), outline(right)], 0.1).map(
      ({ coordinates }) => coordinates[0]?.[0]
    );
    const inside = (ring: number[][]) => ring.filter(([x = 0, y = 0]) => x >= 1 && x < 1.5 && y > 48 && y < 49);
    expect(inside(west)).toEqual([
      [1, 48.4],
      [1.05, 48.5],
      [1, 48.6]
    ]);
    expect(inside(east)).toEqual(inside(west).reverse());
    for (const ring of [west, east]) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('turn counter-clockwise, holes clockwise, whatever way they are drawn', () => {
    const clockwise = (x: number, y: number, side = 1) => ({
      type: 'Polygon' as const,
      coordinates: square(x, y, side).coordinates.map((ring) => [...ring].reverse())
    });
    const around = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2]
    ].map(([x = 0, y = 0]) => clockwise(x, y));
    for (const outline of [
      joinOutlines([clockwise(0, 0)]),
      joinOutlines([clockwise(0, 0), clockwise(1, 0)]),
      joinOutlines(around),
      ...simplifyTogether([joinOutlines(around)], 0.1)
    ])
      expect(outlineFaults(outline)).toEqual([]);
    expect(outlineFaults(clockwise(0, 0))).toEqual(['anneau 0.0 dans le mauvais sens']);
  });

  it('that touch at a corner are two polygons, and a hole that touches the edge stays a hole', () => {
    expect(outlineFaults(joinOutlines([square(0, 0), square(1, 0), square(2, 1), square(1, 1), square(3, 2)]))).toEqual(
      []
    );
    // A ring of squares whose hole touches the outside at one corner.
    const ring = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2]
    ].map(([x = 0, y = 0]) => square(x, y));
    expect(outlineFaults(joinOutlines(ring))).toEqual([]);
  });

  it('never cross themselves once simplified: a wavering inlet, narrower than the tolerance', () => {
    let lighter = 0;
    for (let shape = 1; shape <= 25; shape++) {
      const waver = (i: number, phase: number): number => 0.0008 * Math.sin(i * (0.7 + shape / 10) + phase);
      const bank = Array.from({ length: 60 }, (_, i) => [0.01 * i + waver(i, 2), 0.5 + waver(i, shape)]);
      const other = bank.map(([x = 0, y = 0], i) => [x + 0.0001, y + 0.0003 + 0.0002 * Math.sin(i * shape)]);
      const coast = [[0, 0], [1, 0], [1, 1], [-0.1, 1], ...other, ...bank.reverse(), [0, 0]].map(([x = 0, y = 0]) =>
        [x, y + 47].map((degrees) => Math.round(degrees * 1e5) / 1e5)
      );
      const whole = { type: 'MultiPolygon' as const, coordinates: [[coast]] };
      if (outlineFaults(whole).some((fault) => !fault.includes('sens'))) continue;
      const [simple] = simplifyTogether([whole], 0.1);
      expect([shape, simple && outlineFaults(simple)]).toEqual([shape, []]);
      lighter += coast.length - (simple?.coordinates[0]?.[0]?.length ?? 0);
    }
    expect(lighter).toBeGreaterThan(200);
  });

  it('keep an island that simplifying would flatten, and start it anywhere', () => {
    const island = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [0, 0],
            [0.0001, 0],
            [0.0001, 0.0001],
            [0, 0]
          ]
        ]
      ]
    };
    expect(simplifyTogether([island], 1)).toEqual([island]);
    const [turned, back] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1]
    ]
      .map((_, i, all) => [...all.slice(i), ...all.slice(0, i + 1)])
      .map((ring) => simplifyTogether([{ type: 'MultiPolygon', coordinates: [[ring]] }], 0.1)[0]);
    expect(turned).toEqual(back);
  });
});

describe('models', () => {
  it('are ordered by what they read, and a loop is named', () => {
    expect(
      inOrder([
        { id: 'marts.c', reads: ['marts.b'] },
        { id: 'marts.b', reads: ['staging.a'] },
        { id: 'staging.a', reads: ['raw.x__y'] }
      ]).map(({ id }) => id)
    ).toEqual(['staging.a', 'marts.b', 'marts.c']);
    expect(() =>
      inOrder([
        { id: 'marts.a', reads: ['marts.b'] },
        { id: 'marts.b', reads: ['marts.a'] }
      ])
    ).toThrow('marts.a → marts.b → marts.a');
  });

  it('say which tables they read, through subqueries and common tables', async () => {
    const sql = `with a as (from raw.x__y) select (select max(n) from marts.z) from a join staging.t using (k)
        where k in (select k from publie.p)`;
    expect(await tablesReadBy(connection, sql, 'essai')).toEqual(['marts.z', 'publie.p', 'raw.x__y', 'staging.t']);
  });

  it('carry their sources to the tables that are published', () => {
    const model = (id: string, reads: string[]): Model => ({
      id,
      layer: id.startsWith('publie') ? 'publie' : 'staging',
      name: id.split('.')[1] ?? '',
      path: '',
      sql: '',
      description: '',
      sortedBy: [],
      comments: {},
      unhashed: [],
      masking: null,
      routing: null,
      quantities: {},
      states: null,
      links: [],
      after: [],
      reads
    });
    expect(
      lineageOf([
        model('staging.a', ['raw.bmo__projets']),
        model('staging.b', ['raw.fap__x']),
        model('publie.c', ['staging.a', 'staging.b'])
      ])
    ).toEqual([
      { cube: 'c', source: 'bmo' },
      { cube: 'c', source: 'fap' }
    ]);
  });

  it('refuse a table that does not exist, and a layer that they may not read', async () => {
    await expect(readModels(connection, [])).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('n’existe pas') as unknown
    });
  });

  it('refuse a staging model in the folder of another source', async () => {
    const root = mkdtempSync(join(tmpdir(), 'maille-modeles-'));
    mkdirSync(join(root, 'sources', 'avis'), { recursive: true });
    writeFileSync(
      join(root, 'sources', 'avis', 'stg_bmo__projets.sql'),
      '/*---\ndescription: égaré\n---*/\nselect 1 as n\n'
    );
    await expect(readModels(connection, [], root)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('porte le nom de sa source') as unknown,
      todo: expect.stringContaining('stg_avis__') as unknown
    });
    rmSync(root, { recursive: true });
  });
});

describe('the warehouse without any file', () => {
  it('has every table, empty, and every source absent', async () => {
    expect(
      await value(
        "select string_agg(table_name, ' ' order by table_name) from duckdb_tables() where schema_name = 'publie'"
      )
    ).toBe(
      // Of a source of its own too: `sources/campagne/published`.
      [
        'published',
        ...readdirSync(join(PROJECT_FOLDER, 'warehouse', 'sources')).map((one) => `sources/${one}/published`)
      ]
        .map((one) => join(PROJECT_FOLDER, 'warehouse', one))
        .flatMap((one) => (existsSync(one) ? readdirSync(one) : []))
        .filter((name) => name.endsWith('.sql'))
        .map((name) => name.slice(0, -'.sql'.length))
        .sort()
        .join(' ')
    );
    expect(await value('select count(*) from publie.cube_projets_recrutement')).toBe('0');
    expect(await value('select count(*) from reference.sources where presente')).toBe('0');
    expect(
      await value(
        `select string_agg(column_name || ' ' || data_type, ', ' order by column_index) from duckdb_columns()
          where table_name = 'cube_demandeurs'`
      )
    ).toBe('mois VARCHAR, territoire VARCHAR, demandeurs INTEGER, demandeurs_statut VARCHAR');
  });
});

describe('macros', () => {
  it('give the interval of the disclosure module', async () => {
    for (const [x, n] of [
      [0, 20],
      [7, 20],
      [20, 20],
      [131, 250]
    ] as const) {
      const expected = wilson(x, n);
      expect(await value(`select wilson_min(${x}, ${n})`)).toBeCloseTo(expected?.min ?? -1, 12);
      expect(await value(`select wilson_max(${x}, ${n})`)).toBeCloseTo(expected?.max ?? -1, 12);
    }
    expect(await value('select wilson_min(0, 0)')).toBeNull();
  });

  it('read months and names', async () => {
    expect(
      await value(
        `select [mois_iso('janvier_2020'), mois_iso('Août 2021'), mois_iso('décembre_2024'),
          mois_iso('brumaire_2020'), mois_iso('mai')]`
      )
    ).toEqual(['2020-01', '2021-08', '2024-12', null, null]);
    expect(await value("select mois_en_lettres('2021-02')")).toBe('février 2021');
    expect(
      await value(
        `select [nom_propre('SAINT BRIEUC'), nom_propre('PONT DE L''ARCHE'), nom_propre('VITRE SUR D''AVRE'),
          nom_propre('Déjà écrit')]`
      )
    ).toEqual(['Saint Brieuc', "Pont de l'Arche", "Vitre sur d'Avre", 'Déjà écrit']);
    expect(
      await value(
        "select nom_compare('Pont-l''Abbé') = nom_compare('PONT L ABBE') and nom_compare('Plœmeur') = 'PLOEMEUR'"
      )
    ).toBe(true);
    expect(
      await value(
        `select [de_nom(0, 'Rennes'), de_nom(1, 'Auray'), de_nom(2, 'Le Havre'), de_nom(4, 'Les Sables-d''Olonne'),
          lieu_commune(2, 'Le Havre'), lieu_commune(3, 'La Rochelle')]`
      )
    ).toEqual(['de Rennes', "d'Auray", 'du Havre', "des Sables-d'Olonne", 'au Havre', 'à La Rochelle']);
    expect(
      await value(
        `select [lieu_zone('epci', 0, 'Métropole Rouen Normandie'), lieu_zone('epci', 0, 'Brest Métropole'),
          lieu_zone('bassin', liaison_devinee('Pays de Caux'), 'Pays de Caux')]`
      )
    ).toEqual(['dans la Métropole Rouen Normandie', 'à Brest Métropole', 'dans le bassin du Pays de Caux']);
  });
});

describe('the command line', () => {
  it('says which word or option is wrong', () => {
    expect(() => parseCommand(['construire'])).toThrow('« construire » inconnue');
    expect(() => parseCommand(['build'])).toThrow('--demo, ou --profile');
    expect(() => parseCommand(['build', '--demo', '--data', 'x'])).toThrow('retirez --data');
    expect(() => parseCommand(['list', '--ouate'])).toThrow('Option « --ouate »');
    expect(() => parseCommand(['build', '--demo', '--seed', 'x'])).toThrow('nombre entier');
    expect(() => parseCommand(['build', '--demo', '--threads', '0'])).toThrow('au moins 1');
    expect(() => parseCommand(['build', '--demo', '--memoire', 'beaucoup'])).toThrow('2GB');
    expect(() => parseCommand(['build', '--demo', '--profile', 'bretagne'])).toThrow('retirez --profile');
    expect(parseCommand(['build', '--profile', 'bretagne', '--data', 'd'])).toMatchObject({
      name: 'build',
      profile: 'bretagne',
      data: 'd',
      demo: false
    });
  });

  it('counts in French', () => {
    expect([
      countOfThings(0, 'fichier reconnu'),
      countOfThings(1, 'avertissement'),
      countOfThings(2, 'fichier vu')
    ]).toEqual(['0 fichier reconnu', '1 avertissement', '2 fichiers vus']);
  });

  it('knows the profiles, and lists them when one is missing', () => {
    expect(() => readProfile('atlantide')).toThrow('« atlantide » introuvable');
    for (const name of profileNames()) expect(readProfile(name).code).toMatch(/^(\d\d|FR)$/);
    const said = join(mkdtempSync(join(tmpdir(), 'maille-profil-')), 'essai.yaml');
    writeFileSync(
      said,
      "code: '53'\nnom: Bretagne\nadjectif: bretonne\naccessibilite: { contact: accessibilite@region.example }\n"
    );
    expect(readProfile(said).accessibilite).toEqual({ contact: 'accessibilite@region.example' });
    writeFileSync(said, "code: '53'\nnom: Bretagne\nadjectif: bretonne\naccessibilite: { courriel: a@b.example }\n");
    expect(() => readProfile(said)).toThrow(/essai\.yaml, ligne \d+, accessibilite : clé « courriel » inconnue/);
    rmSync(dirname(said), { recursive: true });
    expect(readProfile('demo')).toMatchObject({
      demo: true,
      sourceNotes: { centroides: { licence: 'CC BY 4.0', synthetique: false } }
    });
  });
});
