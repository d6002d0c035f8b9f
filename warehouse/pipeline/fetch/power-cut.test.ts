import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { failingDisk, playedAtEachCall, type Trial } from '../../../tests/support/failing-disk.ts';
import { downloadedSource, localPortal } from '../../../tests/support/local-portal.ts';
import { silentReporter } from '../report.ts';
import { runFetch } from './run-fetch.ts';

/* Every call of `fetch` that changes a file: it fails, the process is killed there, or the power is cut there. */

const scratch = failingDisk();
const portal = localPortal();

const text = (edition: number): Buffer => Buffer.from(`code;nom\n35238;${edition}\n`.repeat(5_000));
const EDITIONS: readonly (readonly [what: string, old: string, now: string, archive: boolean])[] = [
  ['a newer file of the same name', 'fichier.csv', 'fichier.csv', false],
  ['the files of an archive', 'fichier_2025.csv', 'fichier_2026.csv', true]
];

function publish(edition: number, name: string, archive: boolean): void {
  const body = archive ? Buffer.from(zipSync({ [name]: text(edition), [`b_${name}`]: text(edition) })) : text(edition);
  portal.answer = (request, response) => {
    const etag = `"${edition}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag, 'content-length': body.length }).end(body);
  };
}

async function fetchInto(folder: string, name: string, archive: boolean): Promise<string> {
  const said: string[] = [];
  const reporter = { ...silentReporter(), finish: ({ note = '' }) => void said.push(note) };
  const own = archive ? { archive: 'fichier_.*csv$' } : { fichier: name };
  const source = downloadedSource({ adresse: `${portal.base}/donnees`, taille_max: '2 Mo', ...own });
  await runFetch({ data: folder, profile: null, only: [] }, reporter, [source], 400);
  return said.join();
}

const filesIn = (root: string): string[] =>
  existsSync(join(root, 'essai')) ? readdirSync(join(root, 'essai')).toSorted() : [];

test.each(EDITIONS)('%s comes whole, or the earlier one stays', async (_, old, now, archive) => {
  const before = mkdtempSync(join(scratch, 'avant-'));
  publish(1, old, archive);
  await fetchInto(before, old, archive);
  expect(filesIn(before)).toEqual(archive ? [`b_${old}`, old] : [old]);
  publish(2, now, archive);
  const wanted = archive ? [`b_${now}`, now] : [now];
  const trialOf = (held: boolean): Trial => ({
    prepare: (root) => (held ? cpSync(before, root, { recursive: true }) : mkdirSync(root, { recursive: true })),
    run: (root) => fetchInto(root, now, archive),
    faultsOf: async (root, ended, cut) => {
      const faults: string[] = [];
      const whole = filesIn(root).filter((name) => name.endsWith('.csv') && !name.startsWith('.'));
      for (const name of whole)
        if (![1, 2].some((edition) => readFileSync(join(root, 'essai', name)).equals(text(edition))))
          faults.push(`${name} est coupé`);
      if (held && whole.length === 0) faults.push('il n’y a plus de fichier');
      if (ended && !wanted.every((name) => whole.includes(name))) faults.push('le fichier reçu n’y est plus');
      // Asked again, it comes, alone.
      const said = await fetchInto(root, now, archive);
      // What is half received is gone on with, or begun again: a cut may leave it.
      const found = filesIn(root).filter((name) => !cut || !/^\.|\.partiel/.test(name));
      if (found.join() !== wanted.join()) faults.push(`redemandé (${said}), il y a ${found.join()}`);
      for (const name of wanted.filter((one) => found.includes(one)))
        if (!readFileSync(join(root, 'essai', name)).equals(text(2)))
          faults.push(`redemandé (${said}), ${name} est ancien`);
      return faults;
    }
  });
  for (const held of [true, false]) {
    const { calls, faults } = await playedAtEachCall(scratch, trialOf(held), 5);
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(5);
  }
});
