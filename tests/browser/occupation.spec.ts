import { again } from './every-page.ts';
import { expect, test } from './support.ts';

test('an occupation is found by its name, read in a bassin, and leads to a course, a neighbour and a request', async ({
  page
}) => {
  await page.goto('/recherche?q=cuisinier');
  await page.getByRole('link', { name: 'Cuisiniers', exact: true }).first().click();
  await expect(page).toHaveURL(/\/metiers\/fap2021:S1X40$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Cuisiniers.: .+ cherchés en 2025, pour .+ emplois en \d{4}$/
  );
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /Qui recrute/,
    /Combien l’exercent/,
    /tension/,
    /formations y mènent/,
    /Vers quels métiers/,
    /années qui viennent/,
    /Que signalent/
  ]);
  await page.getByRole('combobox', { name: /Territoire/ }).fill('bassin:5314');
  await page.getByRole('combobox', { name: /Territoire/ }).press('Enter');
  await expect(page).toHaveURL(/territoire=bassin%3A5314|territoire=bassin:5314/);
  await expect(page.locator('.overline')).toContainText('Rennes, bassin');
  const recruits = page.getByRole('region', { name: /Qui recrute/ });
  await expect(recruits).toContainText('aucun écart n’est testé');
  const courses = page.getByRole('region', { name: /formations y mènent/ });
  await courses.getByText('La suite').click();
  await expect(courses.locator('ul a[href^="/formations/cfd:"]').first()).toBeVisible();
  await recruits.locator('.about > summary').click();
  await recruits
    .getByRole('link', { name: /^Requête/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/catalogue\/gpec\/projets_metier\?.*metier=fap2021:S1X40/);
});

// The row of that request is about a territory; a table of occupations opens theirs.
again('a table of occupations opens the page of each', async ({ page }) => {
  await page.goto('/catalogue/gpec/tension_et_causes');
  await page.locator('table a[href^="/metiers/fap"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a code without its classification leads to the typed one, on the same territory', async ({ request }) => {
  const answer = await request.get('/metiers/k1304?territoire=departement:29', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([
    303,
    '/metiers/rome:K1304?territoire=departement:29'
  ]);
});

again('the card of an occupation says of which classification it is', async ({ page }) => {
  await page.goto('/metiers/rome:K1304?territoire=departement:29');
  await expect(page.locator('.overline')).toContainText('ROME, fiche');
});

test('an unknown code, and a name in place of a code, propose the occupations that were perhaps meant', async ({
  request
}) => {
  for (const [wrong, proposed] of [
    ['fap2021:S1Z40', /<a [^>]*>Cuisiniers<[^]*FAP 2009, famille détaillée/],
    ['cuisinier', /<a [^>]*href="\/metiers\/fap2021:S1X40"/],
    ['rome:Z9999', /<h1/]
  ] as const) {
    const answer = await request.get(`/metiers/${wrong}`);
    expect(answer.status(), wrong).toBe(404);
    expect(await answer.text(), wrong).toMatch(proposed);
  }
});

test('codes of one occupation lead to its page, whose sentence is taken away with its sources', async ({
  page,
  request
}) => {
  const answer = await request.get('/metiers/fap2009:S1Z40?territoire=departement:29', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([
    303,
    '/metiers/fap2021:S1X40?territoire=departement:29'
  ]);
  await page.goto('/metiers/fap2009:S1Z40?territoire=departement:29');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('Copier la phrase et ses sources').click();
  await expect(page.getByRole('status').filter({ hasText: 'Copié.' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Cuisiniers, Finistère.: .+ cherchés en 2025/);
  expect(copied).toMatch(/https?:\/\/[^/]+\/catalogue\/gpec\/projets_metier\?.*instantane=[0-9a-f]{16}/);
});

test('printed, an occupation of which every file is read is one sheet', async ({ page }) => {
  await page.goto('/metiers/fap2021:S1X40');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('a former classification says what replaced it', async ({ page }) => {
  await page.goto('/metiers/fap2009:B2Z40');
  await expect(page.getByText('La FAP 2009 a été remplacée par la FAP 2021.')).toBeVisible();
  const near = page.getByRole('region', { name: /Vers quels métiers/ });
  await near.getByText('La suite').click();
  await near
    .getByRole('link', { name: /Maçons/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/metiers\/(?:fap2021:B|rome:F)/);
});

// As everywhere a name is asked: `places`.
again('a name of several territories is for the reader to choose', async ({ page }) => {
  await page.goto('/metiers/fap2021:S1X40?territoire=Brest');
  await page
    .getByRole('link', { name: /^Brest/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/metiers\/fap2021:S1X40\?territoire=[a-z_]+:/);
});
