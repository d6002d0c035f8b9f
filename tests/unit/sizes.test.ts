import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Lines a file may have, without the style of a component nor the header of a request or of a model: above `soft` it needs a reason
 * below, above `hard` it is cut in two. Tests and generated files are free.
 */
const LIMITS: Readonly<Record<string, { soft: number; hard: number }>> = {
  '.ts': { soft: 250, hard: 400 },
  '.svelte': { soft: 170, hard: 300 },
  '.sql': { soft: 60, hard: 120 }
};

const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/routes/carte/+page.svelte': 'the map, its still twin, its panel and its table share one view',
  'src/routes/donnees/+page.svelte': 'a page of text around its tables',
  'src/routes/methode/+page.svelte': 'a page of text',
  'src/lib/components/HexMap.svelte': 'the life of one map: its listeners read the same state',
  'src/lib/charts/answer-drawing.ts': 'one short function by kind of chart',
  'src/lib/catalogue/api/documents.ts': 'what each address answers, a type after another',
  'src/lib/server/snapshot/reference.ts': 'reads the reference tables once, a few lines each',
  'warehouse/pipeline/run/build.ts': 'the steps of a build, in their order',
  'warehouse/pipeline/requests/describe-request.ts': 'one short function by rule that joins a header with its select',
  'warehouse/demo/occupations.ts': 'mostly a table of occupations',
  'warehouse/demo/private-activities.ts': 'mostly a table of activities',
  'warehouse/demo/occupation-cards.ts': 'a table of occupations and their codes',
  'warehouse/sources/visites_journal/tally.ts': 'one tally: its steps share the open days and visits',
  'warehouse/sources/offre_formation/regles.sql': 'one short select by control of the network',
  'warehouse/demo/bmo.ts': 'one calibrated survey: its steps share their totals',
  'src/lib/text/numbers.ts': 'French figures in all their shapes, one rounding behind them',
  'src/lib/catalogue/api/answer.ts': 'the types of an answer, each with its meaning',
  'src/lib/catalogue/records/changes.ts': 'the types of what changed, each with its meaning',
  'src/lib/server/snapshot/snapshot-store.ts':
    'one life of the snapshot in service: its pointer, its verification and what replaces it share their state',
  'warehouse/pipeline/run/losses.ts': 'one short function by kind of loss',
  'queries/cprdfop/formations_sans_debouche.sql': 'pupils, links and tensions, a step each',
  'warehouse/marts/dim_activites.sql': 'the lists of a nomenclature',
  'warehouse/macros/tables/zones_simulation.sql': 'two macros that go together'
};

/** Of what is read as code. */
function linesOf(text: string): number {
  return text
    .replace(/<style[\s\S]*<\/style>/, '')
    .replace(/^\s*\/\*---[\s\S]*?---\*\//, '')
    .trim()
    .split('\n').length;
}

const ROOT = resolve(import.meta.dirname, '../..');
const measured = ['src', 'warehouse', 'queries'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    const limit = LIMITS[/\.[a-z]+$/.exec(path)?.[0] ?? ''];
    if (limit === undefined || /\.(test|spec|gen)\.ts$/.test(path)) return [];
    return [{ path, lines: linesOf(readFileSync(join(ROOT, path), 'utf8')), ...limit }];
  })
);

test('files are found in each folder, of each kind', () => {
  for (const start of ['src/lib/', 'src/routes/', 'warehouse/pipeline/', 'queries/gpec/'])
    expect(
      measured.some(({ path }) => path.startsWith(start)),
      start
    ).toBe(true);
  for (const extension of Object.keys(LIMITS))
    expect(
      measured.some(({ path }) => path.endsWith(extension)),
      extension
    ).toBe(true);
});

test('no file is above the hard limit', () => {
  expect(
    measured
      .filter(({ lines, hard }) => lines > hard)
      .map(({ path, lines, hard }) => `${path}: ${lines} lines, ${hard} at most`)
  ).toEqual([]);
});

test('a file above the soft limit has its reason here', () => {
  expect(
    measured
      .filter(({ path, lines, soft }) => lines > soft && EXCEPTIONS[path] === undefined)
      .map(({ path, lines, soft }) => `${path}: ${lines} lines, ${soft} without a reason`)
  ).toEqual([]);
});

test('every exception is a file that needs one', () => {
  expect(
    Object.keys(EXCEPTIONS).filter((path) => !measured.some((file) => file.path === path && file.lines > file.soft))
  ).toEqual([]);
});
