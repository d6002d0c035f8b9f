import { again } from './every-page.ts';
import { expect, test } from './support.ts';

const MEETING = '/pilotage/seance?territoire=region:53';

test('a committee member reads what is outside the limits, then opens the series behind an indicator', async ({
  page
}) => {
  await page.goto('/pilotage');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’orientation en Bretagne');
  await expect(page.locator('.lead')).toContainText('variation habituelle');
  const indicators = page.getByRole('region', { name: 'Les indicateurs du comité' }).getByRole('listitem');
  await expect(indicators).toHaveCount(9);
  for (const text of await indicators.allInnerTexts())
    expect(text).toMatch(/variation habituelle|limites non calculées|non jugée/);
  await expect(indicators.filter({ hasText: 'Appels décrochés' })).toContainText('objectif au moins 90');
  await indicators.getByRole('link', { name: /Série et limites.*Recherches sans résultat/ }).click();
  await expect(page).toHaveURL(/\/catalogue\/spro\/limites_controle\?indicateur=sans_resultat/);
  await expect(page.getByRole('figure').first()).toBeVisible();
});

// The same of four other pages, in `journeys`.
again('the page of the committee loads no script but those of the search field and of touch', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/pilotage', { waitUntil: 'networkidle' });
  // One file each: what a page asks again at each visit.
  const asked = (): string[] => scripts.map((address) => new URL(address).pathname).toSorted();
  await expect.poll(asked).toEqual(['/search.js', '/touch.js']);
});

again('the territory changes what is local and says that the series stay regional', async ({ page }) => {
  await page.goto('/pilotage');
  await page.getByLabel('Territoire', { exact: true }).selectOption('departement:22');
  await page.getByRole('button', { name: 'Voir', exact: true }).click();
  await expect(page).toHaveURL(/territoire=departement(:|%3A)22/);
  await expect(page.locator('section:has(#proximite) .sentence').first()).toContainText(/Côtes-d.Armor/);
  await expect(page.getByText('ces séries sont celles de toute la région (Bretagne)')).toBeVisible();
});

test('a meeting is turned by arrows and by a remote, one indicator a screen', async ({ page }) => {
  await page.goto(`${MEETING}&indicateur=8`);
  const title = page.getByRole('heading', { level: 1 });
  // The script is there when drawings may be entered.
  await expect(page.locator('.touch-host').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/indicateur=9$/);
  await expect(page).toHaveTitle(/^Indicateur 9 sur 9\s: /);
  await expect(page.locator('.touch-host').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/indicateur=8$/);
  await page.goto(`${MEETING}&indicateur=1`);
  await expect(page.locator('.touch-host').first()).toBeVisible();
  // A drawing that is entered has arrows of its own.
  await page.locator('.touch-host').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/indicateur=1$/);
  await expect(title).toBeVisible();
  // Why an indicator moved is looked for in what divides it.
  await expect(page.getByRole('link', { name: 'par territoire' })).toHaveAttribute('href', /usage_territoires/);
});

again('a whole meeting prints an indicator a sheet', async ({ page }) => {
  await page.goto(`${MEETING}&tout=oui`);
  await expect(page.locator('.sheet')).toHaveCount(9);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(9);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links turn the pages of a meeting, and lead back', async ({ page }) => {
    await page.goto(MEETING);
    await expect(page.locator('figure svg[role="img"]').first()).toBeVisible();
    await page.getByRole('link', { name: 'Suivant' }).click();
    await expect(page).toHaveURL(/indicateur=2$/);
    await page.getByRole('link', { name: 'Précédent' }).click();
    await expect(page).toHaveURL(/indicateur=1$/);
    await expect(page.getByRole('link', { name: 'Précédent' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Revenir à la page' }).click();
    await expect(page.getByRole('heading', { name: 'Les indicateurs du comité' })).toBeVisible();
  });
});
