import { expect, test } from 'vitest';
import { trailTo } from './trail.ts';

const said = (path: string, names?: Record<string, string>): string =>
  trailTo(path, names)
    .map(({ text, href }) => `${text} ${href}`)
    .join(' › ');

test('a page is under the first one, its entry of the menu, and what holds it', () => {
  expect(said('/')).toBe('');
  expect(said('/metiers')).toBe('Accueil /');
  expect(said('/filieres/agroalimentaire')).toBe('Accueil / › Métiers /metiers');
  expect(said('/formations/carte')).toBe('Accueil / › Formations /formations');
  expect(said('/catalogue/gpec/projets_metier')).toBe('Accueil / › Données /donnees › Catalogue /catalogue');
  expect(said('/donnees/instantane')).toBe('Accueil / › Données /donnees');
  expect(said('/recherche')).toBe('Accueil /');
});

test('a page that bears the name of its subject is above those of it', () => {
  expect(said('/territoires/region:53/emplois', { '/territoires/region:53': 'Bretagne' })).toBe(
    'Accueil / › Bretagne /territoires/region:53'
  );
});
