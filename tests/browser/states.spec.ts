import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFaults } from '../support/page-faults.ts';
import { serveSite, type ServedSite } from '../support/serve-site.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { EVERY_PAGE } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

const PORT = 4183;
const PAGES = [
  '/',
  '/territoires/region:53',
  '/territoires/commune:29019',
  '/metiers',
  '/filieres/campagne',
  '/decisions',
  '/formations',
  '/formations/carte',
  '/formations/cfd:50022139',
  '/formations/simulateur?lieu=commune:29019&places=40',
  '/pilotage',
  '/pilotage/seance',
  '/comparer?territoires=departement:29,departement:35',
  '/carte',
  '/catalogue',
  '/catalogue/gpec/projets_recrutement',
  '/catalogue/spro/satisfaction',
  '/donnees',
  '/dossier?territoire=departement:29&modele=cprdfop',
  '/recherche?q=brest'
];

/** Asked in `npm run proofs pages` only: made as others are. */
const LIKE_ANOTHER: ReadonlySet<string> = new Set([
  '/territoires/commune:29019',
  '/metiers',
  '/decisions',
  '/formations/carte',
  '/pilotage/seance',
  '/dossier?territoire=departement:29&modele=cprdfop',
  '/catalogue',
  '/catalogue/spro/satisfaction',
  '/recherche?q=brest'
]);

/** Opened in each run, and read by axe: what is said of sources that are missing is theirs alone. */
const READ: ReadonlySet<string> = new Set(['/pilotage']);

// One server for the whole file: its tests follow one another.
test.describe.configure({ mode: 'serial' });

let folder: string;
let site: ServedSite;

test.beforeAll(async () => {
  folder = makeFolder();
  await publishFixture(folder, 'peu');
  // One reader, tables of a few rows: more renderers or threads would wait for each other.
  site = await serveSite(folder, PORT, { MAILLE_RENDUS: '1', MAILLE_FILS: '1', MAILLE_PATIENCE_MS: '60000' });
});

test.afterAll(async () => {
  await site.stop();
  removeFolder(folder);
});

/** What a failed figure would write in the place of a figure. */
const NO_FIGURE = /\b(undefined|NaN|null|Infinity)\b|\[object/;

test('a region with few files and true figures: pages answer, and make no figure of what is missing', async ({
  request
}) => {
  for (const path of PAGES.filter((path) => EVERY_PAGE || !LIKE_ANOTHER.has(path))) {
    const response = await request.get(site.address + path);
    expect(response.status(), path).toBe(200);
    const html = (await response.text()).replaceAll(/<(script|style|pre)\b.*?<\/\1>/gs, '');
    expect(html.match(/<h1\b/g), path).toHaveLength(1);
    expect(html, path).not.toContain('aria-label="Avertissement"');
    const [, main = ''] = /<main\b([^]*)<\/main>/.exec(html) ?? [];
    expect(main.length, path).toBeGreaterThan(500);
    expect(main.replaceAll(/<[^>]*>/g, ' '), path).not.toMatch(NO_FIGURE);
    expect(pageFaults(html, { territory: null, region: 'region:53', names: () => [] }), path).toEqual([]);
  }
});

test('a simulation whose file is missing cites no other, and leads to who holds it', async ({ request }) => {
  for (const page of ['ou-ouvrir?domaine=22', 'simulateur?lieu=commune:29019&places=40']) {
    const html = await (await request.get(`${site.address}/formations/${page}`)).text();
    const [, main = ''] = /<main\b([^]*)<\/main>/.exec(html) ?? [];
    expect(main, page).toMatch(/publiée? ici/);
    expect(main, page).toContain('Qui détient ces fichiers');
    expect(main, page).not.toMatch(/Source\s:/);
  }
});

test('a layer of the map that its files leave without an answer is not offered, and says what it lacks', async ({
  request
}) => {
  const map = await (await request.get(`${site.address}/carte`)).text();
  expect(map).toContain('value="reference/population_cellules"');
  expect(map).not.toContain('value="cprdfop/desserte_par_la_terre"');
  const refused = await request.get(`${site.address}/carte?couche=cprdfop/desserte_par_la_terre`);
  expect(refused.status()).toBe(404);
  expect(await refused.text()).toContain('n’a pas de réponse dans cet instantané');
});

test('a meeting names the questions of the committee that have no series, and the files that each awaits', async ({
  request
}) => {
  const meeting = await request.get(`${site.address}/pilotage/seance?territoire=departement:29&tout=oui`);
  expect(meeting.status()).toBe(200);
  const html = await meeting.text();
  expect(html).toMatch(/<h1[^>]*>Séance de pilotage, Bretagne/);
  expect(html).toContain('Sans série dans cet instantané');
  expect(html).toMatch(/Fichiers absents|aucune période complète/);
});

for (const path of PAGES.filter((path) => EVERY_PAGE || READ.has(path))) {
  test(`a region with few files and true figures, read: ${path}`, async ({ page }) => {
    await page.goto(site.address + path);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('main').innerText()).not.toMatch(NO_FIGURE);
    await expectAccessible(page);
  });
}

test('a source that is missing is named where its figures would be', async ({ page }) => {
  await page.goto(`${site.address}/catalogue/cprdfop/etablissements_formation`);
  await expect(page.getByText(/n’est pas publiée ici/).first()).toBeVisible();
  await expect(page.locator('figure svg[role="img"]')).toHaveCount(0);
});

test('a later file expected for months, and an update that failed, are said; figures stay', async ({ page }) => {
  await page.goto(`${site.address}/donnees`);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('InserJeunes (février 2025)');
  await expectAccessible(page);
  const pointer = join(folder, 'current.json');
  const content = JSON.parse(readFileSync(pointer, 'utf8')) as Record<string, unknown>;
  writeFileSync(
    pointer,
    JSON.stringify({ ...content, essai: { le: '2026-02-03T04:05:06Z', motif: 'bmo2026.csv : une colonne manque.' } })
  );
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(
      'La mise à jour du 3 février 2026 n’a pas abouti. bmo2026.csv : une colonne manque.',
      { timeout: 500 }
    );
  }).toPass();
  await page.goto(`${site.address}/catalogue/gpec/projets_recrutement`);
  await expect(page.locator('figure svg[role="img"]').first()).toBeVisible();
});
