import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { TOGETHER } from '../../src/lib/catalogue/parameters/grouping.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { oneIn } from '../support/depth.ts';
import { expectMiddles } from '../support/middles.ts';

/*
 * What a header says adds up does: the rows of an answer put together give the same count however finely they cut it,
 * since each counts everything once. Several levels of territory, groupings and sizes of hexagons are so many ways to
 * cut.
 */

/** Parameters that say how finely rows cut an answer. */
const DETAILS = ['par', 'maille', 'resolution', 'detail'];
/**
 * A level that leaves communes out, since some are in no intercommunalité (islands of Bretagne): it may count less
 * than others.
 */
const NOT_WHOLE = 'epci';
/**
 * What parts the region, and whose answers are its own cut again: a row that one of them gives whole beyond its limits
 * would count twice.
 */
const PARTS = 'departement';
/** What each row of an answer may have lost to its rounding. */
const ROUNDING = 0.5;

let api: Api;

beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
});
afterAll(() => api.engine.close());

interface Cut {
  readonly name: string;
  readonly values: readonly string[];
}

/** The ways to cut the rows of a request, of hexagons the largest and the smallest; null when it has one only. */
function cutOf({ parametres }: RequestDefinition): Cut | null {
  const detail = DETAILS.map((name) => parametres.find(({ nom }) => nom === name)).find((found) => found !== undefined);
  if (detail === undefined) return null;
  const { nom: name, valeurs, min, max } = detail;
  if (valeurs) return { name, values: valeurs.map(({ valeur }) => valeur) };
  return min === undefined || max === undefined ? null : { name, values: [String(min), String(max)] };
}

const CUT = REQUESTS.flatMap((request) => {
  const cut = cutOf(request);
  const counts = request.colonnes.filter(({ somme }) => somme === 'lignes').map(({ nom }) => nom);
  const parts =
    cut?.name === 'par' &&
    request.parametres.some(({ nom, mailles }) => nom === 'territoire' && mailles?.includes(PARTS));
  const beyond = request.parametres.some(({ entiers }) => entiers === true);
  return cut !== null && counts.length > 0 ? [{ id: request.id, cut, counts, parts, beyond }] : [];
});

async function ask(id: string, query: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = (await api.json(
    `/api/v1/requests/${id}?${new URLSearchParams(query).toString()}`
  )) as unknown as Partial<Answer>;
  expectMiddles(answer.colonnes ?? [], answer.lignes ?? []);
  return answer as Answer;
}

interface Sums {
  readonly slack: number;
  readonly sums: readonly { readonly least: number; readonly most: number }[];
}

/** Least and most that all the rows together may count; null when they count nothing. */
async function sumsOf(
  id: string,
  query: Readonly<Record<string, string>>,
  counts: readonly string[]
): Promise<Sums | null> {
  const { lignes = [] } = await ask(id, query);
  const [row] = (await ask(id, { ...query, group_by: TOGETHER })).lignes ?? [];
  if (row === undefined || lignes.length === 0) return null;
  return {
    slack: ROUNDING * lignes.length,
    sums: counts.map((name) => {
      const exact = row[name] as number | null;
      return {
        least: exact ?? (row[`${name}_min`] as number | null) ?? 0,
        most: exact ?? (row[`${name}_max`] as number | null) ?? Infinity
      };
    })
  };
}

test('requests cut in several ways and whose counts add up are many', () => {
  expect(CUT.length).toBeGreaterThan(20);
});

/** One request in twelve in each run, all of them in `npm run proofs depth`. */
const JUDGED = oneIn(12, CUT);

describe.each(JUDGED)('$id', ({ id, cut: { name, values }, counts, parts, beyond }) => {
  test(`counts as much however finely ${name} cuts it`, async () => {
    const found: (Sums & { readonly value: string })[] = [];
    for (const value of values) {
      const sums = await sumsOf(id, { [name]: value }, counts);
      if (sums !== null) found.push({ value, ...sums });
    }
    expect(found.length).toBeGreaterThan(1);
    const apart = counts.flatMap((count, at) => {
      const ranges = found.map(({ value, slack, sums }) => ({
        value,
        least: (sums[at]?.least ?? 0) - slack,
        most: value === NOT_WHOLE ? Infinity : (sums[at]?.most ?? Infinity) + slack
      }));
      return ranges.flatMap((one) =>
        ranges.flatMap((other) =>
          one.least > other.most ? [`${count} : ${one.value} ≥ ${one.least}, ${other.value} ≤ ${other.most}`] : []
        )
      );
    });
    expect(apart).toEqual([]);
  });

  if (!parts) return;
  if (beyond) {
    test(`does not add up what the ${PARTS}s share`, async () => {
      const query = new URLSearchParams({ territoire: `${PARTS}:*`, group_by: TOGETHER });
      const response = await api.get(`/api/v1/requests/${id}?${query.toString()}`);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('à cheval sur deux')]);
    });
    return;
  }
  test(`counts as much in all the ${PARTS}s as in their region`, async () => {
    const whole = await sumsOf(id, {}, counts);
    const cut = await sumsOf(id, { territoire: `${PARTS}:*` }, counts);
    const slack = (whole?.slack ?? 0) + (cut?.slack ?? 0);
    const apart = counts.filter((_, at) => {
      const [one, other] = [whole?.sums[at], cut?.sums[at]];
      return one && other && (one.least > other.most + slack || other.least > one.most + slack);
    });
    expect(apart).toEqual([]);
  });
});
