import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function messagesFor(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.endsWith('no-restricted-imports'))
    .map(({ message }) => message);
}

describe('the arrows between folders', () => {
  it.each([
    ['src/lib/h3/bad.ts', "import '$lib/table/table.ts';", 'h3 may import nothing of ours'],
    ['src/lib/table/bad.ts', "import '../h3/cell.ts';", 'table may import nothing of ours'],
    ['src/lib/charts/bad.ts', "import '$lib/server/snapshot/snapshot.ts';", 'charts may import'],
    ['src/lib/charts/bad.ts', "import '$lib/disclosure/interval.ts';", 'charts may import'],
    ['src/lib/sections/bad.ts', "import '../components/Figure.svelte';", 'sections may import'],
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
    ['src/routes/bad/+page.server.ts', "import '@duckdb/node-api';", 'DuckDB is opened only'],
    ['warehouse/pipeline/bad.ts', "import '../../src/lib/server/answer/engine.ts';", 'warehouse may import'],
    ['warehouse/pipeline/bad.ts', "import '../../src/lib/export/index.ts';", 'warehouse may import'],
    [
      'warehouse/pipeline/compare/answering.ts',
      "import '../../../src/lib/charts/bars/draw.ts';",
      'warehouse may import'
    ],
    ['src/lib/server/snapshot/bad.ts', "import '../answer/engine.ts';", 'snapshot comes before answer'],
    ['src/lib/server/answer/derive/bad.ts', "import '../../http/http.ts';", 'answer comes before describe'],
    ['src/lib/server/bad.ts', "import './http/http.ts';", 'What lies beside the rooms comes before'],
    ['src/lib/catalogue/parameters/bad.ts', "import '../header/check-header.ts';", 'parameters comes before'],
    ['warehouse/pipeline/read/bad.ts', "import '../run/build.ts';", 'read comes before'],
    ['warehouse/demo/bad.ts', "import '../sources/bmo/demo.ts';", 'What the demo invents knows no source'],
    ['warehouse/sources/bmo/demo.ts', "import '../agences/demo.ts';", 'A source is one folder'],
    ['src/routes/bad/+server.ts', "import '$lib/components/Figure.svelte';", 'endpoints may import']
  ])('%s refuses %s', async (filePath, code, message) => {
    expect(await messagesFor(filePath, code)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['src/lib/charts/good.ts', "import '$lib/disclosure/status.ts';"],
    ['src/lib/server/good.ts', "import '@duckdb/node-api'; import '$lib/catalogue/api/answer.ts';"],
    ['warehouse/pipeline/compare/answering.ts', "import '../../../src/lib/server/answer/engine.ts';"],
    ['warehouse/pipeline/good.ts', "import '@duckdb/node-api'; import '../../src/lib/catalogue/request/header.ts';"],
    [
      'src/lib/server/snapshot/good.ts',
      "import type { Engine } from '../answer/engine.ts'; import '../database/decode.ts';"
    ],
    ['src/routes/good/+page.server.ts', "import '$lib/charts/bars/draw.ts';"]
  ])('%s allows %s', async (filePath, code) => {
    expect(await messagesFor(filePath, code)).toEqual([]);
  });
});

describe('the quick linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maille-regles-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What oxlint says of these files, with the project's own rules. */
  function said(files: Readonly<Record<string, string>>): string {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const config = join(import.meta.dirname, '../../.oxlintrc.json');
    return spawnSync('npx', ['oxlint', '-c', config, folder], { encoding: 'utf8' }).stdout;
  }

  it('refuses two modules that import each other, and lets two that do not', () => {
    const alone = { 'a.ts': "import { b } from './b.ts';\nexport const a = b;\n" };
    expect(said({ ...alone, 'b.ts': 'export const b = 1;\n' })).toContain('0 errors');
    expect(said({ ...alone, 'b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n" })).toContain(
      'no-cycle'
    );
  });
});
