import { again } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';

const FORMER = 'cfd:50022139';
const CURRENT = 'cfd:50022146';

test('a course is found by the name that people give it, and its page answers each question for a territory', async ({
  page
}) => {
  await page.goto(`/recherche?q=${encodeURIComponent('CAP cuisine')}`);
  await page.getByRole('link', { name: 'CAP Cuisine', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CAP Cuisine');
  await expect(page.locator('.lead')).toContainText('En Bretagne');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^Où se prépare-t-elle/,
    /^Est-elle demandée/,
    /^Que deviennent ses sortants/,
    /^Qui la suit/,
    /^À quels métiers/,
    /^De quels blocs/,
    /des études/
  ]);
  // Both codes of the diploma, and the dates of each.
  await expect(page.getByText('50022139', { exact: true })).toBeVisible();
  await expect(page.getByText('ouvert le 1er septembre 2024')).toBeVisible();
  await page.getByRole('combobox', { name: 'Territoire' }).fill('departement:29');
  await page.getByRole('button', { name: 'Voir ce territoire' }).click();
  await expect(page).toHaveURL(new RegExp(`/formations/${CURRENT}\\?territoire=departement(:|%3A)29$`));
  await expect(page.locator('.lead')).toContainText('Dans le Finistère');
  // Outcomes are those of the region, and say so.
  await expect(page.locator('section:has(#devenir) .sentence').first()).toContainText('En Bretagne');
  await expectAccessible(page);
});

test('a former code, a bare one and a card lead to the course, and its territory is kept', async ({ request }) => {
  const leadsTo = async (address: string) =>
    (await request.get(address, { maxRedirects: 0 })).headers()['location'] ?? '';
  for (const code of [FORMER, '50022139', '50022146'])
    expect(await leadsTo(`/formations/${code}?territoire=departement:29`)).toBe(
      `/formations/${CURRENT}?territoire=departement:29`
    );
  expect(await leadsTo(await leadsTo('/recherche?q=50022139'))).toBe(`/formations/${CURRENT}`);
});

test('a card of the register has its page, which leads to its diploma', async ({ page, request }) => {
  const { status, headers } = await request
    .get('/formations/RNCP91001?territoire=departement:29', { maxRedirects: 0 })
    .then((answer) => ({ status: answer.status(), headers: answer.headers() }));
  expect([status, headers['location']]).toEqual([307, '/formations/rncp:91001?territoire=departement:29']);
  await page.goto('/formations/rncp:91001');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuisine');
  await expect(page.locator('section:has(#blocs) .sentence').first()).toContainText('3 blocs de compétences');
  await expect(page.getByRole('link', { name: 'CAP Cuisine' })).toHaveAttribute('href', new RegExp(CURRENT));
});

test('an unknown code is refused with courses near it, and a wrong territory too', async ({ request }) => {
  const unknown = await request.get('/formations/cfd:50022199');
  expect(unknown.status()).toBe(404);
  const html = await unknown.text();
  expect(html).toMatch(/«\s*cfd:50022199\s*»\s+inconnue/);
  expect(html).toMatch(/<a [^>]*href="\/formations\/cfd:50022146"[^>]*>CAP Cuisine</);
  for (const wrong of ['rncp:999999999', 'nimportequoi', `${CURRENT}?territoire=ze:1`])
    expect((await request.get(`/formations/${wrong}`)).status(), wrong).toBe(404);
});

test('a diploma that no file of figures cites any more has no page', async ({ request }) => {
  expect((await request.get('/formations/cfd:32031209')).status()).toBe(404);
});

again('its successor has a page', async ({ page }) => {
  await page.goto('/formations/cfd:32031213');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BTS Management commercial opérationnel');
});
