import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { prepareDatabase } from '../../pipeline/models/prepare-database.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../../pipeline/layout.ts';
import { loadSources } from '../../pipeline/read/load-sources.ts';
import { forgetSource } from '../../pipeline/read/meta.ts';
import { readProfile } from '../../pipeline/declared/profile.ts';
import { silentReporter } from '../../pipeline/report.ts';
import { readSources } from '../../pipeline/declared/source.ts';
import { openSteps } from '../../pipeline/steps.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-controles-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;
/** One base for all: each loading makes the tables of its sources anew. */
let connection: DuckDBConnection;
const profile = readProfile('demo');
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await prepareDatabase(connection, profile, '2025-01-01');
});
afterAll(() => connection.closeSync());

const READ = ['decoupage', 'certif_info', 'offre_formation'];
const SAMPLE = readFileSync(join(SOURCES_FOLDER, 'offre_formation', 'sample', 'offres_2.3.xml'), 'utf8');

/** Loads the samples with this offer in the place of theirs; every reject is let through unless a share is given. */
async function load(
  offer: string,
  maxRejectShare: number | null = 1,
  real?: string
): Promise<(sql: string) => Promise<unknown[][]>> {
  const data = join(scratch, String(round++));
  mkdirSync(data, { recursive: true });
  for (const source of ['decoupage', 'certif_info'])
    cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });
  if (real !== undefined) {
    for (const name of ['communes', 'epci', 'departements', 'regions'])
      cpSync(join(real, 'geo', 'decoupage-administratif', `${name}.json`), join(data, 'decoupage', `${name}.json`));
    cpSync(join(real, 'certifinfo', 'certif_info.csv'), join(data, 'certif_info', 'certif_info.csv'));
  }
  writeFileSync(join(data, 'offres.xml'), offer);
  const sources = readSources().filter((source) => READ.includes(source.name));
  for (const source of READ) await forgetSource(connection, source);
  const lenient = sources.map((source) =>
    source.name === 'offre_formation' && maxRejectShare !== null ? { ...source, maxRejectShare } : source
  );
  await loadSources(
    { connection, profile, workFolder: data },
    lenient,
    { dataFolder: data, out: data, steps: await openSteps(connection), writtenBy: () => '' },
    silentReporter()
  );
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

const REJECTS = "select ligne::integer, regle from meta.rejets where source = 'offre_formation' order by all";

