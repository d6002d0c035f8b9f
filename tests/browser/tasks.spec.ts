import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { again, EVERY_PAGE } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

/** What a reader types on the first page, and the answer that is opened. */
async function seek(page: Page, words: string, answer: string | RegExp): Promise<void> {
  await page.goto('/');
  const field = page.locator('header input[name=q]');
  await field.fill(words);
  await field.press('Enter');
  await page.getByRole('main').getByRole('link', { name: answer }).first().click();
}

/** The text of the parts of a file that a press brings. */
async function partOf(page: Page, press: () => Promise<void>, part: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const parts = Object.entries(unzipSync(readFileSync(await download.path()))).filter(([name]) =>
    name.startsWith(part)
  );
  return parts.map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('');
}

// The sentence understood, `occupation` and the tests of requests see; of one asked by its form, `journeys`.
again(
  'someone asks in a sentence which occupations near Redon are hard to fill and have no training within 30 km',
  async ({ page }) => {
    await seek(
      page,
      'Quels métiers près de Redon sont difficiles à pourvoir et sans formation à moins de 30 km ?',
      /Pour quels métiers en tension/
    );
    // The figure is of the zone around the town, which its field names.
    await expect(page.getByLabel('Territoire', { exact: true })).toHaveValue(/^Redon.* · zone d’emploi/);
    await page.getByRole('spinbutton', { name: 'Distance par la terre (km)' }).fill('30');
    await page.getByRole('button', { name: 'Interroger' }).click();
    await expect(page).toHaveURL(/distance=30/);
    await expect(page.getByRole('table').last().locator('tbody tr').first()).toContainText(
      /trouvée|rien dans les fichiers lus|ne peut être su/
    );
  }
);

test('someone puts the zones of Brest and Lorient side by side on several subjects, in Word', async ({ page }) => {
  await seek(page, 'Brest et Lorient', 'Comparer Brest et Lorient');
  await expect(page.getByLabel('Ajouter un sujet, en quelques mots')).toBeVisible();
  const subjects = [
    'Projets de recrutement par métier',
    'Taux de chômage localisé',
    'Emploi salarié privé par activité',
    'Couverture de la population par une formation de la voie scolaire'
  ].slice(0, EVERY_PAGE ? 4 : 2);
  for (const subject of subjects) {
    await page.getByLabel('Ajouter un sujet, en quelques mots').fill(subject);
    await page.getByRole('button', { name: 'Comparer' }).click();
    await expect(page.getByRole('link', { name: `Retirer ${subject}` })).toBeVisible();
  }
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(subjects.length);
  await expectAccessible(page);
  const text = await partOf(
    page,
    () => page.getByRole('link', { name: 'Télécharger pour Word' }).click(),
    'word/document.xml'
  );
  for (const said of ['Brest, Lorient', 'Quels métiers les employeurs', 'Taux de chômage localisé'])
    expect(text).toContain(said);
});

// Each page by itself in `steering`.
again('a committee reads which indicators left their range and why', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Pilotage SPRO' }).click();
  // The demo's are all within their range, which the page says first, with the range of each.
  await expect(page.getByText('aucun ne sort de sa variation habituelle')).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir la séance' }).click();
  await expect(page.locator('.variation')).toContainText(/^variation habituelle \(de .* à /);
  await page.getByRole('link', { name: 'Toute la séance, à imprimer' }).click();
  await expect(page.locator('.variation').first()).toContainText(/^variation habituelle \(de .* à /);
});

test('someone takes every vintage of projects by bassin away in a workbook', async ({ page }) => {
  await seek(page, 'projets de recrutement par bassin', /jugent-ils leurs projets de recrutement difficiles/);
  await page.getByRole('link', { name: /^Côte à côte/ }).click();
  const dates = page.getByRole('navigation', { name: /une autre date/ });
  const years = await dates.locator('[aria-current]').allTextContents();
  expect(years.length).toBeGreaterThan(1);
  // One map a vintage, of the same classes, then what changed.
  for (const year of years) await expect(page.getByRole('figure', { name: year, exact: true })).toBeVisible();
  await expect(page.getByRole('figure', { name: /^Ce qui a changé/ })).toBeVisible();
  await expect(page.getByRole('slider')).toBeVisible();
  const sheet = await partOf(page, () => dates.getByRole('link', { name: /XLSX/ }).click(), 'xl/worksheets/');
  for (const year of years) expect(sheet).toContain(year);
});

// A level that a figure has not, in `places`.
again('someone asks the unemployment rate of Vannes, at the nearest level that has it', async ({ page }) => {
  await seek(page, 'taux de chômage de Vannes', /part de la population active est au chômage/);
  await expect(page.getByLabel('Territoire', { exact: true })).toHaveValue('Vannes · zone d’emploi 2020');
  await expect(page.getByRole('figure').first()).toContainText('Taux de chômage localisé');
  // The level that was refused is said, with those that answer.
  await page.goto('/catalogue/gpec/taux_chomage?territoire=commune:56260');
  await expect(page.getByRole('alert')).toContainText('n’existe pas par commune (Vannes)');
});
