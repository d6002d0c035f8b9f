import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { withdrawalOf, withdrawalPaths, type Withdrawal } from '../../../gateway/withdrawals.mjs';
import { EXIT, failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { syncFolder, syncPath } from '../write-atomically.ts';
import { ownerOf } from './owned-files.ts';
import { listPublications, putInService, readCurrent, type Publication } from './publication.ts';
import { listWithdrawals, writeWithdrawals } from './withdrawals.ts';

/** What earlier snapshots published of masked cubes, and the fingerprints of builds. */
const MEMORY = ['diffusion', 'empreintes.json'];

/**
 * Copies a folder of snapshots into an empty one: a backup, or its restoration. What names the snapshot in service
 * comes last, so that a copy that is cut is in service nowhere. A build may go on meanwhile: what the pointer named
 * when the copy began is what the copy serves, and a ledger written since only remembers more. What was withdrawn, here
 * or from the folder that stood there before, is not copied: the newest sound one left is served in its place.
 * @returns the snapshot that the copy serves, verified there
 * @throws Failure: 1 nothing to copy, or the target serves one already; 2 the one in service is spoilt, here or once
 * copied
 */
export function copyPublications(from: string, to: string): Publication {
  const named = readCurrent(from);
  if (named === null)
    throw failure(EXIT.usage, `Aucun instantané en service dans ${from}.`, 'Donnez avec --out le dossier à copier.');
  if (existsSync(to) && readdirSync(to).length > 0)
    throw failure(
      EXIT.usage,
      `${to} n’est pas vide.`,
      'Copiez dans un dossier neuf : ce qui a été diffusé depuis (diffusion/) ne doit pas être oublié par une copie plus ancienne.'
    );
  const withdrawals = [
    ...new Map([...listWithdrawals(to), ...listWithdrawals(from)].map((one) => [one.id, one])).values()
  ];
  const current = withdrawalOf(withdrawals, named) === undefined ? named : replacing(from, named, withdrawals);
  refuseSpoilt(from, current);
  const give = whoBuilds(from, to);
  mkdirSync(to, { recursive: true });
  writeWithdrawals(to, withdrawals);
  for (const room of ['', ARCHIVES].filter((each) => existsSync(join(from, each)))) {
    mkdirSync(join(to, room), { recursive: true });
    for (const name of readdirSync(join(from, room))) {
      const id = ownerOf(name);
      if (id === undefined || withdrawalOf(withdrawals, { id }) !== undefined) continue;
      copyFileSync(join(from, room, name), join(to, room, name));
      syncPath(join(to, room, name));
    }
    syncFolder(join(to, room));
  }
  for (const name of MEMORY.filter((each) => existsSync(join(from, each))))
    cpSync(join(from, name), join(to, name), { recursive: true });
  refuseSpoilt(to, current);
  give();
  putInService(to, current);
  give();
  return current;
}

/**
 * What root copies is for whoever builds: the owner of the folder that waits there, else of the one copied, else of the
 * folder above.
 * @returns gives them what is copied so far; for another user than root, nothing
 */
function whoBuilds(from: string, to: string): () => void {
  if (process.getuid?.() !== 0) return () => undefined;
  const known = [to, from, dirname(to)].filter((path) => existsSync(path)).map((path) => statSync(path));
  const builder = known.find(({ uid }) => uid !== 0);
  if (builder === undefined) return () => undefined;
  const mode = existsSync(to) ? null : statSync(from).mode;
  return () => {
    const inside = readdirSync(to, { recursive: true, encoding: 'utf8' }).map((name) => join(to, name));
    for (const path of [to, ...inside, ...withdrawalPaths(to)].filter((each) => existsSync(each)))
      chownSync(path, builder.uid, builder.gid);
    if (mode !== null) chmodSync(to, mode);
  };
}

/** @throws Failure (exit 2) when none but what was withdrawn can be served */
function replacing(from: string, named: Publication, withdrawals: readonly Withdrawal[]): Publication {
  const next = listPublications(from).find(
    (one) =>
      one.profile === named.profile &&
      withdrawalOf(withdrawals, one) === undefined &&
      soundnessOf(from, one) !== 'abime'
  );
  if (next !== undefined) return next;
  throw failure(
    EXIT.input,
    `L’instantané ${named.id} a été retiré, et ${from} n’en a pas d’autre qui puisse le remplacer.`,
    'Restaurez une sauvegarde antérieure, ou construisez.'
  );
}

function refuseSpoilt(folder: string, publication: Publication): void {
  if (soundnessOf(folder, publication) !== 'abime') return;
  throw failure(
    EXIT.input,
    `${join(folder, publication.file)} n’a pas les octets que sa construction avait écrits.`,
    'Vérifiez le disque ; `npm run warehouse -- list` dit les instantanés intacts, une construction refait celui-ci.'
  );
}
