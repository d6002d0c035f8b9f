import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../command.ts';
import { lostDomains, lostVintages, refuseLosses } from './losses.ts';

describe('vintages', () => {
  it.each([
    ['2022, 2023, 2024', '2022, 2024', false, ['2023']],
    ['2022, 2023', '2022, 2023, 2024', false, []],
    ['2015 à 2024', '2015 à 2025', false, []],
    ['2015 à 2024', '2016 à 2025', false, ['2015']],
    ['2015 à 2024', '2016 à 2025', true, []],
    ['2015 à 2024', '2016 à 2024', true, ['2015']],
    ['2015 à 2024', '2015 à 2023', true, ['2024']],
    ['2021, 2024', '2020 à 2024', false, []],
    ['2020 à 2024', '2020, 2021', false, ['2024']],
    ['2024', '2025', false, []],
    ['2025', '2024', false, ['2025']],
    ['2024', '', false, ['2024']],
    ['', '2024', false, []]
  ])('of %s then %s (sliding: %s), %j are lost', (before, after, sliding, lost) => {
    expect(lostVintages(before, after, sliding)).toEqual(lost);
  });

  it('of a published domain are lost too, unless a source of it is known to be', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`create schema reference;
      create table reference.sources as select * from (values ('bmo', true, false),
        ('bassins', true, true)) as t(source, presente, referentiel);
      create table reference.millesimes as select * from (values ('bmo', '2024', 'c')) as t(domaine, millesime, cube);
      create table reference.cubes as select * from (values ('c', 'bmo'), ('c', 'bassins')) as t(cube, source)`);
    const held = {
      id: 'aa',
      sources: new Map(),
      domains: new Map([['bmo', { vintages: ['2023', '2024'], sources: ['bmo', 'offres'] }]])
    };
    const lost = await lostDomains(connection, held, [], []);
    expect(lost).toEqual([
      {
        source: 'bmo',
        titre: 'bmo',
        phrase: 'bmo : ne publie plus 2023 (sources : bmo, offres).',
        others: ['bmo', 'offres']
      }
    ]);
    expect(() => refuseLosses(lost, held, ['offres'])).not.toThrow();
    expect(() => refuseLosses(lost, held, ['avis'])).toThrow('ne publie plus 2023');
    expect(await lostDomains(connection, held, [{ source: 'bmo', titre: '', phrase: '' }], [])).toEqual([]);
    connection.closeSync();
    instance.closeSync();
  });
});

it('a loss is accepted by the name of a source that exists', () => {
  expect(
    parseCommand(['build', '--demo', '--accepter-perte', 'bmo', '--accepter-perte', 'avis']).acceptedLosses
  ).toEqual(['bmo', 'avis']);
  expect(() => parseCommand(['build', '--demo', '--accepter-perte', 'bmoo'])).toThrow(
    'la source « bmoo » n’existe pas'
  );
});
