import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellToCenterChild, gridDisk, gridDistance, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { again, DEEP } from '../support/depth.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/*
 * Seven hexagons, a commune of a hundred inhabitants each: a centre C and a ring. Two kilometres a step. Fourteen
 * places at C, eight at the first cell of the ring, B (five hundred more of a second year are for the same pupils),
 * whose reach of three kilometres is C, itself and its two neighbours of the ring.
 */

const QUERIES = join(import.meta.dirname, '../../queries/cprdfop');
const centre = latLngToCell(48.1, -2.9, 7);
const ring = gridDisk(centre, 1).filter((cell) => cell !== centre);
const cells = [centre, ...ring];
const B = ring[0] ?? '';
const nearB = new Set(cells.filter((cell) => gridDistance(B, cell) <= 1));
const number = (cell: string): string => `${BigInt(`0x${cell}`)}::UBIGINT`;
const commune = (cell: string): string => `commune:0000${cells.indexOf(cell)}`;

const CHANGE = `
insert into reference.formations (formation, cfd, libelle, premiere_annee)
  values ('f3', 'F3', 'Après une seconde commune', false);
delete from publie.cube_population_age; delete from publie.population_cellules; delete
  from publie.cube_capacites; delete from publie.etablissements;
${cells
  .map(
    (cell) => `
insert into reference.territoires (territoire, maille, code, nom, dans_region)
  values ('${commune(cell)}', 'commune', '0000${cells.indexOf(cell)}', 'Cellule ${cells.indexOf(cell)}', true);
insert into reference.appartenances (commune, territoire, maille)
  values ('${commune(cell)}', '${commune(cell)}', 'commune'), ('${commune(cell)}', 'region:53', 'region');
insert into publie.population_cellules (cellule, commune, population, surface_km2)
  values (${number(cellToCenterChild(cell, 8))}, '${commune(cell)}', 100, 0.7);`
  )
  .join('')}
insert into publie.trajets (de, vers, km) values ${cells.flatMap((from) => cells.map((to) => `(${number(from)}, ${number(to)}, ${2 * gridDistance(from, to)})`)).join(', ')};
insert into publie.etablissements (uai, nom, commune, cellule)
  values ('C', 'C', '${commune(centre)}', ${number(cellToCenterChild(centre, 9))}),
  ('B', 'B', '${commune(B)}', ${number(cellToCenterChild(B, 9))});
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1) values (2024, 'C', 'f1', 10, null),
  (2024, 'C', 'f2', 4, null), (2024, 'C', 'f3', 500, null), (2024, 'B', 'f1', 8, null), (2023, 'B', 'f1', 999, null);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('capacites', '2024', 'rentrée 2024', true), ('capacites', '2023', 'rentrée 2023', false);`;

/**
 * Fifty young people at C, twenty in five cells of the ring; the file leaves one out, which has the others' share: a
 * quarter.
 */
const opposite = cells.find((cell) => gridDistance(B, cell) === 2) ?? '';
const YOUNG = `${CHANGE}
insert into publie.cube_population_age (annee, territoire, sexe, age, population) values (2021, 'region:53', 'ensemble', '15_29', 175), ${cells
  .filter((cell) => cell !== opposite)
  .map((cell) => `(2021, '${commune(cell)}', 'ensemble', '15_29', ${cell === centre ? 50 : 20})`)
  .join(', ')};
insert into reference.modes_trajet (mode, libelle, couples, dit, part_des_communes, premier)
  values ('velo', 'à vélo', 1, 'routes', 0.5, true);`;

/**
 * Two minutes a step from where one lives to where one learns, two more towards a commune of a greater number: from C,
 * no longer within three of B. Nothing is known of the way from the commune opposite B to C.
 */
const leading = (from: string, to: string): number =>
  2 * gridDistance(from, to) + (cells.indexOf(from) < cells.indexOf(to) ? 2 : 0);
const timed = (limit: string): string => `${CHANGE}
insert into reference.modes_trajet (mode, libelle, annee, limite, couples, dit, premier)
  values ('voiture', 'en voiture', 2025, ${limit}, 48, 'matrice de la région, 2025', true);
insert into publie.cube_temps_trajet (mode, de, vers, minutes) values ${cells
  .flatMap((from) =>
    cells
      .filter((to) => from !== opposite || to !== centre)
      .map((to) => `('voiture', '${commune(from)}', '${commune(to)}', ${leading(from, to)})`)
  )
  .join(', ')};
update reference.territoires set lat = 48.1, lng = -2.9 where territoire like 'commune:0000%';`;

