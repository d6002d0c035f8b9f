import { describe, expect, it } from 'vitest';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { RowOf } from '../../catalogue/api/rows.ts';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';
import { steeringHeadline } from './headline.ts';
import { INDICATORS } from './indicator-specs.ts';
import { indicatorModel, type Indicator } from './indicators.ts';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';

const CALLS = INDICATORS.find(({ id }) => id === 'decroche');

function series(lignes: readonly AnswerRow[]): Answer<never> {
  return madeAnswer({
    requete: {
      id: 'spro/limites_controle',
      graphique: {
        type: 'controle',
        x: 'periode',
        y: 'valeur',
        centre: 'moyenne',
        bande: ['limite_basse', 'limite_haute'],
        signal: 'hors_limites',
        cible: 'objectif'
      }
    },
    parametres: { indicateur: 'decroche' },
    adresse: '/api/v1/requests/spro/limites_controle?indicateur=decroche',
    colonnes: [
      madeColumn('periode', 'dimension'),
      ...['valeur', 'moyenne', 'limite_basse', 'limite_haute', 'objectif'].map((name) => madeColumn(name, 'indice')),
      madeColumn('hors_limites', 'signal', { type: 'booleen' }),
      madeColumn('variation', 'classe', { type: 'texte' })
    ],
    lignes
  });
}

const period = (periode: string, valeur: number, over: AnswerRow = {}): AnswerRow => ({
  periode,
  valeur,
  moyenne: 79,
  limite_basse: 77,
  limite_haute: 81,
  hors_limites: valeur > 81 || valeur < 77,
  objectif: 90,
  ...over
});
const SUMMARY: RowOf<'spro/objectifs_service'> = {
  indicateur: 'decroche',
  libelle: 'Appels décrochés',
  unite: '%',
  periode: '2025-08',
  valeur: 79.3,
  valeur_basse: 79.3,
  valeur_haute: 79.3,
  bornes: 'compté en entier',
  un_an_avant: 78.8,
  variation: 'variation habituelle',
  annuelle: 79.2,
  annuelle_basse: 79.2,
  annuelle_haute: 79.2,
  sens: 'au moins',
  cible: 90,
  echeance: '2026',
  etat: 'cible à atteindre',
  citation: 'Convention',
  hors_limites: false
};

function model(row: RowOf<'spro/objectifs_service'>, rows: readonly AnswerRow[]): Indicator {
  if (!CALLS) throw new Error('decroche is followed');
  return indicatorModel(CALLS, row, series(rows), 'Exploitant');
}

