import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readSources, type Source } from '../pipeline/declared/source.ts';
import { EXIT, isFailure, type RefusedLine } from '../pipeline/failure.ts';
import { LARGEST_TRIED, tryReading } from '../pipeline/fetch/try-reading.ts';
import { prepareDatabase } from '../pipeline/models/prepare-database.ts';
import { correctRaw } from '../pipeline/read/corrections.ts';
import { filesOf, listDataFiles, type DataFile } from '../pipeline/read/data-files.ts';
import { refuseDoubledLines } from '../pipeline/read/doubled-lines.ts';
import { examine, judgeLastLine } from '../pipeline/read/last-line.ts';
import type { LoadContext } from '../pipeline/read/load-context.ts';
import { refuseNullBytes } from '../pipeline/read/null-bytes.ts';
import { createRawTables, loadFile } from '../pipeline/read/raw.ts';
import { rejectRows } from '../pipeline/read/rejects.ts';
import { sourcesReadBy } from '../pipeline/read/sources-read.ts';
import { onBase, rowsOf } from '../pipeline/sql.ts';
import { compareSizes, measured } from './compare-sizes.ts';
import { comparePeriods } from './compare-periods.ts';
import { comparePlaces } from './compare-places.ts';
import type { Drop, Opinion } from './drop.ts';
import { repeatedLines } from './repeated-lines.ts';

/** What a file is said to be, before it replaces anything. */
export interface Judgement {
  readonly refused: readonly RefusedLine[];
  /** Whether they are more than the source lets a build leave aside. */
  readonly many: boolean;
  /** What refuses it: what, where, what to do. */
  readonly wrong: readonly string[];
  /** What somebody must have looked at. */
  readonly doubts: readonly string[];
  /** What nothing here can tell. */
  readonly unjudged: readonly string[];
}

/**
 * Judges a file in a base of its own, as a build would read it: by the reader, the rules and the keys of its source, then
 * beside what the folder holds of it. One that its producer publishes is only read: the trial judges it.
 * @throws Failure (exit 2) when its reader refuses it whole
 */
