import type { Page } from '@playwright/test';
import { again, EVERY_PAGE } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

/** What is said of the mark in view, shown and read aloud. */
async function wordsOf(page: Page): Promise<{ seen: string[]; heard: string }> {
  const seen = (await page.locator('.touch-words').innerText()).split('\n');
  return { seen, heard: (await page.getByRole('status').last().textContent()) ?? '' };
}

/** A territory of the first map says its measure, and is lit on the second, and in the tables of both. */
async function expectTwins(page: Page): Promise<void> {
  const [first, second] = [page.locator('figure').first(), page.locator('figure').nth(1)];
  const drawing = first.locator('[role="application"]:visible');
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  const [name = ''] = (await wordsOf(page)).seen;
  await expect(second.locator('.touch-lit:visible')).toHaveCount(1);
  for (const figure of [first, second])
    expect(await figure.locator('tr[data-lit] th').allTextContents()).toEqual([name]);
  await page.keyboard.press('Escape');
}

test('a map and its ordered drawing say the words of the table, light each other and its row, and sort', async ({
  page
}) => {
  await page.goto('/catalogue/gpec/difficultes_territoires');
  const table = page.getByRole('table').last();
  const [map, ranked] = [page.locator('figure').first(), page.locator('figure').nth(1)];
  const drawing = map.locator('[role="application"]:visible');
  // One stop for the drawing; arrows walk its marks, Escape silences them.
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const { seen, heard } = await wordsOf(page);
  const [name = '', figure = ''] = seen;
  expect(heard).toBe(`${name}. ${figure}`);
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const column = (await table.getByRole('columnheader').allInnerTexts()).indexOf('Part jugée difficile');
  // Of bounds, the table shows « x à y » and says « entre x et y ».
  const said = (
    await row
      .getByRole('cell')
      .nth(column - 1)
      .locator('.visually-hidden')
      .allTextContents()
  ).join('');
  expect(figure).toBe(`Part jugée difficile : ${said}`);
  await expect(map.locator('.touch-lit:visible')).toHaveCount(1);
  await expect(ranked.locator('.touch-lit')).not.toHaveCount(0);
  await expect(row).toHaveAttribute('data-lit', '');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.touch-words')).toBeHidden();
  await expect(page.locator('.touch-lit, [data-lit]')).toHaveCount(0);
  // The pointer too: from a row of the table to the map, and onto the words, which stay.
  await row.hover();
  await expect(map.locator('.touch-lit:visible')).toHaveCount(1);
  const stroke = ranked.locator('svg:visible [data-m]').first();
  const {
    left = 0,
    top = 0,
    width = 0
  } = await stroke.evaluate((mark) => {
    mark.scrollIntoView({ block: 'center' });
    return mark.getBoundingClientRect();
  });
  await page.mouse.move(left + width / 2, top + 4);
  await page.locator('.touch-words').hover();
  await page.waitForTimeout(400);
  await expect(page.locator('.touch-words')).toBeVisible();
  // One class alone: what may lie in no other is left.
  const legend = map.getByRole('button', { name: /^Montrer seulement/ });
  await legend.first().click();
  await expect(legend.first()).toHaveAttribute('aria-pressed', 'true');
  const territories = map.locator('svg:visible a > path');
  const shown = await map.locator('svg:visible a > path:not([data-off])').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(await territories.count());
  await legend.first().click();
  await expect(map.locator('[data-off]')).toHaveCount(0);
  // Headings sort by what cells hold, and hand the first order back.
  const names = () => table.getByRole('rowheader').allInnerTexts();
  const before = await names();
  const heading = table.getByRole('columnheader', { name: 'Projets de recrutement' });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  // Bounds stand at their middle.
  const projects = (await table.locator('tbody tr td:nth-of-type(2) abbr span:first-child').allInnerTexts()).map(
    (text) => {
      const bounds = text.split(' à ').map((bound) => Number(bound.replaceAll(/\D/g, '')));
      return bounds.reduce((sum, bound) => sum + bound, 0) / bounds.length;
    }
  );
  expect(projects.length).toBeGreaterThan(5);
  expect(projects).toEqual([...projects].sort((a, b) => b - a));
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('button').click();
  await expect(heading).not.toHaveAttribute('aria-sort');
  // On paper its words are the heading's own: those of a button are not written again at the head of each sheet.
  await page.emulateMedia({ media: 'print' });
  await expect(heading.locator('button')).toHaveCSS('display', 'contents');
  await page.emulateMedia({ media: 'screen' });
  expect(await names()).toEqual(before);
  // Another measure beside: each map has its table, and one lights the other.
  await page
    .getByRole('navigation', { name: 'Mesures de la carte' })
    .getByRole('link', { name: 'Projets de recrutement' })
    .last()
    .click();
  await expect(page).toHaveURL(/mesures=difficulte,projets/);
  await expectTwins(page);
});

