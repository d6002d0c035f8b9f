import { existsSync } from 'node:fs';
import { readProfile, type Profile } from '../pipeline/declared/profile.ts';
import { readSources, type Source } from '../pipeline/declared/source.ts';
import { chooseFiles } from '../pipeline/read/choose-files.ts';
import { listDataFiles, type DataFile } from '../pipeline/read/data-files.ts';
import { whyWithheld, type Withheld } from '../pipeline/read/rights.ts';

/** A source, and what the folder holds of it. */
export interface SourceState {
  readonly source: Source;
  readonly files: readonly DataFile[];
  /** Why its files are not published; null when they are, or when there is none. */
  readonly withheld: Withheld | null;
}

/** What a folder of files holds, for a region. */
export interface FolderReport {
  readonly profile: Profile;
  readonly present: readonly SourceState[];
  readonly absent: readonly SourceState[];
  /** Files that nothing reads, and what each resembles. */
  readonly aside: readonly { readonly name: string; readonly why: string }[];
}

export function folderReport(data: string, profileName: string): FolderReport {
  const profile = readProfile(profileName);
  const sources = readSources().filter(({ name }) => !profile.disabledSources.includes(name));
  const chosen = chooseFiles(sources, existsSync(data) ? listDataFiles(data) : []);
  const states = sources
    .filter(({ entities }) => !entities.every(({ format }) => format === 'profil'))
    .map((source): SourceState => {
      const files = source.entities.flatMap((entity) => chosen.of(entity));
      return { source, files, withheld: files.length === 0 ? null : whyWithheld(profile, source) };
    });
  return {
    profile,
    present: states.filter(({ files }) => files.length > 0),
    absent: states.filter(({ files }) => files.length === 0),
    aside: chosen.aside.map(({ file, why }) => ({ name: file.name, why }))
  };
}
