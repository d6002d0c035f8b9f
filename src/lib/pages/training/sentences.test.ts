import { describe, expect, it } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { countInWords, countOf, percentInWords, ratioOf, sumOf } from '../bounded-sum.ts';
import { filled } from './continuing.ts';
import { verdicts } from './objectives.ts';
import { deficit, occupations } from './occupations.ts';
import { climbs, employment, routesOf } from './outcomes.ts';
import { underserved } from './reach.ts';
import { halfHeld } from '../scope.ts';
import { madeAnswer, madeColumn, secret, shown } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';

const spaces = (text: string | null): string => (text ?? '').replaceAll(/[\u202f\u00a0]/g, ' ');

function answer(
  columns: Readonly<Record<string, Partial<AnswerColumn>>>,
  lignes: readonly AnswerRow[],
  parametres: Record<string, string> = {}
): Answer<never> {
  const colonnes = Object.entries(columns).map(([nom, over]) =>
    madeColumn(nom, 'mesure', { type: 'entier', protege: true, bornes: true, ...over })
  );
  return madeAnswer({ parametres, colonnes, lignes });
}

const RATE = { role: 'taux', type: 'decimal', ic: true, ecart: true } as const;

it('counts the balances that are below zero whatever is not known, and those whose sign is not', () => {
  const balance = { bilan: { role: 'difference' } } as const;
  expect(deficit(answer(balance, [shown('bilan', -12), shown('bilan', 0), secret('bilan', -30, -2)]))).toBe(
    'Bilan négatif pour 2 familles de métiers sur 3'
  );
  expect(deficit(answer(balance, [shown('bilan', -12), secret('bilan', -30, null), secret('bilan', null, -1)]))).toBe(
    'Bilan négatif pour 2 familles de métiers sur 3, inconnu pour 1'
  );
  expect(deficit(answer(balance, [secret('bilan', -30, null)]))).toBe('Sortants et postes à pourvoir : bilan inconnu');
});

describe('sums of figures', () => {
  it('add the bounds of what is hidden, never a zero', () => {
    const sum = sumOf(answer({ n: {} }, [shown('n', 1200), secret('n', 1, 4)]), 'n');
    expect(sum).toEqual({ value: null, min: 1201, max: 1204 });
    expect(spaces(countInWords(sum))).toBe('entre 1 201 et 1 204');
  });

  it('without an upper bound, are at least what is known', () => {
    const sum = sumOf(answer({ n: {} }, [shown('n', 20), secret('n', null, null)]), 'n');
    expect(countInWords(sum)).toBe('au moins 20');
    expect(countInWords(sumOf(answer({ n: {} }, [secret('n', null, null)]), 'n'))).toBe('un nombre non diffusé');
  });

  it('give shares between the least over the most and the most over the least', () => {
    const share = ratioOf({ value: null, min: 40, max: 44 }, { value: null, min: 80, max: 100 });
    expect(spaces(percentInWords(share))).toBe('entre 40,0 % et 55,0 %');
    expect(ratioOf({ value: 0, min: 0, max: 0 }, { value: 0, min: 0, max: 0 })).toBeNull();
    expect(spaces(percentInWords(ratioOf({ value: 0, min: 0, max: 0 }, { value: 8, min: 8, max: 8 })))).toBe('0,0 %');
  });

  it('count in words, none and one included', () => {
    expect([0, 1, 3].map((count) => countOf(count, 'métier', 'métiers', false))).toEqual([
      'aucun métier',
      'un métier',
      '3 métiers'
    ]);
  });

  it('half is held by the largest rows, and is not said where one is hidden', () => {
    const rows = [50, 30, 10, 5, 5].map((value) => shown('n', value));
    expect(halfHeld(answer({ n: {} }, rows), 'n')).toEqual({ held: 1, of: 5 });
    expect(halfHeld(answer({ n: {} }, [...rows, secret('n', 1, 4)]), 'n')).toBeNull();
  });
});

