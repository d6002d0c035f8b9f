import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { isFileOf } from '../read/data-files.ts';
import { listZip, readZipEntry } from '../read/zip.ts';
import { renameSynced } from '../write-atomically.ts';
import type { Wanted } from './found.ts';
import { tryReading } from './try-reading.ts';

/**
 * Reads what was received, then puts it under its name, in one rename each: until then the earlier one stays.
 * @param folder of the source's files
 * @param announced told of the names that are about to be there
 * @returns names kept
 * @throws Failure (exit 2) when a reader refuses it, or an archive lacks what is awaited; nothing is then changed
 */
export async function keepReceived(
  source: Source,
  folder: string,
  wanted: Wanted,
  partial: string,
  announced: (files: readonly string[]) => void
): Promise<string[]> {
  if (wanted.declared.archive === null || (await isWorkbook(partial, wanted))) {
    await tryReading(source, partial, wanted.file);
    announced([wanted.file]);
    renameSynced(partial, join(folder, wanted.file));
    return [wanted.file];
  }
  const beside = join(folder, `.${wanted.file}`);
  try {
    const names = await unpack(source, partial, beside, wanted);
    for (const name of names) await tryReading(source, join(beside, name), name);
    announced(names);
    for (const name of names) renameSynced(join(beside, name), join(folder, name));
    return names;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** A workbook is a zip too: one year it comes alone, another in an archive. */
async function isWorkbook(partial: string, { file }: Wanted): Promise<boolean> {
  return /\.xlsx$/i.test(file) && (await listZip(partial, file)).some(({ name }) => name === '[Content_Types].xml');
}

/** Takes out of a zip the files of the pattern: one under the name declared, or each under its own. */
async function unpack(
  source: Source,
  archive: string,
  beside: string,
  { declared, file, address }: Wanted
): Promise<string[]> {
  mkdirSync(beside, { recursive: true });
  const entries = (await listZip(archive, file)).filter(
    ({ name }) => declared.archive?.test(basename(name)) && (declared.file !== null || isRead(source, basename(name)))
  );
  if (entries.length === 0 || (declared.file !== null && entries.length > 1))
    throw failure(
      EXIT.input,
      `${address} : ${entries.length} fichiers de l’archive ont le nom attendu (${declared.archive?.source ?? ''}).`,
      'Ouvrez l’archive, puis corrigez `archive` dans source.yaml. Le fichier qui était là est gardé.'
    );
  const names = [];
  for (const entry of entries) {
    const name = declared.file === null ? basename(entry.name) : file;
    await pipeline(readZipEntry(archive, file, entry, declared.limit), createWriteStream(join(beside, name)));
    names.push(name);
  }
  return names;
}

function isRead({ entities }: Source, name: string): boolean {
  return entities.some((entity) => isFileOf(entity, name));
}
