import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed, inAllMadeFrom } from '../../../tests/support/part-of-warehouse.ts';
import {
  openInService,
  sampleRegions,
  writeSampleOf,
  type SampleRegion
} from '../../../tests/support/sample-region.ts';
import { readFile as readServed, servedFile } from '../../../tests/support/served-file.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { localDays } from '../../pipeline/read/local-day.ts';
import { USAGE, usageRules } from '../../pipeline/declared/usage-rules.ts';
import { readLog, type Reading } from './load.ts';
import { logReader } from './log-line.ts';
import { pageReader } from '../../pipeline/read/usage-pages.ts';
import { MOST_VISITORS, usageTally } from './tally.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-visites-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const DATA = process.env.MAILLE_DATA ?? '../shared/data';

const RULES = usageRules(
  USAGE.parse({
    fonctions: [{ fonction: 'formations', chemin: '^/formations' }],
    parametres: { commune: ['commune'], profil: ['profil'] },
    profils: [{ profil: 'lyceen' }]
  })
);
const COMMUNES = [
  { code: '08003', nom: 'Le Gué', inRegion: true, epci: '200000001' },
  { code: '08001', nom: 'Bourg-Rive', inRegion: true, epci: '200000001' },
  { code: '17300', nom: 'La Rochelle', inRegion: false, epci: null }
];

function fileOf(path: string): DataFile {
  return { path, name: basename(path), baseName: basename(path), bytes: statSync(path).size, changed: 0, date: '' };
}

function reading(): Reading {
  const days = localDays(RULES.fuseau);
  const pages = pageReader(RULES, COMMUNES);
  return { pages, tally: usageTally(days, pages.poolOf), salt: 7 };
}

