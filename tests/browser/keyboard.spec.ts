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

test('a term opens with Enter, closes with Escape, and the focus stays on it', async ({ page }) => {
  await page.goto('/territoires/region:53');
  const term = page.getByRole('button', { name: /^projet de recrutement/ }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.locator('[popover]:popover-open');
  await expect(definition).toContainText('n’est pas un recrutement effectué');
  await page.keyboard.press('Escape');
  await expect(definition).toHaveCount(0);
  await expect(term).toBeFocused();
});
