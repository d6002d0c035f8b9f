import { describe, expect, test } from 'vitest';
import type { Answer } from '../../catalogue/api/answer.ts';
import { between, madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, Place } from '../section.ts';
import { declaredQuestion } from '../../../../tests/support/made-entry.ts';

const REGION = madePlace('region:53', 'Bretagne', 'en Bretagne');
const ZONE = madePlace('zone_emploi:5314', 'Quimperlé', "dans la zone d'emploi de Quimperlé");

const series = (demandeurs: number, evolution = 0.019): Answer =>
  madeAnswer({
    colonnes: [
      madeColumn('mois', 'dimension'),
      madeColumn('demandeurs', 'mesure'),
      madeColumn('evolution', 'evolution')
    ],
    lignes: [{ mois: '2024-12', demandeurs, evolution }]
  });

/** The section of a place when its own series and the region's are known or not. */
async function built(own: Place, evolution?: number, open: Answer | null = null) {
  const asked = (id: string, territoire: string, answer: Answer | null): [string, Promise<Answer | null>] => [
    `${id}?${new URLSearchParams({ territoire }).toString()}`,
    Promise.resolve(answer)
  ];
  const context: Context = {
    fetch,
    place: own,
    around: own === REGION ? [] : [REGION],
    basins: [],
    comparator: REGION,
    outlines: [],
    answers: new Map([
      asked('gpec/demandeurs_abc', ZONE.territoire, open),
      asked('gpec/demandeurs_abc', REGION.territoire, null),
      asked('gpec/evolution_demandeurs_emploi', ZONE.territoire, null),
      asked('gpec/evolution_demandeurs_emploi', REGION.territoire, series(292720, evolution))
    ])
  };
  const { section, key, headline } = await declaredQuestion('territoire/demandeurs').build(context);
  const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  return {
    where: key?.where,
    value: plain(key?.value ?? ''),
    headline: headline ? plain(headline) : null,
    sentences: section.sentences.map(plain)
  };
}

describe('whose job seekers a page says', () => {
  test('a count whose category no file names is neither a tile nor a headline', async () => {
    for (const own of [REGION, ZONE]) expect(await built(own)).toMatchObject({ value: '', headline: null });
  });

  test('nor is it told: 292,720 are more than the 249,270 of categories A, B and C that France Travail published', async () => {
    const { sentences } = await built(REGION);
    expect(sentences).toEqual([
      'En Bretagne, le nombre d’inscrits à France Travail, dont le fichier ne dit pas la catégorie, change de +1,9 % en un an, en décembre 2024.'
    ]);
  });

  test('the open series, whose categories are named, is the tile and comes before the others', async () => {
    const open = madeAnswer({
      colonnes: [
        madeColumn('trimestre', 'dimension', { temps: 'trimestre' }),
        madeColumn('demandeurs', 'mesure', { protege: true, bornes: true }),
        madeColumn('evolution', 'evolution', { protege: true, bornes: true })
      ],
      lignes: [{ trimestre: '2024T4', ...between('demandeurs', 3990, 4010), ...between('evolution', 0.01, 0.03) }]
    });
    const { value, sentences } = await built(ZONE, undefined, open);
    expect(value).toBe('3 990 à 4 010');
    expect(sentences).toEqual([
      "Dans la zone d'emploi de Quimperlé, entre 3 990 et 4 010 demandeurs d’emploi des catégories A, B et C en moyenne au 4ᵉ trimestre 2024, soit entre 1,0 % et 3,0 % en un an."
    ]);
  });

  test('the region’s, under a zone: told on its own page alone', async () => {
    expect((await built(ZONE)).sentences).toEqual([]);
  });

  test('a count that has not moved is said so, never « soit 0,0 % »', async () => {
    const { sentences } = await built(REGION, 0);
    expect(sentences[0]).toMatch(/est en décembre 2024 celui d’un an plus tôt/);
  });
});
