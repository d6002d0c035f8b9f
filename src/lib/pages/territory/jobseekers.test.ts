import { describe, expect, test } from 'vitest';
import type { Answer } from '../../catalogue/api/answer.ts';
import { between, madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
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
const portrait = madeAnswer({
  colonnes: [madeColumn('valeur', 'mesure', { protege: true, bornes: true })],
  lignes: [
    {
      indicateur: 'Demandeurs d’emploi inscrits, catégorie non précisée',
      mode: 'observé',
      millesime: '2024T4',
      ...shown('valeur', 4772)
    }
  ]
});

/** The section of a place when its own series, the region's, and its count by quarter are known or not. */
async function built(own: Place, counted: Answer | null, evolution?: number, open: Answer | null = null) {
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
      asked('gpec/evolution_demandeurs_emploi', REGION.territoire, series(292720, evolution)),
      asked('gpec/portrait_zone', ZONE.territoire, counted),
      asked('gpec/portrait_zone', REGION.territoire, null)
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
    for (const [own, counted] of [
      [REGION, null],
      [ZONE, null],
      [ZONE, portrait]
    ] as const)
      expect(await built(own, counted)).toMatchObject({ value: '', headline: null });
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
    const { value, sentences } = await built(ZONE, portrait, undefined, open);
    expect(value).toBe('3 990 à 4 010');
    expect(sentences.slice(0, 2)).toEqual([
      "Dans la zone d'emploi de Quimperlé, 4 772 demandeurs d’emploi inscrits au 4ᵉ trimestre 2024, catégorie non précisée par le producteur.",
      "Dans la zone d'emploi de Quimperlé, entre 3 990 et 4 010 demandeurs d’emploi des catégories A, B et C en moyenne au 4ᵉ trimestre 2024, soit entre 1,0 % et 3,0 % en un an."
    ]);
  });

  test('the region’s, under a zone: not compared with the region', async () => {
    const { sentences } = await built(ZONE, null);
    expect(sentences.join(' ')).toContain('292 720 demandeurs d’emploi');
    expect(sentences.join(' ')).not.toContain('sur les mêmes mois');
  });

  test('its own, of the file by commune, before the series of a larger territory', async () => {
    const { sentences } = await built(ZONE, portrait);
    expect(sentences[0]).toMatch(
      /^Dans la zone d.emploi de Quimperlé, 4 772 demandeurs d’emploi inscrits au 4ᵉ trimestre 2024, catégorie non précisée/
    );
  });

  test('a count that has not moved is said so, never « soit 0,0 % »', async () => {
    const { sentences } = await built(REGION, null, 0);
    expect(sentences[0]).toMatch(/en décembre 2024, autant qu’un an plus tôt\.$/);
  });
});
