import { expect, test } from './support.ts';

test.describe('the glossary', () => {
  test.use({ javaScriptEnabled: false });

  test('is reached from a term of a request by keyboard, without script', async ({ page }) => {
    await page.goto('/catalogue/gpec/projets_recrutement');
    const term = page.getByRole('button', { name: /^FAP/ });
    await term.focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /^Voir le glossaire.*FAP$/ });
    await expect(link).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossaire#fap$/);
    await expect(page.locator('#fap')).toContainText('nomenclature de métiers de la Dares');
    await expect(page.locator('#fap')).toBeInViewport();
  });

  test('has a place for every link that leads to it', async ({ page }) => {
    await page.goto('/glossaire');
    const anchors = await page.locator('dl > div').evaluateAll((terms) => terms.map(({ id }) => id));
    expect(anchors.length).toBeGreaterThan(60);
    for (const address of ['/territoires/region:53', '/catalogue/cprdfop/quadrant_devenir_tension', '/catalogue/spro/telephone_decroche']) {
      await page.goto(address);
      const links = await page.locator('.definition a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      expect(links.length, address).toBeGreaterThan(0);
      expect(links.filter((link) => !anchors.includes(link.replace('/glossaire#', '')))).toEqual([]);
    }
  });
});
