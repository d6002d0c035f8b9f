import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onBase } from '../sql.ts';
import type { Profile } from '../declared/profile.ts';
import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { isFileOf } from '../read/data-files.ts';
import { createRawTables, loadFile } from '../read/raw.ts';

/** Above these bytes a file is not read twice: the build says what is wrong with it. */
export const LARGEST_TRIED = 400e6;

/**
 * Reads a file that was just received as a build would, in a base of its own; rules wait for the build. One that only its
 * source's own reader reads waits too.
 * @throws Failure (exit 2) when no entity has files of this name, or when its reader refuses it whole
 */
export async function tryReading(source: Source, path: string, baseName: string): Promise<void> {
  const entity = source.entities.find((one) => isFileOf(one, baseName));
  if (entity === undefined)
    throw failure(
      EXIT.input,
      `${source.name}/${baseName} : « ${source.titre} » ne lit pas de fichier de ce nom.`,
      'Corrigez `fichier` ou `archive` dans source.yaml.'
    );
  const { size: bytes, mtimeMs: changed, mtime } = statSync(path);
  if (entity.format === 'load' || bytes > LARGEST_TRIED) return;
  const workFolder = mkdtempSync(join(tmpdir(), 'maille-essai-'));
  const file = { path, name: `${source.name}/${baseName}`, baseName, bytes, changed, date: mtime.toISOString() };
  try {
    await onBase(':memory:', async (connection) => {
      await createRawTables(connection, [source]);
      await loadFile({ connection, profile: {} as Profile, workFolder }, source, entity, file);
    });
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}
