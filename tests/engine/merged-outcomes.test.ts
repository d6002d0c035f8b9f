import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMacros } from '../../warehouse/pipeline/models/macros.ts';
import { examples } from '../support/depth.ts';

/*
 * Outcomes of leavers by the models of the warehouse, on made-up schools of all sizes: what a reader may add up, what
 * is kept between bounds, and that no number in what is published is of fewer than twenty people.
 */
const WAREHOUSE = join(import.meta.dirname, '../../warehouse');
const model = (path: string): string =>
  readFileSync(join(WAREHOUSE, path), 'utf8').replace(/^\/\*---[\s\S]*?---\*\//, '');
const MODELS = {
  'marts.fct_insertion_lignes': 'marts/fct_insertion_lignes.sql',
  'marts.fct_insertion_unites': 'marts/fct_insertion_unites.sql',
  'marts.fct_insertion': 'marts/fct_insertion.sql',
  'publie.cube_insertion': 'published/cube_insertion.sql',
  'publie.cube_insertion_reunies': 'published/cube_insertion_reunies.sql',
  'publie.insertion_bornee': 'published/insertion_bornee.sql'
};

interface Line {
  cfd: string;
  mef: string;
  diploma: string;
  field: string;
  pupils: number;
  further: number | null;
  work: number | null;
}

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createMacros(connection);
  await connection.run('create schema staging; create schema marts; create schema publie; create schema reference');
});
afterAll(() => connection.closeSync());

