import { again } from './every-page.ts';
import { expect, test } from './support.ts';

test('a planner finds a territory, reads it, opens the request and takes the file away', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: /Un lieu, un métier/ }).fill('Finistère');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByRole('link', { name: 'Finistère', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finistère');
  await expect(page.locator('.lead')).toContainText('projets de recrutement');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /recrutement difficile/,
    /Qui vit ici/,
    /Qui travaille ici/,
    /Qui recrute/,
    /Que signalent/,
    /Qui cherche/,
    /au chômage/,
    /Qui se forme/,
    /Que manquera/,
    /Où vit-on/,
    /des études/,
    /Autour/
  ]);
  // The first screen: the map of the region, what matters, and where one may go.
  await expect(page.locator('.head svg a')).toHaveCount(52);
  await expect(
    page
      .locator('.head')
      .locator('li > details > summary')
      .filter({ hasText: /pourquoi/ })
  ).toHaveCount(3);
  await page.locator('.head summary').filter({ hasText: 'Aller dans un autre territoire' }).click();
  await expect(page.getByRole('link', { name: 'Quimperlé', exact: true }).first()).toBeVisible();
  // Paper keeps what the reader opened, and where each figure comes from.
  const folded = page.locator('#recrutement-suite .doors');
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeHidden();
  await expect(page.locator('section:has(#recrutement) .about > summary')).toContainText('France Travail');
  await page.emulateMedia({ media: null });
  const figure = page
    .getByRole('region', { name: /Qui recrute/ })
    .getByRole('figure')
    .first();
  await figure.getByText(/^tableau/).click();
  await expect(figure.getByRole('table')).toBeVisible();
  await figure.getByText('À propos').click();
  await figure.getByRole('link', { name: /^Requête/ }).click();
  await expect(page).toHaveURL(/\/catalogue\/gpec\/projets_recrutement\?/);
  await expect(page.locator('.about > summary').first()).toContainText('France Travail');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV pour tableur français' }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain(';');
});

test('the region of the site has an address that holds no code', async ({ request }) => {
  const answer = await request.get('/territoires/region', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([307, '/territoires/region:53']);
});

// Chosen where one is, `touch` sees the address and the page change in each run.
again('the comparator is chosen once and stays in the address', async ({ page }) => {
  await page.goto('/territoires/departement:29');
  await page.getByLabel('Comparer à').selectOption('pays:FR');
  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page).toHaveURL(/comparer=pays(:|%3A)FR/);
  await expect(page.locator('section:has(#recrutement) .sentence').first()).toContainText('France');
});

test('a refused parameter says what is wrong and what to write instead', async ({ page }) => {
  await page.goto('/catalogue/gpec/projets_recrutement?territoire=ze:5314&annee=3000');
  const alert = page.getByRole('alert');
  // A code that is understood, of a level that the request does not take: what it takes is said, and nothing refused is
  // proposed.
  await expect(alert).toContainText('ze:5314');
  await expect(alert).toContainText('mailles acceptées : pays, region, departement, bassin');
  await expect(alert).toContainText('3000');
});

test('pages are read by keyboard: skip link, then the search, then the navigation', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // By a name, and refused in words, in `places` in each run.
  again('a zone is made by its form, and refused in words', async ({ page }) => {
    await page.goto('/carte');
    await page.getByLabel('Autour de').fill('commune:29019');
    await page.getByLabel('Rayon (km)').fill('8');
    await page.getByRole('button', { name: 'Faire la zone' }).click();
    await expect(page.getByRole('heading', { name: /^Zone de 20\d km²/ })).toBeVisible();
    await page.getByLabel('Ajouter un territoire').fill('epci:nulle');
    await page.getByRole('button', { name: 'Modifier la zone' }).click();
    await expect(page.getByText('un code typé est attendu')).toBeVisible();
  });

  test('a diagnosis, a request and a map are still there', async ({ page }) => {
    await page.goto('/territoires/region:53');
    await expect(page.locator('figure svg[role="img"]').first()).toBeVisible();
    await page.goto('/catalogue/gpec/projets_recrutement');
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.goto('/carte');
    await expect(page.locator('figure svg[role="img"]').first()).toBeVisible();
  });
});

test('pages of figures need no script at all', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  for (const address of ['/', '/territoires/region:53', '/catalogue/gpec/projets_recrutement', '/donnees']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  // What proposes while one types in the search field is not of a figure, and what answers to the hand only adds.
  expect(scripts.filter((url) => !/\/(?:search|touch)\.js$/.test(url))).toEqual([]);
});

test('the search field proposes while one types, by keyboard too, and keeps quiet when told', async ({ page }) => {
  await page.goto('/donnees');
  const field = page.getByRole('combobox', { name: /Chercher un lieu/ });
  await field.pressSequentially('finistère', { delay: 20 });
  const options = page.getByRole('listbox', { name: 'Propositions' }).getByRole('option');
  await expect(options.first()).toContainText('Finistère');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(field).toHaveValue('finistère');
  await field.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/territoires\/departement:29$/);
});

