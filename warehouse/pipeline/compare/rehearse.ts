import {
  TRIALS_FORMAT,
  type AnsweringLevel,
  type RequestTrial,
  type Trials
} from '../../../src/lib/catalogue/records/trials.ts';
import { MAILLES, type Maille } from '../../../src/lib/catalogue/levels.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { isRefusal, type Answering, type KnownRequest } from './answering.ts';
import { EXIT, failure, messageOf } from '../failure.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { KeptRecords } from './kept-records.ts';
import type { Reporter } from '../report.ts';

/**
 * Asks the finished snapshot every request of the catalogue through the site's own engine and its barrier, at its
 * defaults then at each level that it accepts: what would fail before a reader fails here, and nothing is published.
 * What each answered is kept beside the snapshot, for its readers.
 * @param texts text of each request by its name
 * @param kept what the last build was answered, where nothing of it changed
 * @throws Failure 3 naming the requests and why.
 */
export async function rehearseRequests(
  snapshot: Answering,
  texts: Readonly<Record<string, string>>,
  reporter: Reporter,
  kept?: KeptRecords
): Promise<Trials> {
  const catalogue = Object.entries(texts);
  const trials: Record<string, RequestTrial> = {};
  const done = (): Trials => ({ format: TRIALS_FORMAT, instantane: snapshot.id, requetes: trials });
  if (catalogue.length === 0) return done();
  reporter.start(`Essai de ${catalogue.length} requêtes`);
  const samples = sampleTerritories(snapshot);
  const failed: string[] = [];
  const left = [...catalogue];
  const answered = new Map<string, RequestTrial>();
  await fewAtOnce(left, async ([name, text]) => {
    try {
      const ask = async () => {
        const request = await snapshot.describe(name, text);
        return [request.definition, await tryRequest(snapshot, request, samples)] as const;
      };
      answered.set(name, (await kept?.trial(name, text, ask)) ?? (await ask())[1]);
    } catch (error) {
      failed.push(`  ${name} : ${messageOf(error)}`);
    }
    reporter.advance(catalogue.length - left.length, catalogue.length);
  });
  // In the order of the catalogue, whatever came first.
  for (const [name] of catalogue) {
    const trial = answered.get(name);
    if (trial !== undefined) trials[name] = trial;
  }
  failed.sort();
  const silent = Object.values(trials).filter(({ lignes }) => lignes === 0).length;
  reporter.finish({
    rows: Object.values(trials).reduce((sum, { lignes }) => sum + lignes, 0),
    note: failed.length > 0 ? `${failed.length} en échec` : silent === 0 ? 'toutes répondent' : `${silent} sans ligne`,
    failed: failed.length > 0
  });
  if (failed.length > 0)
    throw failure(
      EXIT.check,
      `${failed.length === 1 ? 'Une requête échoue' : `${failed.length} requêtes échouent`} sur ce nouvel instantané, rien n’est publié :\n${failed.join('\n')}`,
      'Corrigez la requête ou le modèle qu’elle lit ; l’instantané en service n’a pas changé.'
    );
  return done();
}

async function tryRequest(
  snapshot: Answering,
  request: KnownRequest,
  samples: ReadonlyMap<Maille, readonly string[]>
): Promise<RequestTrial> {
  const { meta, table } = await snapshot.document(request, []);
  const trial = {
    version: request.definition.version,
    etat: meta.etat,
    motifs: meta.motifs,
    lignes: table.rowCount,
    non_lues: meta.non_lues
  };
  // Without its file no territory answers.
  return {
    ...trial,
    mailles:
      meta.etat === 'source_absente' && table.rowCount === 0 ? [] : await answeringLevels(snapshot, request, samples)
  };
}

/** The first of a few territories of each level that has rows. */
async function answeringLevels(
  snapshot: Answering,
  request: KnownRequest,
  samples: ReadonlyMap<Maille, readonly string[]>
): Promise<AnsweringLevel[]> {
  const territory = territoryOf(request.definition);
  const levels: AnsweringLevel[] = [];
  // One that names no level takes them all.
  for (const maille of territory === undefined ? [] : (territory.mailles ?? MAILLES)) {
    for (const sample of samples.get(maille) ?? []) {
      const rows = await rowsFor(snapshot, request, [[territory?.nom ?? '', sample]]);
      if (rows === 0) continue;
      levels.push({ maille, territoire: sample, lignes: rows });
      break;
    }
  }
  return levels;
}

export function territoryOf({ parametres }: RequestDefinition) {
  return parametres.find(({ domaine }) => domaine === 'territoires');
}

/** None where the territory is not accepted with the other defaults. */
async function rowsFor(
  snapshot: Answering,
  request: KnownRequest,
  given: readonly (readonly [string, string])[]
): Promise<number> {
  try {
    return (await snapshot.document(request, given)).table.rowCount;
  } catch (error) {
    if (isRefusal(error)) return 0;
    throw new Error(`${given.map(([name, value]) => `${name}=${value}`).join(', ')} : ${messageOf(error)}`, {
      cause: error
    });
  }
}

/** Of each level, the two most populated territories of the region, the middle one and the last. */
export function sampleTerritories({ reference }: Answering): ReadonlyMap<Maille, readonly string[]> {
  const levels = new Map<Maille, string[]>();
  // The most populated first, as the reference lists them.
  for (const { maille, valeur, dansRegion } of reference.territories)
    if (dansRegion || maille === 'pays') levels.set(maille, [...(levels.get(maille) ?? []), valeur]);
  return new Map(
    [...levels].map(([maille, all]) => [
      maille,
      [...new Set([...all.slice(0, 2), ...all.slice(all.length / 2).slice(0, 1), ...all.slice(-1)])]
    ])
  );
}