describe('the controls of the network', () => {
  it('refuse nothing of an offer without anomaly: La Poste’s SIRET, an old code, a merged commune', async () => {
    const query = await load(SAMPLE);
    expect(await query(REJECTS)).toEqual([]);
    expect(await query('select count(*)::integer from raw.offre_formation__sessions')).toEqual([[5]]);
  });

  const cases: [string, string, string, unknown[][]][] = [
    [
      'a certifying course without Certif Info code',
      '<code-CERTIFINFO>80002</code-CERTIFINFO>',
      '',
      [
        [60, 'code Certif Info absent'],
        [61, 'formation refusée'],
        [62, 'formation ou action refusée'],
        [63, 'formation ou action refusée']
      ]
    ],
    [
      'an unknown Certif Info code',
      '>80002<',
      '>12345<',
      [
        [60, 'code Certif Info inconnu'],
        [61, 'formation refusée'],
        [62, 'formation ou action refusée'],
        [63, 'formation ou action refusée']
      ]
    ],
    [
      'no Formacode',
      '<code-FORMACODE ref="V14">15041</code-FORMACODE>',
      '',
      [
        [64, 'Formacode absent'],
        [65, 'formation refusée'],
        [66, 'formation ou action refusée']
      ]
    ],
    [
      'a SIRET with a wrong key',
      '99900003700021',
      '99900003700022',
      [
        [64, 'SIRET du responsable faux'],
        [65, 'formation refusée'],
        [66, 'formation ou action refusée']
      ]
    ],
    [
      'a word in the place of a SIRET',
      '99900003700021',
      'non communiqué',
      [
        [64, 'SIRET du responsable faux'],
        [65, 'formation refusée'],
        [66, 'formation ou action refusée']
      ]
    ],
    [
      'a wrong number that is not La Poste’s',
      '35600000000425',
      '35600000000426',
      [
        [60, 'SIRET du responsable faux'],
        [61, 'formation refusée'],
        [62, 'formation ou action refusée'],
        [63, 'formation ou action refusée']
      ]
    ],
    [
      'a SIRET of fifteen digits for the trainer',
      '99900002900010',
      '999000029000100',
      [
        [23, 'SIRET du formateur faux'],
        [30, 'formation ou action refusée'],
        [34, 'formation ou action refusée']
      ]
    ],
    [
      'an unknown commune',
      '>08006<',
      '>08999<',
      [
        [61, 'commune inconnue'],
        [62, 'formation ou action refusée'],
        [63, 'formation ou action refusée']
      ]
    ],
    [
      'the postal code of its commune',
      '>08001<',
      '>08100<',
      [
        [23, 'code postal à la place du code commune'],
        [30, 'formation ou action refusée'],
        [34, 'formation ou action refusée']
      ]
    ],
    [
      'an unknown funder',
      '<code-financeur>16<',
      '<code-financeur>99<',
      [
        [61, 'financeur inconnu'],
        [62, 'formation ou action refusée'],
        [63, 'formation ou action refusée']
      ]
    ],
    [
      'a session that ends before it starts',
      '<fin>20250415</fin>',
      '<fin>20250331</fin>',
      [[62, 'dates incohérentes']]
    ],
    ['a date that does not exist', '20250501', '20250231', [[63, 'date illisible']]],
    [
      'a number of places that is none',
      '<extra info="nb-places">12</extra><extra',
      '<extra info="nb-places">999999999999</extra><extra',
      [[30, 'places impossibles']]
    ],
    [
      'more places left than places',
      '<extra info="nb-places-restantes">3<',
      '<extra info="nb-places-restantes">13<',
      [[30, 'places impossibles']]
    ]
  ];

  it.each(cases)('refuse %s, by name, and all that hangs on it', async (_name, from, to, expected) => {
    expect(SAMPLE).toContain(from);
    const query = await load(SAMPLE.replace(from, to));
    expect(await query(REJECTS)).toEqual(expected);
    expect(await query('select count(*)::integer from raw.offre_formation__sessions')).toEqual([
      [5 - expected.filter(([line]) => [30, 34, 62, 63, 66].includes(Number(line))).length]
    ]);
  });

  it('name the organisation that each refused line comes from, that of its course', async () => {
    const query = await load(
      SAMPLE.replace('>80002<', '>12345<').replace('<code-FORMACODE ref="V14">15041</code-FORMACODE>', '')
    );
    // The second course is the agency's; the third gives no name but a dash.
    expect(
      await query(
        `select fournisseur, list(ligne::integer order by ligne) from meta.rejets where source = 'offre_formation'
          group by all order by 1 nulls last`
      )
    ).toEqual([
      ["Agence d'essai", [60, 61, 62, 63]],
      [null, [64, 65, 66]]
    ]);
    const folder = join(scratch, String(round - 1), 'rejets', 'offre_formation');
    expect(readdirSync(folder).sort()).toEqual([
      'agence-d-essai.md',
      'reseau-des-carif-oref-et-autres-producteurs-de-flux-lheo.md'
    ]);
    expect(readFileSync(join(folder, 'agence-d-essai.md'), 'utf8')).toContain('4 anomalies dans');
  });

  it('take a month without day for the whole of it', async () => {
    const query = await load(
      SAMPLE.replace('<debut>20250900</debut><fin>20251200</fin>', '<debut>20250915</debut><fin>20250900</fin>')
    );
    expect(await query(REJECTS)).toEqual([]);
    expect(
      await query(
        `select lheo_date('20250900')::varchar, lheo_date_fin('20250900')::varchar, lheo_date_fin('20250000')::varchar,
          lheo_date('00000000'), lheo_date_illisible('20251301')`
      )
    ).toEqual([['2025-09-01', '2025-09-30', '2025-12-31', null, true]]);
  });
});

const real = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(real, 'lheo'));
if (!present)
  process.stdout.write(
    `Fichiers LHEO absents de ${real} : contrôles sur fichiers réels sautés (MAILLE_DATA désigne leur dossier).\n`
  );

describe.runIf(DEEP && present)('the producers’ files', () => {
  const file = (name: string) => readFileSync(join(real, 'lheo', name), 'utf8');

  it('the anonymised offer is refused: false SIRET, postal codes; nothing is lost on the way', async () => {
    const error = await expectFailure(load(file('intercarif-data-test.anotea.xml'), null, real));
    expect(error).toMatchObject({ exitCode: 2 });
    expect(error.message).toMatch(
      /Source offre_formation : 3 lignes rejetées sur 3, .+Premier cas : offres\.xml, ligne 2, SIRET du responsable faux \(« 011111111111111 »\)/
    );
    const report = readFileSync(join(scratch, String(round - 1), 'rejets', 'offre_formation.csv'), 'utf8');
    for (const expected of [
      '2;SIRET du responsable faux;011111111111111',
      '54;SIRET du formateur faux;022222222222222',
      '54;code postal à la place du code commune;75019 / 75019 / Paris',
      '93;formation ou action refusée;SE_XXXXXX'
    ])
      expect(report).toContain(expected);
  });

  it('the genuine course of Quimperlé passes every control: its Certif Info code is an old one', async () => {
    const query = await load(file('exemple-bts-onisep.xml'), null, real);
    expect(await query(REJECTS)).toEqual([]);
    expect(await query('select count(*)::integer from raw.offre_formation__sessions')).toEqual([[1]]);
  });

  it('of ten genuine summaries of 2017, the one whose certification has gone is refused', async () => {
    const query = await load(file('intercarif-resumes-offres.bob-carif.xml'), 1, real);
    expect(await query(REJECTS)).toEqual([
      [3, 'code Certif Info inconnu'],
      [26, 'formation refusée'],
      [27, 'formation ou action refusée']
    ]);
    expect(await query('select count(*)::integer from raw.offre_formation__sessions')).toEqual([[9]]);
  });
});
