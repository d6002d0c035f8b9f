import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { movedTo } from './moved.ts';

const at = (address: string): string | null => movedTo(new URL(address, 'https://s'));

test('an old address leads to what it named, with its query', () => {
  expect(at('/api/')).toBe('/donnees/api');
  expect(at('/filieres?territoire=bassin:5314')).toBe('/metiers?territoire=bassin:5314#filieres');
  expect(at('/accessibilite')).toBe('/mentions#accessibilite');
  expect(at('/methode/concordance')).toBe('/donnees/concordance');
});

test('what programs read, what did not move and names of JavaScript stay', () => {
  for (const address of [
    '/',
    '/api/v1/openapi.json',
    '/api/ogc',
    '/flux.atom',
    '/api/v1/changes',
    '/constructor',
    '/methode'
  ])
    expect(at(address), address).toBe(null);
});

test('what told the changes of a request, a theme or a choice leads to those of the whole', () => {
  for (const old of ['/veille?suivre=gpec/projets_recrutement', '/donnees/veille?suivre=x'])
    expect(at(old), old).toBe('/donnees/changements');
  for (const old of ['/flux/gpec.atom', '/flux/gpec/projets_recrutement.atom', '/veille.atom?suivre=x'])
    expect(at(old), old).toBe('/flux.atom');
  expect(at('/api/v1/changes/gpec/projets_recrutement?territoire=region:53')).toBe('/api/v1/changes');
});

test('the sheet of the network is a question of the page of the service, of the same territory', () => {
  expect(at('/pilotage/reseau?territoire=comite_local:CLE5310')).toBe(
    '/pilotage?territoire=comite_local:CLE5310#reseau'
  );
});

test('the redeployment of employees is a question of their occupation, asked by the address', () => {
  expect(at('/metiers/rome:K1304/reclasser')).toBe('/metiers/rome:K1304?salaries=#vers');
  expect(at('/metiers/rome:K1304/reclasser?territoire=region:53')).toBe(
    '/metiers/rome:K1304?territoire=region:53&salaries=#vers'
  );
  expect(at('/metiers/rome:K1304/reclasser?salaries=40&distance=10')).toBe(
    '/metiers/rome:K1304?salaries=40&distance=10#vers'
  );
});

// A browser keeps the fragment of the old address when the new one has none (RFC 9110, 10.2.2).
test('a term of the glossary is still found by its fragment', () => {
  expect(at('/glossaire')).toBe('/methode');
});

test('an old address has no page, a new one has', () => {
  const page = (path: string): boolean => existsSync(`src/routes${path === '/' ? '' : path}/+page.svelte`);
  for (const old of [
    '/accessibilite',
    '/api',
    '/commencer',
    '/filieres',
    '/glossaire',
    '/mentions-legales',
    '/methode/concordance',
    '/pilotage/reseau',
    '/donnees/veille',
    '/veille'
  ]) {
    expect(page(old), old).toBe(false);
    expect(page(new URL(at(old) ?? '', 'https://s').pathname), old).toBe(true);
  }
});