again('two layers of the map, side by side, light each other', async ({ page }) => {
  await page.goto('/carte?couche=bassin/projets&cote=bassin/difficulte');
  await expectTwins(page);
});

test('the orange parts of bars, and the orange points of a cloud, are shown alone by the words that name them', async ({
  page
}) => {
  for (const address of [
    '/territoires/departement:29',
    ...(EVERY_PAGE ? ['/catalogue/gpec/matrice_tension_volume'] : [])
  ]) {
    await page.goto(address);
    const figure = page.locator('figure:has([data-apart] button)').first();
    const words = figure.locator('[data-apart] button');
    await expect(words).toHaveText(/^(Partie|Point plein) orangée?\s:/);
    await words.click();
    await expect(words).toHaveAttribute('aria-pressed', 'true');
    const drawn = figure.locator('svg:visible');
    await expect(drawn.locator('[data-s="1"]').first()).not.toHaveAttribute('data-off');
    await expect(drawn.locator('[data-s="0"]:not([data-off])')).toHaveCount(0);
    // The figure at the end of a bar is of the whole of it.
    await expect(drawn.locator('[data-t="0"]:not([data-off])')).toHaveCount(0);
    await words.click();
    await expect(figure.locator('[data-off]')).toHaveCount(0);
  }
});

test('a legend shows one line alone, and the comparator changes the page where one is', async ({ page }) => {
  await page.goto('/catalogue/gpec/emploi_prive_evolution?territoire=departement:29&reference=region:53');
  const lines = page.locator('figure:has(svg:visible text[data-s])').first();
  const names = lines.locator('.touch-legend:visible');
  await names.first().click();
  await expect(names.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(lines.locator('svg:visible path[data-s="1"]').last()).toHaveAttribute('data-off', '');
  await expect(lines.locator('svg:visible path[data-s="0"]').last()).not.toHaveAttribute('data-off');
  await names.first().click();
  await page.goto('/territoires/departement:29');
  const section = page.locator('section:has(#formation)');
  // Down the page, its section stays where it is read, its door open; the page is not loaded again.
  await section.locator('#formation-suite > summary').click();
  await section.locator('h2').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  const top = await section.locator('h2').evaluate((heading) => heading.getBoundingClientRect().top);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.getByLabel('Comparer à').selectOption('pays:FR');
  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByRole('status').last()).toHaveText(/La page montre maintenant : France/);
  await expect(page).toHaveURL(/comparer=pays(:|%3A)FR/);
  expect(await page.evaluate(() => 'kept' in window)).toBe(true);
  await expect(section.locator('#formation-suite')).toHaveAttribute('open', '');
  expect(
    Math.abs((await section.locator('h2').evaluate((heading) => heading.getBoundingClientRect().top)) - top)
  ).toBeLessThan(4);
  await expect(page.getByRole('button', { name: 'Comparer' })).toBeFocused();
  await expect(page.locator('section:has(#recrutement) .sentence').first()).toContainText('France');
  await page.goBack();
  await expect(page.locator('section:has(#recrutement) .sentence').first()).toContainText('Bretagne');
});

test('the table of a figure takes its place, and sorts; the drawing comes back', async ({ page }) => {
  await page.goto('/territoires/departement:29');
  const figure = page.locator('section:has(#recrutement) figure');
  await figure
    .locator('.views')
    .getByRole('link', { name: /^tableau/ })
    .click();
  await expect(figure.locator('table caption')).toBeVisible();
  await expect(figure.locator('th button').first()).toBeVisible();
  await expect(figure.locator('.seen')).toBeHidden();
  expect(new URL(page.url()).pathname).toBe('/territoires/departement:29');
  await figure.locator('.views').getByRole('button').click();
  await expect(figure.locator('.seen')).toBeVisible();
  await expect(figure.locator('table')).toBeHidden();
});

test('the map of a figure takes its place, with patterns of its own', async ({ page }) => {
  await page.goto('/territoires/region:53/population');
  const figure = page.locator('figure:has([data-view="carte"][href*="niveau_de_vie"])');
  await figure.locator('[data-view="carte"]').click();
  const map = figure.locator('.viewed');
  await expect(map.locator('svg a').first()).toBeVisible();
  const named = await map.evaluate((box) => box.innerHTML.match(/(?<=url\(#)[^)]+/g) ?? []);
  const ids = await map.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !ids.includes(id) || !id.startsWith('vue-'))).toEqual([]);
});