async function rows(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

/** The cubes, what is added up and the macro, made from these lines of one region. */
async function publish(lines: readonly Line[]): Promise<void> {
  const number = (value: number | null): string => (value === null ? 'null' : String(value));
  await connection.run(`create or replace table staging.stg_inserjeunes__regions as select *
    from (values ${lines
      .map(
        ({ mef, pupils, further, work }) => `('2022_2023', '53', 'scolaire', null::varchar,
    '${mef}', ${String(pupils)}, ${number(further === null || further === pupils ? null : pupils - further)}::integer,
    ${number(further)}::integer, ${number(work)}::integer, ${number(work)}::integer, null::integer, null::integer,
    null::integer)`
      )
      .join(', ')})
    as t(millesime, region, voie, cfd, mefstat11, effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_18,
      emploi_24, interruption)`);
  await connection.run(
    `create or replace table marts.dim_formations as select *
      from (values ${lines
        .map(
          ({ mef, cfd, diploma, field }) => `('mefstat11:${mef}', '${cfd}', 'Formation ${mef}',
      '${diploma}', 3, '${field}', 'Domaine ${field}', 2)`
        )
        .join(', ')}) as t(formation, cfd, libelle, diplome, niveau,
      domaine_nsf, domaine_libelle, duree)`
  );
  await connection.run('create or replace table reference.formations as from marts.dim_formations');
  for (const [name, path] of Object.entries(MODELS))
    await connection.run(`create or replace table ${name} as ${model(path)}`);
  await connection.run(readFileSync(join(WAREHOUSE, 'macros/tables/insertion.sql'), 'utf8'));
}

async function sums(grouping: string, key: string): Promise<Map<string, number[]>> {
  const found = await rows(
    `select ${key}, sum(effectif_min)::int, sum(effectif_max)::int, sum(poursuivants_min)::int,
      sum(poursuivants_max)::int, sum(emploi_6_min)::int, sum(emploi_6_max)::int, sum(favorables_min)::int,
      sum(favorables_max)::int from insertion_par('${grouping}') group by 1`
  );
  return new Map(found.map(([name, ...figures]) => [String(name), figures.map(Number)]));
}

describe('by hand', () => {
  const line = (
    mef: string,
    cfd: string,
    field: string,
    pupils: number,
    further: number | null,
    work: number | null,
    diploma = 'CAP'
  ): Line => ({ mef, cfd, field, pupils, further, work, diploma });

  test('a diploma of small formations only is given, and none of them', async () => {
    // 12 + 15 pupils of one speciality, 8 + 7 goes on; 15 leavers, under twenty, of whom nobody says how many work.
    await publish([
      line('1', 'A', '22', 12, 8, 3),
      line('2', 'A', '22', 15, 4, 2),
      line('3', 'B', '23', 3, null, null)
    ]);
    expect(await rows('select effectif, reunion from publie.cube_insertion order by formation')).toEqual([
      [null, 'cfd'],
      [null, 'cfd'],
      [null, null]
    ]);
    expect(
      await rows(
        `select champ, reunion, formations, effectif, sortants, poursuivants, emploi_6, reunion_emploi
          from publie.cube_insertion_reunies`
      )
    ).toEqual([['effectif', 'cfd', 2, 27, 15, 12, null, 'aucune']]);
    // The formation of three pupils, of which the producer says nothing, is nowhere.
    expect(await sums('diplome', 'diplome')).toEqual(new Map([['CAP', [27, 27, 12, 12, 0, 15, 12, 27]]]));
  });

  test('courses under five, of which only pupils are told, are between all and none of them in the whole alone', async () => {
    const few = ['3', '4', '5', '6', '7', '8'].map((mef) => line(mef, 'A', '22', 4, null, null));
    await publish([line('1', 'A', '22', 100, 60, 30), ...few]);
    // 124 pupils: 90 have a good outcome at the least, 90 + 24 at the most.
    expect(await sums('ensemble', 'voie')).toEqual(new Map([['scolaire', [124, 124, 60, 84, 30, 54, 90, 114]]]));
    expect(await sums('diplome', 'diplome')).toEqual(new Map([['CAP', [100, 100, 60, 60, 30, 30, 90, 90]]]));
    await publish([line('1', 'A', '22', 100, 60, 30), ...few.slice(0, 4)]);
    expect(await sums('ensemble', 'voie')).toEqual(new Map([['scolaire', [100, 100, 60, 60, 30, 30, 90, 90]]]));
  });

  test('one small formation beside a large one: the sum would give it away, it is kept between bounds', async () => {
    await publish([line('1', 'A', '22', 100, 60, 30), line('2', 'B', '22', 9, 5, 2)]);
    expect(await rows('from publie.cube_insertion_reunies')).toEqual([]);
    expect(await sums('diplome', 'diplome')).toEqual(new Map([['CAP', [100, 119, 60, 79, 30, 49, 90, 109]]]));
  });

  test('what is left of a diploma joins its smallest group: the diploma is whole, a field is not', async () => {
    // Fields 22 and 23 have 30 and 24 pupils in small formations, field 24 has 9.
    await publish([
      line('1', 'A', '22', 15, 0, 9),
      line('2', 'B', '22', 15, 0, 8),
      line('3', 'C', '23', 12, 0, 7),
      line('4', 'D', '23', 12, 0, 6),
      line('5', 'E', '24', 9, 0, 5),
      line('6', 'F', '24', 40, 10, 20)
    ]);
    expect(await sums('diplome', 'diplome')).toEqual(new Map([['CAP', [103, 103, 10, 10, 55, 55, 65, 65]]]));
    const fields = await sums('domaine', 'domaine_nsf');
    expect(fields.get('22')?.slice(0, 2)).toEqual([30, 30]);
    expect(fields.get('24')?.slice(0, 2)).toEqual([40, 59]);
  });
});

describe('on made-up regions', () => {
  let state = 11;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };

  test(
    'sums are true or hold the truth, and what is published is groups of twenty that share nobody',
    { timeout: 120_000 },
    async () => {
      for (let round = 0; round < examples(15, 4); round++) {
        const lines = Array.from({ length: 8 + draw(25) }, (_, i): Line => {
          const cfd = `C${String(draw(14))}`;
          const pupils = draw(3) === 0 ? 20 + draw(60) : 1 + draw(22);
          const further = pupils < 5 ? null : draw(4) === 0 ? pupils : draw(pupils + 1);
          return {
            mef: String(i),
            cfd,
            diploma: `D${String(Number(cfd.slice(1)) % 3)}`,
            field: String(20 + (Number(cfd.slice(1)) % 4)),
            pupils,
            further,
            work: further === null || further === pupils ? null : draw(pupils - further + 1)
          };
        });
        await publish(lines);
        const known = lines.filter(({ further }) => further !== null);
        // Those under five are in the whole alone, from twenty of them in five courses.
        const silent = lines.filter(({ further }) => further === null);
        const few = silent.reduce((total, { pupils }) => total + pupils, 0);
        const counted = silent.length >= 5 && few >= 20 ? few : 0;
        for (const [grouping, key, of] of [
          ['cfd', 'cfd', (line: Line) => line.cfd],
          ['domaine', "diplome || ' ' || domaine_nsf", (line: Line) => `${line.diploma} ${line.field}`],
          ['diplome', 'diplome', (line: Line) => line.diploma],
          ['ensemble', "'ensemble'", () => 'ensemble']
        ] as const) {
          const found = await sums(grouping, key);
          for (const name of new Set(known.map(of))) {
            const own = known.filter((line) => of(line) === name);
            const add = (pick: (line: Line) => number): number => own.reduce((total, line) => total + pick(line), 0);
            const truth = [
              add(({ pupils }) => pupils) + (grouping === 'ensemble' ? counted : 0),
              add(({ further }) => further ?? 0),
              add(({ work }) => work ?? 0),
              add(({ further, work }) => (further ?? 0) + (work ?? 0))
            ];
            const figures = found.get(name) ?? [];
            truth.forEach((value, i) => {
              expect(figures[2 * i], `${grouping} ${name}`).toBeLessThanOrEqual(value);
              expect(figures[2 * i + 1], `${grouping} ${name}`).toBeGreaterThanOrEqual(value);
            });
          }
        }
        // Who is in what: each published number is of these people, whole, and two of one kind share none.
        const merged = known.filter(({ pupils }) => pupils < 20).reduce((total, { pupils }) => total + pupils, 0);
        const [[shown, least] = []] = await rows(
          `select coalesce(sum(effectif), 0)::int, coalesce(min(effectif), 99) from publie.cube_insertion_reunies
            where champ = 'effectif'`
        );
        const [[alone] = []] = await rows("select count(*) from publie.cube_insertion where reunion = 'aucune'");
        expect(Number(least)).toBeGreaterThanOrEqual(20);
        if (Number(alone) === 0) expect(Number(shown)).toBe(merged);
        else expect(merged - Number(shown)).toBeLessThan(20);
        expect(
          await rows(
            `select * from publie.cube_insertion_reunies
              where (emploi_6 is not null and sortants < 20) or (champ = 'emploi' and (sortants < 20 or effectif is not
              null))`
          )
        ).toEqual([]);
        expect(
          await rows(
            `select * from publie.cube_insertion
              where effectif < 20 or (emploi_6 is not null and sortants < 20) or (reunion is not null and
              coalesce(effectif, sortants, poursuivants, emploi_6) is not null)`
          )
        ).toEqual([]);
      }
    }
  );
});
