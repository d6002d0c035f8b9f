import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONFIG = 'oxlint.config.mjs';
const PROGRAM = join(import.meta.dirname, '../../node_modules/.bin/oxlint');

const folder = mkdtempSync(join(tmpdir(), 'maille-regles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The project's own rules, in a folder where files of any path may be bad. */
function projectIn(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  cpSync(join(import.meta.dirname, '../..', CONFIG), join(root, CONFIG));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

interface Said {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

function lint(root: string): Said[] {
  const { stdout } = spawnSync(PROGRAM, ['-c', CONFIG, '-f', 'json'], { cwd: root, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Said[] }).diagnostics;
}

const REFUSED: readonly (readonly [path: string, code: string, message: string])[] = [
  ['src/lib/h3/bad.ts', "import '$lib/table/table.ts';", 'h3 may import nothing of ours'],
  ['src/lib/table/bad.ts', "import '../h3/cell.ts';", 'table may import nothing of ours'],
  ['src/lib/charts/bad.ts', "import '$lib/server/snapshot/snapshot.ts';", 'charts may import'],
  ['src/lib/charts/bad.ts', "import '$lib/disclosure/interval.ts';", 'charts may import'],
  ['src/lib/charts/bad.ts', "import type { Engine } from '$lib/server/answer/engine.ts';", 'charts may import'],
  ['src/lib/pages/bad.ts', "import '../components/Figure.svelte';", 'pages may import'],
  ['src/lib/disclosure/audit/bad.ts', "import '../secondary/suppress.ts';", 'The audit judges the suppression'],
  ['src/lib/disclosure/audit/bad.ts', "import '../../server/snapshot.ts';", 'disclosure may import'],
  [
    'src/lib/components/Bad.svelte',
    '<script lang="ts">import \'$lib/server/snapshot/snapshot.ts\';</script>',
    'components may import'
  ],
  ['src/lib/server/bad.ts', "import '../../../warehouse/pipeline/commands/cli.ts';", 'Nobody imports warehouse'],
  ['src/lib/catalogue/bad.ts', "import '@duckdb/node-api';", 'DuckDB is opened only'],
  ['src/routes/bad/+page.ts', "import '$lib/server/snapshot/snapshot.ts';", 'pages may import'],
  ['src/routes/bad/+page.ts', "import '@duckdb/duckdb-wasm';", 'DuckDB is opened only'],
  ['src/lib/client/bad.ts', "import '@duckdb/node-api';", 'DuckDB is opened only'],
  ['src/lib/h3/bad.ts', "import '../../../lab/bench/measure.ts';", 'The lab runs the product'],
  ['src/lib/h3/bad.test.ts', "import '../../../lab/bench/measure.ts';", 'The lab runs the product'],
  ['tests/api/bad.test.ts', "import '../../lab/load/load.ts';", 'The lab runs the product'],
  ['warehouse/pipeline/bad.ts', "import '../../lab/bench/measure.ts';", 'The lab runs the product'],
  ['src/routes/bad/+page.server.ts', "import '@duckdb/node-api';", 'DuckDB is opened only'],
  ['warehouse/pipeline/bad.ts', "import '../../src/lib/server/answer/engine.ts';", 'warehouse may import'],
  ['warehouse/pipeline/bad.ts', "import '../../src/lib/export/index.ts';", 'warehouse may import'],
  ['warehouse/pipeline/compare/answering.ts', "import '../../../src/lib/charts/bars/draw.ts';", 'warehouse may import'],
  ['src/lib/server/snapshot/bad.ts', "import '../answer/engine.ts';", 'snapshot comes before answer'],
  ['src/lib/server/answer/derive/bad.ts', "import '../../http/http.ts';", 'answer comes before siting'],
  ['src/lib/server/bad.ts', "import './http/http.ts';", 'What lies beside the rooms comes before'],
  ['src/lib/catalogue/parameters/bad.ts', "import '../header/check-header.ts';", 'parameters comes before'],
  ['warehouse/pipeline/read/bad.ts', "import '../run/build.ts';", 'read comes before'],
  ['warehouse/demo/bad.ts', "import '../sources/bmo/demo.ts';", 'What the demo invents knows no source'],
  ['warehouse/sources/bmo/demo.ts', "import '../agences/demo.ts';", 'A source is one folder'],
  ['src/routes/bad/+server.ts', "import '$lib/components/Figure.svelte';", 'endpoints may import']
];

const ALLOWED: readonly (readonly [path: string, code: string])[] = [
  ['src/lib/charts/good.ts', "import '$lib/disclosure/status.ts';"],
  ['src/lib/client/good.ts', "import '@duckdb/duckdb-wasm';"],
  ['src/lib/server/good.ts', "import '@duckdb/node-api'; import '$lib/catalogue/api/answer.ts';"],
  ['warehouse/pipeline/compare/answering.ts', "import '../../../src/lib/server/answer/engine.ts';"],
  ['warehouse/pipeline/good.ts', "import '@duckdb/node-api'; import '../../src/lib/catalogue/request/header.ts';"],
  [
    'src/lib/server/snapshot/good.ts',
    "import type { Engine } from '../answer/engine.ts'; import '../database/decode.ts';"
  ],
  ['src/routes/good/+page.server.ts', "import '$lib/charts/bars/draw.ts';"]
];

/** What is said of each import, each in a project of its own that no other file is in. */
describe('the arrows between folders', () => {
  const cases = [...REFUSED, ...ALLOWED];
  /** Files of one path are in as many projects. */
  const project = (at: number) => cases.slice(0, at).filter(([path]) => path === cases[at]?.[0]).length;
  const said: (readonly string[])[] = [];

  beforeAll(() => {
    const projects = new Map<number, Record<string, string>>();
    for (const [at, [path, code]] of cases.entries())
      projects.set(project(at), { ...projects.get(project(at)), [path]: code });
    const found = new Map(
      [...projects].map(([number, files]) => [number, lint(projectIn(`fleches-${number}`, files))] as const)
    );
    for (const [at, [path]] of cases.entries())
      said.push(
        (found.get(project(at)) ?? [])
          .filter(({ filename, code }) => filename === path && code.includes('no-restricted-imports'))
          .map(({ message, help }) => `${message} ${help}`)
      );
  });

  it.each(REFUSED.map(([path, code, message], at) => ({ path, code, message, at })))(
    '$path refuses $code',
    ({ message, at }) => {
      expect(said[at]).toEqual([expect.stringContaining(message)]);
    }
  );

  it.each(ALLOWED.map(([path, code], at) => ({ path, code, at: REFUSED.length + at })))(
    '$path allows $code',
    ({ at }) => {
      expect(said[at]).toEqual([]);
    }
  );
});

describe('the quick linter', () => {
  it.each([
    ['what runs', "import { a } from './a.ts';\nexport const b = () => a;\n"],
    ['a type', "import type { A } from './a.ts';\nexport const b = (a: A): A => a;\n"]
  ])('refuses two modules that import each other, %s too, and lets two that do not', (_, back) => {
    const alone = { 'a.ts': "import { b } from './b.ts';\nexport const a = b;\nexport type A = string;\n" };
    const codes = (files: Readonly<Record<string, string>>) => lint(projectIn('boucle', files)).map(({ code }) => code);
    expect(codes({ ...alone, 'b.ts': 'export const b = 1;\n' })).toEqual([]);
    expect(codes({ ...alone, 'b.ts': back })).toContainEqual(expect.stringContaining('no-cycle'));
  });
});
