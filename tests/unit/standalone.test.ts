import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Code that an engineer may publish alone: it says what it is for, and nothing in it is of one country. */
const FOLDERS = ['h3', 'disclosure', 'table', 'siting'];
const ROOT = resolve(import.meta.dirname, '../..');
/** Words of places, institutions and nomenclatures of France; messages may be in French. */
const FRANCE =
  /\b(France|French|Insee|communes?|départements?|departements?|EPCI|bassins?|Bretagne|zones? d.emploi|InserJeunes|Depp|Dares|ROME|Maille)\b/i;

type Run = (take: (name: string) => Promise<unknown>, found: string[]) => Promise<void>;
const AsyncFunction = (async () => undefined).constructor as new (...texts: string[]) => Run;

/** What the lines of an example that tell their value give. */
async function valuesOf(code: string, folder: string): Promise<string[]> {
  const script = code
    .replace(/^import (\{.*\}) from '(.*)';$/gm, "const $1 = await take('$2');")
    .replace(/^import (\w+) from '(.*)';$/gm, "const { default: $1 } = await take('$2');")
    .replace(/^(.+); \/\/ .*$/gm, 'found.push(String($1));');
  const found: string[] = [];
  await new AsyncFunction('take', 'found', script)(
    (name) => import(name.startsWith('.') ? join(folder, name) : name),
    found
  );
  return found;
}

describe.each(FOLDERS)('src/lib/%s', (name) => {
  const folder = join(ROOT, 'src/lib', name);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');

  test('says what it is, by an example that holds, and its limits', async () => {
    for (const part of ['## Example', '## Limits']) expect(readme).toContain(`\n${part}\n`);
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const expected = [...code.matchAll(/; \/\/ (.*)$/gm)].map(([, value]) => value);
    expect(expected.length).toBeGreaterThan(0);
    expect(await valuesOf(code, folder)).toEqual(expected);
  });

  test('has no word of one country in its code', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts')
    );
    expect(files.length).toBeGreaterThan(0);
    const stray = files.flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (FRANCE.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : []))
    );
    expect(stray).toEqual([]);
  });
});
