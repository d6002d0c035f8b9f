import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FeatureCollection } from 'geojson';
import type { Answer, AnswerColumn, AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import type { RequestDetail } from '../../src/lib/catalogue/api/documents.ts';
import type { FigureModel } from '../../src/lib/charts/figure-model.ts';
import { LOCK } from '../../src/lib/catalogue/request/lock.gen.ts';
import { answerFigures } from '../../src/routes/catalogue/answer-figures.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { examples, oneIn } from '../support/depth.ts';
import { builtDemo } from '../support/built-demo.ts';
import { makeApi, type Api } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
});
afterAll(() => api.engine.close());

const classed = Object.entries(LOCK).filter(([, { columns }]) =>
  Object.values(columns).some((parts) => parts.split(' ').includes('classe', 1))
);

/** The territories of a map and what each is filled with, as its picture is written. */
function filled({ drawing }: FigureModel): [territory: string, fill: string][] {
  const shapes = (drawing?.wide ?? '').matchAll(
    /<a href="\/territoires\/([^"]+)"[^>]*><path d="[^"]*" fill="([^"]+)"/g
  );
  return [...shapes].map(([, territory = '', fill = '']) => [decodeURI(territory), fill]);
}

/** The territory of a row, as the map names it. */
function placeOf(row: AnswerRow, columns: readonly AnswerColumn[]): string {
  const place = columns.find(({ nom }) => nom === 'parametre_territoire') ?? columns.find(isPlace);
  return String(row[place?.nom ?? '']);
}
const isPlace = ({ role }: AnswerColumn): boolean => role === 'territoire';

async function answerOf(id: string, query: string): Promise<Answer> {
  return (await api.json(`/api/v1/requests/${id}?${query}`)) as unknown as Answer;
}

/** What the page of a request draws of a measure. */
async function mapsOf(id: string, query: string, measure: string): Promise<FigureModel[]> {
  const detail = (await api.json(`/api/v1/catalogue/${id}`)) as unknown as RequestDetail;
  const fetcher = (path: unknown) => api.get(String(path));
  const { figures } = await answerFigures(fetcher as typeof fetch, detail, await answerOf(id, query), '', [measure]);
  return figures.filter(({ kind }) => kind === 'carte');
}

/** Each row of the file, and its colour on the map: its class is the place of that colour in the legend. */
function expectSame(answer: Answer, measure: string, map: FigureModel, rows: readonly AnswerRow[]): number {
  const classes = new Map(rows.map((row) => [placeOf(row, answer.colonnes), row[`${measure}_classe`]]));
  const colours = map.legend?.colours ?? [];
  const shown = filled(map);
  for (const [territory, fill] of shown) {
    const place = colours.indexOf(fill);
    const expected = classes.has(territory) && place >= 0 ? place + 1 : null;
    expect([answer.requete.id, measure, territory, classes.get(territory) ?? null]).toEqual([
      answer.requete.id,
      measure,
      territory,
      expected
    ]);
  }
  return shown.length;
}

test('the class of a row is the colour that the map of the page gives its territory', async () => {
  let [maps, territories, without] = [0, 0, 0];
  for (const [id] of oneIn(3, classed)) {
    const answer = await answerOf(id, '');
    for (const { nom } of answer.colonnes.filter(({ classe }) => classe === true)) {
      const [map] = await mapsOf(id, '', nom);
      if (map === undefined) {
        without++;
        expect([id, nom, answer.lignes.filter((row) => row[`${nom}_classe`] !== null)]).toEqual([id, nom, []]);
        continue;
      }
      maps++;
      territories += expectSame(answer, nom, map, answer.lignes);
    }
  }
  expect({ maps: maps >= examples(40, 12), territories: territories > 200, some: without > 0 }).toEqual({
    maps: true,
    territories: true,
    some: true
  });
});

test('two dates side by side keep one scale, in the file as on the page', async () => {
  const id = 'gpec/difficultes_territoires';
  const detail = (await api.json(`/api/v1/catalogue/${id}`)) as unknown as RequestDetail;
  const years = detail.parametres.find(({ nom }) => nom === 'annee')?.valeurs?.map(({ valeur }) => valeur) ?? [];
  expect(years.length).toBeGreaterThan(1);
  const query = `par=bassin&annee=${years.slice(0, 2).join(',')}`;
  const answer = await answerOf(id, query);
  const maps = await mapsOf(id, query, 'difficulte');
  const dates = [...new Set(answer.lignes.map((row) => String(row['parametre_annee'])))].sort();
  expect(maps.length).toBe(2);
  for (const [at, map] of maps.entries()) {
    const rows = answer.lignes.filter((row) => row['parametre_annee'] === dates[at]);
    expect(expectSame(answer, 'difficulte', map, rows)).toBeGreaterThan(3);
  }
});

test('pages, filters and files say the class of the whole map; rows that are put together have none', async () => {
  const id = 'gpec/difficultes_territoires';
  const query = 'par=bassin';
  const classes = async (more: string): Promise<unknown[]> =>
    (await answerOf(id, `${query}&${more}`)).lignes.map((row) => row['difficulte_classe']);
  const whole = await classes('tri=code');
  expect(new Set(whole).size).toBeGreaterThan(1);
  expect(await classes('tri=code&limit=2&offset=1')).toEqual(whole.slice(1, 3));
  expect(await classes('tri=code&colonnes=code,difficulte')).toEqual(whole);
  const { features } = (await api.json(
    `/api/ogc/collections/gpec.difficultes_territoires/items?limit=1000&${query}`
  )) as unknown as FeatureCollection;
  expect(features.map(({ properties }) => properties?.['difficulte_classe'] as unknown)).toEqual(await classes(''));
  const csv = await (await api.get(`/api/v1/requests/${id}?${query}&format=csv`)).text();
  expect(csv).toContain('difficulte_classe');
  const grouped = await answerOf('spro/maillage_accueil', 'group_by=ensemble');
  expect(Object.keys(grouped.lignes[0] ?? {}).filter((name) => name.endsWith('_classe'))).toEqual([]);
});
