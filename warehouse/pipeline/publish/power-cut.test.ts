import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { failingDisk, played, playedAtEachCall, type Trial } from '../../../tests/support/failing-disk.ts';
import { soundnessOf } from '../file-sum.ts';
import { withdraw } from '../run/withdraw.ts';
import { listKept, publish, readCurrent, rollback, type Publication } from './publication.ts';
import { cleanFolder } from './retention.ts';
import { withdrawnFrom } from './withdrawals.ts';

const scratch = failingDisk();

const fileOf = (id: string): string => `snapshot-${id}.duckdb`;
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

function snapshot(folder: string, id: string, builtAt: string, more: Partial<Publication> = {}): Publication {
  const text = `chiffres ${id}`;
  writeFileSync(join(folder, fileOf(id)), text);
  const card = {
    file: fileOf(id),
    id,
    builtAt,
    profile: 'essai',
    demo: true,
    sha256: sum(text),
    bytes: text.length,
    ...more
  };
  writeFileSync(join(folder, `snapshot-${id}.json`), JSON.stringify(card));
  return card;
}

/** Seven snapshots, the last in service, the second kept on purpose; the first is in the archives. */
function prepare(folder: string): void {
  mkdirSync(join(folder, ARCHIVES), { recursive: true });
  mkdirSync(join(folder, 'travail-a'));
  snapshot(join(folder, ARCHIVES), 'a1', '2025-01-01', { garde: { le: '2025-01-02', raison: 'cité' } });
  const garde = { le: '2025-01-02', raison: 'cité' };
  const made = ['a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((id) =>
    snapshot(folder, id, `2025-0${id[1] ?? ''}-01`, id === 'a2' ? { garde } : {})
  );
  writeFileSync(join(folder, 'current.json'), JSON.stringify(made.at(-1)));
  writeFileSync(join(folder, 'travail-a', fileOf('b8')), 'chiffres b8');
}

interface Operation {
  readonly run: (folder: string) => void;
  /** Those that are there afterwards, whatever happened. */
  readonly cited: readonly string[];
  /** What is true once it ended. */
  readonly ended: (folder: string) => boolean;
}

const BESIDE = { differences: { format: 0 }, essais: null, concordance: null, constats: null };
const OPERATIONS: Readonly<Record<string, Operation>> = {
  publier: {
    run: (folder) => {
      const publication = { file: fileOf('b8'), id: 'b8', builtAt: '2025-08-01', profile: 'essai', demo: true };
      publish(folder, join(folder, 'travail-a', fileOf('b8')), publication, BESIDE);
    },
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => readCurrent(folder)?.id === 'b8'
  },
  retirer: {
    run: (folder) => void withdraw(folder, 'a7', 'Un chiffre était faux.', '2025-09-01T00:00:00.000Z'),
    cited: ['a1', 'a2', 'a6'],
    ended: (folder) =>
      withdrawnFrom(folder, { id: 'a7', sha256: sum('chiffres a7') }) !== undefined && readCurrent(folder)?.id === 'a6'
  },
  archiver: {
    run: (folder) => {
      const [said] = cleanFolder(folder, new Date('2025-09-01'));
      if (said !== undefined) throw new Error(said);
    },
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => existsSync(join(folder, ARCHIVES, fileOf('a2')))
  },
  rappeler: {
    run: (folder) => void rollback(folder, 'a1'),
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => readCurrent(folder)?.id === 'a1'
  }
};

/** What is wrong with a folder that was found again. */
function faultsOf(folder: string, { cited, ended }: Operation, wasEnded: boolean): string[] {
  const kept = listKept(folder).filter((one) => soundnessOf(folder, one) === 'sain');
  const current = readCurrent(folder);
  const served = current && soundnessOf(folder, current) === 'sain' && withdrawnFrom(folder, current) === undefined;
  return [
    ...cited.filter((id) => !kept.some((one) => one.id === id)).map((id) => `${id} n’est plus là`),
    ...(current === null && existsSync(join(folder, 'current.json')) ? ['le pointeur est coupé'] : []),
    ...(current !== null && !served && withdrawnFrom(folder, current) === undefined
      ? [`${current.id} est en service, abîmé`]
      : []),
    ...(wasEnded && !ended(folder) ? ['ce qui était fini ne l’est plus'] : [])
  ];
}

const trialOf = (operation: Operation): Trial => ({
  prepare: (root) => prepare(join(root, 'instantanes')),
  unsynced: [`instantanes/travail-a/${fileOf('b8')}`],
  run: (root) => operation.run(join(root, 'instantanes')),
  faultsOf: (root, ended) => faultsOf(join(root, 'instantanes'), operation, ended)
});

describe.each(Object.entries(OPERATIONS))('%s', (_, operation) => {
  test('is whole or not begun at every call: that fails, where the process is killed, where the power is cut', async () => {
    const { calls, faults } = await playedAtEachCall(scratch, trialOf(operation));
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(5);
  });

  test('without the syncs of its folders, a cut undoes it', async () => {
    const { calls } = await played(scratch, trialOf(operation));
    const isFolder = (path: string): boolean => !/\.[a-z]+$/.test(path);
    const faults: string[] = [];
    for (let call = 0; call <= calls; call++)
      faults.push(...(await played(scratch, trialOf(operation), { endsAt: call }, isFolder)).faults);
    expect(faults).not.toEqual([]);
  });
});

test('without the sync of its bytes, a snapshot is put in service empty', async () => {
  const { publier } = OPERATIONS;
  if (publier === undefined) throw new Error('no operation');
  const { faults } = await played(scratch, trialOf(publier), {}, (path) => path.endsWith('.duckdb'));
  expect(faults.join()).toContain('b8 est en service, abîmé');
});
