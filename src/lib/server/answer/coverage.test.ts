import { expect, it } from 'vitest';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { coverageSentences } from './coverage.ts';
import type { Coverage, Reference } from '../snapshot/reference.ts';

const coverages: readonly Coverage[] = [
  {
    domaine: 'insertion',
    millesime: '2020_2021',
    objet: "formations suivies d'apprentis",
    presents: 3,
    attendus: 9,
    couvre: 'emploi_6',
    voie: 'apprentissage'
  },
  {
    domaine: 'insertion',
    millesime: '2021_2022',
    objet: "formations suivies d'apprentis",
    presents: 1199,
    attendus: 2435,
    couvre: 'emploi_6',
    voie: 'apprentissage'
  },
  {
    domaine: 'insertion',
    millesime: '2021_2022',
    objet: 'formations suivies au lycée',
    presents: 112,
    attendus: 221,
    couvre: 'emploi_6',
    voie: 'scolaire'
  },
  {
    domaine: 'capacites',
    millesime: '2021',
    objet: 'places connues',
    presents: 7,
    attendus: 7,
    couvre: 'places',
    voie: ''
  },
  {
    domaine: 'tensions',
    millesime: '2019',
    objet: 'métiers classés',
    presents: 5,
    attendus: 6,
    couvre: 'tensions',
    voie: ''
  }
];
const reference = {
  coverages,
  vintages: [{ domaine: 'insertion', millesime: '2021_2022', libelle: 'promotions 2021 et 2022', dernier: true }],
  summary: { region_nom: 'Bretagne' }
} as unknown as Reference;

function told(couverture: RequestDefinition['couverture'], values: Readonly<Record<string, string>>): string[] {
  const request = {
    couverture,
    parametres: [
      { nom: 'voie', domaine: 'choix' },
      { nom: 'promotions', domaine: 'millesimes.insertion' }
    ]
  } as unknown as RequestDefinition;
  return coverageSentences(
    request,
    Object.entries(values).map(([nom, valeur]) => ({ nom, valeur }) as ResolvedParameter),
    reference
  );
}

it('says how much of what exists is known, at the vintage asked and for the route asked', () => {
  expect(told(['emploi_6'], { voie: 'apprentissage', promotions: '2021_2022' })).toEqual([
    'Pour toute la région (Bretagne, promotions 2021 et 2022), formations suivies d’apprentis : 1\u202f199 sur 2\u202f435.'
  ]);
  expect(told(['emploi_6'], { voie: 'apprentissage', promotions: '2020_2021' })).toEqual([
    'Pour toute la région (Bretagne, 2020_2021), formations suivies d’apprentis : 3 sur 9.'
  ]);
});

it('says both routes when neither is asked', () => {
  expect(told(['emploi_6'], { promotions: '2021_2022' })).toHaveLength(2);
  expect(told(['emploi_6'], { voie: 'ensemble', promotions: '2021_2022' })).toHaveLength(2);
});

it('takes the last vintage where none is asked, and says nothing of what is whole, uncited or unknown', () => {
  expect(told(['places', 'tensions'], {})).toEqual([
    'Pour toute la région (Bretagne, 2019), métiers classés : 5 sur 6.'
  ]);
  expect(told(undefined, {})).toEqual([]);
  expect(told(['sessions'], {})).toEqual([]);
});
