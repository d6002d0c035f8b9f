import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceLoss } from '../../../src/lib/catalogue/records/changes.ts';
import { isOver, today } from '../declared/agreement.ts';
import type { Profile } from '../declared/profile.ts';
import { whyWithheld } from '../read/rights.ts';
import type { Source } from '../declared/source.ts';
import type { Reporter } from '../report.ts';
import { heldInService, lostDomains, lostSources, refuseLosses, type FoundLoss } from './losses.ts';

/** With which snapshot a build is compared, and what it may lack. */
export interface LossTerms {
  /** Folder of snapshots. */
  readonly out: string;
  /** Name under which what is published is remembered. */
  readonly region: string;
  /** Sources whose loss, of a vintage or of rows too, is meant. */
  readonly accepted: readonly string[];
}

/** Judged as a build goes: after its sources are read, then after its models are made. */
export interface Losses {
  ofSources(): Promise<void>;
  ofDomains(): Promise<void>;
  accepted(): readonly SourceLoss[];
}

/** What the snapshot in service has and this build may lack; null when there is none to compare with. */
export async function lossesOf(
  connection: DuckDBConnection,
  { out, region, accepted }: LossTerms,
  profile: Profile,
  sources: readonly Source[],
  reporter: Reporter
): Promise<Losses | null> {
  const held = await heldInService(out, region, profile.id, reporter);
  if (held === null) return null;
  // A region that puts a source aside says so in its profile; so does one whose agreement is over.
  const over = Object.entries(profile.rights.agreements).flatMap(([name, agreement]) =>
    isOver(agreement, today()) ? [name] : []
  );
  const meant = [...accepted, ...profile.disabledSources, ...over];
  const losses: SourceLoss[] = [];
  const judge = (found: readonly FoundLoss[]): void => {
    refuseLosses(found, held, meant);
    for (const { source, titre, phrase } of found) {
      reporter.say(`  Perte acceptée : ${phrase}`);
      losses.push({ source, titre, phrase });
    }
  };
  return {
    ofSources: async () =>
      judge(
        (
          await lostSources(
            connection,
            held,
            sources.filter(({ name }) => profile.sourceNotes[name]?.millesime === undefined)
          )
        ).map((loss) => saidWithheld(loss, profile, sources))
      ),
    ofDomains: async () => judge(await lostDomains(connection, held, losses, sources)),
    accepted: () => losses
  };
}

/** A file that lies in the folder and may not be published is not missing: its rights are. */
function saidWithheld(loss: FoundLoss, profile: Profile, sources: readonly Source[]): FoundLoss {
  const source = sources.find(({ name }) => name === loss.source);
  const withheld = source === undefined ? null : whyWithheld(profile, source);
  return withheld === null
    ? loss
    : { ...loss, phrase: `${loss.titre} : n’est plus publiée, ${withheld.why} ; ${withheld.todo}.` };
}
