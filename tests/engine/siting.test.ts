import { cellToCenterChild, gridDisk, gridDistance, gridRingUnsafe, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SitingDocument } from '../../src/lib/catalogue/api/siting.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { again, DEEP, examples } from '../support/depth.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/*
 * Nineteen hexagons, a commune of a hundred inhabitants each: a centre C, a ring of six, a ring of twelve. Two
 * kilometres a step. The course is taught at C, by forty pupils, and at B of the first ring, by ten.
 */

const centre = latLngToCell(48.1, -2.9, 7);
const cells = gridDisk(centre, 2);
const B = gridRingUnsafe(centre, 1)[0] ?? '';
const km = (a: string, b: string): number => 2 * gridDistance(a, b);
const commune = (cell: string): string => `commune:000${String(cells.indexOf(cell)).padStart(2, '0')}`;
const number = (cell: string): string => `${BigInt(`0x${cell}`)}::UBIGINT`;
const COURSE = 'cfd:99900001';
const hundreds = (some: readonly string[]): number => 100 * some.length;
const served = cells.filter((cell) => km(centre, cell) <= 2 || km(B, cell) <= 2);
const far = cells.filter((cell) => !served.includes(cell));
/** A lycée is there, without pupils of the course. */
const A = far.at(-1) ?? '';

const WORLD = `
delete from publie.cube_population_age; delete from publie.population_cellules; delete
  from publie.etablissements; delete from publie.cube_effectifs;
update reference.sources set presente = true, lignes_region = 10 where source = 'effectifs';
insert into reference.sources select * replace ('matrice_temps' as source, 'Temps de trajet' as titre,
  false as presente) from reference.sources where source = 'effectifs';
${cells
  .map(
    (cell) => `
insert into reference.territoires (territoire, maille, code, nom, lat, lng, dans_region)
  values ('${commune(cell)}', 'commune', '${commune(cell).slice(8)}', 'Cellule ${cells.indexOf(cell)}', 48, -3, true);
insert into reference.appartenances (commune, territoire, maille)
  values ('${commune(cell)}', '${commune(cell)}', 'commune'), ('${commune(cell)}', 'region:53', 'region');
insert into publie.population_cellules (cellule, commune, population, surface_km2)
  values (${number(cellToCenterChild(cell, 8))}, '${commune(cell)}', 100, 0.7);`
  )
  .join('')}
insert into publie.trajets (de, vers, km) values
  ${cells.flatMap((from) => cells.map((to) => `(${number(from)}, ${number(to)}, ${km(from, to)})`)).join(', ')};
insert into reference.formations (formation, cfd, libelle, diplome, niveau, nsf, domaine_nsf, domaine_libelle, post_bac)
  values ('${COURSE}', '99900001', 'Essai', 'CAP', 3, '221', '22', 'Transformations', false);
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, citee)
  values ('${COURSE}', '99900001', '${COURSE}', 'Essai', 'CAP', 3, true);
insert into publie.etablissements (uai, nom, type, commune, lat, lng, cellule)
  values ('C', 'Lycée C', 'lycee', '${commune(centre)}', 48, -3, ${number(cellToCenterChild(centre, 9))}),
  ('B', 'Lycée B', 'lycee', '${commune(B)}', 48, -3, ${number(cellToCenterChild(B, 9))}),
  ('A', 'Lycée sans la formation', 'lycee', '${commune(A)}', 48, -3, ${number(cellToCenterChild(A, 9))});
insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, 'C', '${COURSE}', 40),
  (2024, 'B', '${COURSE}', 10), (2023, 'A', '${COURSE}', 5), (2024, 'A', '${COURSE}', 0);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('effectifs', '2024', 'rentrée 2024', true), ('effectifs', '2023', 'rentrée 2023', false);`;

