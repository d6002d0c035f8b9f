import { expect, test } from './support.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('territories are named, compared on one scale, taken out again; the address holds them', async ({ page }) => {
    await page.goto('/comparer');
    await page.getByLabel('Territoire 1').fill('Finistère');
    await page.getByLabel('Territoire 2').fill('brest');
    await page.getByRole('button', { name: 'Comparer' }).click();
    // A town, its zone d'emploi and its basin have one name: the reader says which, planners' levels first.
    const choice = page.getByRole('navigation', { name: 'Choisir le territoire « brest »' });
    await expect(choice.getByRole('listitem').first()).toContainText('Zone d’emploi');
    await choice.getByRole('listitem').filter({ hasText: 'Commune' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finistère, Brest');
    // The survey is not published for a commune, and the figure of its basin is not its own.
    await expect(
      page.getByText('Projets de recrutement jugés difficiles : pas de chiffre, dans les fichiers lus, pour « Brest ».')
    ).toBeVisible();
    await page.getByLabel('Territoire 3').fill('departement:35');
    await page.getByRole('button', { name: 'Comparer' }).click();
    await expect(page).toHaveURL(/\/comparer\?territoires=departement:29,commune:29019,departement:35$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finistère, Brest, Ille-et-Vilaine');
    await page.getByRole('link', { name: 'Retirer Ille-et-Vilaine' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finistère, Brest');
  });

  test('a place that does not exist is named, and the form kept', async ({ page }) => {
    await page.goto('/comparer?territoires=departement:29,departement:999');
    await expect(page.getByRole('alert')).toContainText('« departement:999 », vouliez-vous Nord (departement:59)');
    await expect(page.getByLabel('Territoire 1')).toHaveValue('Finistère · département');
  });
});
