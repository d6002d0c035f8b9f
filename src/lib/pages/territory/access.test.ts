import { expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { between, madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, SectionBody } from '../section.ts';
import { declaredQuestion } from '../../../../tests/support/made-entry.ts';

const ZONE = madePlace('zone_emploi:0062', 'Redon', 'dans la zone d’emploi de Redon');
const REGION = madePlace('region:53', 'Bretagne', 'en Bretagne');
const NETWORKS = 'd’une agence France Travail (Cap emploi : non lus)';

/** The sentences of a zone beside its region, from the shares within reach of a school and of a reception place; null, no row. */
async function sectionOf(
  own: AnswerRow | null,
  region: AnswerRow | null,
  welcome: AnswerRow,
  people: Answer | null = null,
  byRoad: Answer | null = null
): Promise<SectionBody> {
  const share = (row: AnswerRow | null, more: AnswerRow = {}): Answer =>
    madeAnswer({
      parametres: { distance: '20', rentree: '2020' },
      colonnes: [
        madeColumn('couverture', 'taux', { protege: true, bornes: true, unite: 'pourcent' }),
        madeColumn('lieux', 'texte')
      ],
      lignes: row ? [{ ...row, ...more }] : []
    });
  const at = (
    id: string,
    parameters: Record<string, string>,
    answer: Answer | null
  ): [string, Promise<Answer | null>] => [
    `${id}?${new URLSearchParams(Object.entries(parameters).sort()).toString()}`,
    Promise.resolve(answer)
  ];
  const [here, whole] = [{ territoire: ZONE.territoire }, { par: 'ensemble' }];
  const answers = new Map([
    at('reference/population_cellules', { ...here, resolution: '7' }, people),
    at('cprdfop/couverture_population', { ...here, ...whole }, share(own)),
    at('cprdfop/couverture_population', { territoire: REGION.territoire, ...whole }, share(region)),
    at('cprdfop/couverture_population', { ...here, par: 'epci' }, null),
    at('cprdfop/couverture_population', { territoire: REGION.territoire, par: 'zone_emploi' }, null),
    at('spro/accueil_minutes', { ...here, ...whole }, byRoad),
    at('spro/maillage_accueil', { ...here, ...whole }, share(welcome, { lieux: NETWORKS })),
    at('cprdfop/distance_formation', { ...here, resolution: '7' }, null),
    at('spro/distance_accueil', { ...here, resolution: '7' }, null),
    at('spro/lieux_accueil', here, null)
  ]);
  const context: Context = {
    fetch,
    place: ZONE,
    around: [REGION],
    basins: [],
    comparator: REGION,
    outlines: [],
    answers
  };
  return (await declaredQuestion('territoire/acces').build(context)).section;
}

async function sentences(...given: Parameters<typeof sectionOf>): Promise<string[]> {
  return (await sectionOf(...given)).sentences.map((text) => text.replaceAll(/[\u202f\u00a0]/g, ' '));
}

test('names the file that the distance is about, and whose share each is', async () => {
  expect(await sentences(shown('couverture', 0.983), shown('couverture', 0.974), shown('couverture', 0.561))).toEqual([
    'Dans la zone d’emploi de Redon, 98,3 % des habitants vivent à 20 km au plus d’un établissement du fichier des effectifs (voie scolaire, rentrée 2020), à vol d’oiseau ; Bretagne : 97,4 %.',
    `Dans la zone d’emploi de Redon, 56,1 % des habitants vivent à 20 km au plus ${NETWORKS}, à vol d’oiseau.`
  ]);
});

test('says nothing of the comparator when the place has no share', async () => {
  expect(await sentences(null, shown('couverture', 0.974), between('couverture', 0.878, 0.932))).toEqual([
    `Dans la zone d’emploi de Redon, entre 87,8 % et 93,2 % des habitants vivent à 20 km au plus ${NETWORKS}, à vol d’oiseau.`
  ]);
  expect(
    (await sentences(shown('couverture', 0.983), between('couverture', 0.85, 0.9), shown('couverture', 0.561)))[0]
  ).toMatch(/ ; Bretagne : entre 85,0 % et 90,0 %\.$/);
});

test('minutes by road are said in place of kilometres where the snapshot has them', async () => {
  const byRoad = madeAnswer({
    parametres: { minutes: '20' },
    colonnes: [
      madeColumn('part', 'taux', { protege: true, bornes: true, unite: 'pourcent' }),
      madeColumn('lieux', 'texte')
    ],
    lignes: [{ ...between('part', 0.4, 0.5), lieux: NETWORKS }]
  });
  const share = shown('couverture', 0.9);
  expect((await sentences(share, share, share, null, byRoad)).slice(1)).toEqual([
    `Dans la zone d’emploi de Redon, entre 40,0 % et 50,0 % des habitants vivent à 20 minutes en voiture au plus ${NETWORKS}.`
  ]);
});

test('the map of people says nothing of how they live inside a commune, over which they are spread evenly, and which surface divides them', async () => {
  const people = madeAnswer({
    colonnes: [madeColumn('densite', 'indice'), madeColumn('population', 'mesure')],
    lignes: [90, 5, 5].map((population) => ({ densite: population, population }))
  });
  const share = shown('couverture', 0.9);
  const [figure] = (await sectionOf(share, share, share, people)).figures;
  expect(figure?.title).not.toMatch(/moitié|%/);
  expect(figure?.subtitle).toContain('qui n’est pas sa superficie officielle');
});