/** A commune of another département, two kilometres from one hexagon that is far, whose file is not read. */
const near = far[0] ?? '';
const beyond = gridDisk(near, 1).find((cell) => !cells.includes(cell)) ?? '';
const MUTE = `${WORLD}
insert into publie.population_voisine (cellule, commune, nom, departement, population, par_contour) values (${number(cellToCenterChild(beyond, 8))}, 'commune:V', 'Ailleurs', 'departement:50', 100, false);
insert into publie.trajets (de, vers, km) values (${number(near)}, ${number(beyond)}, 2);
insert into reference.bordure (domaine, millesime, departement, nom, lu) values ('effectifs', '2024', 'departement:50', 'Manche', false);`;

/** From where one lives to where one learns; the way back takes a minute more or less. */
const minutes = (from: string, to: string): number =>
  from === to ? 0 : 8 * gridDistance(from, to) + (cells.indexOf(from) < cells.indexOf(to) ? 1 : 0);
/** The commune that is farthest from both schools has no known way to C. */
const unknown = far[1] ?? '';
const matrix = (limit: string, left: (from: string, to: string) => boolean): string => `${WORLD}
update reference.sources set presente = true, lignes_region = 10 where source = 'matrice_temps';
insert into reference.modes_trajet (mode, libelle, annee, limite, couples, dit, premier) values ('voiture', 'en voiture', 2025, ${limit}, 300, '2025', true), ('velo', 'à vélo', 2025, null, 0, '2025', false);
insert into publie.cube_temps_trajet (mode, de, vers, minutes) values ${cells
  .flatMap((from) =>
    cells
      .filter((to) => !left(from, to))
      .map((to) => `('voiture', '${commune(from)}', '${commune(to)}', ${minutes(from, to)})`)
  )
  .join(', ')};`;
/** A mission locale at C, as far as the communes are from each other. */
const TIMES = `${matrix('null', () => false)}
delete from publie.lieux_accueil;
insert into publie.lieux_accueil (lieu, type, cep, commune, cellule, x, y, z) values ('ml', 'mission_locale', true,
  '${commune(centre)}', ${number(cellToCenterChild(centre, 9))}, 0.6, 0, 0.8);
update reference.modes_trajet set limite_routes = 60;
update reference.reseaux_accueil set lu = true where type = 'mission_locale';
insert into publie.trajets_points (mode, genre, rang, cellule, reseau) values
  ('voiture', 'lieu', 1, ${number(cellToCenterChild(centre, 9))}, 1),
  ${cells.map((cell, at) => `('voiture', 'hexagone', ${at + 1}, ${number(cell)}, 1)`).join(', ')};
insert into publie.trajets_lieux (mode, lieu, hexagone, minutes) values
  ${cells.map((cell, at) => `('voiture', 1, ${at + 1}, ${minutes(cell, centre)})`).join(', ')};`;
const HOLE = (from: string, to: string): boolean => from === unknown && to === centre;

/** C teaches it to apprentices, and a centre that no file places. */
const CENTRES = `${WORLD}
insert into publie.offre_apprentissage (cle, cfd, intitule, niveau, uai, commune, departement, cellule, origine) values
  ('c', '99900001', 'Essai', 3, 'C', '${commune(centre)}', 'departement:35', ${number(cellToCenterChild(centre, 9))}, 'catalogue'),
  ('perdu', '99900001', 'Essai', 3, 'P', null, 'departement:35', null, 'catalogue'),
  ('autre', '99900002', 'Autre', 3, 'A', '${commune(A)}', 'departement:35', ${number(cellToCenterChild(A, 9))}, 'catalogue');`;

/** C and B, of one basin, close it; A, of another, opens it, and a course of the same speciality. */
const CAMPAIGN = `${MUTE}
delete from reference.appartenances where maille = 'bassin';
insert into reference.appartenances (commune, territoire, maille)
  select commune, case commune when '${commune(A)}' then 'bassin:5301' else 'bassin:5314' end, 'bassin'
  from reference.appartenances where territoire = 'region:53' and commune like 'commune:000%';
update reference.diplomes set nsf = '221', domaine_nsf = '22', domaine_libelle = 'Transformations'
  where formation = '${COURSE}';
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, nsf, domaine_nsf, domaine_libelle,
  citee) values ('cfd:99900002', '99900002', 'cfd:99900002', 'Autre', 'CAP', 3, '221', '22', 'Transformations', true);
insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('campagne', '2026', '2026', true);
insert into publie.campagne_demandes (numero, rentree, type, formation, uai, scolaire_avant, scolaire_apres,
  apprentissage_avant, apprentissage_apres, transformees) values
  ('FC', 2026, 'fermeture', '${COURSE}', 'C', 40, 0, 0, 0, 0), ('FB', 2026, 'fermeture', '${COURSE}', 'B', 10, 0, 0, 0, 0),
  ('OA', 2026, 'ouverture', '${COURSE}', 'A', 0, 12, 0, 0, 0), ('PA', 2026, 'ouverture', 'cfd:99900002', 'A', 0, 0, 0, 15, 0);`;

