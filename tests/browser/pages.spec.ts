import { expect, expectAccessible, expectReadableColours, test } from './support.ts';

const PAGES = [
  ['accueil', '/'],
  ['région', '/territoires/region:53'],
  ['département', '/territoires/departement:29?comparer=pays:FR'],
  ['commune', '/territoires/commune:29019'],
  ['pilotage', '/pilotage'],
  ['séance de pilotage', '/pilotage/seance?indicateur=3'],
  ['toute la séance', '/pilotage/seance?tout=oui'],
  ['formations', '/formations'],
  ['simulateur à remplir', '/formations/simulateur'],
  ['simulateur', '/formations/simulateur?lieu=commune:29024&places=40&lieu=commune:29232&places=-24&metier=fap2009:S1Z&cout=5000'],
  ['carte', '/carte'],
  ['carte et zone', '/carte?autour=commune:29019&rayon=8&couche=cprdfop/carte_offre_formation&lecture=points_chauds'],
  ['catalogue', '/catalogue'],
  ['requête', '/catalogue/gpec/projets_recrutement'],
  ['requête refusée', '/catalogue/gpec/projets_recrutement?territoire=ze:5314'],
  ['requête à hexagones', '/catalogue/cprdfop/carte_offre_formation'],
  ['données', '/donnees'],
  ['instantané', '/donnees/instantane'],
  ['API', '/api'],
  ['API, essai', '/api?essayer=gpec/projets_recrutement&territoire=departement:29'],
  ['méthode', '/methode'],
  ['glossaire', '/glossaire'],
  ['accessibilité', '/accessibilite'],
  ['comparer', '/comparer'],
  ['comparaison', '/comparer?territoires=departement:29,departement:35,commune:29019'],
  ['dossier à composer', '/dossier'],
  ['dossier', '/dossier?territoire=departement:29&sections=recrutement&tableaux=oui'],
  ['recherche', '/recherche?q=brest'],
  ['page introuvable', '/territoires/region:99']
] as const;

for (const [name, address] of PAGES) {
  test(`${name} › passes axe in both themes, says it is synthetic, and fits a phone`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('complementary', { name: 'Avertissement' })).toContainText('synthétiques');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
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

test('the page of every request of the catalogue is composed at its defaults, with its table or the reason why there is none', async ({ request }) => {
  const { requetes } = (await (await request.get('/api/v1/requests')).json()) as { requetes: { id: string }[] };
  expect(requetes.length).toBeGreaterThan(60);
  for (const { id } of requetes) {
    const page = await request.get(`/catalogue/${id}`);
    expect(page.status(), id).toBe(200);
    expect(await page.text(), id).toMatch(/<table|<p/);
  }
});
