import { KEYBOARD_PAGES } from '../../src/lib/view/accessibility.ts';
import { EVERY_PAGE } from './every-page.ts';
import { expect, test } from './support.ts';
import { expectTabGoesThrough } from './tab-through.ts';

/** Made of lists, tables and forms that the others have; the map, gone through where it is walked (`map.spec.ts`). */
const LIKE_ANOTHER: ReadonlySet<string> = new Set(['accueil', 'requête', 'dossier', 'carte']);

for (const [name, address] of KEYBOARD_PAGES.filter(([known]) => EVERY_PAGE || !LIKE_ANOTHER.has(known))) {
  test(`${name}: Tab goes through the page from end to end, seen at each stop, and leaves it`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expectTabGoesThrough(page);
  });
}

test('what a figure is about opens with Enter, with its terms and its files, and closes with it', async ({ page }) => {
  await page.goto('/territoires/region:53');
  const about = page.locator('section:has(#recrutement) .about');
  await about.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(about.getByText('n’est pas un recrutement effectué')).toBeVisible();
  await expect(about.getByRole('link', { name: 'Tableur' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(about.getByRole('link', { name: 'Tableur' })).toBeHidden();
  await expect(about.locator('summary')).toBeFocused();
});
