import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE } from '../support/catalogue.ts';

let api: Api;
let pages: string[];
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
  const response = await api.get('/sitemap.txt');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  pages = (await response.text())
    .trim()
    .split('\n')
    .map((address) => address.replace('http://maille.test', ''));
});
afterAll(() => api.engine.close());

test('the region comes first, its départements the most peopled first, its communes last', () => {
  // Populations légales 2022 (INSEE): Ille-et-Vilaine, Finistère, Morbihan, Côtes-d’Armor; Rennes, Brest, Quimper.
  expect(pages.slice(0, 6)).toEqual([
    '/',
    ...['region:53', 'departement:35', 'departement:29', 'departement:56', 'departement:22'].map(
      (code) => `/territoires/${code}`
    )
  ]);
  const communes = pages.filter((page) => page.startsWith('/territoires/commune:'));
  expect(pages.slice(-communes.length)).toEqual(communes);
  expect(communes.slice(0, 3)).toEqual(['35238', '29019', '29232'].map((code) => `/territoires/commune:${code}`));
  expect(new Set(pages).size).toBe(pages.length);
});

test('every territory of the region is there, and none of beyond', async () => {
  const levels = ['region', 'departement', 'zone_emploi', 'epci', 'bassin'];
  for (const maille of levels) {
    const { lignes } = (await api.json(`/api/v1/requests/reference/territoires?maille=${maille}`)) as unknown as {
      lignes: { territoire: string; region: string }[];
    };
    // A zone that other regions share is there by its part of this one; the whole of it is theirs too.
    const own = lignes.filter(
      ({ region, territoire }) =>
        (region === 'region:53' || territoire === 'region:53') && !territoire.endsWith('-entier')
    );
    expect(pages.filter((page) => page.startsWith(`/territoires/${maille}:`)).sort()).toEqual(
      own.map(({ territoire }) => `/territoires/${territoire}`).sort()
    );
  }
});

test('occupations, courses and sectors are those with figures', async () => {
  const { lignes } = (await api.json('/api/v1/requests/gpec/projets_recrutement?territoire=region:53')) as unknown as {
    lignes: { metier: string }[];
  };
  for (const { metier } of lignes.filter(({ metier }) => metier.startsWith('fap2021:')).slice(0, 5))
    expect(pages).toContain(`/metiers/${metier}`);
  const all = (await api.json('/api/v1/requests/reference/metiers')) as unknown as { lignes: unknown[] };
  const occupations = pages.filter((page) => page.startsWith('/metiers/'));
  expect(occupations.length).toBeGreaterThan(100);
  expect(occupations.length).toBeLessThan(all.lignes.length);
  expect(pages.some((page) => page.startsWith('/formations/cfd:'))).toBe(true);
  expect(pages).toContain('/filieres/agriculture');
});
