import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../tests/support/catalogue.ts';
import { tableOf } from '../models/run-models.ts';
import { createEmptyWarehouse } from '../models/empty-warehouse.ts';
import { readModels, type Model } from '../models/models.ts';
import { rawTables } from '../models/prepare-database.ts';
import { readSources } from '../declared/source.ts';
import { messageOf } from '../failure.ts';

let connection: DuckDBConnection;
let models: Model[] = [];

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createEmptyWarehouse(connection);
  models = (await readModels(connection, rawTables(readSources()))).filter(({ sql }) => sql.search(SUMS) >= 0);
});
afterAll(() => {
  connection.closeSync();
});

/** A sum or a mean; one whose argument ends as a decimal is exact. */
const SUMS =
  /\b(?:sum|avg)\((?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*(?:::decimal\(\d+, \d+\)| order by (?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))/g;
/** Requests whose sums all end in a number of two digits at most, or of six: their last digit does not reach it. */
const ROUNDED = [
  'cprdfop/accessibilite_places',
  'cprdfop/adequation_sortants_besoins',
  'cprdfop/desserte_apprentissage',
  'cprdfop/simulateur_bilan',
  'cprdfop/simulateur_places',
  'gpec/demandeurs_hexagones',
  'gpec/portrait_zone',
  'reference/population_cellules'
];

/**
 * Threads give rows in any order, and the last digit of a sum of floating-point numbers follows it: the same files
 * would give another snapshot. The engine itself says which sums these are, asked for an aggregate that it has for
 * whole numbers only.
 */
async function inexactSum(sql: string): Promise<string | null> {
  try {
    await connection.prepare(sql.replaceAll(SUMS, 'bit_xor('));
    return null;
  } catch (error) {
    return messageOf(error).split('\n')[0] ?? '';
  }
}

describe('sums that reach a published table', () => {
  it('add whole numbers or decimals, or go by order', async () => {
    const found: Record<string, string> = {};
    for (const model of models) {
      const problem = await inexactSum(model.sql);
      if (problem !== null) found[tableOf(model)] = problem;
    }
    expect(found).toEqual({});
  });

  it('nor does a request add otherwise: the same address would give another last digit', async () => {
    const found: Record<string, string> = {};
    for (const [id, { sql }] of CATALOGUE) {
      const problem = ROUNDED.includes(id) ? null : await inexactSum(sql);
      if (problem !== null) found[id] = problem;
    }
    expect(found).toEqual({});
  });

  it('tells a sum of floating-point numbers', async () => {
    expect(await inexactSum('select sum(poids) from reference.passages')).toMatch(/bit_xor\(DOUBLE\)/);
    expect(
      await inexactSum('select sum(poids::decimal(18, 9)), somme_ordonnee(poids), sum(1) from reference.passages')
    ).toBeNull();
  });
});
