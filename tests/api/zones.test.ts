import { cellToParent, gridDisk } from 'h3-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import type { RequestDetail, RequestList, ZoneDocument } from '../../src/lib/catalogue/api/documents.ts';
import { encodeZone } from '../../src/lib/h3/zone/encode.ts';
import { zoneOf } from '../support/zone.ts';
import { dice } from '../support/dice.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { examples, oneIn } from '../support/depth.ts';
import { readFile, servedFile, type FileRow } from '../support/served-file.ts';
import { sharedSample } from '../support/sample-region.ts';

/* A zone's figures, against the same sums made here from the rows of the served file. */

const { region } = sharedSample();
const EPCI = 'epci:200000001';

let api: Api;
let cells: { cell: string; commune: string; population: number }[];
const read = (sql: string): Promise<FileRow[]> => readFile(servedFile(region().out), sql);

beforeAll(async () => {
  api = makeApi(region().out, CATALOGUE);
  cells = (await read(
    'select h3_texte(cellule) as cell, commune, population from publie.population_cellules'
  )) as typeof cells;
}, 60_000);
afterAll(() => api.engine.close());

const zone = (query: string): Promise<ZoneDocument> =>
  api.json(`/api/v1/zones?${query}`) as unknown as Promise<ZoneDocument>;
const ask = (id: string, parameters: Record<string, string>): Promise<Answer> =>
  api.json(`/api/v1/requests/${id}?${new URLSearchParams(parameters)}`) as unknown as Promise<Answer>;
const codeOf = (texts: Iterable<string>): string =>
  `zone:${encodeZone(zoneOf([...texts].map((text) => BigInt(`0x${text}`))))}`;
const rowOf = (answer: Answer, name: string): AnswerRow =>
  answer.lignes.find(({ indicateur }) => indicateur === name) ?? {};
const total = (items: readonly { population: number }[]): number =>
  items.reduce((sum, { population }) => sum + population, 0);

describe('a zone', () => {
  test('made of an intercommunality holds its communes, and its figures are those published of it', async () => {
    const made = await zone(`ajouter=${EPCI}`);
    expect(made.territoires.find(({ territoire }) => territoire === EPCI)).toMatchObject({ part: 1 });
    const [here, there] = await Promise.all([
      ask('gpec/portrait_zone', { territoire: made.zone }),
      ask('gpec/portrait_zone', { territoire: EPCI })
    ]);
    expect(made.population).toBe(rowOf(there, 'Habitants').valeur);
    for (const name of [
      'Habitants',
      'Demandeurs d’emploi inscrits, catégorie non précisée',
      'Salariés au lieu de travail'
    ]) {
      const [mine, theirs] = [rowOf(here, name), rowOf(there, name)];
      expect([mine.valeur_min, mine.valeur_max], name).toEqual([theirs.valeur_min, theirs.valeur_max]);
      expect(Number(theirs.valeur_max), name).toBeGreaterThan(100);
    }
  });

  test('is given back by its own code, whatever the order in which it was made', async () => {
    const one = await zone(`ajouter=${EPCI},commune:08005`);
    const two = await zone(`zone=${(await zone('ajouter=commune:08005')).zone}&ajouter=${EPCI}`);
    expect(two.zone).toBe(one.zone);
    expect((await zone(`zone=${one.zone}`)).cellules).toBe(one.cellules);
    expect((await zone(`zone=${one.zone}&retirer=commune:08005`)).zone).toBe((await zone(`ajouter=${EPCI}`)).zone);
  });

  test('of a circle: the cells whose centres are within the distance', async () => {
    const made = await zone('autour=commune:08001&rayon=6');
    expect(made.contigue).toBe(true);
    // 36 π km², to the width of a cell.
    expect(made.surface_km2).toBeGreaterThan(36 * Math.PI * 0.9);
    expect(made.surface_km2).toBeLessThan(36 * Math.PI * 1.1);
  });

  test.each([
    ['zone=zone:abc', 'zone'],
    ['ajouter=epci:99', 'ajouter'],
    ['autour=commune:08001', 'rayon'],
    ['autour=95,0&rayon=3', 'autour'],
    ['autour=commune:08001&rayon=3000', 'rayon'],
    ['ajouter=region:08&resolution=12', 'resolution'],
    ['', 'ajouter'],
    ['ajouter=commune:08001&retirer=region:08', 'retirer']
  ])('asked by « %s » is refused, naming %s', async (query, name) => {
    const response = await api.get(`/api/v1/zones?${query}`);
    expect(response.status).toBe(400);
    expect(
      ((await response.json()) as { problemes: { parametre: string }[] }).problemes.map(({ parametre }) => parametre)
    ).toContain(name);
  });
});