const WORLDS = {
  lieux: WORLD,
  campagne: CAMPAIGN,
  muette: MUTE,
  minutes: TIMES,
  trou: matrix('null', HOLE),
  ...(DEEP ? { limite: matrix('60', HOLE) } : {}),
  centres: CENTRES
};
const folders = Object.entries(WORLDS).map(([id, change]) => ({ id, change, folder: makeFolder() }));
const apis: Record<string, Api> = {};
let api: Api;
let mute: Api;

beforeAll(async () => {
  for (const { id, change, folder } of folders) {
    await publishFixture(folder, id, { change });
    apis[id] = makeApi(folder, CATALOGUE);
  }
  api = apis['lieux'] as Api;
  mute = apis['muette'] as Api;
});
afterAll(() => {
  for (const one of Object.values(apis)) one.engine.close();
  for (const { folder } of folders) removeFolder(folder);
});

const ask = async (from: Api, query: string, distance = 2): Promise<SitingDocument> =>
  (await from.json(`/api/v1/siting?formation=${COURSE}&distance=${distance}&${query}`)) as unknown as SitingDocument;
const rows = async (from: Api, id: string, query = ''): Promise<Record<string, unknown>[]> =>
  (await from.json(`/api/v1/requests/cprdfop/${id}?formation=${COURSE}&${query}`))['lignes'] as Record<
    string,
    unknown
  >[];

/** The most hundreds of people that so many openings put within two kilometres, every choice tried. */
function bestOf(count: number, among: readonly string[], from = 0, chosen: readonly string[] = []): number {
  if (chosen.length === count) return far.filter((cell) => chosen.some((site) => km(site, cell) <= 2)).length;
  let best = 0;
  for (let at = from; at < among.length; at++)
    best = Math.max(best, bestOf(count, among, at + 1, [...chosen, among[at] ?? '']));
  return best;
}

describe('distances over land to a course', () => {
  test('an hexagon is as far as the nearest of the schools that have pupils of it', async () => {
    const found = await rows(api, 'desserte_par_la_terre');
    expect(found).toHaveLength(19);
    for (const { cellule, km: told, personnes } of found)
      expect([told, personnes]).toEqual([Math.min(km(centre, String(cellule)), km(B, String(cellule))), 100]);
  });

  test('a territory without people has none', async () => {
    const empty = await api.json(`/api/v1/requests/cprdfop/desserte_par_la_terre?territoire=region:28`);
    expect([empty['lignes'], empty['etat']]).toEqual([[], 'vide']);
  });
});

describe('permanences of guidance', () => {
  const permanences = async (query: string): Promise<SitingDocument> =>
    (await (apis['minutes'] as Api).json(
      `/api/v1/siting?voie=accueil&territoire=region:53&type=mission_locale&${query}`
    )) as unknown as SitingDocument;

  test('are where most of those who are far gain one, every pair of communes tried', async () => {
    const beyond = cells.filter((cell) => minutes(cell, centre) > 8);
    const gain = (...sites: readonly string[]): number =>
      hundreds(beyond.filter((cell) => sites.some((site) => minutes(cell, site) <= 8)));
    const best = Math.max(...cells.flatMap((one) => cells.map((other) => gain(one, other))));
    const { reponses, hors_portee, accueil, trajet, etablissements, personnes } =
      await permanences('lieux=2&distance=8');
    expect([hors_portee, personnes]).toEqual([{ min: hundreds(beyond), max: hundreds(beyond) }, 1900]);
    expect([reponses[0]?.gain, reponses[0]?.prouve]).toEqual([{ min: best, max: best }, true]);
    const opened = cells.filter((cell) => reponses[0]?.lieux.some(({ territoire }) => territoire === commune(cell)));
    expect(gain(...opened)).toBe(best);
    expect([accueil, trajet, etablissements.region]).toEqual(['d’une mission locale', 'en voiture', 1]);
  });

  test('are measured in minutes alone, and up to an hour', async () => {
    const refused = async (query: string): Promise<string> => JSON.stringify(await permanences(query));
    expect(await refused('mesure=km')).toContain('qu’en minutes');
    expect(await refused('distance=61')).toContain('de 5 à 60');
    // The parameters of an answer are asked again with another distance.
    const { parametres } = await permanences('distance=8&minutes=20&par=commune');
    expect([parametres['distance'], parametres['minutes']]).toEqual(['8', '8']);
  });
});

