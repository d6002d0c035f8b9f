import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withSite } from './with-site.ts';

const run = promisify(execFile);

/** The readers of OpenAPI, at versions whose rules are known. */
const TOOLS = {
  redocly: '@redocly/cli@2.77.0',
  generator: 'openapi-typescript@7.13.0',
  client: 'openapi-fetch@0.17.0',
  typescript: 'typescript@5.9.3'
};
const STRICT = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    skipLibCheck: true
  },
  files: ['caller.ts']
};
const PARTS = ['gpec', 'cprdfop', 'spro', 'reference', 'service'];

/** A caller who casts nothing, and calls with no parameter at all. */
const CALLER = `
import createClient from 'openapi-fetch';
import type { paths } from './gpec.js';
declare const process: { argv: string[] };
const client = createClient<paths, 'application/json'>({ baseUrl: process.argv[2] ?? '' });
const { data, error } = await client.GET('/api/v1/requests/gpec/projets_recrutement');
if (data === undefined) throw new Error(JSON.stringify(error));
let known = 0;
for (const row of data.lignes) {
  const least: number | null = row.projets_min;
  // @ts-expect-error A figure may be hidden.
  const sure: number = row.projets;
  if (least !== null || sure !== null) known++;
}
const asked = await client.GET('/api/v1/requests/gpec/projets_recrutement', { params: { query: { territoire: ['departement:35', 'departement:22'], tri: '-projets' } } });
const first: string | null | undefined = asked.data?.lignes.map((row) => row.metier)[0];
// @ts-expect-error No such parameter.
await client.GET('/api/v1/requests/gpec/projets_recrutement', { params: { query: { terrritoire: ['region:53'] } } });
console.log(JSON.stringify({ lignes: data.lignes.length, known, parametres: asked.data?.parametres['territoire'], first }));
`;

/**
 * The description of the interface, whole and by parts, by Redocly, which finds nothing to say; and a client
 * made of it by openapi-typescript, whose rows have types and whose calls answer.
 * @throws Error with what they say
 */
export async function openapi(): Promise<void> {
  await withSite(async (origin) => {
    const scratch = mkdtempSync(join(tmpdir(), 'maille-openapi-'));
    try {
      const within = { cwd: scratch, maxBuffer: 1 << 28 };
      writeFileSync(join(scratch, 'package.json'), '{ "type": "module", "private": true }');
      await run('npm', ['install', '--no-audit', '--no-fund', ...Object.values(TOOLS)], within);
      const bin = (name: string): string => join(scratch, 'node_modules/.bin', name);
      for (const part of ['', ...PARTS]) {
        const file = join(scratch, `${part || 'tout'}.json`);
        const response = await fetch(`${origin}/api/v1/openapi.json${part === '' ? '' : `?theme=${part}`}`);
        writeFileSync(file, await response.text());
        const redocly = await said(bin('redocly'), ['lint', '--format=json', '--max-problems=9999', file], within);
        const { totals } = JSON.parse(redocly) as { totals: { errors: number; warnings: number } };
        console.log(`${part || 'tout'} : ${totals.errors + totals.warnings} par Redocly`);
        if (totals.errors + totals.warnings > 0) throw new Error(redocly.slice(0, 2000));
      }
      await run(bin('openapi-typescript'), [join(scratch, 'gpec.json'), '-o', join(scratch, 'gpec.ts')], within);
      writeFileSync(join(scratch, 'caller.ts'), CALLER);
      writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(STRICT));
      const compiled = await said(bin('tsc'), ['-p', 'tsconfig.json'], within);
      if (compiled.includes('error')) throw new Error(`Le client ne se compile pas :\n${compiled}`);
      const { stdout } = await run(process.execPath, ['caller.js', origin], within);
      console.log(`openapi-typescript : ${stdout.trim()}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** What a program prints, whether or not it finds anything. */
async function said(program: string, args: readonly string[], options: object): Promise<string> {
  try {
    return (await run(program, args, options)).stdout.toString();
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}
