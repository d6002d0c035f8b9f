import { again } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

test('a planner reads the page of formations and opens forty places in a commune', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Formations' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les formations en Bretagne');
  await expect(page.locator('.lead')).toContainText('un remplissage de');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^Où l’on vit près/,
    /^Où se forme-t-on/,
    /^Les places/,
    /^Que deviennent/,
    /^Forme-t-on/,
    /^Qui n’y a pas accès/,
    /^Qui se forme ensuite/,
    /^Les objectifs/
  ]);
  // Behind a door: opened, it leads to the other figures of the question.
  const door = page.locator('#devenir-suite');
  await door.locator('> summary').click();
  await expect(door.locator('a[href^="/catalogue/cprdfop/"]').first()).toBeVisible();
  // What to open or question is said once, by the list.
  await expect(page.locator('section:has(#metiers)').getByRole('link', { name: /la liste/ })).toHaveAttribute(
    'href',
    /^\/formations\/carte/
  );
  await page.getByRole('link', { name: 'Simuler des places' }).click();
  await page.getByLabel('Commune').first().fill('Carhaix-Plouguer');
  await page.getByLabel('Places', { exact: true }).first().fill('40');
  await page.getByRole('button', { name: 'Simuler' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Avec 40 places ouvertes à Carhaix-Plouguer'
  );
  const cells = await page
    .getByRole('table', { name: 'Avant et après' })
    .getByRole('row', { name: /^Places d’entrée/ })
    .getByRole('cell')
    .allInnerTexts();
  const [before = 0, after = 0] = cells.map((text) => Number(text.replaceAll(/\D/g, '')));
  expect(after - before).toBe(40);
  await expect(page.getByRole('figure')).toContainText('Où l’accès change');
  await expectAccessible(page);
});

again('a simulation is an address: it holds closures, an occupation and a cost that was typed', async ({ page }) => {
  await page.goto(
    '/formations/simulateur?territoire=departement:29&lieu=commune:29019&places=-30&metier=fap2009:S1Z&cout=5000'
  );
  await expect(page.getByRole('heading', { name: 'Avec 30 places fermées à Brest' })).toBeVisible();
  await expect(page.getByText('au coût par place que vous avez saisi')).toBeVisible();
  await expect(page.getByText(/places en retireraient au plus autant/)).toBeVisible();
  await page.goto('/formations/simulateur?lieu=Plou&places=12');
  await expect(page.getByRole('alert')).toContainText('plusieurs communes');
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Avant et après' })).toBeVisible();
});

test('what cannot be simulated is said, with what to write instead', async ({ page }) => {
  await page.goto('/formations/simulateur?lieu=Zzyzx&places=9000&lieu=Zzyzx&places=4');
  await expect(page.getByRole('alert')).toContainText('de −500 à 500');
  await expect(page.getByRole('alert')).toContainText('n’est le nom d’aucune commune');
});

test('a territory of which no course is listed, and a threshold that is no number, are refused in words', async ({
  page
}) => {
  await page.goto('/formations/carte?territoire=pays:FR');
  await expect(page.getByRole('alert')).toContainText('pays');
  await page.goto('/formations/carte?pression_haute=abc');
  await expect(page.getByRole('alert')).toContainText('« abc » n’est pas un nombre');
});

test('where to open is asked in minutes of travel', async ({ page }) => {
  await page.goto('/formations/ou-ouvrir');
  await page.getByLabel('Formation, son nom ou un code').fill('cfd:50022146');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('30 minutes de trajet au plus (en voiture, matrice de la région').first()).toBeVisible();
  await expect(page.getByRole('figure').first()).toContainText('Qui entrerait à portée');
  await expectAccessible(page);
});

again('where to open is asked for apprentices', async ({ page }) => {
  await page.goto('/formations/ou-ouvrir?formation=cfd:50022146');
  await page.getByText('Affiner : combien').click();
  await page.getByLabel('Voie').selectOption('apprentissage');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('lieux connus dans la région')).toBeVisible();
});

again('a course named by several is asked for, and what is not one is said', async ({ page }) => {
  await page.goto('/formations/ou-ouvrir?formation=zzyzx');
  await expect(page.getByRole('alert')).toContainText('Aucune formation connue');
  await page.goto('/formations/ou-ouvrir?formation=cfd:50022146&lieux=11&distance=99');
  await expect(page.getByRole('alert')).toContainText('de 1 à 10');
});

test('a scenario is kept by its address', async ({ page }) => {
  await page.goto('/formations/simulateur?lieu=Brest&places=40&mesure=velo&portee=30');
  const address = page.locator('.cite a');
  await expect(address).toHaveAttribute('href', /lieu=commune:29019&places=40&mesure=velo&portee=30/);
  await address.click();
  await expect(page.getByRole('heading', { name: 'Avec 40 places ouvertes à Brest' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /30.minutes à vélo au plus d’une place/ })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the simulator answers all the same', async ({ page }) => {
    await page.goto('/formations/simulateur');
    await page.getByLabel('Commune').first().fill('Brest');
    await page.getByLabel('Places', { exact: true }).first().fill('40');
    await page.getByRole('button', { name: 'Simuler' }).click();
    await expect(page.getByRole('table', { name: 'Avant et après' })).toBeVisible();
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
  });
});

test('two scenarios are compared by their address, of places alone', async ({ page }) => {
  await page.goto('/formations/simulateur?lieu=commune:29019&places=40');
  await page.getByRole('link', { name: /Garder ce scénario/ }).click();
  await page.getByLabel('Places', { exact: true }).first().fill('12');
  await page.getByRole('button', { name: /Simuler/ }).click();
  const table = page.getByRole('table', { name: /Avant et après/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    /change/,
    'Avant',
    'Après',
    /^40 places ouvertes à Brest$/
  ]);
  const [before, own, other] = (
    await table.getByRole('row').filter({ hasText: 'Places d’entrée' }).getByRole('cell').allTextContents()
  ).map((text) => Number(text.replaceAll(/\D/g, '')));
  expect([(own ?? 0) - (before ?? 0), (other ?? 0) - (before ?? 0)]).toEqual([12, 40]);
});
