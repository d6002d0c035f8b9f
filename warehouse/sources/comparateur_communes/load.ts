import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readCensusBase } from '../../pipeline/read/read-census-base.ts';
import { listZip, readZipEntry } from '../../pipeline/read/zip.ts';

/** Thirty-five thousand communes make eight megabytes. */
const LARGEST = 64 * 1024 * 1024;

/** The base inside its archive, where its dictionary lies too; the file itself when it is not one. */
async function opened(file: DataFile, { workFolder }: LoadContext): Promise<DataFile> {
  if (!/\.zip$/i.test(file.name)) return file;
  const entry = (await listZip(file.path, file.name)).find(({ name }) => /^base_cc_comparateur.*\.csv$/i.test(name));
  if (entry === undefined)
    throw failure(
      EXIT.input,
      `${file.name} : l’archive ne contient pas base_cc_comparateur.CSV.`,
      'Téléchargez de nouveau le comparateur de territoires sur insee.fr.'
    );
  const path = join(workFolder, 'base_cc_comparateur.csv');
  const target = createWriteStream(path);
  for await (const chunk of readZipEntry(file.path, file.name, entry, LARGEST))
    if (!target.write(chunk)) await once(target, 'drain');
  target.end();
  await finished(target);
  return { ...file, path, bytes: statSync(path).size };
}

/** A row per commune and census: jobs there, and of its residents from 15 to 64 the active and the unemployed ones. */
export const readers: SourceLoader['readers'] = {
  communes: async (file, context) =>
    (await readCensusBase(await opened(file, context), context, ['EMPLT'])).flatMap(
      ({ line, commune, annee, text }): LoadedRow[] => {
        const [emplois, actifs, chomeurs] = [text('EMPLT'), text('ACT1564'), text('CHOM1564')];
        return emplois === null && actifs === null
          ? []
          : [{ line, values: { annee, code_commune: commune, emplois, actifs, chomeurs } }];
      }
    )
};
