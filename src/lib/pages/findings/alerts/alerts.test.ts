import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, madeSource, shown } from '../../../../../tests/support/made-answer.ts';
import type { Answer, AnswerRow } from '../../../catalogue/api/answer.ts';
import { buildSections } from '../../build-sections.ts';
import type { Context } from '../../section.ts';
import { alerts, alertsOf } from './alerts.ts';

const MEASURES = ['projets', 'projets_avant', 'demandeurs', 'demandeurs_avant'];
const RATES = ['difficulte', 'difficulte_tous', 'part_seniors', 'part_seniors_tous'];
const COLUMNS = [
  ...MEASURES.map((name) => madeColumn(name, 'mesure', { bornes: true, unite: name })),
  ...RATES.map((name) => madeColumn(name, 'taux', { bornes: true, unite: 'pourcent' }))
];

const row = (over: AnswerRow): AnswerRow => ({
  date: '2025-03-12',
  emetteur: 'OPCO Santé',
  nature: 'difficulté de recrutement',
  code: 'fap2021:V0X60',
  metier: 'Aides-soignants',
  lieu: 'departement:35',
  ou: 'en Ille-et-Vilaine',
  dit: 'Les candidatures manquent.',
  horizon: null,
  verdict: 'pas de chiffre',
  vu_difficulte: null,
  vu_projets: null,
  vu_tension: null,
  vu_demandeurs: null,
  vu_ages: null,
  ...over
});

function contextOf(answer: Answer, asked: string[] = []): Context {
  return {
    fetch: ((input: RequestInfo | URL) => {
      asked.push(decodeURIComponent(String(input)));
      return Promise.resolve(Response.json(answer));
    }) as typeof fetch,
    place: {
      territoire: 'region:53',
      maille: 'region',
      nom: 'Bretagne',
      lieu: 'en Bretagne',
      departement: null,
      region: 'region:53'
    },
    around: [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map()
  };
}

async function sentences(rows: readonly AnswerRow[], over: Partial<Answer> = {}): Promise<string[]> {
  const answer = madeAnswer({ colonnes: COLUMNS, lignes: rows as never, ...over });
  const { section } = await alerts(contextOf(answer));
  return section.sentences.map((text) => text.replaceAll(/[\u202f\u00a0]/g, ' '));
}

describe('an alert in words', () => {
  test('what series say comes first, then who said it, then the figures of each with its year and its territory', async () => {
    const [tally, said] = await sentences([
      row({
        verdict: 'confirmé',
        vu_difficulte: 'confirme',
        vu_tension: 'pas de chiffre',
        annee: '2025',
        lieu_projets: 'en Bretagne',
        horizon: '2026-06',
        ...between('projets', 96, 104),
        ...between('difficulte', 0.7, 0.75),
        ...shown('difficulte_tous', 0.5)
      })
    ]);
    expect(tally).toBe(
      '1 alerte porte sur ce territoire, sur un territoire qui le contient ou sur l’une de ses parties : dans les fichiers lus, 1 confirmée par les séries.'
    );
    expect(said).toBe(
      'Confirmé par les séries : difficulté de recrutement pour « Aides-soignants », en Ille-et-Vilaine, selon « OPCO Santé » le 12 mars 2025, horizon juin 2026 : « Les candidatures manquent ». Part des projets jugés difficiles en 2025, entre 70,0 % et 75,0 % (entre 96 et 104 projets), tous métiers 50,0 % (en Bretagne).'
    );
  });

  test('the three most recent are told, and all are counted', async () => {
    const told = await sentences([
      row({ metier: 'A', nature: 'compétence manquante' }),
      row({
        metier: 'B',
        verdict: 'ne tranche pas',
        vu_tension: 'ne tranche pas',
        classe: 3,
        annee_tension: '2024',
        lieu_tension: 'en Bretagne'
      }),
      row({
        metier: 'C',
        verdict: 'contredit',
        vu_tension: 'contredit',
        classe: 1,
        annee_tension: '2024',
        lieu_tension: 'en Bretagne'
      }),
      row({ metier: 'D' })
    ]);
    expect(told).toHaveLength(4);
    expect(told[0]).toBe(
      '4 alertes portent sur ce territoire, sur un territoire qui le contient ou sur l’une de ses parties : dans les fichiers lus, 1 contredite, 1 sur laquelle elles ne tranchent pas, 2 sans chiffre pour en juger. Le tableau les a toutes.'
    );
    expect(told.slice(1).map((text) => /« ([A-D]) »/.exec(text)?.[1])).toEqual(['A', 'B', 'C']);
    expect(told[1]).toContain('Aucune série ne mesure une compétence dans les fichiers lus.');
    expect(told[2]).toContain('Les séries ne tranchent pas');
    expect(told[3]).toContain('Contredit par les séries');
    expect(told[3]).toContain('Classe de tension 1 sur 5 en 2024 (en Bretagne).');
  });

  test('an alert older than the life of its source says so', async () => {
    const sources = [madeSource('alertes_metiers', { vie_mois: 24 })];
    // A demonstration is read in September 2025.
    const [, recent] = await sentences([row({ date: '2023-09-01' })], { sources });
    const [, old] = await sentences([row({ date: '2023-08-31' })], { sources });
    expect(recent).not.toContain('alerte ancienne');
    expect(old).toContain('le 31 août 2023 (alerte ancienne)');
  });
});

describe('without an alert', () => {
  const spec = (answer: Answer) => ({
    id: 'alertes',
    question: '?',
    inside: false,
    build: () => alerts(contextOf(answer))
  });

  test('nothing is shown, and an absent source is named with the others, without a heading', async () => {
    const none = madeAnswer({ etat: 'non_disponible', motifs: ['Aucune alerte.'] });
    expect(await buildSections([spec(none)], contextOf(none), true)).toMatchObject({ sections: [], missing: [] });
    const absent = madeAnswer({ etat: 'source_absente', motifs: ['Écrivez alertes_metiers.'] });
    expect(await buildSections([spec(absent)], contextOf(absent), true)).toMatchObject({
      sections: [],
      missing: [{ reason: 'Écrivez alertes_metiers.' }]
    });
  });
});

test('those of an occupation are asked by its code, and its page does not link to itself', async () => {
  const asked: string[] = [];
  const answer = madeAnswer({ colonnes: COLUMNS, lignes: [row({})] as never });
  const { section } = await alertsOf(contextOf(answer, asked), 'fap2021:V0X60');
  expect(asked).toEqual(['/api/v1/requests/gpec/alertes_metiers?territoire=region:53&metier=fap2021:V0X60']);
  expect(section.doors).toBeUndefined();
  expect((await alerts(contextOf(answer))).section.doors).toEqual([
    { text: 'Aides-soignants', href: '/metiers/fap2021:V0X60?territoire=region:53' }
  ]);
});
