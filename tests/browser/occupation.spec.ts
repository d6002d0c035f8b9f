import { expect, test } from './support.ts';

test('an occupation is found by its name, read in a bassin, and leads to a course, a neighbour and a request', async ({
  page
}) => {
  await page.goto('/recherche?q=cuisinier');
  await page.getByRole('link', { name: 'Cuisiniers', exact: true }).first().click();
  await expect(page).toHaveURL(/\/metiers\/fap2021:S1X40$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuisiniers');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /Combien l’exercent/,
    /Qui recrute/,
    /tension/,
    /Que signalent/,
    /formations y mènent/,
    /Vers quels métiers/,
    /années qui viennent/
  ]);
  await page.getByRole('combobox', { name: /Territoire/ }).fill('bassin:5314');
  await page.getByRole('button', { name: 'Voir ce territoire' }).click();
  await expect(page).toHaveURL(/territoire=bassin%3A5314|territoire=bassin:5314/);
  await expect(page.locator('.lead')).toContainText('Dans le bassin de Rennes');
  const recruits = page.getByRole('region', { name: /Qui recrute/ });
  await expect(recruits).toContainText('l’écart n’est pas testé');
  await expect(
    page
      .getByRole('region', { name: /formations y mènent/ })
      .locator('ul a[href^="/formations/cfd:"]')
      .first()
  ).toBeVisible();
  await recruits
    .getByRole('link', { name: /^Requête/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/catalogue\/gpec\/projets_metier\?.*metier=fap2021:S1X40/);
  // The row of the request is about a territory; a table of occupations opens theirs.
  await page.goto('/catalogue/gpec/tension_et_causes');
  await page.locator('table a[href^="/metiers/fap"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a code without its classification leads to the typed one, on the same territory', async ({ page }) => {
  await page.goto('/metiers/k1304?territoire=departement:29');
  await expect(page).toHaveURL(/\/metiers\/rome:K1304\?territoire=departement:29$/);
  await expect(page.locator('.overline')).toContainText('ROME, fiche');
});

test('an unknown code, and a name in place of a code, propose the occupations that were perhaps meant', async ({
  page
}) => {
  const coded = await page.goto('/metiers/fap2021:S1Z40');
  expect(coded?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Cuisiniers' }).first()).toBeVisible();
  await expect(page.getByText('FAP 2009, famille détaillée')).toBeVisible();
  const named = await page.goto('/metiers/cuisinier');
  expect(named?.status()).toBe(404);
  await expect(page.locator('main a[href="/metiers/fap2021:S1X40"]')).toBeVisible();
  expect((await page.goto('/metiers/rome:Z9999'))?.status()).toBe(404);
});

test('a former classification says what replaced it', async ({ page }) => {
  await page.goto('/metiers/fap2009:S1Z40');
  await expect(page.getByText('La FAP 2009 a été remplacée par la FAP 2021.')).toBeVisible();
  await page.getByText(/Ses autres codes/).click();
  await page.locator('header').getByRole('link', { name: 'Cuisiniers' }).last().click();
  await expect(page).toHaveURL(/\/metiers\/fap20/);
});

test('a name of several territories is for the reader to choose', async ({ page }) => {
  await page.goto('/metiers/fap2021:S1X40?territoire=Brest');
  await page
    .getByRole('link', { name: /^Brest/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/metiers\/fap2021:S1X40\?territoire=[a-z_]+:/);
});