describe('figures of zones drawn at random', () => {
  test('are sums of what the file publishes, and nothing else', async () => {
    const roll = dice(11);
    const published = await read(
      `select * from publie.cube_chiffres_cles
        where (indicateur = 'demandeurs' and millesime = '2024T4') or (indicateur = 'emploi' and millesime = '2023')`
    );
    const membership = await read("select commune, territoire from reference.appartenances where maille = 'epci'");
    const texts = [...new Set(cells.map(({ cell }) => cell))];
    let bounded = 0;
    for (let turn = 0; turn < examples(25, 4); turn++) {
      const start = texts[Math.floor(roll() * texts.length)] ?? '';
      const chosen = new Set(gridDisk(start, 1 + Math.floor(roll() * 25)));
      const answer = await ask('gpec/portrait_zone', { territoire: codeOf(chosen) });
      const inside = cells.filter(({ cell }) => chosen.has(cell));
      expect(rowOf(answer, 'Habitants').valeur, start).toBe(Math.round(total(inside)));
      for (const [indicator, name] of [
        ['demandeurs', 'Demandeurs d’emploi inscrits, catégorie non précisée'],
        ['emploi', 'Salariés au lieu de travail']
      ]) {
        const figures = new Map(
          published.filter(({ indicateur }) => indicateur === indicator).map((row) => [String(row.territoire), row])
        );
        const shares = new Map(
          [...new Set(inside.map(({ commune }) => commune))].map((commune) => [
            commune,
            total(inside.filter((c) => c.commune === commune)) / total(cells.filter((c) => c.commune === commune))
          ])
        );
        let [low, high] = [0, 0];
        const done = new Set<string>();
        for (const epci of new Set(membership.map(({ territoire }) => String(territoire)))) {
          const members = membership
            .filter(({ territoire }) => territoire === epci)
            .map(({ commune }) => String(commune));
          const figure = figures.get(epci);
          if (!members.every((commune) => (shares.get(commune) ?? 0) > 0.999999) || figure?.valeur == null) continue;
          low += Number(figure.valeur);
          high += Number(figure.valeur);
          members.forEach((commune) => done.add(commune));
        }
        for (const [commune, share] of shares) {
          const figure = figures.get(commune);
          if (done.has(commune) || !figure) continue;
          low += share * Number(figure.valeur_min);
          high += figure.valeur_max === null ? Infinity : share * Number(figure.valeur_max);
        }
        const row = rowOf(answer, name ?? '');
        expect(Math.abs(Number(row.valeur_min) - low), `${start} ${name ?? ''}`).toBeLessThanOrEqual(0.5 + 1e-6);
        if (Number.isFinite(high))
          expect(Math.abs(Number(row.valeur_max) - high), `${start} ${name ?? ''}`).toBeLessThanOrEqual(0.5 + 1e-6);
        else expect(row.valeur_max).toBeNull();
        if (row.valeur === null) bounded++;
      }
    }
    expect(bounded).toBeGreaterThan(examples(5, 1));
  });
});

describe('requests that take a zone', () => {
  test('answer for one, and their hexagons are its own', async () => {
    const { requetes } = (await api.json('/api/v1/requests')) as unknown as RequestList;
    const made = await zone('autour=commune:08001&rayon=9');
    let asked = 0;
    // One in six in each run of those that take a zone.
    const zoned = requetes.filter(({ id }) => CATALOGUE.get(id)?.definition.parametres.some(({ zone }) => zone));
    for (const { id } of oneIn(6, zoned)) {
      const detail = (await api.json(`/api/v1/catalogue/${id}`)) as unknown as RequestDetail;
      if (!detail.parametres.some((parameter) => parameter.zone)) continue;
      const response = await api.get(`/api/v1/requests/${id}?territoire=${made.zone}`);
      expect(response.status, id).toBe(200);
      const answer = (await response.json()) as Answer;
      expect(answer.parametres.territoire, id).toBe(made.zone);
      expect(answer.adresse, id).toContain(made.zone);
      asked++;
      if (detail.carte?.type !== 'hexagones') continue;
      const inside = new Set(gridDisk(cells.find(({ commune }) => commune === 'commune:08001')?.cell ?? '', 40));
      for (const row of answer.lignes)
        expect(
          [...inside].some((cell) => cellToParent(cell, 7) === row.cellule),
          `${id} ${String(row.cellule)}`
        ).toBe(true);
    }
    expect(asked).toBeGreaterThan(examples(6, 1));
  });

  test('the others refuse it, and say what they take', async () => {
    const made = await zone(`ajouter=${EPCI}`);
    const response = await api.get(`/api/v1/requests/gpec/projets_recrutement?territoire=${made.zone}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(
      'une zone dessinée n’est pas acceptée ici'
    );
  });

  test('a broken zone is refused in the words of its reader', async () => {
    const response = await api.get('/api/v1/requests/gpec/portrait_zone?territoire=zone:!!');
    expect(response.status).toBe(400);
  });
});
