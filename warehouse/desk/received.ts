import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { numbered } from '../../src/lib/text/grammar.ts';
import { EXIT, failure } from '../pipeline/failure.ts';
import { readProfile } from '../pipeline/declared/profile.ts';
import { readSources } from '../pipeline/declared/source.ts';
import { tryReading } from '../pipeline/fetch/try-reading.ts';
import { chooseFiles } from '../pipeline/read/choose-files.ts';
import { isFileOf, listDataFiles } from '../pipeline/read/data-files.ts';
import { committeeFiles } from './committee-files.ts';
import { writeSection, type ProfilePlace } from './own-profile.ts';
import { readCommitteeFile, type CommitteeReading, type Mistake } from './read-committee-file.ts';

/** What became of a file that was dropped. */
export interface Received {
  readonly name: string;
  readonly said: string;
  readonly mistakes: readonly Mistake[];
  readonly kept: boolean;
}

/** Where dropped files go, in the folder of files. */
const DROPPED = 'depots';

/**
 * Receives a file, reads it as a build would, then puts it under its name: until then an earlier one stays, and one that
 * it replaces is kept aside.
 * @throws Failure (exit 2) when its name is none, or when the reader of its source refuses it: nothing is changed
 */
export async function receive(
  { data, ...place }: { readonly data: string } & ProfilePlace,
  desk: string,
  given: string,
  bytes: Readable
): Promise<Received> {
  const name = basename(given.replaceAll('\\', '/'));
  if (name === '' || name.startsWith('.') || name.length > 200)
    throw failure(EXIT.input, `« ${given.slice(0, 80)} » n’est pas un nom de fichier.`, 'Renommez-le.');
  const [waiting, folder] = [join(desk, 'recus'), join(data, DROPPED)];
  for (const one of [waiting, folder]) mkdirSync(one, { recursive: true });
  const partial = join(waiting, name);
  const places = { data, desk, profile: place.profile };
  try {
    await pipeline(bytes, createWriteStream(partial));
    const committee = await asCommitteeFile(partial, name);
    if (committee !== null) {
      if (committee.mistakes.length > 0 || committee.rows === 0)
        return {
          name,
          said:
            committee.rows === 0
              ? 'aucune ligne remplie'
              : `${numbered(committee.rows, 'ligne remplie', 'lignes remplies')}, ${committee.mistakes.length} à corriger ; rien n’est repris`,
          mistakes: committee.mistakes,
          kept: false
        };
      if (committee.section !== null) {
        writeSection(place, committee.section, committee.records);
        return {
          name,
          said: `${numbered(committee.rows, 'ligne', 'lignes')} de « ${committee.title} », dans le profil`,
          mistakes: [],
          kept: true
        };
      }
      writeFileSync(partial, committee.csv);
      const what = `${numbered(committee.rows, 'ligne', 'lignes')} de « ${committee.title} »`;
      const kept = await keep(places, partial, committee.target, what, committee.rowOf);
      return kept.kept ? kept : { ...kept, name };
    }
    return await keep(places, partial, name, '');
  } finally {
    rmSync(partial, { force: true });
  }
}

interface Committee extends Pick<CommitteeReading, 'rows' | 'csv' | 'records' | 'rowOf'> {
  readonly title: string;
  /** Name of the file that a build reads. */
  readonly target: string;
  /** Section of the profile, where there is no file. */
  readonly section: string | null;
  readonly mistakes: readonly Mistake[];
}

/** A workbook of a committee, by its name; null for any other file. */
async function asCommitteeFile(path: string, name: string): Promise<Committee | null> {
  const files = committeeFiles();
  const own = files.find((file) => new RegExp(`^${file.name}[_-]?(\\d{4})?.*\\.xlsx$`, 'i').test(name));
  if (own === undefined) return null;
  const { file, ...read } = await readCommitteeFile(readFileSync(path), files, name);
  const year = /(20\d\d)/.exec(name)?.[1] ?? /(20\d\d)/.exec(read.csv)?.[1] ?? String(new Date().getFullYear());
  const target = (file.fichier ?? '').replace('{annee}', year);
  return { title: file.titre, target, section: file.profil ?? null, ...read };
}

interface Places {
  readonly data: string;
  readonly desk: string;
  /** Name of the profile. */
  readonly profile: string;
}

/** @param rowOf of a workbook, its row behind each line that is read */
async function keep(
  { data, desk, profile }: Places,
  partial: string,
  name: string,
  what: string,
  rowOf: ReadonlyMap<number, number> = new Map()
): Promise<Received> {
  const source = readSources().find(({ entities }) => entities.some((entity) => isFileOf(entity, name)));
  const read = source === undefined ? null : await tryReading(source, partial, name, readProfile(profile));
  const mistakes = (read?.refused ?? []).map(({ line, ...said }) => ({
    cell: `ligne ${rowOf.get(line) ?? line}`,
    ...said
  }));
  const lines = new Set(mistakes.map(({ cell }) => cell)).size;
  const wrong = `${numbered(lines, 'ligne', 'lignes')} à corriger`;
  // Above this share a build stops.
  if (lines > (read?.rows ?? 0) * (source?.maxRejectShare ?? 0))
    return { name, said: `${wrong} ; rien n’est repris`, mistakes, kept: false };
  const twin = await sameBytes(data, partial, name);
  const target = join(data, DROPPED, name);
  const replaced = existsSync(target);
  if (replaced) {
    const aside = join(desk, 'remplaces');
    mkdirSync(aside, { recursive: true });
    renameSync(target, join(aside, `${new Date().toISOString().replaceAll(':', '')}-${name}`));
  }
  renameSync(partial, target);
  const said = [
    what,
    source === undefined ? resembling(data, name) : `lu comme « ${source.titre} »`,
    lines > 0 ? `${wrong}, que la construction laisserait de côté` : '',
    replaced ? 'remplace le fichier de même nom, gardé à part' : '',
    twin === null ? '' : `mêmes octets que ${twin} : est-ce le bon millésime ?`
  ];
  return { name, said: said.filter(Boolean).join(' ; '), mistakes, kept: true };
}

/** Of a file that bears the name of no source, what it resembles. */
function resembling(data: string, name: string): string {
  const chosen = chooseFiles(readSources(), listDataFiles(data));
  const known = chosen.byHeader.find(({ file }) => file.baseName === name);
  if (known) return `lu comme « ${known.likeness.source.titre} », dont il a l’en-tête`;
  return chosen.aside.find(({ file }) => file.baseName === name)?.why ?? 'ne ressemble à aucune source';
}

/** The name of another file with the same bytes: last year's, perhaps, under this year's name. */
async function sameBytes(data: string, path: string, name: string): Promise<string | null> {
  const { size } = statSync(path);
  const alike = listDataFiles(data).filter((file) => file.bytes === size && file.baseName !== name);
  if (alike.length === 0) return null;
  const own = await sumOf(path);
  for (const file of alike) if ((await sumOf(file.path)) === own) return file.name;
  return null;
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