it('what to open or question is what the list counts, and the page leads to it', async () => {
  const region = madePlace('region:53', 'Bretagne', 'en Bretagne');
  const ask = (id: string, territoire: string, given: Answer | null): [string, Promise<Answer | null>] => [
    `${id}?${new URLSearchParams({ territoire }).toString()}`,
    Promise.resolve(given)
  ];
  const listed = madeAnswer({
    colonnes: [madeColumn('proposition', 'texte')],
    lignes: [{ proposition: 'questionner' }, { proposition: 'ne pas conclure' }]
  });
  const { section } = await occupations({
    fetch,
    place: region,
    around: [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map([
      ask('cprdfop/adequation_sortants_besoins', region.territoire, null),
      ask('cprdfop/metiers_sans_formation', region.territoire, null),
      ask('cprdfop/carte_formations', region.territoire, listed)
    ])
  });
  expect(section.sentences.map(spaces)).toEqual([
    'De 2 formations en Bretagne, 1 à questionner ; sur 1, les fichiers lus ne permettent pas de conclure.'
  ]);
  expect(section.figures).toEqual([]);
  expect(section.doors?.map(({ href }) => href)).toEqual(['/formations/carte?territoire=region:53']);
});

describe('outcomes', () => {
  const became = (voie: string, figures: AnswerRow): AnswerRow => ({ voie, ...figures });

  it('are given for each route over all its formations with the pupils they are a share of, as an interval when one is hidden', () => {
    const columns = { voie: { role: 'dimension' }, effectif: { unite: 'élèves' }, devenir: RATE } as const;
    const found = routesOf(
      answer(columns, [
        became('scolaire', { ...shown('effectif', 3588), ...shown('devenir', 0.714) }),
        became('apprentissage', {
          ...secret('effectif', 100, 119),
          effectif_statut: 'intervalle',
          ...secret('devenir', 0.6, 0.9),
          devenir_statut: 'intervalle'
        })
      ])
    );
    expect(found.map(({ route, share, base }) => spaces(`${share} des ${route}, ${base}`))).toEqual([
      '71,4 % des élèves, 3 588',
      'entre 60,0 % et 90,0 % des apprentis, entre 100 et 119'
    ]);
  });

  it('are said to climb only when the intervals of every diploma are apart', () => {
    const at = (diplome: string, horizon: number, low: number, high: number): AnswerRow => ({
      diplome,
      horizon,
      ...shown('taux', (low + high) / 2),
      taux_ic_min: low,
      taux_ic_max: high
    });
    const columns = { diplome: { role: 'dimension' }, taux: RATE } as const;
    expect(climbs(answer(columns, [at('CAP', 6, 0.2, 0.3), at('CAP', 24, 0.35, 0.45)]))).toBe(true);
    expect(climbs(answer(columns, [at('CAP', 6, 0.2, 0.3), at('CAP', 24, 0.29, 0.45)]))).toBe(false);
    expect(employment(answer(columns, [at('CAP', 6, 0.2, 0.3), at('CAP', 24, 0.35, 0.45)]))).toBe(
      'L’emploi progresse de 6 à 24 mois pour chaque diplôme'
    );
    expect(employment(answer(columns, [at('CAP', 6, 0.2, 0.3), at('CAP', 24, 0.29, 0.45)]))).toBe(
      'L’emploi salarié, de 6 à 24 mois après la sortie'
    );
    expect(climbs(answer(columns, [at('CAP', 6, 0.2, 0.3), at('CAP', 24, 0.35, 0.45), at('BTS', 6, 0.5, 0.6)]))).toBe(
      false
    );
  });
});

it('a group is named as less present only when its index is clearly under one, whatever is hidden', () => {
  const columns = {
    groupe: { role: 'dimension' },
    indice: { role: 'quotient', type: 'decimal' },
    part_entrees: { role: 'taux', type: 'decimal' },
    part_demandeurs: { role: 'taux', type: 'decimal' }
  } as const;
  const row = (groupe: string, index: AnswerRow): AnswerRow => ({
    groupe,
    ...index,
    ...shown('part_entrees', 0.1),
    ...shown('part_demandeurs', 0.2)
  });
  const said = underserved(
    answer(
      columns,
      [
        row('Femmes', shown('indice', 0.5)),
        row('Hommes', shown('indice', 0.95)),
        row('Jeunes', secret('indice', 0.4, 1.1)),
        row('Aînés', secret('indice', 0.4, 0.8))
      ],
      { annee: '2024' }
    ),
    'en Bretagne'
  );
  expect(said.map((sentence) => /« (.*?) »/.exec(spaces(sentence))?.[1])).toEqual(['femmes', 'aînés']);
});

it('objectives are counted by state, and those that are late say what was expected', () => {
  const row = (libelle: string, etat: string): AnswerRow => ({
    libelle,
    etat,
    millesime: '2022_2023',
    ...shown('valeur', 0.667),
    cible: 0.75,
    attendu: 0.71,
    echeance: '2027'
  });
  const [summary, ...late] = verdicts(
    answer({ libelle: { role: 'dimension' }, valeur: { role: 'taux', type: 'decimal' } }, [
      row('a', 'cible tenue'),
      row('b', 'sous la trajectoire'),
      row('c', 'non mesuré')
    ])
  );
  expect(summary).toBe(
    'Sur 3 objectifs, un est à sa cible ; un est en retard sur sa trajectoire ; un n’est pas mesuré.'
  );
  expect(late.map(spaces)).toEqual([
    '« b » : 66,7 % en 2022-2023, quand 71,0 % étaient attendus à cette date, pour une cible de 75,0 % en 2027.'
  ]);
});

it('a quota that is not known is not a quota unfilled', () => {
  const said = filled(
    answer(
      { remplissage: { role: 'taux', type: 'decimal' } },
      [shown('remplissage', 0.9), shown('remplissage', 1), { remplissage: null, remplissage_statut: 'non_disponible' }],
      { annee: '2024' }
    ),
    'en Bretagne'
  );
  expect(said).toContain('une formation sanitaire ou sociale sur 2');
});
