import type { DuckDBConnection } from '@duckdb/node-api';
import { askDate, editionOf } from './known-edition.ts';
import { fileOfSection, type Profile } from '../declared/profile.ts';
import { chooseFiles } from './choose-files.ts';
import { listDataFiles, type DataFile } from './data-files.ts';
import { asFailure, EXIT, failure } from '../failure.ts';
import type { LoadContext } from './load-context.ts';
import { forgetSource, recordOf, recordSources, type LoadedFile, type SourceRecord } from './meta.ts';
import { createRawTables, loadFile, loadTogether } from './raw.ts';
import { oddEntriesOf } from './odd-entries.ts';
import { countOfThings } from '../print.ts';
import { examine, judgeLastLine } from './last-line.ts';
import { codeReading } from './reading-code.ts';
import { correctRaw, sayCorrected } from './corrections.ts';
import { readProfileSection } from './read-json.ts';
import { whyWithheld, type Withheld } from './rights.ts';
import { refuseDoubledLines } from './doubled-lines.ts';
import { countUnreadCodes } from './unread-codes.ts';
import { sayFilesAlike } from './same-rows.ts';
import { refuseNullBytes } from './null-bytes.ts';
import { rejectRows } from './rejects.ts';
import { reportersInOrder, type Reporter } from '../report.ts';
import { runReady } from '../run-ready.ts';
import type { Entity, Source } from '../declared/source.ts';
import { hashOf, sourceStep, type Steps } from '../steps.ts';
import { sourcesReadBy } from './sources-read.ts';

/** What is done already in the build's database, and where everything lies. */
export interface LoadPlan {
  dataFolder: string;
  /** Folder of the snapshots. */
  out: string;
  steps: Steps;
  /** Hash of the code that wrote the files of a source, when a build makes them for itself; empty for a producer's. */
  writtenBy: (source: Source) => string;
  /** Read sources beside the first connection: none reads them one after another. */
  others?: readonly DuckDBConnection[];
}

/**
 * Loads every source that the data folder and the profile bring, then refuses the rows its rules refuse. A source
 * without file stays absent: its raw tables exist, empty. A source whose files, folder and profile are those of the
 * last build keeps its tables.
 */
export async function loadSources(
  context: LoadContext,
  sources: readonly Source[],
  plan: LoadPlan,
  reporter: Reporter
): Promise<void> {
  const files = listDataFiles(plan.dataFolder);
  const enabled = sources.filter(({ name }) => !context.profile.disabledSources.includes(name));
  refuseOddEntries(enabled, plan.dataFolder);
  const chosen = chooseFiles(enabled, files);
  for (const { file, likeness } of chosen.byHeader)
    reporter.say(`  ${file.name} : lu comme « ${likeness.source.titre} », dont il a l’en-tête.`);
  for (const { file, why } of chosen.aside.filter(({ named }) => named))
    reporter.say(`  ${file.name} : laissé de côté, ${why}.`);
  const profile = JSON.stringify(context.profile);
  const records = new Map<Source, SourceRecord>();
  const reporters = reportersInOrder(reporter, sources.length);
  await createRawTables(context.connection, plan.steps.fresh ? sources : []);
  const needs = new Map(sources.map((source) => [source, sourcesReadBy(source, sources)]));
  const load = async (connection: DuckDBConnection, source: Source, said: Reporter): Promise<void> => {
    const withheld = whyWithheld(context.profile, source);
    const given = source.entities
      .map((entity) => ({ entity, own: chosen.of(entity) }))
      .filter(({ own }) => own.length > 0);
    const found = withheld === null ? given : [];
    const step = sourceStep(source.name);
    const before = (needs.get(source) ?? []).map((name) => plan.steps.contentOf(sourceStep(name)));
    const fingerprint = plan.steps.fresh
      ? ''
      : hashOf(
          plan.writtenBy(source),
          codeReading(source),
          profile,
          ...before,
          String(given.length),
          ...found.flatMap(({ entity, own }) =>
            own.flatMap((file) => [entity.name, file.name, file.bytes, file.changed])
          )
        );
    const refused = withheld === null ? null : { ...withheld, given: given.length > 0 };
    // By the last build, or by a trial: what is in service may know nothing of it.
    if (plan.steps.current(step, fingerprint) !== null)
      return said.skip(source.titre, whyNothing(context.profile, source, found, refused) ?? DONE);
    await plan.steps.forget(step);
    if (!plan.steps.fresh) {
      await forgetSource(connection, source.name);
      await createRawTables(connection, [source]);
    }
    const started = performance.now();
    const { rows, record } = await loadSource(
      { ...context, connection },
      source,
      found,
      { ...plan, seen: files.length, refused },
      said
    );
    // A step that is noted is whole; where none is kept, all records are written together.
    if (plan.steps.fresh) records.set(source, record);
    else await recordSources(connection, [record]);
    await plan.steps.note(step, {
      fingerprint,
      content: fingerprint,
      rows,
      seconds: (performance.now() - started) / 1000
    });
  };
  const order = { id: ({ name }: Source) => name, needs: (source: Source) => needs.get(source) ?? [] };
  await runReady([context.connection, ...(plan.others ?? [])], sources, order, async (connection, source) => {
    const { said, end } = reporters(sources.indexOf(source));
    await load(connection, source, said).finally(end);
  });
  await recordSources(
    context.connection,
    sources.flatMap((source) => records.get(source) ?? [])
  );
}