describe('the words of an indicator', () => {
  const usual = model(SUMMARY, [period('2025-08', 79.3), period('2025-07', 84), period('2025-06', 78)]);

  it('inside the limits, say so and compare nothing', () => {
    expect(usual.reading).toBe(
      'En août 2025, 79,3\u202f% des appels à traiter sont décrochés. C’est une variation habituelle (de 77,0\u202f% à 81,0\u202f%).'
    );
    expect([usual.reading, ...usual.context].join(' ')).not.toMatch(
      /\b(plus|moins) (que|de)\b|hausse|baisse|améliore|recule|progresse/
    );
    expect([usual.signal, usual.limited]).toEqual([false, true]);
  });

  it('state the year before and the objective as figures, judged on twelve months', () => {
    expect(usual.context).toContain('Un an plus tôt\u202f: 78,8\u202f%.');
    expect(usual.context.at(-1)).toBe(
      'Sur douze mois\u202f: 79,2\u202f%, pour un objectif d’au moins 90\u202f% en 2026\u202f: cible à atteindre.'
    );
  });

  it('name the periods that were outside', () => {
    expect(usual.context).toContain('Hors des limites auparavant\u202f: juillet 2025.');
  });

  it('outside the limits, say on which side, without judging', () => {
    const low = model({ ...SUMMARY, valeur: 70, valeur_basse: 70, valeur_haute: 70 }, [
      period('2025-08', 70),
      period('2025-07', 79)
    ]);
    expect(low.signal).toBe(true);
    expect(low.reading).toContain(
      'C’est hors des limites de variation habituelle, au-dessous (de 77,0\u202f% à 81,0\u202f%)'
    );
  });

  it('under eight periods, give the reason and no limit', () => {
    const none = { moyenne: null, limite_basse: null, limite_haute: null, hors_limites: false };
    const young = model(
      { ...SUMMARY, variation: 'limites non calculées : 2 périodes, 8 nécessaires', cible: null, un_an_avant: null },
      [period('2025-08', 79.3, none), period('2025-07', 70, none)]
    );
    expect([young.signal, young.limited, young.objective]).toEqual([false, false, null]);
    expect(young.reading).toBe(
      'En août 2025, 79,3\u202f% des appels à traiter sont décrochés. Limites non calculées\u202f: 2 périodes, 8 nécessaires.'
    );
    expect(young.context).toEqual(['Sur douze mois\u202f: 79,2\u202f%, sans objectif fixé.']);
  });

  it('of persons, are never given over twelve months, and say why', () => {
    const spec = INDICATORS.find(({ id }) => id === 'cep');
    if (!spec) throw new Error('cep is followed');
    const people = indicatorModel(
      spec,
      {
        ...SUMMARY,
        indicateur: 'cep',
        unite: 'bénéficiaires',
        valeur: 42870,
        valeur_basse: 42870,
        valeur_haute: 42870,
        annuelle: null,
        annuelle_basse: null,
        annuelle_haute: null,
        cible: null,
        un_an_avant: 42544
      },
      series([period('2025-08', 42870)]),
      'Opérateurs'
    );
    expect([people.persons, people.twelveMonths]).toEqual([true, null]);
    expect(people.context.join(' ')).toContain('les périodes ne s’additionnent pas');
    expect(people.context.join(' ')).not.toContain('Sur douze mois');
  });

  it('give the bounds of a value with what they are', () => {
    const bounded = model({ ...SUMMARY, valeur_basse: 66, valeur_haute: 85.9, bornes: 'issues non renseignées' }, [
      period('2025-08', 79.3)
    ]);
    expect(bounded.interval).toBe('entre 66,0\u202f% et 85,9\u202f% (issues non renseignées)');
    expect(bounded.reading).toContain('La valeur se situe entre 66,0\u202f% et 85,9\u202f% (issues non renseignées).');
  });
});

describe('the headline', () => {
  const one = model(SUMMARY, [period('2025-08', 79.3), period('2025-07', 79)]);

  it('says that nothing is outside, then what is held', () => {
    expect(steeringHeadline([one, { ...one, objective: { text: '', state: 'cible tenue', citation: '' } }])).toBe(
      'Sur deux indicateurs du service qui ont assez de recul, **aucun ne sort de sa variation habituelle** à sa dernière période. **Un objectif sur deux** est tenu sur douze mois.'
    );
  });

  it('names what is outside, and counts all of them, those that are judged among them', () => {
    expect(
      steeringHeadline([
        { ...one, signal: true, objective: null },
        { ...one, objective: null },
        { ...one, limited: false, objective: null }
      ])
    ).toBe(
      'Sur trois indicateurs du service, dont deux ont assez de recul pour être jugés, **un sort de sa variation habituelle**\u202f: appels décrochés.'
    );
  });

  it('names an objective that is alone', () => {
    const alone = (state: string): string | null =>
      steeringHeadline([{ ...one, objective: { text: '', state, citation: '' } }]);
    expect(alone('cible tenue')).toContain('**Le seul objectif** est tenu sur douze mois.');
    expect(alone('cible à atteindre')).toContain('**Le seul objectif** n’est pas tenu sur douze mois.');
  });

  it('is absent without indicators', () => {
    expect(steeringHeadline([])).toBeNull();
  });

  it('says that it is of the whole region, for a smaller place', () => {
    expect(steeringHeadline([{ ...one, objective: null }], true)).toMatch(/^Dans toute la région, sur un indicateur/);
  });
});

it('follows the indicators of the request, and only those', () => {
  const request = REQUESTS.find(({ id }) => id === 'spro/limites_controle');
  const values = request?.parametres.find(({ nom }) => nom === 'indicateur')?.valeurs?.map(({ valeur }) => valeur);
  expect(INDICATORS.map(({ id }) => id)).toEqual(values);
});
