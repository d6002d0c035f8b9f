import { AXE_PAGES } from '../../src/lib/view/accessibility.ts';
import { faultsOfPages, readServed, type Get } from '../support/walk-pages.ts';
import { EVERY_PAGE } from './every-page.ts';
import { expect, test } from './support.ts';

/** Composed by other tests of each run too, most of them: the site keeps them. */
const READ = [
  '/',
  '/territoires/departement:29?comparer=pays:FR',
  '/formations',
  '/formations/cfd:50022146',
  '/metiers/fap2021:S1X40',
  '/pilotage?territoire=departement:22',
  '/pilotage/seance?territoire=bassin:5327&tout=oui',
  '/comparer?territoires=departement:29,departement:35,commune:29019'
];
/** Where the pages of each level are read, in the proofs. */
const PLACES = ['region:53', 'departement:35', 'bassin:5314', 'zone_emploi:5315', 'epci:243500139', 'commune:35238'];
const OF_A_PLACE = [
  '/formations',
  '/pilotage',
  '/pilotage/seance',
  '/filieres/agroalimentaire',
  '/metiers/fap2021:T2A60'
];

test('no page has an empty slot or drawing, denies what it gives, or shows another territory', async ({ request }) => {
  test.setTimeout(900_000);
  const get: Get = async (address) => {
    const answer = await request.get(address);
    return { status: answer.status(), text: await answer.text() };
  };
  const every = [
    // The last of them is no page.
    ...AXE_PAGES.slice(0, -1).map(([, address]) => address),
    ...PLACES.flatMap((place) => [`/territoires/${place}`, ...OF_A_PLACE.map((page) => `${page}?territoire=${place}`)])
  ];
  expect(await faultsOfPages(get, await readServed(get), EVERY_PAGE ? every : READ)).toEqual([]);
});

test('the meeting is the region’s, and says so to whoever comes from a smaller territory', async ({ request }) => {
  const html = await (await request.get('/pilotage/seance?territoire=bassin:5327&tout=oui')).text();
  expect(html).toMatch(/<h1[^>]*>Séance de pilotage, Bretagne/);
  expect(html).toContain('Ces indicateurs sont ceux de toute la région (Bretagne)');
});

test('an error never proposes what it refuses', async ({ request }) => {
  for (const address of ['/formations/cfd:99999999', '/metiers/fap2021:Z9Z99', '/territoires/departement:99']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    const [, code = ''] = /([a-z0-9]+:\w+)$/.exec(address) ?? [];
    const [, lead = ''] = /class="lead[^"]*">([^<]*)/.exec(await answer.text()) ?? [];
    expect(lead.split(code), address).toHaveLength(2);
    expect(lead, address).not.toMatch(/par exemple/);
  }
});
