import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, test } from './support.ts';

/** Controls passed before the one sought, at most: a list of courses has some hundreds of links. */
const MOST_STOPS = 600;

/** Tab, as a hand would, until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const sought = await control.first().elementHandle();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((element) => element === document.activeElement, sought)) return;
  }
  throw new Error(`Tab n’atteint pas ${control.toString()} en ${MOST_STOPS} arrêts.`);
}

async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

async function write(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** The bytes of the file that a key press brings. */
async function fileOf(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path());
}

test('a planner goes by keyboard from a course to a place, a scenario, a note and a decision', async ({ page }) => {
  await test.step('the list of courses of a département, by its name', async () => {
    await page.goto('/formations/carte');
    const place = page.getByLabel('Territoire, un nom ou un code');
    await write(page, place, 'Finist');
    await expect(page.getByRole('listbox', { name: 'Propositions' }).getByRole('option').first()).toContainText(
      'Département'
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(place).toHaveValue('Finistère · département');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Ouvrir, conforter, questionner dans le Finistère'
    );
  });

  await test.step('where to open one of them, with the proof and the closure that costs least', async () => {
    await enter(page, page.getByRole('link', { name: /^Où ouvrir/ }));
    await write(page, page.getByLabel('Formation, son nom ou un code'), 'cfd:50022146');
    await enter(page, page.getByText('Affiner : combien'));
    await write(page, page.getByLabel('Ouvertures'), '2');
    await page.keyboard.press('Enter');
    await expect(page.getByText('chacun étant réparti sur sa commune')).toBeVisible();
    await expect(page.getByRole('figure').first()).toContainText('Qui entrerait à portée');
    await expect(page.getByRole('heading', { name: 'Et si elle cessait quelque part' })).toBeVisible();
  });

  await test.step('the same openings as a scenario', async () => {
    await enter(page, page.getByRole('link', { name: 'Simuler ces ouvertures' }));
    await expect(page.getByRole('table', { name: 'Avant et après' })).toBeVisible();
    await write(page, page.getByLabel('Places', { exact: true }), '30');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('30 places ouvertes');
  });

  await test.step('a note of two sheets, in Word', async () => {
    await page.goto('/dossier?territoire=departement:29&sections=recrutement,formation&note=oui');
    await expectAccessible(page);
    const word = await fileOf(page, () => enter(page, page.getByRole('button', { name: 'Télécharger pour Word' })));
    const text = Buffer.from(unzipSync(word)['word/document.xml'] ?? []).toString('utf8');
    expect(text).toContain('Finistère');
  });

  await test.step('a finding becomes a line of the template of decisions', async () => {
    await page.goto('/formations?territoire=departement:29');
    await enter(page, page.locator('header li summary').first());
    await enter(page, page.getByRole('link', { name: /^En faire une décision/ }));
    const decision = await page.getByLabel('Décision', { exact: true }).inputValue();
    expect(decision).not.toBe('');
    await write(page, page.getByLabel('Numéro'), 'D-9');
    // The same in the order of any language.
    await tabTo(page, page.getByLabel('Date', { exact: true }));
    await page.keyboard.type('03032026');
    await write(page, page.getByLabel(/^Instance/), 'CREFOP');
    await write(page, page.getByLabel(/^Fonction ou service/), 'Carte des formations');
    const line = await fileOf(page, () => enter(page, page.getByRole('button', { name: 'Rendre la ligne (CSV)' })));
    expect(line.toString('utf8')).toMatch(/D-9[^\n]*2026-03-03[^\n]*CREFOP/);
    expect(line.toString('utf8')).toContain('departement:29');
  });
});