test('the search understands a number, and a misspelt name', async ({ page, request }) => {
  const answer = await request.get('/recherche?q=35238', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([303, '/territoires/commune:35238']);
  await page.goto('/recherche?q=Lanion');
  await expect(page.getByText('Vouliez-vous l’un de ceux-ci')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Lannion' }).first()).toHaveAttribute(
    'href',
    '/territoires/commune:22113'
  );
});

again('the search understands a level, nothing, a thing in a place, and another word', async ({ page }) => {
  await page.goto('/recherche?q=5314');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await page.goto(`/recherche?q=${encodeURIComponent('xylophone baroque')}`);
  await expect(page.getByText('n’est dans aucune liste lue')).toBeVisible();
  await page.goto(`/recherche?q=${encodeURIComponent('commerce à Brest')}`);
  const understood = page.getByRole('list', { name: 'Ce qui est compris' });
  await expect(understood.getByRole('listitem')).toHaveCount(2);
  await expect(page.locator('.answers').getByRole('listitem').first()).toContainText('Filière');
  await understood.getByRole('link', { name: 'Sans « Brest »' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('« commerce »');
  await page.goto(`/recherche?q=${encodeURIComponent('chômeurs')}`);
  const found = page.getByRole('main').getByRole('link');
  await expect
    .poll(async () => (await found.allTextContents()).slice(0, 3).join('\n'))
    .toMatch(/demandeurs d’emploi|chômage/i);
});

test('signs are said in words, explained under the table, and lead to the method', async ({ page }) => {
  await page.goto('/catalogue/cprdfop/quadrant_insertion_poursuite');
  const marks = page.getByRole('table').locator('abbr', { hasText: 'n.s.' });
  await expect(marks.first()).toHaveAttribute('title', 'écart à la référence non significatif');
  await expect(marks.first()).toContainText(', écart à la référence non significatif');
  await page.getByRole('link', { name: 'Lire ces signes' }).click();
  await expect(page).toHaveURL(/\/methode#signes$/);
  await expect(
    page
      .getByRole('table', { name: 'Les signes, à l’écran et dans les fichiers' })
      .getByRole('row', { name: /^n\.s\./ })
  ).toHaveCount(1);
  await expect(
    page.getByRole('table', { name: 'Seuils appliqués aux fichiers reçus sous convention' }).getByRole('row')
  ).toHaveCount(10);
});

test('a request says what its figures call for, and what the region says of them, where they do', async ({ page }) => {
  await page.goto('/catalogue/gpec/projets_recrutement');
  await expect(page.getByRole('heading', { name: 'Commentaire de la région' })).toBeVisible();
  await expect(page.getByText('À noter')).toHaveCount(0);
  await page.goto('/catalogue/gpec/projets_recrutement?territoire=bassin:5314&annee=2024');
  await expect(page.locator('.signal')).toContainText('ramenés à ceux d’aujourd’hui au prorata des habitants');
  await expect(page.getByRole('heading', { name: 'Commentaire de la région' })).toHaveCount(0);
});

test('an analyst puts two départements side by side, lays the table out, and the file obeys', async ({
  page,
  request
}) => {
  await page.goto('/catalogue/gpec/projets_recrutement?niveau=famille');
  await page.getByText(/^Plusieurs\s*: Territoire$/).click();
  await page.getByLabel('Ajouter un territoire').first().fill('departement:29');
  await page.getByLabel('Territoire', { exact: true }).fill('departement:35');
  await page.getByRole('button', { name: 'Interroger' }).click();
  await expect(page).toHaveURL(/territoire=departement:35,departement:29/);
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(page.getByRole('figure', { name: 'Finistère' })).toBeVisible();
  await page.getByText('Trier, filtrer, masquer des colonnes').click();
  const layout = page.getByRole('form', { name: 'Disposition du tableau' });
  await layout.getByLabel('Colonne filtrée').selectOption({ label: 'Métier (FAP 2021)' });
  await layout.getByLabel('Comparaison').selectOption({ label: 'contient' });
  await layout.getByLabel('Valeur du filtre').fill('ouvriers');
  await layout.getByRole('button', { name: 'Appliquer' }).click();
  // Two families of workers in each département.
  await expect(page.locator('section:has(#tableau) tbody tr')).toHaveCount(4);
  await expect(page.getByText('Lignes gardées : « Métier (FAP 2021) » contient « ouvriers ».')).toBeVisible();
  const href = await page.getByRole('link', { name: 'CSV pour tableur français' }).getAttribute('href');
  const file = await (await request.get(href ?? '')).text();
  const [, ...rows] = file.trimEnd().split('\r\n');
  expect(rows.map((row) => /;Ouvriers /.test(row))).toEqual([true, true, true, true]);
  await page.getByRole('link', { name: 'Revenir au tableau entier' }).click();
  await expect(page.getByRole('figure')).toHaveCount(2);
});

test('what changed is followed from any page: one page, one feed', async ({ page }) => {
  await page.goto('/catalogue/gpec/projets_recrutement');
  await expect(page.locator('head link[type="application/atom+xml"]')).toHaveCount(1);
  await page.getByRole('link', { name: 'Ce qui a changé depuis l’instantané précédent' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce qui a changé');
  const href = await page.getByRole('link', { name: 'Suivre en flux Atom' }).getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(await response.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">');
});