describe('the closure that costs least', () => {
  test('counts those who have no other school within the distance, the least first', async () => {
    const only = (own: string, other: string) =>
      hundreds(cells.filter((cell) => km(own, cell) <= 2 && km(other, cell) > 2));
    const found = await rows(api, 'fermeture_la_moins_couteuse', 'distance=2');
    expect(found.map(({ uai, seules, effectif }) => [uai, seules, effectif])).toEqual(
      [
        ['C', only(centre, B), 40],
        ['B', only(B, centre), 10]
      ].sort((a, b) => Number(a[1]) - Number(b[1]) || String(a[0]).localeCompare(String(b[0])))
    );
  });

  test('costs nothing where another school is as near to all', async () => {
    const found = await rows(api, 'fermeture_la_moins_couteuse', 'distance=30');
    expect(found.map(({ seules }) => seules)).toEqual([0, 0]);
  });

  test('is between two bounds where a neighbour’s file is not read', async () => {
    const found = await rows(mute, 'fermeture_la_moins_couteuse', 'distance=4');
    const doubtful = (own: string, other: string) => km(own, near) <= 4 && km(other, near) > 4;
    for (const { uai, seules_min: least, seules_max: most } of found) {
      const [own, other] = uai === 'C' ? [centre, B] : [B, centre];
      const alone = hundreds(cells.filter((cell) => km(own, cell) <= 4 && km(other, cell) > 4));
      expect([least, most]).toEqual([alone - (doubtful(own, other) ? 100 : 0), alone]);
    }
  });

  test('in minutes, of those whose commune leads to it and to no other; an unknown way leaves bounds', async () => {
    const alone = (own: string, other: string, left: (from: string, to: string) => boolean = () => false) =>
      hundreds(
        cells.filter(
          (cell) => !left(cell, own) && minutes(cell, own) <= 17 && (left(cell, other) || minutes(cell, other) > 17)
        )
      );
    const found = await rows(apis['minutes'] as Api, 'fermeture_la_moins_couteuse', 'distance=17');
    expect(Object.fromEntries(found.map(({ uai, seules }) => [uai, seules]))).toEqual({
      C: alone(centre, B),
      B: alone(B, centre)
    });
    const hole = await rows(apis['trou'] as Api, 'fermeture_la_moins_couteuse', 'distance=40');
    // Both are within forty minutes of all; whether the commune without a known way to C has it is not said.
    expect(hole.map(({ uai, seules_min, seules_max }) => [uai, seules_min, seules_max]).sort()).toEqual([
      ['B', 0, 100],
      ['C', 0, 0]
    ]);
  });

  test('a territory without a school of the course has none', async () => {
    const empty = await api.json(
      `/api/v1/requests/cprdfop/fermeture_la_moins_couteuse?formation=${COURSE}&territoire=region:28`
    );
    expect([empty['lignes'], empty['etat']]).toEqual([[], 'sans_objet']);
  });
});

