import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Lines a file may have, without the style of a component nor the header of a request or of a model: above `soft` it
 * needs a reason below, above `hard` it is cut in two. Tests and generated files are free.
 */
const LIMITS: Readonly<Record<string, { soft: number; hard: number }>> = {
  '.ts': { soft: 250, hard: 400 },
  '.mjs': { soft: 250, hard: 400 },
  '.svelte': { soft: 170, hard: 300 },
  '.sql': { soft: 70, hard: 130 }
};

const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/lib/components/HexMap.svelte': 'one live map: what makes it, what it draws, what it says to a pointer',
  'src/routes/carte/HexExplorer.svelte': 'the map, its still twin, its panel and its table share one view',
  'src/routes/donnees/+page.svelte': 'a page of text around its tables',
  'src/routes/methode/+page.svelte': 'a page of text',
  'src/lib/server/snapshot/reference.ts': 'reads the reference tables once, a few lines each',
  'src/lib/catalogue/header/header-schema.ts': 'what a header may say, a key after another, each with its description',
  'warehouse/pipeline/requests/describe-request.ts': 'one short function by rule that joins a header with its select',
  'warehouse/sources/offre_formation/regles.sql': 'one short select by control of the network',
  'queries/cprdfop/carte_formations.sql': 'twelve figures by route in four columns each, what would change a proposal',
  'warehouse/macros/tables/zones_propositions.sql': 'what is read of a course, its signs, its proposal, a step each',
  'warehouse/published/alertes_jugees.sql': 'places found once, then what each of four series says there',
  'warehouse/sources/offre_formation/demo.sql': 'a course, its action and its sessions as LHEO writes them',
  'queries/cprdfop/formations_metier.sql': 'links, then one select by route of training',
  'queries/gpec/reclassement.sql': 'neighbours, who is within reach, what basins offer there, a step each',
  'warehouse/marts/dim_passages_metiers.sql': 'each published passage, then those of two steps, a kind each',
  'gateway/dispatcher.mjs': 'the life of a task, from its turn to its end',
  'gateway/gateway.mjs': 'what one request goes through',
  'gateway/renderers.mjs': 'the life of the processes that compose',
  'warehouse/desk/desk.ts': 'each gesture of the desk, a method',
  'warehouse/marts/dim_activites.sql': 'the lists of a nomenclature'
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
const measured = ['src', 'warehouse', 'queries', 'gateway', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    const limit = LIMITS[/\.[a-z]+$/.exec(path)?.[0] ?? ''];
    if (limit === undefined || /\.(test|spec|gen)\.(ts|mjs)$/.test(path)) return [];
    return [{ path, lines: linesOf(readFileSync(join(ROOT, path), 'utf8')), ...limit }];
  })
);

test('files are found in each folder, of each kind', () => {
  for (const start of ['src/lib/', 'src/routes/', 'warehouse/pipeline/', 'queries/gpec/', 'gateway/', 'scripts/'])
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

test('one line in a hundred at most is wider than 120 columns', () => {
  const wide: string[] = [];
  let all = 0;
  for (const folder of ['src', 'warehouse', 'gateway', 'tests', 'lab'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|svelte)$/.test(name) || name.endsWith('.gen.ts')) continue;
      const lines = readFileSync(join(ROOT, folder, name), 'utf8').split('\n');
      all += lines.length;
      for (const line of lines) if (line.length > 120) wide.push(`${folder}/${name}: ${line.trim().slice(0, 60)}…`);
    }
  expect(wide.length / all, wide.slice(0, 20).join('\n')).toBeLessThan(0.01);
});
