import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/* What each room may weigh: kB of code, SQL and YAML without comments, imports and white space, that no formatter moves. */

interface Room {
  readonly ko: number;
  readonly sql: number;
  readonly yaml: number;
  readonly fichiers: number;
}

const ROOT = resolve(import.meta.dirname, '../..');
const { somme, ...budgets } = JSON.parse(readFileSync(join(ROOT, 'budgets.json'), 'utf8')) as Record<string, Room>;
const KINDS = '*.ts *.mts *.mjs *.js *.svelte *.css *.py *.R *.sql *.yaml *.yml'.split(' ');
const APART = /(\.test\.|\.spec\.|\.gen\.|^tests\/|\/tests\/|\/testthat\/|\/sample\/|\/samples\/|^docs\/|package-lock)/;
/** A line is lowered once its room is under it by so much. */
const SLACK = { part: 0.1, ko: 3 };

function bytesOf(file: string, text: string): number {
  const said = /\.sql$/.test(file)
    ? text.replace(/--(?!-)[^\n]*/g, '')
    : /\.(py|R|ya?ml)$/.test(file)
      ? text.replace(/^\s*#[^\n]*/gm, '')
      : text
          .replace(/<!--[\s\S]*?-->/g, '')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1')
          .replace(/^\s*import\s[\s\S]*?from\s+['"][^'"]+['"];?/gm, '')
          .replace(/^\s*import\s+['"][^'"]+['"];?/gm, '');
  return Buffer.byteLength(said.replace(/\s+/g, ' '));
}

function roomOf(file: string): string {
  const [a = '', b = '', c = ''] = file.split('/');
  if (a === 'src') return b === 'lib' ? `src/lib/${c}` : b.includes('.') ? 'src' : `src/${b}`;
  if (a === 'warehouse') return b.includes('.') ? a : `${a}/${b}`;
  return file.includes('/') ? a : '.';
}

function measured(): Map<string, Room> {
  const weights = new Map<string, Room>();
  const listed = execFileSync('git', ['ls-files', '-z', ...KINDS], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const file of listed.split('\0').filter((name) => name !== '' && !APART.test(name))) {
    const kind = /\.sql$/.test(file) ? 'sql' : /\.ya?ml$/.test(file) ? 'yaml' : 'ko';
    const room = weights.get(roomOf(file)) ?? { ko: 0, sql: 0, yaml: 0, fichiers: 0 };
    const bytes = bytesOf(file, readFileSync(join(ROOT, file), 'utf8'));
    weights.set(roomOf(file), { ...room, [kind]: room[kind] + bytes / 1000, fichiers: room.fichiers + 1 });
  }
  return new Map(
    [...weights].map(([name, { ko, sql, yaml, fichiers }]) => [
      name,
      { ko: Math.round(ko), sql: Math.round(sql), yaml: Math.round(yaml), fichiers }
    ])
  );
}

const found = measured();
const parts = ['ko', 'sql', 'yaml', 'fichiers'] as const;

if (process.env.MAILLE_BUDGETS === 'dire')
  process.stdout.write(
    `${[...found].map(([name, room]) => `  ${JSON.stringify(name)}: ${JSON.stringify(room)}`).join(',\n')}\n`
  );

test('no room weighs more than its line: who raises one lowers another in the same commit', () => {
  const over = [...found].flatMap(([name, room]) =>
    parts
      .filter((part) => room[part] > (budgets[name]?.[part] ?? 0))
      .map((part) => `${name} ${part}: ${room[part]}, ${budgets[name]?.[part] ?? 0} at most`)
  );
  expect(over).toEqual([]);
});

test('a line is not far above its room: what was won is kept', () => {
  const under = Object.entries(budgets).flatMap(([name, line]) =>
    parts
      .filter((part) => line[part] - (found.get(name)?.[part] ?? 0) > Math.max(SLACK.ko, line[part] * SLACK.part))
      .map((part) => `${name} ${part}: lower its line to ${found.get(name)?.[part] ?? 0}`)
  );
  expect(under).toEqual([]);
});

test('the sum at the head is that of the lines', () => {
  const sum = (part: (typeof parts)[number]): number =>
    Object.values(budgets).reduce((all, line) => all + line[part], 0);
  expect(somme).toEqual({ ko: sum('ko'), sql: sum('sql'), yaml: sum('yaml'), fichiers: sum('fichiers') });
});
