import { again } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

test('a field of place proposes communes while one types, and takes the one chosen by keyboard', async ({ page }) => {
  await page.goto('/formations/simulateur');
  const town = page.getByLabel('Commune').first();
  await town.pressSequentially('redon', { delay: 20 });
  const options = page.getByRole('listbox', { name: 'Propositions' }).getByRole('option');
  await expect(options.first()).toContainText('Commune (35)');
  await expectAccessible(page);
  await town.press('ArrowDown');
  await town.press('Enter');
  await expect(town).toHaveValue('Redon · commune (35)');
  await expect(options.first()).toBeHidden();
  await town.press('Enter');
  await expect(page.getByRole('heading', { name: 'Avec 24 places ouvertes à Redon' })).toBeVisible();
});

test('a figure asked at a level that it has not leads to the territories around that have it', async ({ page }) => {
  await page.goto('/catalogue/gpec/projets_recrutement?territoire=commune:35236&annee=2025');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Ce chiffre n’existe pas par commune (Redon)');
  await alert.getByRole('listitem').filter({ hasText: 'Bassin d’emploi' }).getByRole('link').click();
  await expect(page).toHaveURL(/territoire=bassin:5313&annee=2025/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a name makes a zone around its commune', async ({ page }) => {
    await page.goto('/carte');
    await page.getByLabel('Autour de').fill('Redon');
    await page.getByLabel('Rayon (km)').fill('5');
    await page.getByRole('button', { name: 'Faire la zone' }).click();
    await expect(page).toHaveURL(/zone=/);
  });

  again('one of several territories of a name is chosen for a zone', async ({ page }) => {
    await page.goto('/carte');
    await page.getByLabel('Ajouter un territoire').fill('Vitré');
    await page.getByRole('button', { name: 'Faire la zone' }).click();
    await expect(page.getByRole('figure', { name: 'Carte' })).toBeVisible();
    await expect(page.getByLabel('Ajouter un territoire')).toHaveValue('Vitré');
    await page.getByRole('alert').getByRole('listitem').filter({ hasText: 'Commune (35)' }).getByRole('link').click();
    await expect(page).toHaveURL(/zone=/);
  });

  test('a name that nothing bears, then one that several territories bear: the map stays, with its towns', async ({
    page
  }) => {
    await page.goto('/carte');
    const map = page.getByRole('figure', { name: 'Carte' });
    for (const [name, said] of [
      ['Rdon', 'La carte reste sur : Bretagne'],
      ['Redon', 'Choisissez-en un']
    ] as const) {
      await page.getByLabel('Territoire', { exact: true }).fill(name);
      await page.getByRole('button', { name: 'Afficher' }).click();
      await expect(page.getByRole('alert')).toContainText(said);
      await expect(map.locator('text').filter({ hasText: 'Rennes' }).first()).toBeVisible();
    }
    await page.getByRole('alert').getByRole('listitem').filter({ hasText: 'Commune (35)' }).getByRole('link').click();
    await expect(page.getByText('Carte · Commune')).toBeVisible();
    await page.getByLabel('Mesure').selectOption('bassin/difficulte');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await expect(page.getByText('n’est donné ici que par bassin d’emploi')).toBeVisible();
  });

  // Chosen from beside the map above.
  again('several territories of a name are offered, and the choice keeps the rest of the form', async ({ page }) => {
    await page.goto('/formations/carte');
    await page.getByLabel('Territoire, un nom ou un code').fill('Redon');
    await page.getByText('Affiner : diplôme').click();
    await page.getByLabel('Voie', { exact: true }).selectOption('apprentissage');
    await page.getByRole('button', { name: 'Voir', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lequel ?');
    await page.getByRole('listitem').filter({ hasText: 'Comité local' }).getByRole('link').click();
    await expect(page).toHaveURL(/voie=apprentissage/);
    await expect(page).toHaveURL(/territoire=comite_local:/);
  });
});
