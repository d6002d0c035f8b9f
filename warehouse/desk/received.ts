import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
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
import { chooseFiles } from '../pipeline/read/choose-files.ts';
import { isFileOf, listDataFiles, type DataFile } from '../pipeline/read/data-files.ts';
import { makeFolder, renameSynced, syncFolder, syncPath } from '../pipeline/write-atomically.ts';
import { boundWorkbook } from '../pipeline/read/workbook-bounds.ts';
import { committeeFiles } from './committee-files.ts';
import { judgeDrop, type Judgement } from './judge-drop.ts';
import { writeSection, type ProfilePlace } from './own-profile.ts';
import { readCommitteeFile, type CommitteeReading, type Mistake } from './read-committee-file.ts';

/** What became of a file that was dropped. */
export interface Received {
  readonly name: string;
  readonly said: string;
  readonly mistakes: readonly Mistake[];
  readonly kept: boolean;
  /** What surprises in it, to be confirmed before it replaces anything; none when it is kept, or refused. */
  readonly doubts: readonly string[];
  /** Its folder among those that wait to be confirmed; null when it does not. */
  readonly waiting: string | null;
}

/** Where dropped files go, in the folder of files. */
const DROPPED = 'depots';

/** One that is not under its name yet: a desk that was killed leaves it. */
export function unfinished(data: string): string {
  return join(data, DROPPED, '.depot');
}

/** Where files wait until they are judged, or confirmed, in the folder of the desk. @param id of one of them */
export function waitingFolder(desk: string, id = ''): string {
  return join(desk, 'recus', id);
}

/** Of a file that changes nothing. */
export function refusal(name: string, said: string, mistakes: readonly Mistake[] = []): Received {
  return { name, said, mistakes, kept: false, doubts: [], waiting: null };
}

/** The name under which a file would be kept. @throws Failure (exit 2) when it is none */
export function nameOf(given: string): string {
  const name = basename(given.replaceAll('\\', '/')).normalize('NFC');
  if (name === '' || name.startsWith('.') || name.length > 200)
    throw failure(EXIT.input, `« ${given.slice(0, 80)} » n’est pas un nom de fichier.`, 'Renommez-le.');
  return name;
}

/**
 * Receives a file, judges it as a build would, then puts it under its name: until then an earlier one stays, and one that
 * it replaces is kept aside. One that surprises waits for somebody to confirm it.
 * @param confirmed what was told of it, and confirmed
 * @throws Failure (exit 2) when the reader of its source refuses it: nothing is changed
 */
