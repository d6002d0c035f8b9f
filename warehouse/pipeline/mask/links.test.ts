import { expect, it } from 'vitest';
import { MODEL_HEADER } from '../models/model-header.ts';
import { relationOf, type Quantities } from '../declared/quantities.ts';
import { linksOf } from './links.ts';

const QUANTITIES: Quantities = {
  salaries: {
    libelle: 'Salariés',
    champs: {
      tous: { libelle: 'Tous', dans: null },
      prives: { libelle: 'Privés', dans: 'tous' },
      agricoles: { libelle: 'Agricoles', dans: 'tous' },
      laitiers: { libelle: 'Laitiers', dans: 'agricoles' }
    }
  },
  jeunes: { libelle: 'Jeunes', champs: { residents: { libelle: 'Résidents', dans: null } } }
};

type Linked = Parameters<typeof linksOf>[0][number];

function model(id: string, header: Record<string, unknown>): Linked {
  const read = MODEL_HEADER.parse(header);
  return {
    id,
    path: `warehouse/${id}.sql`,
    masking: read.secret ?? null,
    quantities: read.quantites,
    states: read.connu_par ?? null
  };
}

const masked = (quantites: Record<string, unknown>, connu: readonly string[] = []): Linked =>
  model('publie.masque', {
    quantites,
    secret: {
      mesure: 'effectif',
      millesime: 'annee',
      commune: 'commune',
      commune_fichier: 'commune_fichier',
      mailles: ['commune', 'region'],
      connu
    }
  });
const open = (champ: string, quantite = 'salaries'): Linked =>
  model('publie.ouvert', { quantites: { n: { quantite, champ } } });
const statement = (champ: string, ecart?: number): Linked =>
  model('marts.connu', { connu_par: { de: 'publie.ouvert', quantite: 'salaries', champ, ...(ecart && { ecart }) } });
const ALL = { effectif: { quantite: 'salaries', champ: 'tous' } };

it('fields that lie one in another are linked, from near or far, both ways', () => {
  const of = (one: string, other: string): string | null =>
    relationOf(QUANTITIES, { quantite: 'salaries', champ: one }, { quantite: 'salaries', champ: other });
  expect([of('tous', 'tous'), of('laitiers', 'tous'), of('tous', 'laitiers'), of('prives', 'laitiers')]).toEqual([
    'egal',
    'partie',
    'tout',
    null
  ]);
  expect(
    relationOf(QUANTITIES, { quantite: 'jeunes', champ: 'residents' }, { quantite: 'salaries', champ: 'tous' })
  ).toBeNull();
});

it('a masked cube counts the statements of an open table of its quantity, with the tolerance that is written', () => {
  const models = [masked(ALL, ['marts.connu']), open('prives'), statement('prives', 0.02)];
  expect(linksOf(models, QUANTITIES)).toEqual(
    new Map([['publie.masque', [{ table: 'marts.connu', of: 'publie.ouvert', relation: 'partie', tolerance: 0.02 }]]])
  );
});

it('nothing is asked of a table of another quantity, or of a field beside', () => {
  const beside = masked({ effectif: { quantite: 'salaries', champ: 'prives' } });
  expect(linksOf([beside, open('agricoles')], QUANTITIES).get('publie.masque')).toEqual([]);
  expect(linksOf([masked(ALL), open('residents', 'jeunes')], QUANTITIES).get('publie.masque')).toEqual([]);
});

it.each([
  [
    'an open table of its quantity that it does not count',
    [masked(ALL), open('prives')],
    /publie\.ouvert\.sql : « n » mesure la quantité que .*publie\.masque\.sql cache.*soustrairait/
  ],
  ['a measure without a quantity', [masked({})], /rien ne dit quelle quantité mesure « effectif »/],
  [
    'a quantity that is not declared',
    [masked({ effectif: { quantite: 'salaries', champ: 'tout' } })],
    /effectif : salaries\/tout n’est pas une quantité déclarée/
  ],
  [
    'statements of which nothing says where they are read',
    [masked(ALL, ['marts.connu']), model('marts.connu', {})],
    /« connu » nomme une table qui ne dit pas d’où on la connaît/
  ],
  [
    'statements of a field beside',
    [masked({ effectif: { quantite: 'salaries', champ: 'agricoles' } }, ['marts.connu']), statement('prives')],
    /salaries\/prives ne renseigne pas sur salaries\/agricoles/
  ]
])('refused: %s', (_, models, message) => {
  expect(() => linksOf(models, QUANTITIES)).toThrow(message);
});