const WORLDS = { acces: CHANGE, jeunes: YOUNG, minutes: timed('null'), ...(DEEP ? { limite: timed('3') } : {}) };
const folders = Object.entries(WORLDS).map(([id, change]) => ({ id, change, folder: makeFolder() }));
const engines: Record<string, Engine> = {};
let engine: Engine;
let youngEngine: Engine;

beforeAll(async () => {
  const names = ['accessibilite_places', 'simulateur_places', 'simulateur_bilan'];
  const texts = Object.fromEntries(
    names.map((name) => [`cprdfop/${name}`, readFileSync(join(QUERIES, `${name}.sql`), 'utf8')])
  );
  for (const { id, change, folder } of folders) {
    await publishFixture(folder, id, { change });
    engines[id] = new Engine(readConfig({ MAILLE_OUT: folder }), await catalogueOf(texts));
  }
  engine = engines['acces'] as Engine;
  youngEngine = engines['jeunes'] as Engine;
});
afterAll(() => {
  for (const one of Object.values(engines)) one.close();
  for (const { folder } of folders) removeFolder(folder);
});

async function ask(name: string, parameters: Record<string, string>): Promise<Map<string, Record<string, unknown>>> {
  const { table } = await engine.use(
    `cprdfop/${name}`,
    Object.entries({ rentree: '2024', ...parameters }),
    (prepared) => engine.answer(prepared)
  );
  return new Map(jsonRows(table).map((row) => [String(row.cellule), row]));
}

