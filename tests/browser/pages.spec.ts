import type { Page } from '@playwright/test';
import { AXE_PAGES, NARROW_WIDTHS, type TestedPage } from '../../src/lib/view/accessibility.ts';
import { EVERY_PAGE } from './every-page.ts';
import { partsOf, routeOf } from './page-parts.ts';
import { expect, expectAccessible, expectReadableColours, test } from './support.ts';

/** Pixels that leave the screen, animations that run. */
function readLayout(page: Page): Promise<{ overflow: number; moving: number }> {
  return page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    moving: document.getAnimations().filter(({ playState }) => playState === 'running').length
  }));
}

/** One first heading, the others each one level below at most, and the word that figures are made up. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.getByRole('complementary', { name: 'Avertissement' })).toContainText('synthétiques');
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
}

/** Read by axe in each run, each made of what no other is, or of what most are. */
const READ: ReadonlySet<string> = new Set([
  'accueil',
  'département',
  'métiers',
  'famille de métiers',
  'catalogue',
  'API',
  'méthode',
  'mentions légales et accessibilité',
  'constats',
  'question et sa réponse',
  'lieu d’accueil',
  'page introuvable'
]);

/** Of these, read in the dark too: every kind of mark, sign and link is in one, as on the map (`map`). */
const READ_IN_THE_DARK: ReadonlySet<string> = new Set(['département']);

/**
 * Read by axe in each run too, on the way of who uses them: `steering`, `course`, `training`, `map`, `touch`,
 * `atelier`, `planner`, `tasks`, `states` and `campaign`.
 */
const READ_ON_THE_WAY: ReadonlySet<string> = new Set([
  'pilotage',
  'séance de pilotage',
  'formation',
  'où ouvrir',
  'simulateur',
  'carte et zone',
  'requête',
  'données',
  'atelier',
  'comparaison',
  'dossier',
  'campagne',
  'demande d’une campagne'
]);

test('every component of a page is in one that axe reads in each run', () => {
  const names = AXE_PAGES.map(([name]) => name);
  expect([...READ, ...READ_ON_THE_WAY].filter((name) => !names.includes(name))).toEqual([]);
  const partsAmong = (pages: readonly TestedPage[]): string[] => pages.flatMap(([, address]) => [...partsOf(address)]);
  const read = new Set(partsAmong(AXE_PAGES.filter(([name]) => READ.has(name) || READ_ON_THE_WAY.has(name))));
  expect(read.size).toBeGreaterThan(60);
  expect(partsAmong(AXE_PAGES).filter((part) => !read.has(part))).toEqual([]);
});

