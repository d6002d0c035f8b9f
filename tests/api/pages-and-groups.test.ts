import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerRow, ProblemDocument } from '../../src/lib/catalogue/api/answer.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
const folder = makeFolder();
const reported: string[] = [];

beforeAll(async () => {
  await publishFixture(folder, 'g1');
  api = makeApi(folder, CATALOGUE, {}, (message) => reported.push(message));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

const address = (id: string, query: string): string => `/api/v1/requests/${id}?${query}`;

async function answer(id: string, query: string): Promise<Answer> {
  const response = await api.get(address(id, query));
  expect([query, response.status, response.ok ? '' : await response.clone().text()]).toEqual([query, 200, '']);
  return (await response.json()) as Answer;
}

async function problem(path: string, headers: Record<string, string> = {}): Promise<ProblemDocument> {
  const response = await api.get(path, headers);
  expect(response.ok).toBe(false);
  return (await response.json()) as ProblemDocument;
}

const figure = (row: AnswerRow | undefined, name: string): unknown[] =>
  ['', '_min', '_max', '_statut'].map((suffix) => row?.[name + suffix]);

/** `Link` as RFC 8288 has it: targets by relation. */
function linksOf(response: Response): Map<string, string> {
  const found = [...(response.headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)];
  return new Map(found.map(([, target = '', relation = '']) => [relation, target]));
}

const PLACES = 'reference/territoires';
const PROFILE = 'gpec/demandeurs_profil';

describe('a table by pages', () => {
  test('followed from link to link, gives each row once, in the order of the whole, in the format asked', async () => {
    const whole = await answer(PLACES, 'maille=toutes&tri=-population');
    const total = whole.lignes.length;
    expect(total).toBeGreaterThan(3);
    expect(whole.page).toBeNull();
    const read: AnswerRow[] = [];
    const tags = new Set<string | null>();
    for (
      let next: string | undefined = address(PLACES, 'maille=toutes&tri=-population&limit=2&format=json');
      next !== undefined;
    ) {
      const response = await api.get(next);
      const page = (await response.json()) as Answer;
      read.push(...page.lignes);
      tags.add(response.headers.get('etag'));
      expect(page.page?.total).toBe(total);
      expect(response.headers.get('x-total-count')).toBe(String(total));
      const links = linksOf(response);
      expect(links.get('first')).toContain('limit=2');
      expect(links.get('last')).toContain(`offset=${2 * Math.ceil(total / 2 - 1)}`);
      expect(links.get('next')?.replace('&format=json', '')).toBe(page.page?.suivante ?? undefined);
      expect(links.has('prev')).toBe(read.length > page.lignes.length);
      next = links.get('next');
    }
    expect(read).toEqual(whole.lignes);
    expect(tags.size).toBe(Math.ceil(total / 2));
    const csv = await api.get(address(PLACES, 'limit=1&format=csv'));
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
    expect(linksOf(csv).get('next')).toMatch(/limit=1&offset=1&format=csv$/);
  });

  test('is unchanged, and has a head, as any answer', async () => {
    const path = address(PLACES, 'limit=2&offset=1');
    const first = await api.get(path);
    const head = await api.get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('link'), head.headers.get('x-total-count')]).toEqual([
      200,
      first.headers.get('link'),
      first.headers.get('x-total-count')
    ]);
    expect((await api.get(path, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('past the end says where the end is; a page that is not a number is refused with what works', async () => {
    const past = await answer(PLACES, 'limit=5&offset=100000');
    expect(past.lignes).toEqual([]);
    expect(past.page?.suivante).toBeNull();
    expect(past.page?.precedente).not.toBeNull();
    expect(past.vue.at(-1)).toMatch(/^Aucune ligne à partir de la 100.001ᵉ/u);
    for (const query of ['limit=0', 'limit=1.5', 'limit=100001', 'offset=-1', 'offset=x', 'limit=2&limit=3'])
      expect((await problem(address(PLACES, query))).problemes?.[0]?.message).toMatch(/entier de \d|plusieurs fois/);
  });
});

describe('rows put together', () => {
  test('counts are added between their bounds, rates made again from the sums', async () => {
    // Fixture, commune:35206: women 0–40, 190–230 and 100; men 0–40, 197–237 and 90; 657 in all, published.
    const { lignes, colonnes, vue, requete } = await answer(PROFILE, 'territoire=commune:35206&group_by=sexe');
    expect(colonnes.map(({ nom }) => nom)).toEqual(['sexe', 'demandeurs', 'total', 'part']);
    const bySex = new Map(lignes.map((row) => [row['sexe'], row]));
    expect(figure(bySex.get('Femmes'), 'demandeurs')).toEqual([null, 290, 370, 'intervalle']);
    expect(figure(bySex.get('Hommes'), 'demandeurs')).toEqual([null, 287, 367, 'intervalle']);
    expect(figure(bySex.get('Hommes'), 'total')).toEqual([657, 657, 657, 'diffuse']);
    const [value, low, high, status] = figure(bySex.get('Femmes'), 'part');
    expect([value, status]).toEqual([null, 'intervalle']);
    expect(Number(low)).toBeCloseTo(290 / 657, 12);
    expect(Number(high)).toBeCloseTo(370 / 657, 12);
    expect(vue.join(' ')).toMatch(/Lignes réunies par « Sexe »/);
    expect(requete.lecture).toBeNull();
  });

  test('all the rows of an answer are what its producer publishes of the whole', async () => {
    const [row] = (await answer(PROFILE, 'territoire=commune:35206&group_by=ensemble')).lignes;
    expect(figure(row, 'demandeurs')).toEqual([657, 657, 657, 'diffuse']);
    // 500–880, 20–400 and 1,100 jobs, 2,000 published; 2, 10 and 78 establishments.
    const [jobs] = (await answer('gpec/emploi_par_activite', 'territoire=epci:243500139&group_by=ensemble')).lignes;
    expect(figure(jobs, 'effectif')).toEqual([2000, 2000, 2000, 'diffuse']);
    expect(figure(jobs, 'etablissements')).toEqual([90, 90, 90, 'diffuse']);
    // The three occupations of the fixture, 121 to 124 and a half for the rounding of each, are not all of the survey:
    // the published total would contradict their sum.
    const [projects] = (await answer('gpec/projets_recrutement', 'group_by=ensemble')).lignes;
    expect(figure(projects, 'projets')).toEqual([null, 119, 126, 'intervalle']);
    expect(reported.join()).toMatch(/gpec\/projets_recrutement.*contredit « total »/);
  });

  test('a row that may not pass the filter counts from nothing to its most', async () => {
    // « At least 200 » is open for 190–230 and 197–237, false for the others.
    const { lignes, vue } = await answer(
      PROFILE,
      `territoire=commune:35206&filtre=${encodeURIComponent('demandeurs>=200')}&group_by=ensemble`
    );
    expect(figure(lignes[0], 'demandeurs')).toEqual([null, 0, 467, 'intervalle']);
    expect(vue.join(' ')).toMatch(/2 lignes gardées sans savoir/);
  });

  test('a sum over territories one of which says nothing is a lower bound', async () => {
    const both = await answer(
      'gpec/projets_recrutement',
      'territoire=bassin:5314,departement:22&annee=2024&group_by=parametre_territoire_maille'
    );
    expect(both.lignes.map((row) => row['parametre_territoire_maille'])).toEqual(['bassin']);
    expect(figure(both.lignes[0], 'projets')).toEqual([12, 12, 12, 'diffuse']);
    const level = await answer(
      'gpec/projets_recrutement',
      'territoire=departement:22,departement:35&annee=2024&group_by=code'
    );
    expect(level.lignes).toEqual([]);
  });

  test('what cannot be added is refused in words, or left aside and told', async () => {
    const refused = async (id: string, query: string): Promise<string> =>
      (await problem(address(id, query))).problemes?.map(({ message }) => message).join(' · ') ?? '';
    expect(await refused('gpec/salaires_metiers', 'group_by=code')).toMatch(
      /aucun chiffre de cette requête ne s’ajoute/
    );
    expect(await refused('reference/population_age', 'group_by=age&tri=habitants_region')).toMatch(
      /« Habitants, région » ne s’ajoute pas/
    );
    expect(await refused('reference/population_age', 'group_by=age&colonnes=part_region_min')).toMatch(
      /« Part, région » se refait de « Habitants, région » et « Habitants de tout âge, région », qui ne s’ajoute/
    );
    expect(await refused(PROFILE, 'group_by=demandeurs')).toMatch(/ne réunit pas des lignes/);
    expect(await refused(PROFILE, 'group_by=sexe,age')).toMatch(/par une seule colonne ; un classeur/);
    expect(await refused('gpec/projets_recrutement', 'annee=2024,2025&group_by=code')).toMatch(
      /plusieurs valeurs de « Année » ne s’ajoutent pas/
    );
    expect(await refused('gpec/projets_recrutement', 'territoire=region:53,bassin:5314&group_by=code')).toMatch(
      /plusieurs mailles \(region, bassin\) se recouvrent/
    );
  });

  test('by what tells it apart, a row comes back as it was', async () => {
    let compared = 0;
    for (const { id, colonnes } of REQUESTS.filter((one) => one.colonnes.some(({ somme }) => somme === 'lignes'))) {
      const whole = await answer(id, '');
      const { reunir } = (await api.json(`/api/v1/catalogue/${id}`)) as { reunir: readonly string[] };
      for (const key of reunir) {
        const grouped = await answer(id, `group_by=${key}`);
        const keyOf = (row: AnswerRow): string => JSON.stringify(row[key]);
        const alone = new Map<string, AnswerRow[]>();
        for (const row of whole.lignes) alone.set(keyOf(row), [...(alone.get(keyOf(row)) ?? []), row]);
        expect([id, grouped.lignes.map(keyOf)]).toEqual([id, [...alone.keys()]]);
        for (const row of grouped.lignes)
          for (const { nom } of colonnes.filter(({ somme }) => somme !== undefined)) {
            const members = alone.get(keyOf(row)) ?? [];
            const [one] = members;
            if (members.length !== 1 || one === undefined) continue;
            const bound = (side: '_min' | '_max'): number =>
              Number(one[nom] ?? one[nom + side] ?? (side === '_min' ? 0 : Infinity));
            // As narrow as the row, or wider: never narrower.
            expect([id, nom, Number(row[`${nom}_min`] ?? 0) <= bound('_min')]).toEqual([id, nom, true]);
            expect([id, nom, Number(row[`${nom}_max`] ?? Infinity) >= bound('_max')]).toEqual([id, nom, true]);
            if (one[nom] === null) expect([id, nom, row[nom]]).toEqual([id, nom, null]);
            compared++;
          }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('several levels in one call', () => {
  test('each row says its level, and each level may have its total', async () => {
    const { parametres_libelles: words, lignes } = await answer(
      'gpec/difficultes_saisonnalite',
      'territoire=bassin:*,region:53&annee=2024&niveau=metier'
    );
    expect(words['territoire']).toBe('tous les bassins d’emploi, Bretagne');
    expect(
      lignes.map((row) => [row['parametre_territoire'], row['parametre_territoire_maille'], row['projets']])
    ).toEqual([
      ['bassin:5314', 'bassin', 12],
      ['region:53', 'region', 90]
    ]);
    expect((await problem(address('gpec/projets_recrutement', 'territoire=bassin:*,epci:*'))).detail).toMatch(
      /'epci:\*' : cette maille n’est pas acceptée ; mailles acceptées : pays, region, departement, bassin/
    );
  });
});

describe('companion columns', () => {
  test('may be filtered, sorted and chosen; a figure never leaves its status and bounds', async () => {
    const body = await answer(
      PROFILE,
      'territoire=commune:35206&filtre=demandeurs_statut=secret&tri=-demandeurs_max&colonnes=groupe,demandeurs_min'
    );
    expect(body.lignes.map((row) => row['demandeurs_max'])).toEqual([237, 230, 40, 40]);
    expect(Object.keys(body.lignes[0] ?? {})).toEqual([
      'groupe',
      'demandeurs',
      'demandeurs_min',
      'demandeurs_max',
      'demandeurs_milieu',
      'demandeurs_marge',
      'demandeurs_statut'
    ]);
    const visible = await answer(PROFILE, 'territoire=commune:35206&colonnes=demandeurs_visible');
    expect(Object.keys(visible.lignes[0] ?? {})).toContain('demandeurs_visible');
    const bounds = await answer(
      PROFILE,
      `territoire=commune:35206&filtre=${encodeURIComponent('demandeurs_min>=190')}`
    );
    expect(bounds.lignes).toHaveLength(2);
    for (const format of ['csv', 'csv-fr', 'xlsx', 'arrow', 'parquet', 'tableschema'])
      expect((await api.get(address(PROFILE, `colonnes=demandeurs_min&format=${format}`))).status).toBe(200);
  });
});

describe('an address that is refused', () => {
  test.each([
    ['gpec/projets_recrutement', 'territoire=departement:35&anne=2025', 'territoire=departement:35&annee=2025'],
    ['gpec/projets_recrutement', 'territoire=dep:35', 'territoire=departement:35'],
    ['gpec/projets_recrutement', 'annee=2024,1789', 'annee=2024'],
    ['gpec/projets_recrutement', 'annee=2025&limit=9&limit=8', 'annee=2025&limit=9'],
    // A commune is not taken: its département is.
    ['gpec/projets_recrutement', 'territoire=commune:35238&niveau=famille', 'territoire=departement:35&niveau=famille'],
    ['gpec/projets_recrutement', 'tri=-projet', 'tri=-projets'],
    ['gpec/projets_recrutement', 'filtre=projet%3E%3D10', 'filtre=projets%3E%3D10'],
    ['gpec/projets_recrutement', 'annee=2024,2025&group_by=code', 'annee=2024,2025&group_by=parametre_annee'],
    ['gpec/projets_recrutement', 'limit=0&tri=projets', 'tri=projets'],
    ['gpec/projets_recrutement', 'filtre=projets%3Ebeaucoup', ''],
    ['gpec/projets_recrutement', 'territoire=zzz&format=csv', 'format=csv'],
    ['gpec/projets_recrutement', 'annee=2025&format=geojson', 'annee=2025&format=json'],
    ['gpec/projets_recrutement', 'annee=2025&format=cvs', 'annee=2025&format=csv']
  ])('%s?%s offers one that answers: %s', async (id, query, expected) => {
    const { essayez } = await problem(address(id, query));
    expect(essayez).toBe(`/api/v1/requests/${id}${expected === '' ? '' : `?${expected}`}`);
    expect((await api.get(essayez ?? '')).status).toBe(200);
  });

  test('an id with a letter wrong, and nothing where nothing is near', async () => {
    expect((await problem('/api/v1/requests/gpec/projets_recrutment')).essayez).toBe(
      '/api/v1/requests/gpec/projets_recrutement'
    );
    expect((await problem('/api/v1/requests/zzzzzzzzzzzz')).essayez).toBeUndefined();
  });

  test('says the levels that a territory may be of', async () => {
    expect((await problem(address('gpec/projets_recrutement', 'territoire=zzz'))).detail).toMatch(
      /mailles acceptées : pays, region, departement, bassin/
    );
  });
});
