import { serveSite, type ServedSite } from '../support/serve-site.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { expect, expectAccessible, test } from './support.ts';

const PORT = 4183;
const PAGES = ['/', '/territoires/region:53', '/territoires/commune:29019', '/formations', '/formations/simulateur?lieu=commune:29019&places=40', '/pilotage', '/pilotage/seance', '/comparer?territoires=departement:29,departement:35', '/carte', '/carte?couche=cprdfop/carte_offre_formation', '/catalogue', '/catalogue/gpec/projets_recrutement', '/catalogue/spro/satisfaction', '/donnees', '/dossier?territoire=departement:29&modele=cprdfop', '/recherche?q=brest'];

// One server for the whole file: its tests follow one another.
test.describe.configure({ mode: 'serial' });

let folder: string;
let site: ServedSite;

test.beforeAll(async () => {
  folder = makeFolder();
  await publishFixture(folder, 'peu');
  site = await serveSite(folder, PORT);
});

test.afterAll(async () => {
  await site.stop();
  removeFolder(folder);
});

for (const path of PAGES) {
  test(`a region with few files and true figures: ${path}`, async ({ page }) => {
    const response = await page.goto(site.address + path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByText('synthétiques')).toHaveCount(0);
    expect(await page.locator('main').innerText()).not.toMatch(/\b(undefined|NaN|null|Infinity)\b|\[object/);
    await expectAccessible(page);
  });
}
