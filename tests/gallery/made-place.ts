import type { TerritoryChoice } from '../../src/lib/client/territory-choices.ts';
import type { Place } from '../../src/lib/pages/section.ts';

export const PLACE: Place = {
  territoire: 'departement:29',
  maille: 'departement',
  nom: 'Finistère',
  lieu: 'dans le Finistère',
  departement: 'departement:29',
  region: 'region:53'
};

export const CHOICES: readonly TerritoryChoice[] = [
  { code: 'departement:29', name: 'Finistère', level: 'departement', inside: true },
  { code: 'departement:35', name: 'Ille-et-Vilaine', level: 'departement', inside: true },
  { code: 'bassin:5314', name: 'Rennes', level: 'bassin', inside: true },
  { code: 'region:28', name: 'Normandie', level: 'region', inside: false }
];
