import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readProfile, type Profile } from '../../warehouse/pipeline/declared/profile.ts';
import { readSources, type Source } from '../../warehouse/pipeline/declared/source.ts';
import type { Failure } from '../../warehouse/pipeline/failure.ts';
import { WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { prepareDatabase } from '../../warehouse/pipeline/models/prepare-database.ts';
import { loadSources } from '../../warehouse/pipeline/read/load-sources.ts';
import { sourcesReadBy } from '../../warehouse/pipeline/read/sources-read.ts';
import { forgetSource, setVariables } from '../../warehouse/pipeline/read/meta.ts';
import { silentReporter, type Reporter } from '../../warehouse/pipeline/report.ts';
import { openSteps } from '../../warehouse/pipeline/steps.ts';
import { expectFailure } from './expect-failure.ts';
import type { Query, SampleRegion } from './sample-region.ts';

/**
 * The failure with which the loading of these sources stops (`loadAlone`). `bad-input.test.ts` says what a whole build
 * makes of it.
 */
export async function expectRefusal(region: Files, names: readonly string[]): Promise<Failure> {
  return expectFailure(loadAlone(region, names));
}

type Files = Pick<SampleRegion, 'data' | 'profile' | 'out'>;

/**
 * Loads these sources and those that they look into, as a build does: in one base that stays open for all the tests of
 * a file, without the other sources, models and publication. Answers what is asked of their raw tables.
 */
export async function loadAlone(
  { data, profile, out }: Files,
  names: readonly string[],
  reporter: Reporter = silentReporter()
): Promise<Query> {
  const region = readProfile(profile);
  const connection = await baseFor(region);
  const sources = withThoseTheyRead(names);
  for (const { name } of sources) await forgetSource(connection, name);
  const steps = await openSteps(connection);
  await loadSources(
    { connection, profile: region, workFolder: out },
    sources,
    { dataFolder: data, out, steps, writtenBy: () => '' },
    reporter
  );
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

let base: { warehouse: string; connection: DuckDBConnection; close: () => void } | null = null;

/** That of the last refusal, when it has the macros of the same warehouse. */
async function baseFor(region: Profile): Promise<DuckDBConnection> {
  if (base?.warehouse !== WAREHOUSE_FOLDER) {
    base?.close();
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '2GB' });
    const connection = await instance.connect();
    await prepareDatabase(connection, region, new Date().toISOString());
    base = {
      warehouse: WAREHOUSE_FOLDER,
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      }
    };
  }
  await setVariables(base.connection, region);
  return base.connection;
}

/** In the order of a build. */
function withThoseTheyRead(names: readonly string[]): Source[] {
  const sources = readSources();
  const kept = new Set<string>();
  const visit = (name: string): void => {
    const source = sources.find((each) => each.name === name);
    if (source === undefined || kept.has(name)) return;
    kept.add(name);
    sourcesReadBy(source, sources).forEach(visit);
  };
  names.forEach(visit);
  return sources.filter(({ name }) => kept.has(name));
}
