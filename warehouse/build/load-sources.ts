import { readFileSync } from 'node:fs';
import { filesOf, listDataFiles, type DataFile } from './data-files.ts';
import { asFailure, EXIT, failure } from './failure.ts';
import type { LoadContext } from './load-context.ts';
import { forgetSource, recordSource, type LoadedFile } from './meta.ts';
import { createRawTables, loadFile, loadTogether } from './raw.ts';
import { countOfThings } from './print.ts';
import { readProfileSection } from './read-json.ts';
import { rejectRows } from './rejects.ts';
import type { Reporter } from './report.ts';
import type { Entity, Source } from './source.ts';
import { folderHash, hashOf, sourceStep, type Steps } from './steps.ts';

/** What is done already in the build's database, the code that reads, and where everything lies. */
export interface LoadPlan {
  dataFolder: string;
  rejectFolder: string;
  steps: Steps;
  /** Hash of the code of the build. */
  code: string;
}

/**
 * Loads every source that the data folder and the profile bring, then refuses the rows its rules refuse.
 * A source without file stays absent: its raw tables exist, empty. A source whose files, folder and profile are those of the
 * last build keeps its tables.
 */
export async function loadSources(context: LoadContext, sources: readonly Source[], plan: LoadPlan, reporter: Reporter): Promise<void> {
  const files = listDataFiles(plan.dataFolder);
  const profile = JSON.stringify(context.profile);
  for (const source of sources) {
    const found = context.profile.disabledSources.includes(source.name) ? [] : source.entities.map((entity) => ({ entity, own: filesOf(entity, files) })).filter(({ own }) => own.length > 0);
    const step = sourceStep(source.name);
    const fingerprint = hashOf(plan.code, profile, folderHash(source.folder), ...sourcesReadBy(source, sources).map((name) => plan.steps.contentOf(sourceStep(name))), ...found.flatMap(({ entity, own }) => own.flatMap((file) => [entity.name, file.name, file.bytes, file.changed])));
    if (plan.steps.current(step, fingerprint) !== null) {
      reporter.skip(source.titre, 'inchangée');
      continue;
    }
    await plan.steps.forget(step);
    if (!plan.steps.fresh) await forgetSource(context.connection, source.name);
    await createRawTables(context.connection, [source]);
    const started = performance.now();
    const rows = await loadSource(context, source, found, { ...plan, seen: files.length }, reporter);
    await plan.steps.note(step, { fingerprint, content: fingerprint, rows, seconds: (performance.now() - started) / 1000 });
  }
}

/** The other sources that the reader (`lit` in its source.yaml) or the rules of this one look into: they are loaded before it. */
function sourcesReadBy(source: Source, sources: readonly Source[]): string[] {
  const rules = source.rulesPath === null ? '' : readFileSync(source.rulesPath, 'utf8');
  const names = new Set([...source.reads, ...Array.from(rules.matchAll(/\braw\.([a-z0-9_]+?)__/g), ([, name = '']) => name)]);
  names.delete(source.name);
  const before = sources.slice(0, sources.indexOf(source));
  const late = [...names].find((name) => !before.some((other) => other.name === name));
  if (late !== undefined) throw failure(EXIT.internal, `warehouse/sources/${source.name} lit la source ${late}, chargée après.`, 'Une source ne lit que celles qui la précèdent dans l’ordre alphabétique.');
  return [...names];
}

/** The files of one entity. */
interface FoundFiles {
  entity: Entity;
  own: readonly DataFile[];
}

async function loadSource(context: LoadContext, source: Source, found: readonly FoundFiles[], plan: LoadPlan & { seen: number }, reporter: Reporter): Promise<number> {
  const disabled = context.profile.disabledSources.includes(source.name);
  const fromProfile = source.entities.filter((entity) => entity.format === 'profil' && (context.profile.sections[entity.section ?? '']?.length ?? 0) > 0);
  if (found.length === 0 && (fromProfile.length === 0 || disabled)) {
    if (!source.facultative) throw failure(EXIT.input, `Source obligatoire absente de ${plan.dataFolder} (${countOfThings(plan.seen, 'fichier vu')}) : ${source.titre}.`, `${source.ajout}.`);
    reporter.skip(source.titre, disabled ? 'écartée par le profil' : 'absente');
    await recordSource(context.connection, source, context.profile);
    return 0;
  }
  reporter.start(source.titre);
  const loaded: LoadedFile[] = [];
  const total = found.reduce((sum, { own }) => sum + own.length, 0);
  for (const { entity, own } of found) {
    const together = await loadAll(context, source, entity, own);
    for (const [index, file] of own.entries()) {
      const rows = together === null ? await loadOne(context, source, entity, file) : (together[index] ?? 0);
      loaded.push({ entity: entity.name, name: file.name, rows, date: file.date });
      reporter.advance(loaded.length, total);
    }
  }
  for (const entity of fromProfile) loaded.push({ entity: entity.name, name: `profils/${context.profile.id}.yaml`, rows: await readProfileSection(context, entity), date: '' });
  const rows = loaded.reduce((sum, file) => sum + file.rows, 0);
  const rejected = await rejectRows(context.connection, source, rows, plan.rejectFolder);
  await recordSource(context.connection, source, context.profile, loaded, rejected);
  reporter.finish({ rows, rejected });
  return rows;
}

async function loadOne(context: LoadContext, source: Source, entity: Entity, file: DataFile): Promise<number> {
  try {
    return await loadFile(context, source, entity, file);
  } catch (error) {
    throw asFailure(error, `lecture de ${file.name}`);
  }
}

async function loadAll(context: LoadContext, source: Source, entity: Entity, files: readonly DataFile[]): Promise<number[] | null> {
  try {
    return await loadTogether(context, source, entity, files);
  } catch (error) {
    throw asFailure(error, `lecture de ${files.map((file) => file.name).join(', ')}`);
  }
}
