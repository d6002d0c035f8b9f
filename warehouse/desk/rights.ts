import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, YAMLSeq } from 'yaml';
import { readProfile } from '../pipeline/declared/profile.ts';
import { EXIT, failure } from '../pipeline/failure.ts';
import { PROFILES_FOLDER } from '../pipeline/layout.ts';
import { writeAtomically } from '../pipeline/write-atomically.ts';

/** The profile that the desk writes: that of the shelf, made from the product's the first time. */
export function ownProfile(shelf: string, profile: string): string {
  const path = join(shelf, `${profile}.yaml`);
  if (!existsSync(path)) copyFileSync(join(PROFILES_FOLDER, `${profile}.yaml`), path);
  return path;
}

/**
 * Writes in the profile of the shelf that the operator may publish a source, and who says so; comments stay.
 * @throws Failure (exit 2) when the profile is then wrong: it is left as it was
 */
export function confirmRights(shelf: string, profile: string, source: string, who: string): void {
  const path = ownProfile(shelf, profile);
  const before = readFileSync(path, 'utf8');
  const document = parseDocument(before);
  if (document.get('confirmes') === 'toutes') return;
  const found = document.get('confirmes');
  const list = isSeq(found) ? found : new YAMLSeq();
  if (list.items.some((item) => String(item) === source)) return;
  const item = document.createNode(source);
  item.comment = ` confirmé par ${who.replaceAll(/\s+/g, ' ')}, le ${new Date().toISOString().slice(0, 10)}`;
  list.add(item);
  document.set('confirmes', list);
  writeAtomically(path, document.toString());
  try {
    readProfile(profile);
  } catch (error) {
    writeAtomically(path, before);
    throw error instanceof Error ? error : failure(EXIT.input, String(error));
  }
}
