import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { syncPath, writeAtomically } from '../write-atomically.ts';
import { CURRENT, OWNED, readCurrent, type Publication } from './publication.ts';

/** What earlier snapshots published of masked cubes, and the fingerprints of builds: without them the next build protects less, or does all again. */
const MEMORY = ['diffusion', 'empreintes.json'];

/**
 * Copies a folder of snapshots into an empty one: a backup, or its restoration. What names the snapshot in service comes last, so
 * that a copy that is cut is in service nowhere. A build may go on meanwhile: what the pointer named when the copy began is what the copy
 * serves, and a ledger written since only remembers more.
 * @returns the snapshot that the copy serves, verified there
 * @throws Failure: 1 nothing to copy, or the target serves one already; 2 the one in service is spoilt, here or once copied
 */
export function copyPublications(from: string, to: string): Publication {
  const current = readCurrent(from);
  if (current === null)
    throw failure(EXIT.usage, `Aucun instantané en service dans ${from}.`, 'Donnez avec --out le dossier à copier.');
  if (existsSync(to) && readdirSync(to).length > 0)
    throw failure(
      EXIT.usage,
      `${to} n’est pas vide.`,
      'Copiez dans un dossier neuf : ce qui a été diffusé depuis (diffusion/) ne doit pas être oublié par une copie plus ancienne.'
    );
  refuseSpoilt(from, current);
  const text = readFileSync(join(from, CURRENT), 'utf8');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => OWNED.test(each))) {
    copyFileSync(join(from, name), join(to, name));
    syncPath(join(to, name));
  }
  for (const name of MEMORY.filter((each) => existsSync(join(from, each))))
    cpSync(join(from, name), join(to, name), { recursive: true });
  refuseSpoilt(to, current);
  writeAtomically(join(to, CURRENT), JSON.parse(text) as object);
  return current;
}

function refuseSpoilt(folder: string, publication: Publication): void {
  if (soundnessOf(folder, publication) !== 'abime') return;
  throw failure(
    EXIT.input,
    `${join(folder, publication.file)} n’a pas les octets que sa construction avait écrits.`,
    'Vérifiez le disque ; `npm run warehouse -- list` dit les instantanés intacts, une construction refait celui-ci.'
  );
}