export async function judgeDrop(drop: Drop): Promise<Judgement> {
  const { file, source } = drop;
  const needs = sourcesReadBy(source, readSources());
  const later = whyLater(drop, needs);
  if (later !== null) {
    await tryReading(source, file.path, file.baseName);
    return { refused: [], many: false, wrong: [], doubts: [], unjudged: [later] };
  }
  const workFolder = mkdtempSync(join(tmpdir(), 'maille-depot-'));
  try {
    return await onBase(':memory:', async (connection) => {
      await prepareDatabase(connection, drop.profile, file.date);
      await createRawTables(connection, [source]);
      return judged({ connection, profile: drop.profile, workFolder }, drop);
    });
  } catch (error) {
    if (!isFailure(error) || error.lines === undefined) throw error;
    return { refused: told(source, error.lines), many: true, wrong: [], doubts: [], unjudged: [] };
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function whyLater({ file, source }: Drop, needs: readonly string[]): string | null {
  if (source.access === 'ouvert') return 'ses lignes, que son producteur publie : l’essai les juge';
  if (file.bytes > LARGEST_TRIED) return 'ses lignes, trop nombreuses pour être lues deux fois : l’essai les juge';
  return needs.length > 0 ? `ses lignes, que l’essai compare à d’autres sources (${needs.join(', ')})` : null;
}

async function judged(context: LoadContext, drop: Drop): Promise<Judgement> {
  const { file, source, entity, profile } = drop;
  const { connection, workFolder } = context;
  const opinion: Opinion = { wrong: [], doubts: [], unjudged: [] };
  if ((await examine(file)) === false)
    judgeLastLine(source, file, (what) => opinion.doubts.push(what.replace(/\.$/, '')));
  const rows = await loadFile(context, source, entity, file);
  await correctRaw(connection, source);
  await refuseNullBytes(connection, source);
  let many = false;
  // Written where nobody looks: what is said of them is read from the base.
  await ifRefused(rejectRows(connection, source, rows, join(workFolder, 'sortie')), () => (many = true));
  const refused = await refusedLines(connection, source);
  if (many) return { refused, many, ...opinion };
  const { peers, before } = besides(drop);
  await ifRefused(refuseDoubledLines(connection, source), (said) => opinion.wrong.push(said));
  if (entity.key.length === 0) opinion.doubts.push(...(await repeatedLines(file, drop.rowOf)));
  for (const { name } of peers.filter(({ baseName }) => baseName === file.baseName))
    opinion.doubts.push(`${name} porte le même nom, et serait lu aussi : retirez-le s’il dit la même chose`);
  await comparePeriods(connection, drop, opinion);
  await comparePlaces(context, drop, opinion);
  const own = await measured(connection, source, entity);
  if (entity.key.length > 0 && opinion.wrong.length === 0) {
    await loadBeside(context, drop, peers, opinion);
    await ifRefused(refuseDoubledLines(connection, source), (said) => opinion.wrong.push(said));
  }
  await createRawTables(connection, [source]);
  if (before === null)
    opinion.unjudged.push('le nombre de ses lignes et ses totaux, faute d’un autre fichier de cette source');
  else if (await loadBeside(context, drop, [before], opinion))
    compareSizes(own, await measured(connection, source, entity), { source, before, file }, opinion);
  if (source.rules === null && entity.format !== 'load')
    opinion.unjudged.push('ses lignes une à une : cette source n’a pas de règles');
  if (profile.national) opinion.unjudged.push('sa région : ce bureau les tient toutes');
  return { refused, many, ...opinion };
}

/** What the folder holds of the same table but the file replaced; and the one to compare with: it, or the last before. */
function besides({ file, entity, data }: Drop): { peers: DataFile[]; before: DataFile | null } {
  const all = filesOf(entity, listDataFiles(data)).sort((a, b) => (a.baseName < b.baseName ? -1 : 1));
  const peers = all.filter(({ name }) => name !== file.name);
  const before =
    all.find(({ name }) => name === file.name) ??
    peers.findLast(({ baseName }) => baseName <= file.baseName) ??
    peers.at(-1) ??
    null;
  return { peers, before };
}

/** Loads files of the folder. @returns whether all of them are read */
async function loadBeside(
  context: LoadContext,
  { source, entity }: Drop,
  files: readonly DataFile[],
  { unjudged }: Opinion
): Promise<boolean> {
  for (const file of files) {
    const told = await loadFile(context, source, entity, file).catch((error: unknown) => {
      if (!isFailure(error)) throw error;
      return error.message;
    });
    if (typeof told === 'number') continue;
    unjudged.push(`ce qu’il a de commun avec ${file.name}, qui ne se lit plus`);
    return false;
  }
  return true;
}

async function ifRefused(work: Promise<unknown>, say: (said: string) => unknown): Promise<void> {
  try {
    await work;
  } catch (error) {
    // A rule that does not run refuses nothing, and lets nothing through.
    if (!isFailure(error) || error.exitCode !== EXIT.input) throw error;
    say(`${error.message} ${error.todo}`.trim().replace(/\.$/, ''));
  }
}

async function refusedLines(connection: DuckDBConnection, source: Source): Promise<RefusedLine[]> {
  const rows = await rowsOf(
    connection,
    'select ligne::DOUBLE as ligne, regle, valeur, attendu from meta.rejets order by all'
  );
  const lines = rows.map(({ ligne, regle, valeur, attendu }) => ({
    line: Number(ligne),
    written: String(valeur ?? ''),
    awaited: [regle, attendu].filter((text) => text !== null).join(' : ')
  }));
  return told(source, lines);
}

/** What is written in a file received under agreement is repeated nowhere. */
function told({ access }: Source, lines: readonly RefusedLine[]): RefusedLine[] {
  return lines.map((line) => (access === 'convention' ? { ...line, written: '' } : line));
}