function refuseOddEntries(sources: readonly Source[], folder: string): void {
  const wrong = oddEntriesOf(sources, folder);
  if (wrong.length > 0)
    throw failure(
      EXIT.input,
      `Le dossier de données ne se lit pas entier :\n${wrong.map((line) => `  ${line}`).join('\n')}`,
      'Remettez le fichier à sa place (ou montez le disque où il est), ou retirez ce nom du dossier.'
    );
}

/** Of a source whose files are not published. */
interface Refused extends Withheld {
  readonly given: boolean;
}

interface FoundFiles {
  entity: Entity;
  own: readonly DataFile[];
}

async function loadSource(
  context: LoadContext,
  source: Source,
  found: readonly FoundFiles[],
  plan: LoadPlan & { seen: number; refused: Refused | null },
  reporter: Reporter
): Promise<{ rows: number; record: SourceRecord }> {
  const nothing = whyNothing(context.profile, source, found, plan.refused);
  if (nothing !== null) {
    if (plan.refused === null && !source.facultative)
      throw failure(
        EXIT.input,
        `Source obligatoire absente de ${plan.dataFolder} (${countOfThings(plan.seen, 'fichier vu')}) : ${source.titre}.`,
        `${source.ajout}.`
      );
    reporter.skip(source.titre, nothing);
    const add = plan.refused === null ? source.ajout : sayWithheld(source, plan.refused);
    return { rows: 0, record: await recordOf(context.connection, source, context.profile, [], 0, add) };
  }
  reporter.start(source.titre);
  const loaded: LoadedFile[] = [];
  const total = found.reduce((sum, { own }) => sum + own.length, 0);
  for (const { entity, own } of found) {
    const ended: (boolean | null)[] = [];
    for (const file of own) ended.push(await guarded(file, () => examine(file)));
    const all = { name: own.map(({ name }) => name).join(', ') };
    const together = await guarded(all, () => loadTogether(context, source, entity, own));
    for (const [index, file] of own.entries()) {
      const rows =
        together === null ? await guarded(file, () => loadFile(context, source, entity, file)) : (together[index] ?? 0);
      if (ended[index] === false) judgeLastLine(source, file, (what) => reporter.say(`  Attention, ${what}`));
      loaded.push({ entity: entity.name, name: file.name, rows, date: file.date, edition: editionOf(source, file) });
      reporter.advance(loaded.length, total);
    }
  }
  for (const entity of sectionsOf(context.profile, source))
    loaded.push({
      entity: entity.name,
      name: fileOfSection(context.profile, entity.section ?? ''),
      rows: await readProfileSection(context, entity),
      date: ''
    });
  const rows = loaded.reduce((sum, file) => sum + file.rows, 0);
  const corrected = await correctRaw(context.connection, source);
  await refuseNullBytes(context.connection, source);
  const odd = [
    ...(await countUnreadCodes(context.connection, source)),
    ...(await sayFilesAlike(
      context.connection,
      source,
      found.filter(({ own }) => own.length > 1).map(({ entity }) => entity)
    ))
  ];
  for (const line of odd) reporter.say(`  Attention, ${line}`);
  const rejected = await rejectRows(context.connection, source, rows, plan.out);
  await refuseDoubledLines(context.connection, source);
  const record = await recordOf(context.connection, sayCorrected(source, corrected), context.profile, loaded, rejected);
  reporter.finish({ rows, rejected });
  if (record.undated) reporter.say(askDate(source));
  return { rows, record };
}

/** Said of a source whose files are those that were read. */
const DONE = 'déjà lue';

/** Why nothing of a source is read, as the report says it; null when something is. */
function whyNothing(
  profile: Profile,
  source: Source,
  found: readonly FoundFiles[],
  refused: Refused | null
): string | null {
  if (refused !== null) return refused.given ? `non publiée, ${refused.why} : ${refused.todo}` : 'absente';
  if (profile.disabledSources.includes(source.name) && found.length === 0) return 'écartée par le profil';
  return found.length === 0 && sectionsOf(profile, source).length === 0 ? 'absente' : null;
}

/** The entities that the profile itself fills. */
function sectionsOf({ sections }: Profile, { entities }: Source): Entity[] {
  return entities.filter(({ format, section }) => format === 'profil' && (sections[section ?? '']?.length ?? 0) > 0);
}

/** What a reader of the site learns of a source that is not published, in place of how to bring it. */
function sayWithheld({ ajout }: Source, { why, todo, given }: Refused): string {
  return given
    ? `Le fichier est là, sans être publié : ${why}. Pour qui tient le site : ${todo}`
    : `${ajout}. Même reçu, il n’est publié que sur décision : ${why}. Pour qui tient le site : ${todo}`;
}

async function guarded<T>(file: Pick<DataFile, 'name'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error, `lecture de ${file.name}`);
  }
}