describe('a campaign', () => {
  const asked = async (id: string, query: string) =>
    (await (apis['campagne'] as Api).json(`/api/v1/requests/cprdfop/${id}?${query}`))['lignes'] as Record<
      string,
      unknown
    >[];

  test('a request is for those who have its school and no other within the distance, unknown schools apart', async () => {
    const found = await asked('campagne_demande', 'distance=4&tri=numero');
    const alone = (own: string, others: readonly string[]) =>
      cells.filter((cell) => km(own, cell) <= 4 && others.every((other) => km(other, cell) > 4));
    const doubted = (some: readonly string[]) => hundreds(some.filter((cell) => cell !== near));
    expect(
      found.map((row) => [row['numero'], row['a_portee'], row['seuls_min'], row['seuls_max'], row['km_autre']])
    ).toEqual(
      (
        [
          ['FB', B, [centre]],
          ['FC', centre, [B]],
          ['OA', A, [centre, B]]
        ] as const
      )
        .map(([numero, own, others]): unknown[] => [
          numero,
          hundreds(cells.filter((cell) => km(own, cell) <= 4)),
          doubted(alone(own, others)),
          hundreds(alone(own, others)),
          Math.min(...others.map((other) => km(own, other)))
        ])
        // By apprenticeship, a place may be in no file: nobody is surely without another.
        .concat([['PA', hundreds(cells.filter((cell) => km(A, cell) <= 4)), 0, hundreds(alone(A, [])), null]])
    );
  });

  test('two openings of one speciality share those within reach of both; two closings leave a basin without the field', async () => {
    const found = await asked('campagne_conflits', 'distance=4');
    expect(
      found.map((row) => [row['nature'], row['numero'], row['autre_numero'], row['places'], row['km'], row['communs']])
    ).toEqual([
      ['bassin sans ce domaine', 'FB', null, 10, null, null],
      ['bassin sans ce domaine', 'FC', null, 40, null, null],
      ['même vivier', 'OA', 'PA', 27, 0, hundreds(cells.filter((cell) => km(A, cell) <= 4))]
    ]);
  });
});

