import { readFile } from 'node:fs/promises';
import { again } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

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

test('a meeting is led by keyboard, one indicator a screen, each change announced', async ({ page }) => {
  await page.goto(`${MEETING}&indicateur=3`);
  await expect(page.locator('.meeting[data-ready="true"]')).toBeVisible();
  const title = page.getByRole('heading', { level: 1 });
  const announced = page.locator('[aria-live="polite"]');
  await expect(title).toHaveText('Trouve-t-on ce que l’on cherche ?');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/indicateur=4$/);
  await expect(title).toHaveText('Les usagers sont-ils satisfaits ?');
  await expect(announced.first()).toContainText(/Indicateur 4 sur 9.*Note de satisfaction/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/indicateur=3$/);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/indicateur=9$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/indicateur=9$/);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/indicateur=1$/);
  // Why an indicator moved is looked for in what divides it.
  await expect(page.getByRole('link', { name: 'par territoire' })).toHaveAttribute('href', /usage_territoires/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/pilotage\?territoire=region:53$/);
});

test('notes stay in the browser, survive a reload, and come back from their file', async ({ page }) => {
  await page.goto(`${MEETING}&indicateur=5`);
  await expect(page.locator('.meeting[data-ready="true"]')).toBeVisible();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: /Appels décrochés/ });
  await expect(note).toBeFocused();
  // Letters and arrows write here, and turn no page.
  await page.keyboard.type('Deux postes à pourvoir, n°1');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/indicateur=5$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Notes' })).toBeFocused();
  await page.reload();
  await expect(page.locator('.meeting[data-ready="true"]')).toBeVisible();
  await page.getByRole('button', { name: 'Notes' }).click();
  await expect(note).toHaveValue('Deux postes à pourvoir, n°1');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer les notes (1)' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    type: 'maille/notes-de-seance',
    notes: [{ indicateur: 'decroche', texte: 'Deux postes à pourvoir, n°1' }]
  });
  await note.fill('');
  await page.getByLabel('Relire un fichier de notes').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('1 note relue.');
  await expect(note).toHaveValue('Deux postes à pourvoir, n°1');
  await page
    .getByLabel('Relire un fichier de notes')
    .setInputFiles({ name: 'autre.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('status')).toContainText('n’est pas un fichier de notes');
});

again('the shortcuts can be turned off, and stay off', async ({ page }) => {
  await page.goto(`${MEETING}&indicateur=2`);
  await page.getByRole('checkbox', { name: /Clavier/ }).uncheck();
  await page.reload();
  await expect(page.locator('.meeting[data-ready="true"]')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/indicateur=2$/);
  await expect(page.getByRole('heading', { name: 'Notes' })).toHaveCount(0);
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