export async function receive(
  { data, ...place }: { readonly data: string } & ProfilePlace,
  desk: string,
  name: string,
  bytes: Readable,
  confirmed: readonly string[] = []
): Promise<Received> {
  const id = randomUUID();
  const waiting = waitingFolder(desk, id);
  makeFolder(join(data, DROPPED));
  mkdirSync(waiting, { recursive: true, mode: 0o700 });
  const partial = join(waiting, name);
  const places = { data, desk, profile: place.profile, confirmed };
  let received: Received | null = null;
  try {
    await pipeline(bytes, createWriteStream(partial));
    const committee = await asCommitteeFile(partial, name);
    if (committee === null) received = await keep(places, partial, name, '');
    else if (committee.mistakes.length > 0 || committee.rows === 0)
      received = refusal(
        name,
        committee.rows === 0
          ? 'aucune ligne remplie'
          : `${numbered(committee.rows, 'ligne remplie', 'lignes remplies')}, ${committee.mistakes.length} à corriger ; rien n’est repris`,
        committee.mistakes
      );
    else if (committee.section !== null) {
      writeSection(place, committee.section, committee.records);
      const said = `${numbered(committee.rows, 'ligne', 'lignes')} de « ${committee.title} », dans le profil`;
      received = { ...refusal(name, said), kept: true };
    } else {
      const [asText, what] = [
        `${partial}.csv`,
        `${numbered(committee.rows, 'ligne', 'lignes')} de « ${committee.title} »`
      ];
      writeFileSync(asText, committee.csv);
      const kept = await keep(places, asText, committee.target, what, committee.rowOf);
      received = kept.kept ? kept : { ...kept, name };
    }
    return received.doubts.length > 0 ? { ...received, waiting: id } : received;
  } finally {
    if (received === null || received.doubts.length === 0) rmSync(waiting, { recursive: true, force: true });
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
  await boundWorkbook({ path, name, bytes: statSync(path).size });
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
  readonly confirmed: readonly string[];
}

const UNKNOWN: Judgement = { refused: [], many: false, wrong: [], doubts: [], unjudged: [] };

/** @param rowOf of a workbook, its row behind each line that is read */
async function keep(
  { data, desk, profile, confirmed }: Places,
  partial: string,
  name: string,
  what: string,
  rowOf: ReadonlyMap<number, number> = new Map()
): Promise<Received> {
  const file = fileOf(partial, name);
  const source = readSources().find(({ entities }) => entities.some((entity) => isFileOf(entity, name)));
  const entity = source?.entities.find((one) => isFileOf(one, name));
  const drop = source && entity && { file, source, entity, data, profile: readProfile(profile), rowOf };
  const judged = drop === undefined ? UNKNOWN : await judgeDrop(drop);
  const mistakes = judged.refused.map(({ line, ...said }) => ({ cell: `ligne ${rowOf.get(line) ?? line}`, ...said }));
  const lines = new Set(mistakes.map(({ cell }) => cell)).size;
  const wrong = lines === 0 ? '' : `${numbered(lines, 'ligne', 'lignes')} à corriger`;
  const refused = [judged.many ? wrong : '', ...judged.wrong].filter(Boolean);
  if (refused.length > 0) return refusal(name, `${refused.join(' ; ')} ; rien n’est repris`, mistakes);
  const twin = await sameBytes(data, partial, name);
  const resembled = source === undefined ? resembling(data, file) : null;
  const doubts = [
    lines === 0 ? '' : `${wrong}, que la construction laisserait de côté`,
    ...judged.doubts,
    twin === null ? '' : `mêmes octets que ${twin} : est-ce le bon millésime ?`,
    resembled?.read === false ? resembled.said : ''
  ].filter(Boolean);
  if (doubts.some((doubt) => !confirmed.includes(doubt)))
    return { ...refusal(name, `à confirmer avant d’être repris : ${doubts.join(' ; ')}`, mistakes), doubts };
  const replaced = put(partial, data, desk, name);
  const said = [
    what,
    source === undefined ? (resembled?.read === true ? resembled.said : '') : `lu comme « ${source.titre} »`,
    doubts.length === 0 ? '' : `gardé sur confirmation : ${doubts.join(' ; ')}`,
    replaced ? 'remplace le fichier de même nom, gardé à part' : '',
    judged.unjudged.length === 0 ? '' : `non jugé : ${judged.unjudged.join(' ; ')}`
  ];
  return { ...refusal(name, said.filter(Boolean).join(' ; '), mistakes), kept: true };
}

/** Puts a whole file under its name, in one rename; what was there is kept aside. @returns whether something was */
function put(partial: string, data: string, desk: string, name: string): boolean {
  const [target, aside] = [join(data, DROPPED, name), join(desk, 'remplaces')];
  // The folder of files may be on another disk, where nothing is renamed into.
  const whole = unfinished(data);
  const replaced = existsSync(target);
  try {
    copyFileSync(partial, whole);
    if (replaced) {
      makeFolder(aside);
      const kept = join(aside, `${new Date().toISOString().replaceAll(':', '')}-${name}`);
      copyFileSync(target, kept);
      syncPath(kept);
      syncFolder(aside);
    }
    renameSynced(whole, target);
  } finally {
    rmSync(whole, { force: true });
  }
  return replaced;
}

function fileOf(path: string, baseName: string): DataFile {
  const { size: bytes, mtimeMs: changed, mtime } = statSync(path);
  return { path, name: `${DROPPED}/${baseName}`, baseName, bytes, changed, date: mtime.toISOString().slice(0, 10) };
}

/** Of a file that bears the name of no source, what it resembles, and whether it is read so. */
function resembling(data: string, file: DataFile): { said: string; read: boolean } {
  const others = listDataFiles(data).filter(({ name }) => name !== file.name);
  const chosen = chooseFiles(readSources(), [...others, file]);
  const known = chosen.byHeader.find((one) => one.file === file);
  if (known) return { said: `lu comme « ${known.likeness.source.titre} », dont il a l’en-tête`, read: true };
  const why = chosen.aside.find((one) => one.file === file)?.why ?? 'ne ressemble à aucune source';
  return { said: `ne serait lu par rien : ${why}`, read: false };
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
