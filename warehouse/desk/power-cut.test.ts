import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { failingDisk, playedAtEachCall, type Trial } from '../../tests/support/failing-disk.ts';
import { workbook } from '../workbook.ts';
import { committeeFiles } from './committee-files.ts';
import { Desk } from './desk.ts';

/* Every call of a drop at the desk that changes a file: it fails, the desk is killed there, or the power is cut there. */

const scratch = failingDisk();
afterAll(() => vi.unstubAllEnvs());

const NAME = 'comites_locaux_emploi_2025.csv';
const BEFORE = 'code_commune;code;nom\n35238;CLE3;Rennes\n';
const AFTER = `${BEFORE}29019;CLE1;Brest\n`;
const GOALS = committeeFiles().find(({ profil }) => profil === 'objectifs_service');
const BOOK = workbook([
  {
    name: 'Saisie',
    firstRow: 1,
    rows: [Object.keys(GOALS?.colonnes ?? {}), ['decroche', 'hausse', 85, 2027, 'Délibération du 1er mars']]
  }
]);

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
const namesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
const deskOf = (root: string): Desk => {
  vi.stubEnv('MAILLE_REGION', join(root, 'region'));
  return new Desk({
    profile: 'bretagne',
    data: join(root, 'fichiers'),
    out: join(root, 'sortie'),
    shelf: join(root, 'region')
  });
};

async function drop(root: string, name: string, body: string | Buffer): Promise<void> {
  const { status, body: said } = await deskOf(root).receive(name, Readable.from([Buffer.from(body)]));
  if (status !== 200) throw new Error(String(said));
}

/** @param held text that the folder has before, if any */
const trialOf = (name: string, body: string | Buffer, held: string | null): Trial => ({
  prepare: (root) => {
    for (const folder of ['fichiers', 'sortie', 'region']) mkdirSync(join(root, folder), { recursive: true });
    if (held === null) return;
    mkdirSync(join(root, 'fichiers/depots'));
    writeFileSync(join(root, 'fichiers/depots', NAME), held);
  },
  run: (root) => drop(root, name, body),
  faultsOf: async (root, ended, cut) => {
    const faults: string[] = [];
    const depots = join(root, 'fichiers/depots');
    const now = textOf(join(depots, NAME));
    const aside = namesIn(join(root, 'sortie/bureau/remplaces')).map((one) =>
      textOf(join(root, 'sortie/bureau/remplaces', one))
    );
    const profile = textOf(join(root, 'region/bretagne.yaml')) ?? 'Bretagne';
    if (name === NAME) {
      if (now !== held && now !== AFTER) faults.push('le fichier n’est ni l’ancien ni le nouveau');
      if (held !== null && now !== held && !aside.includes(held)) faults.push('le fichier remplacé est perdu');
      if (ended && now !== AFTER) faults.push('le fichier gardé n’y est plus');
    } else if (ended && !profile.includes('Délibération')) faults.push('la section écrite n’y est plus');
    if (!profile.includes('Bretagne')) faults.push('le profil est coupé');
    const visible = namesIn(depots).filter((one) => !one.startsWith('.') && one !== NAME);
    if (visible.length > 0) faults.push(`une construction lirait ${visible.join()}`);
    if (ended && !(textOf(join(root, 'sortie/bureau/journal.jsonl')) ?? '').includes('gardé'))
      faults.push('le journal ne le dit plus');
    if (cut) return faults;
    // Opened again, what was left goes, and the same drop is kept.
    await drop(root, name, body);
    if (name === NAME && textOf(join(depots, NAME)) !== AFTER) faults.push('un second dépôt ne vaut pas');
    const left = [...namesIn(depots), ...namesIn(join(root, 'sortie/bureau/recus'))].filter((one) => one !== NAME);
    if (left.length > 0) faults.push(`restent ${left.join()}`);
    return faults;
  }
});

test.each<[string, Trial]>([
  ['a first file', trialOf(NAME, AFTER, null)],
  ['one that replaces another', trialOf(NAME, AFTER, BEFORE)],
  ['a section of the profile', trialOf('objectifs_service.xlsx', BOOK, null)]
])('%s is kept whole, or nothing is changed', async (_, trial) => {
  const { calls, faults } = await playedAtEachCall(scratch, trial, 4);
  expect(faults).toEqual([]);
  expect(calls).toBeGreaterThan(5);
});
