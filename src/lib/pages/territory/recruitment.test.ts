import { describe, expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, Place } from '../section.ts';
import { basinsInWords } from './estimate.ts';
import { declaredQuestion } from '../../../../tests/support/made-entry.ts';

const place = (territoire: string, nom: string, lieu: string, part?: number): Place => ({
  ...madePlace(territoire, nom, lieu),
  ...(part === undefined ? {} : { part })
});
const REGION = place('region:53', 'Bretagne', 'en Bretagne');
const ZONE = place('zone_emploi:5314', 'Quimperlé', "dans la zone d'emploi de Quimperlé");
const BASIN = { ...place('bassin:5319', 'Quimperlé', 'dans le bassin de Quimperlé', 0.981), back: 0.9 };
const SHARED = [
  place('bassin:5322', 'Quimper', 'dans le bassin de Quimper', 0.55),
  place('bassin:5325', "Pont-l'Abbé", "dans le bassin de Pont-l'Abbé", 0.43),
  place('bassin:5304', 'Carhaix', 'dans le bassin de Carhaix', 0.02)
];

const SURVEY = ([code, projects, share, side]: readonly [string, number, number | null, string?]): [
  string,
  Promise<Answer>
] => [
  `gpec/difficultes_saisonnalite?${new URLSearchParams({ niveau: 'ensemble', territoire: code }).toString()}`,
  Promise.resolve(
    madeAnswer({
      parametres: { annee: '2025' },
      colonnes: [
        madeColumn('projets', 'mesure', { protege: true }),
        madeColumn('difficulte', 'taux', { protege: true, unite: 'pourcent', ecart: true })
      ],
      lignes: [
        {
          ...shown('projets', projects),
          ...(share === null ? secret('difficulte') : shown('difficulte', share)),
          difficulte_ecart: side ?? 'non_significatif'
        }
      ]
    })
  )
];
const none = (id: string, parameters: Record<string, string>): [string, Promise<null>] => [
  `${id}?${new URLSearchParams(Object.entries(parameters).sort()).toString()}`,
  Promise.resolve(null)
];

/** The section of a place, when only the totals of the survey are known. */
async function built(
  own: Place,
  around: readonly Place[],
  comparator: Place | null,
  basins: readonly Place[] = [],
  portrait: readonly AnswerRow[] = []
) {
  const silent = [own, ...around].flatMap(({ territoire }) => [
    none('gpec/projets_recrutement', { territoire }),
    none('gpec/difficultes_saisonnalite', { territoire, niveau: 'famille' }),
    none('gpec/tension_et_causes', { territoire })
  ]);
  const estimate: [string, Promise<Answer>] = [
    `gpec/portrait_zone?${new URLSearchParams({ territoire: own.territoire }).toString()}`,
    Promise.resolve(
      madeAnswer({ colonnes: [madeColumn('valeur', 'mesure', { protege: true, bornes: true })], lignes: portrait })
    )
  ];
  const answers = new Map<string, Promise<Answer | null>>([
    ...silent,
    estimate,
    SURVEY(['region:53', 131879, 0.557]),
    SURVEY(['bassin:5319', 2400, 0.31]),
    SURVEY(['bassin:5399', 29, null]),
    SURVEY(['bassin:5398', 4000, 0.72, 'superieur']),
    [
      `gpec/difficultes_territoires?${new URLSearchParams({ annee: '2025', par: 'bassin', territoire: 'region:53' }).toString()}`,
      Promise.resolve(
        madeAnswer({
          colonnes: [
            madeColumn('code', 'territoire'),
            madeColumn('nom', 'dimension'),
            madeColumn('difficulte', 'taux', { protege: true, bornes: true, unite: 'pourcent' })
          ],
          lignes: [
            { code: 'bassin:5319', nom: 'Quimperlé', ...shown('difficulte', 0.31) },
            { code: 'bassin:5322', nom: 'Quimper', ...shown('difficulte', 0.52) },
            { code: 'bassin:5301', nom: 'Rennes', ...between('difficulte', 0.4, 0.6) }
          ]
        })
      )
    ]
  ]);
  const context: Context = { fetch, place: own, around, basins, comparator, outlines: [], answers };
  const { section, key, headline, around: others } = await declaredQuestion('territoire/recrutement').build(context);
  const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  return {
    sentences: section.sentences.map(plain),
    peers: section.peers?.map(({ place: named, words }) => [named, plain(words)]),
    around: others?.flatMap(({ sentence }) => (sentence === null ? [] : plain(sentence))),
    where: key?.where === undefined ? undefined : plain(key.where),
    value: plain(key?.value ?? ''),
    headline: headline ? plain(headline) : headline
  };
}