describe('accessible places (2SFCA) on seven hexagons', () => {
  test('within reach, all alike: 14 places for 700 people, 8 for 400', async () => {
    const rows = await ask('accessibilite_places', { portee: '3', decroissance: 'aucune' });
    for (const cell of cells) expect(rows.get(cell)?.pour_mille, cell).toBe(nearB.has(cell) ? 40 : 20);
    expect(nearB.size).toBe(4);
  });

  test('every place is offered to somebody: Σ accessibility × people = 22 places, whatever the decay', async () => {
    for (const decroissance of ['gaussienne', 'aucune']) {
      const rows = await ask('accessibilite_places', { portee: '6', decroissance });
      expect(
        [...rows.values()].reduce((sum, { pour_mille }) => sum + Number(pour_mille) * 0.1, 0),
        decroissance
      ).toBeCloseTo(22, 1);
    }
  });

  test('with decay: f(0) = 1, f(2 km of 3) by the formula', async () => {
    const f = (Math.exp(-0.5 * (2 / 3) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
    const [fromC, fromB] = [14 / (100 + 600 * f), 8 / (100 + 300 * f)];
    const rows = await ask('accessibilite_places', { portee: '3', decroissance: 'gaussienne' });
    expect(rows.get(centre)?.pour_mille).toBeCloseTo(1000 * (fromC + fromB * f), 2);
    expect(rows.get(B)?.pour_mille).toBeCloseTo(1000 * (fromC * f + fromB), 2);
  });
});

describe('in minutes from where one lives to where one learns', () => {
  const asked = async (world: string, name: string, parameters: Record<string, string>) => {
    const { meta, table } = await (engines[world] as Engine).use(
      `cprdfop/${name}`,
      Object.entries({ rentree: '2024', portee: '3', ...parameters }),
      (prepared) => (engines[world] as Engine).answer(prepared)
    );
    return { meta, rows: new Map(jsonRows(table).map((row) => [String(row.cellule), row])) };
  };

  test('minutes are asked where the snapshot has them: 14 places for the 600 people whose way is known, 8 for 300', async () => {
    const { meta, rows } = await asked('minutes', 'accessibilite_places', { decroissance: 'aucune' });
    expect(meta.parametres_libelles['mesure']).toBe('minutes en voiture');
    for (const cell of cells) {
      const access = 1000 * (14 / 600 + (cell !== centre && nearB.has(cell) ? 8 / 300 : 0));
      // From the commune opposite B, C may be within reach: its access is not known, which is not none.
      if (cell === opposite) expect(rows.get(cell)?.pour_mille).toBeNull();
      else expect(rows.get(cell)?.pour_mille, cell).toBeCloseTo(access, 2);
    }
    // C may be within reach of one commune more: all who go to C share its places with it.
    expect([...rows.values()].map(({ mal_relie }) => mal_relie)).toEqual(cells.map(() => true));
    expect(meta.signalements).toContainEqual(expect.stringContaining('Tous les trajets entre communes'));
  });

  again('a way that the matrix says to be longer than it gives is no doubt', async () => {
    const { rows } = await asked('limite', 'accessibilite_places', { decroissance: 'aucune' });
    expect([...rows.values()].map(({ mal_relie }) => mal_relie)).toEqual(cells.map(() => false));
  });

  test('kilometres are still asked, thirty at most', async () => {
    const { meta, rows } = await asked('minutes', 'accessibilite_places', { decroissance: 'aucune', mesure: 'km' });
    expect([rows.get(centre)?.pour_mille, meta.parametres_libelles['mesure']]).toEqual([40, 'km par la terre']);
    await expect(asked('minutes', 'accessibilite_places', { mesure: 'km', portee: '31' })).rejects.toMatchObject({
      problems: [{ parametre: 'portee', message: '31 est hors limites ; 30 au plus avec mesure=km' }]
    });
    await expect(asked('acces', 'accessibilite_places', { mesure: 'voiture' })).rejects.toMatchObject({
      problems: [{ parametre: 'mesure', message: expect.stringContaining('km') as string }]
    });
  });

  test('an opening is in reach of those who come to it, in minutes, and of no more', async () => {
    const { rows } = await asked('minutes', 'simulateur_places', { ou: commune(B), places: '12' });
    const served = cells.filter((cell) => cell !== centre && nearB.has(cell));
    expect([...rows].map(([cell, { minutes, km }]) => [cell, minutes, km]).sort()).toEqual(
      served.map((cell) => [cell, cell === B ? 0 : 2, null]).sort()
    );
    expect([...rows.values()].reduce((sum, { gain }) => sum + Number(gain) * 0.1, 0)).toBeCloseTo(12, 2);
    const balance = (await asked('minutes', 'simulateur_bilan', { ou: commune(B), places: '12' })).rows.get(
      'undefined'
    );
    expect(balance).toMatchObject({
      couverte_avant: 600,
      couverte_apres: 600,
      places_avant: 22,
      places_apres: 34,
      gagnants: 300
    });
  });
});

describe('places for young people', () => {
  const askYoung = (name: string, parameters: Record<string, string>) =>
    youngEngine.use(`cprdfop/${name}`, Object.entries({ rentree: '2024', portee: '3', ...parameters }), (prepared) =>
      youngEngine.answer(prepared)
    );

  test('14 places for one age in fifteen of 50 + 5 × 20 + 25 young people, 8 for one of 50 + 3 × 20', async () => {
    const { meta, table } = await askYoung('accessibilite_places', { decroissance: 'aucune' });
    for (const row of jsonRows(table)) {
      expect(row.pour_mille).toBeCloseTo(15 * (80 + (nearB.has(String(row.cellule)) ? 8000 / 110 : 0)), 2);
      expect(row.pour).toBe('jeunes d’une classe d’âge (moyenne des 15 à 29 ans, recensement 2021)');
    }
    expect(jsonRows(table)).toHaveLength(7);
    expect(meta.signalements).toEqual([]);
    // Minutes from half of the communes are not the usual measure.
    expect(meta.parametres_libelles['mesure']).toBe('km par la terre');
  });

  test('twelve places opened at C, at a reach of one step, are for its own fifty young people', async () => {
    const { table } = await askYoung('simulateur_places', { ou: commune(centre), places: '12', portee: '2' });
    expect(jsonRows(table).find(({ cellule }) => String(cellule) === centre)?.gain).toBeCloseTo((15 * 12_000) / 50, 2);
  });

  test('all inhabitants when the reader wants them, and when young people are not known, which is said', async () => {
    const whole = await askYoung('accessibilite_places', { decroissance: 'aucune', demande: 'habitants' });
    expect(whole.meta.signalements).toEqual([]);
    expect(jsonRows(whole.table)[0]).toMatchObject({ pour_mille: 20, pour: 'habitants' });
    const unknown = await engine.use(
      'cprdfop/accessibilite_places',
      [
        ['rentree', '2024'],
        ['portee', '3'],
        ['decroissance', 'aucune']
      ],
      (prepared) => engine.answer(prepared)
    );
    expect(unknown.meta.signalements).toEqual([expect.stringContaining('la demande est la population entière')]);
  });
});

describe('the simulator', () => {
  test('places opened where there were none reach its own catchment, and the gains add up to them', async () => {
    const rows = await ask('simulateur_places', { ou: commune(opposite), places: '12', portee: '3' });
    expect([...rows.keys()].sort()).toEqual(cells.filter((cell) => gridDistance(opposite, cell) <= 1).sort());
    expect([...rows.values()].reduce((sum, { gain }) => sum + Number(gain) * 0.1, 0)).toBeCloseTo(12, 2);
    expect(rows.get(opposite)?.km).toBe(0);
  });

  test('closing more places than there are leaves none', async () => {
    const rows = await ask('simulateur_places', { ou: commune(B), places: '-500', portee: '3' });
    expect([...rows.values()].reduce((sum, { gain }) => sum + Number(gain) * 0.1, 0)).toBeCloseTo(-8, 2);
  });

  test('no place opened changes nothing', async () => {
    const rows = await ask('simulateur_places', { ou: commune(centre), places: '0', portee: '3' });
    expect([...rows.values()].map(({ gain }) => gain)).toEqual(cells.map(() => 0));
  });

  test('several places at once do what each does alone, added up', async () => {
    const [one, other, both] = await Promise.all([
      ask('simulateur_places', { ou: commune(centre), places: '12', portee: '5' }),
      ask('simulateur_places', { ou: commune(B), places: '-5', portee: '5' }),
      ask('simulateur_places', {
        ou: commune(centre),
        places: '12',
        ou_2: commune(B),
        places_2: '-5',
        ou_3: commune(opposite),
        places_3: '0',
        portee: '5'
      })
    ]);
    expect(both.size).toBe(7);
    for (const cell of cells)
      expect(Number(both.get(cell)?.gain)).toBeCloseTo(
        Number(one.get(cell)?.gain) + Number(other.get(cell)?.gain ?? 0),
        2
      );
    expect(both.get(B)?.km).toBe(0);
  });

  test('a closure takes from the schools of its commune, and nothing where it has none', async () => {
    const rows = await ask('simulateur_places', { ou: commune(B), places: '-4', portee: '3' });
    expect([...rows.values()].reduce((sum, { gain }) => sum + Number(gain) * 0.1, 0)).toBeCloseTo(-4, 2);
    const none = await ask('simulateur_places', { ou: commune(opposite), places: '-4', portee: '3' });
    expect([...none.values()].map(({ gain }) => Number(gain))).toEqual([0, 0, 0, 0]);
  });

  test('the same commune twice is one place', async () => {
    const twice = await ask('simulateur_places', {
      ou: commune(opposite),
      places: '5',
      ou_2: commune(opposite),
      places_2: '7',
      portee: '3'
    });
    const once = await ask('simulateur_places', { ou: commune(opposite), places: '12', portee: '3' });
    expect([...twice.values()].map(({ gain }) => gain)).toEqual([...once.values()].map(({ gain }) => gain));
  });
});

describe('the balance of a simulation', () => {
  const balance = async (parameters: Record<string, string>): Promise<Record<string, unknown> | undefined> => {
    const { table } = await engine.use(
      'cprdfop/simulateur_bilan',
      Object.entries({ rentree: '2024', portee: '3', ...parameters }),
      (prepared) => engine.answer(prepared)
    );
    return jsonRows(table)[0];
  };

  test('twelve places where there were none: 22 then 34 for 700 people, and the four cells in reach gain', async () => {
    expect(await balance({ ou: commune(opposite), places: '12' })).toMatchObject({
      population: 700,
      couverte_avant: 700,
      couverte_apres: 700,
      places_avant: 22,
      places_apres: 34,
      places_gagnees: 12,
      acces_avant: 31.43,
      acces_apres: 48.57,
      gagnants: 400,
      perdants: 0
    });
  });

  test('the fourteen places of the centre closed: only the reach of B is still covered, everybody loses', async () => {
    expect(await balance({ ou: commune(centre), places: '-500' })).toMatchObject({
      couverte_avant: 700,
      couverte_apres: 400,
      couverture_avant: 1,
      places_apres: 8,
      places_gagnees: -14,
      gagnants: 0,
      perdants: 700
    });
  });

  test('an opening and a closure: places near the limit count for a territory that holds neither', async () => {
    expect(
      await balance({ territoire: commune(B), ou: commune(centre), places: '-14', ou_2: commune(B), places_2: '6' })
    ).toMatchObject({ population: 100, places_avant: 8, places_apres: 14, couverte_apres: 100 });
    const far = await balance({ territoire: commune(opposite), ou: commune(centre), places: '-14' });
    expect(far).toMatchObject({
      population: 100,
      places_avant: 0,
      places_apres: 0,
      couverte_avant: 100,
      couverte_apres: 0,
      perdants: 100
    });
  });
});
