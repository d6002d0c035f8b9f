import { expect, test } from '@playwright/test';
import { PAGE_PARAMETERS } from '../../src/lib/server/http/page-parameters.ts';
import { dice } from '../support/dice.ts';
import { EVERY_PAGE } from './every-page.ts';

test('an address of one megabyte is refused in words, and the next one is answered', async ({ request }) => {
  const refused = await request.get(`/api/v1/requests/gpec/projets_recrutement?territoire=${'a'.repeat(1024 * 1024)}`);
  expect(refused.status()).toBe(414);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 414, title: 'Adresse trop longue' });
  expect((await request.get('/health')).status()).toBe(200);
});

test('a figure may be framed by any site, a page of the site by none', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? '';
  const embedded = await request.get('/integrer/gpec/projets_recrutement');
  expect(embedded.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(await embedded.text()).not.toContain('<script');
  expect(await policyOf('/integrer/gpec/inconnue')).toContain('frame-ancestors *');
  for (const path of ['/', '/catalogue/gpec/projets_recrutement', '/carte', '/donnees', '/methode'])
    expect(await policyOf(path)).toContain("frame-ancestors 'none'");
});

test('the address of a territory without its code leads to where one is chosen', async ({ request }) => {
  const answer = await request.get('/territoires', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([307, '/']);
});

/** What an address may give to a parameter of a page: empty, blank, huge, foreign, and names that every object has. */
const GIVEN = [
  '2024',
  ',',
  '+',
  '%09',
  '%C3%A9',
  '-1',
  '9'.repeat(40),
  'x'.repeat(2000),
  'a,b',
  '*',
  '__proto__',
  'toString'
];
const SOME = 30;

test('no value of any parameter of any page is a fault of the site', async ({ request }) => {
  const own: Readonly<Record<string, string>> = {
    '[...id]': 'gpec/portrait_zone',
    '[demande]': '2024-1',
    '[certification=certification]': 'rncp:1',
    '[id]': 'region:53',
    '[code]': 'region:53'
  };
  const pathOf = (route: string): string =>
    Object.entries(own).reduce((path, [name, value]) => path.replace(name, value), route);
  const all = Object.entries(PAGE_PARAMETERS).flatMap(([route, names]) =>
    (names ?? ['territoire']).flatMap((name) => GIVEN.map((value) => `${pathOf(route)}?${name}=${value}`))
  );
  const draw = dice(65);
  const tried = EVERY_PAGE ? all : Array.from({ length: SOME }, () => all[Math.floor(draw() * all.length)] ?? '/');
  const faults: string[] = [];
  for (const path of [...tried, '/formations/campagne?campagne=2024', '/formations/carte?garder=toString']) {
    const status = (await request.get(path, { maxRedirects: 0 })).status();
    if (status >= 500) faults.push(`${status} ${path.slice(0, 120)}`);
  }
  expect(faults).toEqual([]);
});

test('a parameter that the API refuses to a page is told, with what to correct', async ({ request }) => {
  const refused = await request.get('/formations/campagne?campagne=2024');
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toMatch(/campagne : .*2024.* inconnu.*Corrigez l’adresse/s);
});