describe('whose projects a page says', () => {
  test('of a few projects no share is said, in the headline nor under it', async () => {
    const { headline, sentences } = await built({ ...BASIN, territoire: 'bassin:5399' }, [], null);
    expect(headline).toMatch(/les employeurs déclarent \*\*29 projets de recrutement\*\* pour 2025\.$/);
    expect(sentences).toEqual([]);
  });

  test('a share is in the headline only where two surveys set it apart', async () => {
    const { headline } = await built({ ...BASIN, territoire: 'bassin:5398' }, [], null);
    expect(headline).toMatch(/plus souvent jugés difficiles qu’ailleurs, deux enquêtes de suite : \*\*72,0 %\*\*\.$/);
  });

  test('its own: in the headline, and compared with the comparator', async () => {
    const { headline, where, sentences, peers } = await built(REGION, [], null);
    expect(peers).toBeUndefined();
    expect(headline).toBe('En Bretagne, les employeurs déclarent **131 879 projets de recrutement** pour 2025.');
    expect([where, sentences]).toEqual([
      undefined,
      ['En Bretagne, 55,7 % des projets sont jugés difficiles par les employeurs.']
    ]);
  });

  test('the region’s, under a zone: its share is told around it, its count on its own page', async () => {
    const { headline, value, sentences, around } = await built(ZONE, [REGION], REGION);
    expect([headline, value, sentences]).toEqual([null, '', []]);
    expect(around).toEqual([
      'En Bretagne, 55,7 % des projets de recrutement de 2025 sont jugés difficiles par les employeurs.'
    ]);
  });

  test('those of the basin that stands for the zone: said with the share, as an estimate', async () => {
    const { headline, where, sentences, peers } = await built(ZONE, [BASIN, REGION], REGION);
    // The basin among the basins: the zone itself has no figure.
    expect(peers).toEqual([
      [
        'bassin de Quimperlé',
        '3 bassins d’emploi, aux deux bouts, Quimperlé (31,0 %) et Rennes (entre 40,0 % et 60,0 %)'
      ]
    ]);
    expect(where).toBe('bassin de Quimperlé (98 % des habitants de la zone d’emploi)');
    expect(headline).toBe(
      'Estimation par le bassin de Quimperlé, où vivent 98 % des habitants de la zone d’emploi : **2 400 projets de recrutement** pour 2025.'
    );
    expect(sentences[0]).toBe(
      'Dans le bassin de Quimperlé, 31,0 % des projets sont jugés difficiles par les employeurs ; Bretagne : 55,7 %.'
    );
  });

  test('a sum of basins, when none stands alone: an estimate with its bounds', async () => {
    const { headline, where, value } = await built(ZONE, [REGION], REGION, SHARED, [
      { indicateur: 'Projets de recrutement', mode: 'ventilé', millesime: '2025', ...between('valeur', 11824, 12134) }
    ]);
    expect([where, value]).toEqual([
      'estimation au prorata des habitants, d’après les bassins de Quimper, de Pont-l’Abbé et un autre',
      '11 824 à 12 134'
    ]);
    expect(headline).toContain('Estimation au prorata des habitants');
    expect(headline).not.toContain('131 879');
  });
});

test('basins of an estimate, in words', () => {
  expect(basinsInWords(SHARED.slice(0, 2))).toBe('les bassins de Quimper et de Pont-l’Abbé');
  expect(basinsInWords(SHARED.slice(0, 1))).toBe('le bassin de Quimper');
});
