import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DECISIONS = join(ROOT, 'docs/decisions');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What others write while this reads, and what is not ours. */
const NOT_OURS = ['node_modules', 'data', 'build', 'test-results'];

/** Paths of the documents of a folder of the project, from the root. */
const documentsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return NOT_OURS.includes(entry.name) || entry.name.startsWith('.') ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

/** Every document of the project, by its path from the root; a decision that was replaced speaks of its time. */
const documents = documentsIn('')
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
  .filter(({ text }) => !/^# .*\n\n[\d-]+, replaced by /.test(text));
const decisions = readdirSync(DECISIONS)
  .filter((name) => name !== 'README.md')
  .sort();

/** What a module of a folder hands over as a word of its command: `npm run bench http`. */
const wordsOf = (path: string, list: RegExp): string[] =>
  [
    ...(list.exec(readFileSync(join(ROOT, path), 'utf8'))?.[1] ?? '').matchAll(
      /(?:^|[,{\s])'?([a-zA-Z-]+)'?\s*(?=[,:}]|$)/g
    )
  ].map(([, word = '']) => word);

describe('what documents say of the project', () => {
  test('there are several, the README among them', () => {
    expect(documents.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'README.md',
        'ARCHITECTURE.md',
        'CONTRIBUTING.md',
        'CHANGELOG.md',
        'queries/README.md',
        'warehouse/README.md'
      ])
    );
  });

  test('the commands that they name exist', () => {
    const stray = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([a-z:-]+)/g)].flatMap(([, name = '']) =>
        name in scripts ? [] : [`${path} : npm run ${name}`]
      )
    );
    expect(stray).toEqual([]);
  });

  test('so do the proofs and the measures', () => {
    const known = {
      proofs: wordsOf('lab/proofs/proofs.ts', /const all = \{([^}]*)\}/),
      bench: wordsOf('lab/bench/bench.ts', /const all[^=]*= \{([^}]*)\}/)
    };
    expect(known.proofs).toContain('faults');
    expect(known.bench).toContain('http');
    const stray = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run (proofs|bench) ([a-zA-Z-]+)`/g)].flatMap(([whole, kind = '', name = '']) =>
        known[kind as keyof typeof known].includes(name) ? [] : [`${path} : ${whole}`]
      )
    );
    expect(stray).toEqual([]);
  });

  test('the pages that they lead to are there', () => {
    const stray = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) =>
        /^[a-z]+:/.test(target) || existsSync(join(ROOT, dirname(path), target)) ? [] : [`${path} → ${target}`]
      )
    );
    expect(stray).toEqual([]);
  });

  test('the files of the tree that they name are there', () => {
    const stray = documents
      .filter(({ path }) => path !== 'CHANGELOG.md' && !/^docs\/(decisions|tutorials)\//.test(path))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(
            /`((?:src|tests|lab|warehouse|gateway|scripts|queries|docs)\/[\w./-]+\.(?:ts|mjs|md|sql|svelte|yaml|js))`/g
          )
        ].flatMap(([, target = '']) => (existsSync(join(ROOT, target)) ? [] : [`${path} : ${target}`]))
      );
    expect(stray).toEqual([]);
  });
});

describe('decisions', () => {
  test.each(decisions)('%s has its number, its title, its date and a text of one page', (name) => {
    const text = readFileSync(join(DECISIONS, name), 'utf8');
    expect(name).toMatch(/^\d{3}-[a-z0-9-]+\.md$/);
    expect(text).toMatch(
      /^# \S.*\n\n\d{4}-\d{2}-\d{2}, (in force|replaced by \[\d{3}\]\(\d{3}-[a-z0-9-]+\.md\))\.\n\n\S/
    );
    expect(text.length).toBeLessThan(4000);
  });

  test('are in the index, each once, numbered without a gap', () => {
    const index = readFileSync(join(DECISIONS, 'README.md'), 'utf8');
    expect([...index.matchAll(/\]\((\d{3}-[a-z0-9-]+\.md)\)/g)].map(([, name]) => name)).toEqual(decisions);
    expect(decisions.map((name) => Number(name.slice(0, 3)))).toEqual(decisions.map((_, index) => index + 1));
    for (const name of decisions)
      expect(index).toContain(
        `[${readFileSync(join(DECISIONS, name), 'utf8').split('\n')[0]?.slice(2) ?? ''}](${name})`
      );
  });
});