describe('where to open', () => {
  test.each([2, 1, 3].slice(0, examples(3, 1)))(
    '%i openings put within reach as many as the best of all choices does',
    async (count) => {
      const { reponses, hors_portee: beyondReach, personnes } = await ask(api, `lieux=${count}`);
      expect([personnes, beyondReach]).toEqual([1900, { min: hundreds(far), max: hundreds(far) }]);
      const best = 100 * bestOf(count, cells);
      expect(reponses[0]).toMatchObject({ gain: { min: best, max: best }, borne: best, prouve: true });
      expect(reponses[0]?.lieux.reduce((sum, { apporte }) => sum + apporte, 0)).toBe(best);
      expect(hundreds(reponses[0]?.cellules.map(({ cellule }) => cellule) ?? [])).toBe(best);
    }
  );

  test('each hexagon that gains was beyond reach, and its place is within', async () => {
    const [first] = (await ask(api, 'lieux=2')).reponses;
    for (const { cellule, lieu, km: told } of first?.cellules ?? []) {
      const site = cells.find((cell) => commune(cell) === first?.lieux[lieu]?.territoire) ?? '';
      expect([far.includes(cellule), km(site, cellule)]).toEqual([true, told]);
      expect(told).toBeLessThanOrEqual(2);
    }
  });

  again(
    'everybody within reach once there are openings enough; those that would add nothing are not proposed',
    async () => {
      const { reponses } = await ask(api, 'lieux=10');
      expect(reponses[0]?.gain.min).toBe(hundreds(far));
    }
  );

  test('the least mean distance is that of the best commune, tried one after another', async () => {
    const total = (site: string): number =>
      cells.reduce((sum, cell) => sum + Math.min(km(centre, cell), km(B, cell), km(site, cell)), 0);
    const { reponses, moyenne: now } = await ask(api, 'lieux=1&objectif=distance');
    expect(now).toBeCloseTo(cells.reduce((sum, cell) => sum + Math.min(km(centre, cell), km(B, cell)), 0) / 19, 3);
    expect(reponses[0]?.moyenne).toBeCloseTo(Math.min(...cells.map(total)) / 19, 3);
    expect(reponses[0]?.prouve).toBe(true);
  });

  test('only where there is a lycée when that is asked', async () => {
    const { reponses } = await ask(api, 'lieux=1&communes=lycees');
    expect(reponses[0]?.lieux.map(({ territoire }) => territoire)).toEqual([commune(A)]);
  });

  test('whoever may have a school beyond the limit is not counted as gaining for sure', async () => {
    const { hors_portee: told, reponses, signalements } = await ask(mute, 'lieux=1');
    expect(told).toEqual({ min: hundreds(far) - 100, max: hundreds(far) });
    const sure = Math.max(...cells.map((site) => far.filter((cell) => cell !== near && km(site, cell) <= 2).length));
    expect(reponses[0]?.gain.min).toBe(100 * sure);
    expect(reponses[0]?.gain.max).toBeGreaterThanOrEqual(100 * sure);
    expect(signalements).toContainEqual(expect.stringContaining('Le fichier des effectifs s’arrête'));
  });

  again('the same address has the same tag, then nothing to send', async () => {
    const address = `/api/v1/siting?formation=${COURSE}&distance=2&lieux=2`;
    const tag = (await api.get(address)).headers.get('etag') ?? '';
    expect((await api.get(address, { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('distances by travel time, and to centres of apprenticeship', () => {
  test('a commune is as many minutes away as its nearest school, from home to school', async () => {
    const found = await rows(apis['minutes'] as Api, 'minutes_formation', 'demande=habitants');
    expect(found).toHaveLength(19);
    for (const { code, minutes: told, personnes, majorant } of found) {
      const cell = cells.find((one) => commune(one) === code) ?? '';
      expect([told, personnes, majorant]).toEqual([Math.min(minutes(cell, centre), minutes(cell, B)), 100, false]);
    }
  });

  test('an hexagon is as far as the nearest place of a file; those of none are counted', async () => {
    const found = await rows(apis['centres'] as Api, 'desserte_apprentissage', 'demande=habitants');
    for (const { cellule, km: told, sans_lieu: lost, mal_situees: doubt } of found)
      expect([told, lost, doubt]).toEqual([km(centre, String(cellule)), 1, true]);
  });
});

describe('where to open, in minutes', () => {
  const REACH = 12;
  const asked = (id: string, query: string): Promise<SitingDocument> =>
    ask(apis[id] as Api, `mesure=minutes&${query}`, REACH);
  const nearest = (from: string, sites: readonly string[]): number =>
    Math.min(...sites.map((site) => minutes(from, site)));
  const beyondNow = cells.filter((cell) => nearest(cell, [centre, B]) > REACH);
  const gain = (sites: readonly string[]): number =>
    hundreds(beyondNow.filter((cell) => nearest(cell, sites) <= REACH));

  test.each([2, 1].slice(0, examples(2, 1)))(
    '%i openings reach as many as the best of all choices, from where one lives',
    async (count) => {
      const choices =
        count === 1 ? cells.map((one) => [one]) : cells.flatMap((one) => cells.map((other) => [one, other]));
      const best = Math.max(...choices.map(gain));
      const { reponses, hors_portee: told, trajet } = await asked('minutes', `lieux=${count}`);
      expect([told, trajet]).toEqual([{ min: hundreds(beyondNow), max: hundreds(beyondNow) }, 'en voiture, 2025']);
      expect(reponses[0]).toMatchObject({ gain: { min: best, max: best }, prouve: true, cellules: [] });
      expect(
        gain(
          (reponses[0]?.lieux ?? []).map(({ territoire }) => cells.find((cell) => commune(cell) === territoire) ?? '')
        )
      ).toBe(best);
      for (const { territoire, minutes: told } of reponses[0]?.communes ?? [])
        expect([territoire, told <= REACH]).toEqual([territoire, true]);
    }
  );

  again('the mean is that of the ways from home', async () => {
    const { moyenne } = await asked('minutes', 'objectif=distance');
    expect(moyenne).toBeCloseTo(cells.reduce((sum, cell) => sum + nearest(cell, [centre, B]), 0) / cells.length, 3);
  });

  test('who has a way that the matrix does not give is not surely far', async () => {
    expect((await asked('trou', 'lieux=1')).hors_portee).toEqual({
      min: hundreds(beyondNow) - 100,
      max: hundreds(beyondNow)
    });
  });

  again('unless it says that it goes no further', async () => {
    expect((await asked('limite', 'lieux=1')).hors_portee).toEqual({
      min: hundreds(beyondNow),
      max: hundreds(beyondNow)
    });
  });

  test('the people within some minutes are between those who are for sure and those who may be', async () => {
    const share = async (id: string): Promise<Record<string, unknown> | undefined> =>
      (await rows(apis[id] as Api, 'couverture_minutes', `minutes=${REACH}&par=ensemble&demande=habitants`))[0];
    const within = 1900 - hundreds(beyondNow);
    expect(await share('minutes')).toMatchObject({ personnes: 1900, a_portee: within, a_portee_statut: 'diffuse' });
    expect(await share('trou')).toMatchObject({ a_portee: null, a_portee_min: within, a_portee_max: within + 100 });
  });

  test('without a matrix, or without the mode, what gives it is said', async () => {
    const refusal = async (id: string, query: string): Promise<readonly [number, string]> => {
      const answer = await (apis[id] as Api).get(`/api/v1/siting?formation=${COURSE}&mesure=minutes&${query}`);
      return [answer.status, ((await answer.json()) as { detail: string }).detail];
    };
    expect(await refusal('lieux', '')).toEqual([400, expect.stringContaining('déposez matrice_temps_AAAA.csv')]);
    expect(await refusal('minutes', 'mode=transports')).toEqual([400, expect.stringContaining('ne donnent ce mode')]);
    expect(await refusal('minutes', 'voie=apprentissage')).toEqual([400, expect.stringContaining('voie=scolaire')]);
  });
});

describe('where to open for apprentices', () => {
  test('counts the places that files say, and how many of them are nowhere', async () => {
    const { etablissements, hors_portee: told, reponses } = await ask(apis['centres'] as Api, 'voie=apprentissage');
    expect(etablissements).toEqual({ region: 1, autour: 0, sans_position: 1 });
    const beyond = cells.filter((cell) => km(centre, cell) > 2);
    expect(told).toEqual({ min: hundreds(beyond), max: hundreds(beyond) });
    const best = Math.max(...cells.map((site) => beyond.filter((cell) => km(site, cell) <= 2).length));
    expect(reponses[0]?.gain.min).toBe(100 * best);
  });

  again('only where there is a centre when that is asked', async () => {
    const { reponses } = await ask(apis['centres'] as Api, 'voie=apprentissage&communes=centres');
    expect(reponses.flatMap(({ lieux }) => lieux.map(({ territoire }) => territoire))).toContain(commune(A));
    expect(reponses.flatMap(({ lieux }) => lieux.map(({ territoire }) => territoire))).not.toContain(commune(B));
  });

  test('says nothing where no file of it is read', async () => {
    const { reponses, personnes, motifs } = await ask(api, 'voie=apprentissage');
    expect([reponses, personnes]).toEqual([[], 0]);
    expect(motifs.join(' ')).toContain('catalogue');
  });
});

describe('what cannot be asked', () => {
  const refused = async (query: string): Promise<readonly [number, string]> => {
    const answer = await api.get(`/api/v1/siting?${query}`);
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };

  test('neither a course nor a domain', async () => {
    expect(await refused('')).toEqual([400, expect.stringContaining('donnez une formation')]);
  });
  test('everything that is wrong is said at once', async () => {
    const [status, detail] = await refused(`formation=${COURSE}&lieux=11&distance=1&objectif=plus&communes=oui`);
    expect(status).toBe(400);
    for (const part of ['de 1 à 10', 'de 2 à 30', 'couverture, distance', 'toutes, lycees, centres'])
      expect(detail).toContain(part);
  });
  test('a name that is not a parameter, a course that is not known, a value twice', async () => {
    expect((await refused(`formation=${COURSE}&zone=3`))[1]).toContain('zone');
    expect((await refused('formation=cfd:00000000'))[1]).toContain('formation');
    expect((await refused(`formation=${COURSE}&lieux=1&lieux=2`))[1]).toContain('plusieurs fois');
  });
});