describe('one line of a log', () => {
  const read = logReader();
  const parts = (text: string): unknown => {
    const line = read(text, 0, text.length);
    return line.kind < 2
      ? line.kind
      : [
          text.slice(line.addressStart, line.addressEnd),
          text.slice(line.urlStart, line.urlEnd),
          text.slice(line.agentStart, line.agentEnd),
          line.second
        ];
  };
  const end = '" 200 368 "-" "Mozilla/5.0 (X11)"';

  it.each([
    [
      'the plain format',
      `1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.0${end}`,
      ['1.2.3.4', '/', 'Mozilla/5.0 (X11)', Date.UTC(2012, 1, 10, 21, 42, 7) / 1000]
    ],
    [
      'a virtual host first',
      `www.example.com 1.2.3.4 - theuser [10/Feb/2012:16:42:08 -0500] "GET /a?b=c HTTP/1.0${end}`,
      ['1.2.3.4', '/a?b=c', 'Mozilla/5.0 (X11)', Date.UTC(2012, 1, 10, 21, 42, 8) / 1000]
    ],
    [
      'a user of two words',
      `1.2.3.4 - Jean Dupont [10/Feb/2012:16:42:07 +0100] "GET / HTTP/1.0${end}`,
      ['1.2.3.4', '/', 'Mozilla/5.0 (X11)', Date.UTC(2012, 1, 10, 15, 42, 7) / 1000]
    ],
    [
      'a quote in the address',
      `::1 - - [29/Feb/2024:00:00:00 +0000] "GET /?q=\\"x\\" HTTP/2.0${end}`,
      ['::1', '/?q=\\"x\\"', 'Mozilla/5.0 (X11)', Date.UTC(2024, 1, 29) / 1000]
    ],
    ['another method', `1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "POST / HTTP/1.0${end}`, 1],
    [
      'a page that is not there',
      '1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.0" 404 368 "-" "Mozilla/5.0"',
      1
    ],
    ['a month that does not exist', `1.2.3.4 - - [10/Fev/2012:16:42:07 -0500] "GET / HTTP/1.0${end}`, 0],
    ['the common format, without agent', '1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET / HTTP/1.0" 200 368', 0],
    ['a line of a table', 'jour;visites;actions', 0],
    ['a line cut in its address', '1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] "GET /formati', 0]
  ])('reads %s', (_name, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.skipIf(!existsSync(join(DATA, 'portal')))('reads the published sample of the format', () => {
    const text = readFileSync(join(DATA, 'portal/access_log_combined.sample.log'), 'utf8').trimEnd();
    // A redirection (301) shows no page: the same line counts once its page is there.
    expect(parts(text)).toBe(1);
    expect(parts(text.replace('" 301 ', '" 200 '))).toEqual([
      '1.2.3.4',
      '/',
      expect.stringContaining('Chrome/17.0.963.56') as unknown,
      Date.UTC(2012, 1, 10, 21, 42, 7) / 1000
    ]);
  });
});

describe('what visitors declared', () => {
  const pages = pageReader(RULES, COMMUNES);
  it.each([
    ['/formations?commune=08001&profil=Lyceen', 'formations', 'commune:08001', 'lyceen'],
    ['/formations?COMMUNE=bourg%20rive', 'formations', 'commune:08001', 'non_declare'],
    ['/formations?commune=17300', 'formations', 'hors_region', 'non_declare'],
    ['/formations?commune=%E9&profil=jean.dupont@exemple.fr', 'formations', 'non_declare', 'non_declare'],
    ['/ailleurs?ville=08001', 'autre', 'non_declare', 'non_declare']
  ])('%s', (url, fonction, commune, profil) => {
    expect(pages.pageOf(url)).toEqual({ fonction, commune, profil });
  });
  it('counts no image, style or script', () => expect(pages.pageOf('/logo.PNG?v=2')).toBeNull());
});

describe('counting while reading', () => {
  it('reads one instant alike in two zones, and cuts days on the site’s clock', async () => {
    const path = join(scratch, 'access.log');
    const line = (n: number, time: string) =>
      `10.0.0.${n} - - [${time}] "GET /formations HTTP/1.1" 200 1 "-" "Mozilla/5.0 (X11)"`;
    const lines = Array.from({ length: 22 }, (_, n) =>
      line(n, n % 2 === 0 ? '30/Jun/2025:22:30:00 +0000' : '01/Jul/2025:00:30:00 +0200')
    );
    writeFileSync(path, lines.join('\n'));
    const own = reading();
    expect(await readLog(fileOf(path), own)).toBe(22);
    expect(own.tally.rows().find(({ genre }) => genre === 'ensemble')).toMatchObject({
      jour: '2025-07-01',
      visites: 22,
      actions: 22,
      rebonds: 22,
      duree: 0
    });
  });

  it('counts visits by half hours of silence, and one visitor once a day towards the threshold', () => {
    const { pages, tally } = reading();
    const page = pages.page('formations', 'non_declare', 'non_declare');
    const noon = Date.UTC(2025, 2, 3, 12) / 1000;
    for (let visitor = 1; visitor <= 10; visitor++)
      for (const after of [0, 1800, 3601]) tally.add(visitor, noon + after, page);
    // Ten visitors: 0 and 1,800 s are one visit, 3,601 s another; twenty visits, still under eleven visitors.
    expect(tally.rows()).toEqual([
      { genre: 'bilan', jour: '2025-03', keys: ['visites_ecartees'], visites: 20, actions: 0, rebonds: 0, duree: 0 }
    ]);
  });

  it('joins communes too small for their cell in their intercommunality before any place is given up', () => {
    const { pages, tally } = reading();
    const noon = Date.UTC(2025, 2, 3, 12) / 1000;
    for (let visitor = 1; visitor <= 11; visitor++)
      tally.add(
        visitor,
        noon,
        pages.page('formations', visitor <= 6 ? 'commune:08001' : 'commune:08003', 'non_declare')
      );
    for (let visitor = 21; visitor <= 31; visitor++)
      tally.add(visitor, noon, pages.page('metiers', visitor <= 26 ? 'commune:08001' : 'hors_region', 'non_declare'));
    expect(
      tally
        .rows()
        .filter(({ genre }) => genre === 'fonctions')
        .map(({ keys, visites }) => [...keys, visites])
    ).toEqual([
      ['formations', 'epci:200000001', 'regroupe', 11],
      ['metiers', 'regroupe', 'regroupe', 11]
    ]);
  });

  it('gives the visitors of a month read whole, once each, and of no other', () => {
    const { pages, tally } = reading();
    const page = pages.page('formations', 'non_declare', 'non_declare');
    for (let day = 1; day <= 45; day++)
      for (let visitor = 1; visitor <= 12; visitor++) tally.add(visitor, Date.UTC(2025, 3, day, 12) / 1000, page);
    expect(
      tally
        .rows()
        .filter(({ genre }) => genre === 'mois')
        .map(({ jour, visites }) => [jour, visites])
    ).toEqual([['2025-04', 12]]);
    expect(MOST_VISITORS).toBeGreaterThan(1_000_000);
  });
});

describe('a build', () => {
  let region: SampleRegion;
  const nextRegion = sampleRegions(scratch);
  beforeEach(() => {
    region = nextRegion();
  });
  const log = (): string => join(region.data, 'visites_journal', 'access.log');

  it('writes cells of eleven visitors, joined by profile, commune, month; counts the rest', async () => {
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select periode, fonction, territoire, profil, visites::INTEGER, actions::INTEGER from publie.cube_fonctions
          where origine = 'journal' order by all`
      )
    ).toEqual([
      ['2025-03', 'contact', 'regroupe', 'regroupe', 11, 11],
      ['2025-03', 'ecartees', 'regroupe', 'regroupe', 1, null],
      ['2025-03-03', 'formations', 'commune:08001', 'lyceen', 12, 24],
      ['2025-03-03', 'formations', 'commune:09001', 'regroupe', 11, 11],
      ['2025-03-03', 'metiers', 'regroupe', 'regroupe', 11, 11]
    ]);
    // 3 March: 12 + 11 + 11 visits; the twelve of two pages lasted 30 seconds each; the 22 others saw one page.
    expect(
      await query(
        `select periode, visites::INTEGER, actions::INTEGER, rebonds::INTEGER, duree_s::INTEGER, visiteurs::INTEGER
          from publie.cube_visites where origine = 'journal' order by all`
      )
    ).toEqual([
      ['2025-03', 12, 21, 11, 540, null],
      ['2025-03-03', 34, 46, 22, 360, null]
    ]);
    close();
  });

  it('writes no address, identifier or hour anywhere in the served file', async () => {
    await inAllMadeFrom(['visites_journal'], scratch, async () => {
      region = nextRegion();
      const path = log();
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replaceAll('10.0.0.', '203.0.113.').replaceAll('X11; Linux', 'ZzAgentZz; Linux')
      );
      await buildWarehouse(region);
    });
    const bytes = readFileSync(servedFile(region.out));
    for (const trace of ['203.0.113', 'ZzAgentZz', '09:01:00']) expect(bytes.includes(trace), trace).toBe(false);
    expect(
      (await readServed(servedFile(region.out), 'select count(*)::INTEGER as n from publie.cube_fonctions'))[0]?.n
    ).toBeGreaterThan(3);
  });

  it('reads a day cut in two by the rotation of logs as one, packed or not', async () => {
    const lines = readFileSync(log(), 'utf8').split('\n');
    writeFileSync(log(), lines.slice(10).join('\n'));
    writeFileSync(
      join(region.data, 'visites_journal', 'access.log.1.gz'),
      gzipSync(`${lines.slice(0, 10).join('\n')}\n`)
    );
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select visites::INTEGER, actions::INTEGER from publie.cube_fonctions
          where origine = 'journal' and profil = 'lyceen'`
      )
    ).toEqual([[12, 24]]);
    close();
  });

  it.each([
    [
      'a CSV named as a log',
      () => writeFileSync(log(), 'jour;visites\n2025-03-03;12\n'),
      /access\.log, ligne 1 : ce n’est pas une ligne de journal.+\(2 sur 2\)/
    ],
    [
      'a log without agents',
      () => writeFileSync(log(), readFileSync(log(), 'utf8').replace(/ "-" "[^"]*"/g, '')),
      /ligne 1 : ce n’est pas une ligne/
    ],
    ['a line without end', () => writeFileSync(log(), 'x'.repeat(9 << 20)), /ligne 1 : ligne démesurée/],
    [
      'a packed log cut short',
      () => writeFileSync(join(region.data, 'access.log.2.gz'), gzipSync(readFileSync(log())).subarray(0, 300)),
      /access\.log\.2\.gz : archive gzip tronquée/
    ],
    [
      'no function declared',
      () =>
        writeFileSync(
          region.profile,
          readFileSync(region.profile, 'utf8').replace(/usage:[\s\S]*/, 'usage: { fonctions: [] }\n')
        ),
      /« usage\.fonctions » est vide/
    ]
  ])('stops on %s', async (name, spoil, message) => {
    region = writeSampleOf(join(scratch, `refus-${name}`), 'visites_journal');
    spoil();
    const error = await expectRefusal(region, ['visites_journal']);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