for (const [name, address] of AXE_PAGES.filter(([name]) => EVERY_PAGE || READ.has(name))) {
  test(`${name} › passes axe, says it is synthetic, fits a phone and 200 %, keeps still`, async ({ page }) => {
    if (address.startsWith('/carte')) test.setTimeout(120_000);
    await page.goto(address);
    await expectWhole(page);
    // The live map takes the place of the still one before it is judged; it is drawn without a graphics card, beside
    // other tests.
    if (address.startsWith('/carte')) {
      await page.getByRole('button', { name: 'Explorer la carte' }).click();
      await expect(page.locator('.map[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
    }
    await expectAccessible(page);
    if (EVERY_PAGE || READ_IN_THE_DARK.has(name)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectReadableColours(page);
    }
    for (const width of NARROW_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect((await readLayout(page)).overflow, `déborde à ${width} px`).toBeLessThanOrEqual(0);
    }
    // A screen of 1280 × 800 points read at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { overflow, moving } = await readLayout(page);
    expect(overflow, 'déborde à 200 %').toBeLessThanOrEqual(0);
    expect(moving).toBe(0);
  });
}

/** Neither read by axe nor narrowed, but walked: what they are made of is in the pages above. */
const WALKED = ['/formations', '/recherche'];

/** One page of each route that no other test of each run opens. */
function oneOfEachOtherRoute(): TestedPage[] {
  const read = AXE_PAGES.flatMap(([name, at]) => (READ.has(name) || READ_ON_THE_WAY.has(name) ? at : []));
  const met = new Set([...WALKED, ...read].map(routeOf));
  return AXE_PAGES.filter(([, address]) => {
    const route = routeOf(address);
    return !met.has(route) && met.add(route);
  });
}

test('a page that no other test opens is synthetic, fits the narrowest phone, has its headings', async ({ page }) => {
  test.skip(EVERY_PAGE, 'each is read whole');
  const width = Math.min(...NARROW_WIDTHS);
  await page.setViewportSize({ width, height: 800 });
  const others = oneOfEachOtherRoute();
  expect(others.length).toBeGreaterThan(5);
  for (const [name, address] of others)
    await test.step(name, async () => {
      await page.goto(address);
      await expectWhole(page);
      expect((await readLayout(page)).overflow, `${name} déborde à ${width} px`).toBeLessThanOrEqual(0);
    });
});

test('a name of file longer than the screen of a phone is cut, wherever a text has one', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/constats?territoire=zone_emploi:5315');
  const kinds = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, a, span, strong):not(:has(*))')];
    for (const text of texts) text.textContent = 'StockEtablissementLiensSuccession_utf8_2026-01-01.csv';
    return new Set(texts.map(({ tagName }) => tagName)).size;
  });
  expect(kinds).toBeGreaterThan(4);
  expect((await readLayout(page)).overflow).toBeLessThanOrEqual(0);
});

test('axe reads a row that is unlike its neighbours, and every row stays where it was', async ({ page }) => {
  const rows = Array.from({ length: 9 }, (_, index) => `<tr><td>${index}${index === 6 ? '<img>' : ''}</td></tr>`);
  await page.setContent(`<table><tbody>${rows.join('')}</tbody></table>`);
  await expect(expectAccessible(page)).rejects.toThrow('image-alt');
  expect(await page.locator('tbody tr').evaluateAll((found) => found.map((row) => row.outerHTML))).toEqual(rows);
});

test('« Données » names every domain of vintages in words', async ({ page }) => {
  await page.goto('/donnees');
  const names = await page.getByRole('group', { name: 'Millésimes' }).getByRole('rowheader').allInnerTexts();
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => /^[a-z0-9_]+$/.test(name))).toEqual([]);
});

interface Listed {
  readonly id: string;
  readonly question: string;
  readonly disponible: boolean;
  readonly carte: { readonly type: string; readonly mode: string } | null;
  readonly graphique: { readonly type: string } | null;
}

/**
 * Of two hundred pages that nothing had composed, a map, a chart, a table alone and what is not answered, in each run:
 * the gallery has each drawing.
 */
function oneOfEachKind(requests: readonly Listed[]): Listed[] {
  const kind = ({ carte, graphique, disponible }: Listed): string =>
    [carte === null, graphique === null, disponible].join(' ');
  return requests.filter((request, index) => requests.findIndex((other) => kind(other) === kind(request)) === index);
}

test('the page of a request is composed at its defaults, with its table or why there is none', async ({ request }) => {
  test.setTimeout(600_000);
  const { requetes } = (await (await request.get('/api/v1/requests')).json()) as { requetes: Listed[] };
  expect(requetes.length).toBeGreaterThan(60);
  const asked = EVERY_PAGE ? requetes : oneOfEachKind(requetes);
  expect(asked.length).toBeGreaterThan(3);
  for (const { id, question, disponible } of asked) {
    const page = await request.get(`/catalogue/${id}`);
    expect(page.status(), id).toBe(200);
    const html = await page.text();
    const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    expect(title, id).toBe(question);
    // The demo has every source: what is not answered there lacks a choice of the reader.
    expect(html.includes('<table'), id).toBe(disponible);
  }
});
