import { AXE_PAGES, NARROW_WIDTHS } from '../../src/lib/view/accessibility.ts';
import { expect, expectAccessible, expectReadableColours, test } from './support.ts';

for (const [name, address] of AXE_PAGES) {
  test(`${name} › passes axe in both themes, says it is synthetic, and fits a phone`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('complementary', { name: 'Avertissement' })).toContainText('synthétiques');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page);
    for (const width of NARROW_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(overflow, `déborde à ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('« Données » names every domain of vintages in words', async ({ page }) => {
  await page.goto('/donnees');
  const names = await page.getByRole('group', { name: 'Millésimes' }).getByRole('rowheader').allInnerTexts();
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => /^[a-z0-9_]+$/.test(name))).toEqual([]);
});

test('the page of every request of the catalogue is composed at its defaults, with its table or the reason why there is none', async ({
  request
}) => {
  const { requetes } = (await (await request.get('/api/v1/requests')).json()) as { requetes: { id: string }[] };
  expect(requetes.length).toBeGreaterThan(60);
  for (const { id } of requetes) {
    const page = await request.get(`/catalogue/${id}`);
    expect(page.status(), id).toBe(200);
    expect(await page.text(), id).toMatch(/<table|<p/);
  }
});
