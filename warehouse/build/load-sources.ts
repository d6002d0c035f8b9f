import { filesOf, listDataFiles, type DataFile } from './data-files.ts';
import { asFailure, EXIT, failure } from './failure.ts';
import type { LoadContext } from './load-context.ts';
import { recordFile, recordSource } from './meta.ts';
import { loadFile } from './raw.ts';
import { countOfThings } from './print.ts';
import { readProfileSection } from './read-json.ts';
import { rejectRows } from './rejects.ts';
import type { Reporter } from './report.ts';
import type { Source } from './source.ts';

/**
 * Loads every source that the data folder and the profile bring, then refuses the rows its rules refuse.
 * A source without file stays absent: its raw tables exist, empty.
 */
export async function loadSources(context: LoadContext, sources: readonly Source[], dataFolder: string, rejectFolder: string, reporter: Reporter): Promise<void> {
  const files = listDataFiles(dataFolder);
  for (const source of sources) {
    const disabled = context.profile.disabledSources.includes(source.name);
    const found = disabled ? [] : source.entities.flatMap((entity) => filesOf(entity, files).map((file) => ({ entity, file })));
    const fromProfile = source.entities.filter((entity) => entity.format === 'profil' && (context.profile.sections[entity.section ?? '']?.length ?? 0) > 0);
    if (found.length === 0 && (fromProfile.length === 0 || disabled)) {
      if (!source.facultative) throw failure(EXIT.input, `Source obligatoire absente de ${dataFolder} (${countOfThings(files.length, 'fichier vu')}) : ${source.titre}.`, `${source.ajout}.`);
      reporter.skip(source.titre, disabled ? 'écartée par le profil' : 'absente');
      await recordSource(context.connection, source, context.profile);
      continue;
    }
    reporter.start(source.titre);
    let rows = 0;
    for (const [index, { entity, file }] of found.entries()) {
      rows += await loadOne(context, source, entity, file);
      reporter.advance(index + 1, found.length);
    }
    for (const entity of fromProfile) {
      const count = await readProfileSection(context, entity);
      rows += count;
      await recordFile(context.connection, { source: source.name, entity: entity.name, name: `profils/${context.profile.id}.yaml`, rows: count, date: '' });
    }
    const rejected = await rejectRows(context.connection, source, rejectFolder);
    await recordSource(context.connection, source, context.profile);
    reporter.finish({ rows, rejected });
  }
}

async function loadOne(context: LoadContext, source: Source, entity: Source['entities'][number], file: DataFile): Promise<number> {
  try {
    const rows = await loadFile(context, source, entity, file);
    await recordFile(context.connection, { source: source.name, entity: entity.name, name: file.name, rows, date: file.date });
    return rows;
  } catch (error) {
    throw asFailure(error, `lecture de ${file.name}`);
  }
}
