import { describe, expect, test } from 'vitest';
import type { AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { isCounted } from '../text/units.ts';
import { PLACEHOLDER } from '../catalogue/request/placeholder.ts';
import { readRow } from './sentence.ts';
import { contracted } from '../text/grammar.ts';
import { REQUESTS } from '../../../tests/support/catalogue.ts';

const column = (nom: string, more: Partial<AnswerColumn> = {}): AnswerColumn => ({
  nom,
  libelle: nom,
  role: 'mesure',
  type: 'entier',
  unite: null,
  protege: true,
  bornes: true,
  ic: false,
  visible: false,
  ecart: false,
  de: null,
  ...more
});

function read(template: string, row: AnswerRow): string {
  const columns = [
    column('x'),
    column('rang', { role: 'rang' }),
    column('prix', { role: 'indice', unite: '€/h', type: 'decimal', protege: false, bornes: false }),
    column('t', { role: 'taux', type: 'decimal', ecart: true })
  ];
  return readRow(template, { columns, row, parameters: { territoire: 'en Bretagne' } }).replaceAll('\u202f', ' ');
}

test.each([
  ['shown', { x: 1200, x_statut: 'diffuse' }, '1 200'],
  ['provisional', { x: 1200, x_statut: 'provisoire' }, '1 200 (provisoire)'],
  ['bounded', { x: null, x_min: 3, x_max: 8, x_statut: 'intervalle' }, 'Entre 3 et 8'],
  [
    'secret between bounds',
    { x: null, x_min: 0, x_max: 8, x_statut: 'secret' },
    'Entre 0 et 8 (couvert par le secret statistique)'
  ],
  ['secret', { x: null, x_min: null, x_max: null, x_statut: 'secret' }, 'Couvert par le secret statistique']
])('%s', (_, row, expected) => {
  expect(read('{x}', row)).toBe(expected);
});

test('a rank, and a gap where the rate is tested only', () => {
  const row = {
    rang: null,
    rang_min: 3,
    rang_max: 5,
    rang_statut: 'intervalle',
    t: 0.5,
    t_min: 0.5,
    t_max: 0.5,
    t_statut: 'diffuse',
    t_ecart: 'superieur'
  };
  expect(read('{territoire}, {rang} ; {t} ({t_ecart}).', row)).toBe(
    'En Bretagne, entre 3ᵉ et 5ᵉ ; 50,0 % (significativement au-dessus de la référence).'
  );
  expect(read('{x_ecart}', row)).toBe('Non précisé');
});

describe('a figure and its noun', () => {
  const known = (x: number): AnswerRow => ({ x, x_statut: 'diffuse' });
  const between = (x_min: number, x_max: number): AnswerRow => ({ x: null, x_min, x_max, x_statut: 'intervalle' });
  test.each([
    [known(1), 'Dans 1 établissement, dont il est'],
    [known(0), 'Dans 0 établissement, dont il est'],
    [known(2), 'Dans 2 établissements, dont ils sont'],
    [between(0, 1), 'Dans entre 0 et 1 établissement, dont il est'],
    [between(1, 3), 'Dans entre 1 et 3 établissements, dont ils sont'],
    [
      { x: null, x_statut: 'secret' },
      'Dans un nombre couvert par le secret statistique d’établissements, dont ils sont'
    ]
  ])('%j', (row, expected) => {
    expect(read('dans {x établissement|établissements}, dont {x:il est|ils sont}', row)).toBe(expected);
  });
});

describe('what « de » becomes', () => {
  test.each([
    [{ t: 0.5, t_statut: 'diffuse' }, 'soit un taux de 50,0 %.'],
    [{ t: null, t_min: 0.8, t_max: 0.9, t_statut: 'intervalle' }, 'soit un taux de 80,0 % à 90,0 %.'],
    [
      { t: null, t_min: 0.8, t_max: 0.9, t_statut: 'secret' },
      'soit un taux de 80,0 % à 90,0 % (couvert par le secret statistique).'
    ],
    [{ t: null, t_min: 0.8, t_max: null, t_statut: 'intervalle' }, 'soit un taux d’au moins 80,0 %.'],
    [{ t: null, t_min: 0.8001, t_max: 0.8002, t_statut: 'intervalle' }, 'soit un taux d’environ 80,0 %.'],
    [{ t: null, t_statut: 'non_disponible' }, 'soit un taux non disponible.']
  ])('%j', (row, expected) => {
    expect(read('ici, soit un taux de {t}.', row)).toBe(`Ici, ${expected}`);
  });
  test('a number of things', () => {
    expect(read('une suite de {x jour|jours}', { x: null, x_statut: 'secret' })).toBe(
      'Une suite d’un nombre couvert par le secret statistique de jours'
    );
  });
});

test('over all the rows, from the least that one may be to the most, of those that are known', () => {
  const rows: readonly AnswerRow[] = [
    { prix: 12.5, t: null, t_min: 0.2, t_max: 0.3 },
    { prix: null, t: 0.25, t_min: 0.25, t_max: 0.25 },
    { prix: 10.66, t: null, t_min: null, t_max: null, t_statut: 'secret' }
  ];
  const over = (template: string, all: readonly AnswerRow[]): string =>
    readRow(template, {
      columns: [
        column('prix', { role: 'indice', unite: '€/h', type: 'decimal', protege: false, bornes: false }),
        column('t', { role: 'taux', type: 'decimal' })
      ],
      row: all[0] ?? {},
      rows: () => all,
      parameters: {}
    }).replaceAll(/[\u202f\u00a0]/g, ' ');
  expect(over('prix : {prix*}', rows)).toBe('Prix : de 10,66 € à 12,50 €');
  expect(over('un taux de {t*}', rows)).toBe('Un taux entre 20,0 % et 30,0 %');
  expect(over('prix : {prix*} ; taux de {t*}', rows.slice(1, 2))).toBe('Prix : non disponible ; taux de 25,0 %');
  // Words about two figures are not said of one.
  expect(over('taux : {t* selon le lieu}', rows)).toBe('Taux : entre 20,0 % et 30,0 % selon le lieu');
  expect(over('taux : {t* selon le lieu}', rows.slice(1, 2))).toBe('Taux : 25,0 %');
  expect(over('taux : {t*}', rows.slice(2))).toBe('Taux : couvert par le secret statistique');
  // Of shares that have a least only, none is said to be the whole, unless one is.
  const least = [0.496, 0.42].map((t_min) => ({ t: null, t_min, t_max: 1 }));
  expect(over('taux {t* selon le lieu}', least)).toBe('Taux au moins 42,0 %');
  expect(over('un taux de {t*}', least)).toBe('Un taux d’au moins 42,0 %');
  const whole = { t: null, t_min: 1, t_max: 1 };
  expect(over('taux {t* selon le lieu}', [...least, whole])).toBe('Taux entre 42,0 % et 100,0 % selon le lieu');
});

test('money is written with its sign', () => {
  expect(read('le prix est de {prix} de l’heure', { prix: 10.66 })).toBe('Le prix est de 10,66 € de l’heure');
});

describe('the sentences of the catalogue', () => {
  const figures = REQUESTS.flatMap(({ id, lecture, colonnes }) =>
    [...lecture.matchAll(PLACEHOLDER)].flatMap((found) => {
      const spec = colonnes.find(({ nom }) => nom === found[2]);
      return spec ? [{ id, spec, sign: found[3], after: lecture.slice(found.index + found[0].length) }] : [];
    })
  );
  test('never put a plural after a count that may be one', () => {
    const plural = figures.filter(
      ({ spec, sign, after }) =>
        sign === undefined &&
        spec.role === 'mesure' &&
        isCounted(spec.unite) &&
        /^ (?!(?:fois|dans|sans|avis)\b)[^\s,.;:{]+[sx](?![^\s,.;:)])/.test(after)
    );
    expect(plural.map(({ id, spec, after }) => `${id} : {${spec.nom}}${after.slice(0, 30)}`)).toEqual([]);
  });
  test('write money with one sign', () => {
    expect(figures.filter(({ spec, after }) => spec.unite?.startsWith('€') === true && after.startsWith(' €'))).toEqual(
      []
    );
  });
});

test.each([
  [
    'Le plus grand changement est à Le Havre, loin de Les Mureaux',
    'Le plus grand changement est au Havre, loin des Mureaux'
  ],
  ['À Le Tréport, une place', 'Au Tréport, une place'],
  [
    'à La Rochelle, à l’Aigle, à le dire, « Le Havre », Villa Le Parc',
    'à La Rochelle, à l’Aigle, à le dire, « Le Havre », Villa Le Parc'
  ]
])('« à » and « de » take the article of a name in: %s', (text, said) => {
  expect(contracted(text)).toBe(said);
});
