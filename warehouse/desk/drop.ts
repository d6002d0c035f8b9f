import type { Profile } from '../pipeline/declared/profile.ts';
import type { Entity, Source } from '../pipeline/declared/source.ts';
import type { DataFile } from '../pipeline/read/data-files.ts';

/** A file that was dropped, and where it would go. */
export interface Drop {
  /** Under the name that it would have in the folder. */
  readonly file: DataFile;
  readonly source: Source;
  readonly entity: Entity;
  readonly data: string;
  readonly profile: Profile;
  /** Of a workbook, its row behind each line. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** What is found of it, in words, as it is judged. */
export interface Opinion {
  readonly wrong: string[];
  readonly doubts: string[];
  readonly unjudged: string[];
}
