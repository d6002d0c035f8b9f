import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { onBase, rowsOf } from '../sql.ts';
import type { Profile } from '../declared/profile.ts';
import { readSources, type Source } from '../declared/source.ts';
import { EXIT, failure, isFailure, type RefusedLine } from '../failure.ts';
import { prepareDatabase } from '../models/prepare-database.ts';
import { isFileOf } from '../read/data-files.ts';
import { sourcesReadBy } from '../read/sources-read.ts';
import { createRawTables, loadFile } from '../read/raw.ts';
import { collectRejects } from '../read/rejects.ts';

/** Above these bytes a file is not read twice: the build says what is wrong with it. */
const LARGEST_TRIED = 400e6;

/** What a trial of a file found: its rows, and those that its source refuses. */
export interface Tried {
  readonly rows: number;
  readonly refused: readonly RefusedLine[];
}

const NOT_TRIED: Tried = { rows: 0, refused: [] };

/**
 * Reads a file that was just received as a build would, in a base of its own. One that only its source's own reader
 * reads waits for the build, and so do rules, but where `profile` is given and `isJudgedAlone` is true.
 * @throws Failure (exit 2) when no entity has files of this name, or when its reader refuses it whole
 */
export async function tryReading(
  source: Source,
  path: string,
  baseName: string,
  profile: Profile | null = null
): Promise<Tried> {
  const entity = source.entities.find((one) => isFileOf(one, baseName));
  if (entity === undefined)
    throw failure(
      EXIT.input,
      `${source.name}/${baseName} : « ${source.titre} » ne lit pas de fichier de ce nom.`,
      'Corrigez `fichier` ou `archive` dans source.yaml.'
    );
  const { size: bytes, mtimeMs: changed, mtime } = statSync(path);
  const judge = profile !== null && isJudgedAlone(source) ? profile : null;
  if ((entity.format === 'load' && judge === null) || bytes > LARGEST_TRIED) return NOT_TRIED;
  const workFolder = mkdtempSync(join(tmpdir(), 'maille-essai-'));
  const file = { path, name: `${source.name}/${baseName}`, baseName, bytes, changed, date: mtime.toISOString() };
  try {
    return await onBase(':memory:', async (connection) => {
      if (judge !== null) await prepareDatabase(connection, judge, file.date);
      await createRawTables(connection, [source]);
      const context = { connection, profile: judge ?? ({} as Profile), workFolder };
      const rows = await loadFile(context, source, entity, file);
      return { rows, refused: judge === null ? [] : await refusedBy(connection, source) };
    });
  } catch (error) {
    if (judge !== null && isFailure(error) && error.lines !== undefined) return { rows: 0, refused: error.lines };
    throw error;
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Whether a file that a region fills in says by itself which of its lines are wrong: no other source is looked into. */
function isJudgedAlone(source: Source): boolean {
  return source.access === 'region' && sourcesReadBy(source, readSources()).length === 0;
}

async function refusedBy(connection: DuckDBConnection, source: Source): Promise<RefusedLine[]> {
  if (source.rules === null || (await collectRejects(connection, source, source.rules)) === 0) return [];
  const rows = await rowsOf(
    connection,
    'select ligne::DOUBLE as ligne, regle, valeur, attendu from meta.rejets order by all'
  );
  return rows.map(({ ligne, regle, valeur, attendu }) => ({
    line: Number(ligne),
    written: String(valeur ?? ''),
    awaited: [regle, attendu].filter((text) => text !== null).join(' : ')
  }));
}
