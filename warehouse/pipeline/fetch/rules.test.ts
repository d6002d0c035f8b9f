import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { localPortal, sourceFetching, type Answer } from '../../../tests/support/local-portal.ts';
import { workbook } from '../../workbook.ts';
import { zip } from '../../zip.ts';
import { countAddresses } from '../declared/addresses.ts';
import { readSources, type Source } from '../declared/source.ts';
import { silentReporter } from '../report.ts';
import { runFetch } from './run-fetch.ts';

/** A portal that speaks the three interfaces: what the newest file is, by each. */
const scratch = mkdtempSync(join(tmpdir(), 'maille-regles-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const portal = localPortal();
let folder = '';
let round = 0;
/** What the portal answers, by path; the rest is 404. */
let served: Record<string, string | Buffer> = {};
beforeEach(() => {
  folder = join(scratch, String(round++));
  served = {};
  portal.answer = serve;
});

const serve: Answer = (request, response) => {
  const body = served[decodeURIComponent((request.url ?? '').replaceAll('+', ' '))];
  response.writeHead(body === undefined ? 404 : 200).end(body);
};
const paths = (): string[] => portal.asked.map(({ url = '' }) => decodeURIComponent(url.replaceAll('+', ' ')));
const named = (name: string): Source | undefined => readSources().find((source) => source.name === name);
const filesOf = (source: string): string[] =>
  existsSync(join(folder, source)) ? readdirSync(join(folder, source)).sort() : [];

/** What the last one said, even when it failed. */
const heard: string[] = [];
async function fetchThe(sources: readonly Source[], options: { show?: boolean; only?: string[] } = {}) {
  heard.splice(0);
  const reporter = { ...silentReporter(), say: (text: string) => void heard.push(text) };
  const code = await runFetch({ data: folder, profile: null, only: [], ...options }, reporter, sources, 2000);
  return { code, said: heard.join('\n') };
}

const FLORES =
  'GEO;GEO_OBJECT;ACTIVITY;NUMBER_EMPL;LEGAL_FORM_WITH_PUBLIC;FLORES_MEASURE;OBS_STATUS;TIME_PERIOD;OBS_VALUE\n' +
  '35238;COM;AZ;_T;_T;EMPL;A;2025;12\n';
const BMO_HEADER = ['annee', 'Code métier BMO', 'Nom métier BMO', 'Famille_met', 'Lbl_fam_met', 'REG', 'Dept'];
const bmoBook = (year: number, projects = 'met') =>
  workbook([
    {
      name: `BMO_${year}_open_data`,
      firstRow: 1,
      rows: [
        [...BMO_HEADER, `BE${year % 100}`, `NOMBE${year % 100}`, projects, 'xmet', 'smet'],
        [String(year), 'A0X40', 'Agriculteurs', 'A', 'Agricoles', '53', '35', '5315', 'Rennes', '120', '60', '*']
      ]
    }
  ]);

/**
 * A resource as udata describes it: title, format, url, latest, last_modified, created_at (mission-apprentissage,
 * `fetchDataGouvDataSet`, and GMartin-Data/datatalent@b17230cc:ingestion/tests/test_sirene.py).
 */
const resource = (title: string, path: string, modified: string, format = 'xlsx') => ({
  id: `f9ed431b-${title.length}`,
  title,
  format,
  url: `${portal.base}${path}`,
  latest: `https://www.data.gouv.fr/fr/datasets/r/f9ed431b-${title.length}`,
  created_at: '2024-02-22T03:02:02.578000+00:00',
  last_modified: modified,
  mime: 'application/octet-stream'
});
const dataset = (...resources: object[]) => JSON.stringify({ id: 'jeu', title: 'Enquête BMO', resources });
const bmo = (overrides: Record<string, unknown> = {}) =>
  sourceFetching(named('bmo'), [
    {
      datagouv: { jeu: 'jeu', titre: '(20\\d\\d)', format: 'xlsx', api: `${portal.base}/api/1` },
      fichier: 'Base_open_data_BMO_{millesime}.xlsx',
      taille_max: '5 Mo',
      garde: 'tous',
      ...overrides
    }
  ]);

describe('a dataset of data.gouv.fr', () => {
  const OLD = () => resource('Enquête BMO 2025', '/bmo25.xlsx', '2026-05-02T08:00:00+00:00');
  const NEW = () => resource('Enquête BMO 2026', '/bmo26.xlsx', '2026-04-21T09:00:00+00:00');
  beforeEach(() => {
    served['/bmo25.xlsx'] = bmoBook(2025);
    served['/bmo26.xlsx'] = bmoBook(2026);
    served['/api/1/datasets/jeu/'] = dataset(resource('Notice 2026', '/n.pdf', '2026-05-05', 'pdf'), OLD());
  });

  it('gives the year that is published since, beside the one before, without a line rewritten', async () => {
    await fetchThe([bmo()]);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx']);
    // The year of the title is the vintage: that of 2025 was corrected after 2026 came out.
    served['/api/1/datasets/jeu/'] = dataset(OLD(), NEW());
    await fetchThe([bmo()]);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx', 'Base_open_data_BMO_2026.xlsx']);
  });

  it('gives several years at once when a rule asks for them', async () => {
    served['/api/1/datasets/jeu/'] = dataset(OLD(), NEW());
    await fetchThe([bmo({ derniers: 2 })]);
    expect(filesOf('bmo')).toHaveLength(2);
  });

  it('gives a workbook alone or in an archive, as its producer made it that year', async () => {
    const rule = { jeu: 'jeu', titre: '(20\\d\\d)', format: ['xlsx', 'zip'], api: `${portal.base}/api/1` };
    served['/bmo26.zip'] = Buffer.from(zipSync({ 'dossier/Base BMO 2026.xlsx': bmoBook(2026) }));
    served['/api/1/datasets/jeu/'] = dataset(OLD(), resource('BMO 2026', '/bmo26.zip', '2026-04-21', 'zip'));
    await fetchThe([bmo({ datagouv: rule, archive: '\\.xlsx$', derniers: 2 })]);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx', 'Base_open_data_BMO_2026.xlsx']);
    expect(readFileSync(join(folder, 'bmo', 'Base_open_data_BMO_2026.xlsx')).equals(bmoBook(2026))).toBe(true);
  });

  it('keeps the one at hand when the new one is not read, and says the column', async () => {
    await fetchThe([bmo({ garde: 'un' })]);
    served['/bmo26.xlsx'] = bmoBook(2026, 'met_total');
    served['/api/1/datasets/jeu/'] = dataset(OLD(), NEW());
    expect((await expectFailure(fetchThe([bmo({ garde: 'un' })]))).message).toMatch(/colonne absente « met »/);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx']);
    served['/bmo26.xlsx'] = bmoBook(2026);
    await fetchThe([bmo({ garde: 'un' })]);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2026.xlsx']);
  });

  it('adds nothing to what people put there by hand, which would then be read twice', async () => {
    mkdirSync(join(folder, 'reçus'), { recursive: true });
    writeFileSync(join(folder, 'reçus', 'BMO_2019.xlsx'), 'déposé à la main');
    expect((await fetchThe([bmo({ garde: 'un' })], { show: true })).said).toMatch(/reçus\/BMO_2019\.xlsx, déposé/);
    await fetchThe([bmo({ garde: 'un' })]);
    expect(filesOf('bmo')).toEqual([]);
    // Several years are read together: the same name alone would be.
    await fetchThe([bmo()]);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx']);
  });

  it('names the page of the producer when it is gone, and goes on with the others', async () => {
    const gone = { ...bmo({ datagouv: { jeu: 'parti', titre: 'x', api: `${portal.base}/api/1` } }), name: 'autre' };
    const error = await expectFailure(fetchThe([gone, bmo()]));
    expect(error.message).toMatch(/répond 404/);
    expect(error.message).toContain(named('bmo')?.adresse);
    expect(error.exitCode).toBe(2);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx']);
  });

  it('counts apart what nobody has opened yet: it fails nothing, unless it is asked by name', async () => {
    const gone = (more: object) => ({
      ...bmo({ datagouv: { jeu: 'parti', titre: 'x', api: `${portal.base}/api/1` }, ...more }),
      name: 'autre'
    });
    const { said, code } = await fetchThe([gone({ a_verifier: true }), bmo()]);
    expect(code).toBe(0);
    expect(said).toMatch(/1 adresse à vérifier.*\n\s+autre : .*répond 404/);
    expect(filesOf('bmo')).toEqual(['Base_open_data_BMO_2025.xlsx']);
    const asked = await expectFailure(fetchThe([gone({ a_verifier: true })], { only: ['autre'] }));
    expect(asked.message).toMatch(/^1 fichier manqué/);
    const third = { ...gone({}), titre: 'Troisième' };
    const both = await expectFailure(fetchThe([gone({ a_verifier: true }), gone({}), third]));
    expect([both.exitCode, both.message.match(/répond 404/g)?.length]).toEqual([2, 2]);
    // All that gave nothing, those counted apart too, and the page of each producer once.
    expect(heard.at(-1)?.split('\n')).toEqual([
      '3 adresses sans réponse ou sans le fichier attendu, pages de leurs producteurs :',
      `  ${third.adresse} : ${gone({}).titre} ; Troisième`
    ]);
  });

  it('says that an answer is no description of a dataset, or that nobody answers, and goes on', async () => {
    const other = (jeu: string) => bmo({ datagouv: { jeu, titre: 'x', api: `${portal.base}/api/1` } });
    served['/api/1/datasets/page/'] = '<!doctype html><title>Maintenance</title>';
    served['/api/1/datasets/vide/'] = '{"message":"?"}';
    portal.answer = (request, response) =>
      request.url === '/api/1/datasets/coupe/' ? response.destroy() : serve(request, response);
    const error = await expectFailure(fetchThe([other('page'), other('vide'), other('coupe'), bmo()]));
    expect(error.message.match(/la forme attendue/g)).toHaveLength(2);
    expect(error.message).toMatch(/^3 fichiers manqués/);
    // The cut one was asked three times.
    expect(paths().filter((path) => path.includes('coupe'))).toHaveLength(3);
    expect(filesOf('bmo')).toHaveLength(1);
  });

  it('names no file after a year that nothing says', async () => {
    const rule = { jeu: 'jeu', titre: 'BMO', format: 'xlsx', api: `${portal.base}/api/1` };
    expect((await expectFailure(fetchThe([bmo({ datagouv: rule })]))).message).toMatch(/rien ne dit le millésime/);
    expect(filesOf('bmo')).toEqual([]);
  });

  it('says what would be fetched and how old what is at hand is, and downloads nothing', async () => {
    const before = await fetchThe([bmo({ a_verifier: true })], { show: true });
    expect(before.said).toMatch(/bmo\/Base_open_data_BMO_2025\.xlsx\n.*\/bmo25\.xlsx\n.*2026-05-02 ; pas encore là/);
    expect(before.said).toMatch(/adresse à vérifier/);
    expect(before.said).toMatch(/1 fichiers par règle, 0 à une adresse fixe ; 1 à vérifier/);
    expect([paths(), filesOf('bmo')]).toEqual([['/api/1/datasets/jeu/'], []]);
    await fetchThe([bmo()]);
    expect((await fetchThe([bmo()], { show: true })).said).toMatch(/là depuis 0 jour/);
  });

  it('leaves what is very large to whoever names it', async () => {
    await fetchThe([bmo({ sur_demande: true })]);
    expect(portal.asked).toEqual([]);
    await fetchThe([bmo({ sur_demande: true })], { only: ['bmo'] });
    expect(filesOf('bmo')).toHaveLength(1);
  });
});

describe('an export of an Opendatasoft portal', () => {
  /** A record, and an aggregate, as the Explore API v2.1 answers them: metas.default.data_processed; results. */
  const BASE = '/api/explore/v2.1/catalog/datasets/fr-esr-parcoursup';
  const record = (processed: string) =>
    JSON.stringify({
      dataset_id: 'fr-esr-parcoursup',
      metas: { default: { title: 'Parcoursup', modified: '2026-01-15T08:00:00+00:00', data_processed: processed } }
    });
  const EXPORT = `${BASE}/exports/csv?where=region="Bretagne"&use_labels=true`;
  const source = () =>
    sourceFetching({ ...named('france_services'), name: 'essai' } as Source, [
      {
        opendatasoft: {
          portail: portal.base,
          jeu: 'fr-esr-parcoursup',
          format: 'csv',
          where: 'region="Bretagne"',
          options: 'use_labels=true',
          millesime: 'max(session)'
        },
        fichier: 'france-services_{millesime}.csv',
        taille_max: '1 Mo'
      }
    ]);

  it('is named after its last vintage, and asked for again once its rows changed only', async () => {
    served[BASE] = record('2026-01-15T09:00:00+00:00');
    served[`${BASE}/records?select=max(session) as millesime&limit=1`] = JSON.stringify({
      results: [{ millesime: 2025 }]
    });
    served[EXPORT] = readFileSync(join(named('france_services')?.folder ?? '', 'sample', sampleOf('france_services')));
    await fetchThe([source()]);
    expect(filesOf('essai')).toEqual(['france-services_2025.csv']);
    await fetchThe([source()]);
    expect(paths().filter((path) => path === EXPORT)).toHaveLength(1);
    served[BASE] = record('2026-03-01T09:00:00+00:00');
    await fetchThe([source()]);
    expect(paths().filter((path) => path === EXPORT)).toHaveLength(2);
  });
});

describe('a page of Insee', () => {
  /** Links of a page to its files, as in insee.fr: `<a href="/fr/statistiques/fichier/<number>/<file>">`. */
  const page = (...files: string[]) =>
    `<!DOCTYPE html><html><body>${files.map((file) => `<a class="fichier" href="/fr/statistiques/fichier/4652957/${file}">${file}</a>`).join('')}<a href="/fr/information/2">x</a></body></html>`;
  const zones = (overrides: Record<string, unknown> = {}) =>
    sourceFetching(named('zones_emploi'), [
      {
        insee: { page: `${portal.base}/fr/information/4652957`, fichier: '^ZE2020_au_01-01-(20\\d\\d)\\.zip$' },
        archive: '^communes_ze\\.csv$',
        fichier: 'zones_emploi_2020_{millesime}.csv',
        taille_max: '1 Mo',
        ...overrides
      }
    ]);
  const COMMUNES = 'codgeo;libgeo;ze2020;libze2020\n35238;Rennes;5312;Rennes\n';

  beforeEach(() => {
    served['/fr/information/4652957'] = page('ZE2020_au_01-01-2025.zip', 'fonds_ze2020_2026.zip');
    for (const year of [2025, 2026])
      served[`/fr/statistiques/fichier/4652957/ZE2020_au_01-01-${year}.zip`] = zip([
        ['lisez-moi.txt', 'zones'],
        ['dossier/communes_ze.csv', COMMUNES]
      ]);
  });

  it('gives its newest file, taken out of its archive, in place of the earlier one', async () => {
    await fetchThe([zones()]);
    expect(filesOf('zones_emploi')).toEqual(['zones_emploi_2020_2025.csv']);
    served['/fr/information/4652957'] = page('ZE2020_au_01-01-2025.zip', 'ZE2020_au_01-01-2026.zip');
    await fetchThe([zones()]);
    expect(filesOf('zones_emploi')).toEqual(['zones_emploi_2020_2026.csv']);
    expect(readFileSync(join(folder, 'zones_emploi', 'zones_emploi_2020_2026.csv'), 'utf8')).toBe(COMMUNES);
  });

  it('gives the files of an archive under their own names, and takes those of the earlier one away', async () => {
    const rome = () =>
      sourceFetching(named('rome'), [
        { adresse: `${portal.base}/open-data/csv`, archive: '^unix_.*_v4\\d+_utf8\\.csv$', taille_max: '1 Mo' }
      ]);
    for (const version of ['v460', 'v461']) {
      served['/open-data/csv'] = zip([
        [`unix_referentiel_code_rome_${version}_utf8.csv`, 'code_rome,libelle_rome\nA1101,Conducteur\n'],
        [`unix_texte_${version}_utf8.csv`, 'que rien ne lit\n']
      ]);
      await fetchThe([rome()]);
      expect(filesOf('rome')).toEqual([`unix_referentiel_code_rome_${version}_utf8.csv`]);
    }
  });

  it('says what it looked for when nothing has the name, outside or inside the archive', async () => {
    served['/fr/information/4652957'] = page('fonds_ze2020_2026.zip');
    expect((await expectFailure(fetchThe([zones()]))).message).toMatch(/aucun fichier n’a le nom attendu/);
    served['/fr/information/4652957'] = page('ZE2020_au_01-01-2026.zip');
    expect((await expectFailure(fetchThe([zones({ archive: '^autre' })]))).message).toMatch(/0 fichiers de l’archive/);
    expect(filesOf('zones_emploi')).toEqual([]);
  });
});

it('a dataset of Insee gives its newest product', async () => {
  /** A dataset of the Melodi catalogue: product[] of id, format, language, accessURL, modified. */
  const product = (year: number, language = 'FR') => ({
    id: `DS_FLORES_A38_${year}_CSV_${language}`,
    format: 'CSV',
    language,
    accessURL: `${portal.base}/melodi/file/DS_FLORES_A38/DS_FLORES_A38_${year}_CSV_${language}`,
    modified: `${year + 2}-07-01T10:00:00.123`
  });
  served['/melodi/catalog/DS_FLORES_A38'] = JSON.stringify({
    identifier: 'DS_FLORES_A38',
    product: [product(2024), product(2025), product(2025, 'EN')]
  });
  served['/melodi/file/DS_FLORES_A38/DS_FLORES_A38_2025_CSV_FR'] = zip([
    ['DS_FLORES_A38_2025_metadata.csv', 'x'],
    ['DS_FLORES_A38_2025_data.csv', FLORES]
  ]);
  const flores = sourceFetching(named('flores'), [
    {
      melodi: { jeu: 'DS_FLORES_A38', produit: '^DS_FLORES_A38_(\\d{4})_CSV_FR$', api: `${portal.base}/melodi` },
      fichier: 'DS_FLORES_A38_{millesime}_data.csv',
      archive: '_data\\.csv$',
      taille_max: '1 Mo'
    }
  ]);
  await fetchThe([flores]);
  expect(readFileSync(join(folder, 'flores', 'DS_FLORES_A38_2025_data.csv'), 'utf8')).toBe(FLORES);
});

describe('a network behind a proxy', () => {
  const tunnelled: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    tunnelled.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const there = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
  });
  beforeEach(async () => {
    tunnelled.length = 0;
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    served['/api/1/datasets/jeu/'] = dataset(resource('BMO 2025', '/bmo25.xlsx', '2026-05-02'));
    served['/bmo25.xlsx'] = bmoBook(2025);
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    proxy.closeAllConnections();
    proxy.close();
  });

  it.each([
    ['goes by it', '', 1],
    ['or not, where NO_PROXY says so', '127.0.0.1', 0]
  ])('%s', async (_name, none, least) => {
    vi.stubEnv('NO_PROXY', none);
    mkdirSync(folder, { recursive: true });
    await fetchThe([bmo()]);
    expect(filesOf('bmo')).toHaveLength(1);
    expect(Math.min(tunnelled.length, 1)).toBe(least);
  });
});

it('counts the sources that have an address: none is without the place where it was read', () => {
  const sources = readSources();
  for (const { name, downloads, access } of sources) {
    for (const { cited } of downloads) expect(cited, name).toMatch(/^https:\/\/|^[\w.-]+\/[\w.-]+@[0-9a-f]{40}:|^npm /);
    // What the region fills in or receives under agreement has no address.
    if (access !== 'ouvert') expect(downloads, name).toEqual([]);
  }
  expect(countAddresses(sources)).toEqual({ sources: 63, fixed: 56, byRule: 35, unverified: 41 });
});

function sampleOf(name: string): string {
  const [sample] = readdirSync(join(named(name)?.folder ?? '', 'sample')).filter((file) => file.endsWith('.csv'));
  return sample ?? '';
}
