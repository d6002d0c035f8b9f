import { expect, test } from 'vitest';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { namedFields } from './zone-asked.ts';

const place = (territoire: string, nom: string): TerritorySummary => ({
  territoire,
  maille: territoire.split(':')[0] ?? '',
  nom,
  lieu: `à ${nom}`,
  departement: null,
  region: 'region:53',
  population: 1
});
const PLACES = [
  place('bassin:5313', 'Redon (partie bretonne)'),
  place('commune:35236', 'Redon'),
  place('epci:1', 'Saint-Malo Agglomération')
];
/** The search of territories, over three of them. */
const search = ((address: string) => {
  const asked = new URL(address, 'http://localhost').searchParams.get('q')?.toLowerCase() ?? '';
  const territoires = PLACES.filter(({ nom }) => nom.toLowerCase().startsWith(asked));
  return Promise.resolve(Response.json({ territoires, voisins: false }));
}) as typeof fetch;
const named = (typed: Record<string, string>) =>
  namedFields(search, typed, (fields) => `/carte?${new URLSearchParams(fields).toString()}`);

test('around a name is around its commune; codes and positions stay as they are', async () => {
  expect(await named({ autour: 'redon', rayon: '10' })).toEqual({ fields: { autour: 'commune:35236', rayon: '10' } });
  expect(await named({ autour: '48.11, -1.68', ajouter: 'epci:1', retirer: 'Saint-Malo' })).toEqual({
    fields: { autour: '48.11, -1.68', ajouter: 'epci:1', retirer: 'epci:1' }
  });
});

test('a name of several territories is chosen from, with the rest of what was typed; an unknown one is said', async () => {
  const outcome = await named({ ajouter: 'Redon', rayon: '4' });
  expect(outcome).toEqual({
    refused: {
      typed: { ajouter: 'Redon', rayon: '4' },
      reasons: ['« Redon » est le nom de plusieurs territoires. Lequel ?'],
      choices: [
        { text: 'Redon (partie bretonne)', href: '/carte?ajouter=bassin%3A5313&rayon=4', aside: 'Bassin d’emploi' },
        { text: 'Redon', href: '/carte?ajouter=commune%3A35236&rayon=4', aside: 'Commune (35)' }
      ]
    }
  });
  expect(await named({ autour: 'Zzyzx' })).toMatchObject({
    refused: { reasons: ['Territoire « Zzyzx » inconnu.'], choices: [] }
  });
});
