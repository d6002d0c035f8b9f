import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, YAMLSeq, type Document } from 'yaml';
import { readProfile } from '../pipeline/declared/profile.ts';
import { PROFILES_FOLDER } from '../pipeline/layout.ts';
import { writeAtomically } from '../pipeline/write-atomically.ts';

/** Where the profile of a region is: its shelf, and its name. */
export interface ProfilePlace {
  readonly shelf: string;
  readonly profile: string;
}

/** The profile that the desk writes: that of the shelf, made from the product's the first time. */
export function ownProfile({ shelf, profile }: ProfilePlace): string {
  const path = join(shelf, `${profile}.yaml`);
  if (!existsSync(path)) writeAtomically(path, readFileSync(join(PROFILES_FOLDER, `${profile}.yaml`), 'utf8'));
  return path;
}

/**
 * Writes that the operator may publish a source, and who says so.
 * @throws Failure (exit 2) when the profile is then wrong: it is left as it was
 */
export function confirmRights(place: ProfilePlace, source: string, who: string): void {
  change(place, (document) => {
    const found = document.get('confirmes');
    const list = isSeq(found) ? found : new YAMLSeq();
    if (found === 'toutes' || list.items.some((item) => String(item) === source)) return;
    const item = document.createNode(source);
    item.comment = ` confirmé par ${who.replaceAll(/\s+/g, ' ')}, le ${new Date().toISOString().slice(0, 10)}`;
    list.add(item);
    document.set('confirmes', list);
  });
}

/** Writes the rows of a section in place of those that it had; numbers are numbers. @throws Failure (exit 2), as above */
export function writeSection(
  place: ProfilePlace,
  section: string,
  rows: readonly Readonly<Record<string, string>>[]
): void {
  const typed = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => {
        const number = Number(text.replace(',', '.'));
        return [name, text !== '' && Number.isFinite(number) ? number : text];
      })
    )
  );
  change(place, (document) => document.set(section, document.createNode(typed)));
}

/** Comments stay; a profile that can no longer be read is put back. */
function change(place: ProfilePlace, write: (document: Document) => void): void {
  const path = ownProfile(place);
  const before = readFileSync(path, 'utf8');
  const document = parseDocument(before);
  write(document as unknown as Document);
  writeAtomically(path, document.toString());
  try {
    readProfile(place.profile);
  } catch (error) {
    writeAtomically(path, before);
    throw error;
  }
}
