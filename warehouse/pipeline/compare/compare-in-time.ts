import type { Differences } from '../../../src/lib/catalogue/records/changes.ts';
import type { Reporter } from '../report.ts';
import type { Comparison, SnapshotComparison } from './compare-snapshots.ts';

/** Milliseconds given to a comparison once the new snapshot serves; it waits only to know what is to be compared (decision 118). */
const USUAL_TIME = 600_000;

/** Milliseconds between two words on how far it is. */
const WORD_MS = 10_000;

/** What is said of a snapshot as it enters service. */
export interface FirstDifferences {
  readonly differences: Differences;
  /**
   * Goes on with a comparison that is not finished, as long as it is given time and `isWanted`, whether another command
   * asks for the folder, is false; null when nothing is left.
   */
  readonly finish: ((isWanted?: () => boolean) => Promise<Differences>) | null;
}

/** A comparison to make, and what its result is told with. */
export interface ToCompare {
  /** Id of the snapshot in service. */
  readonly former: string;
  readonly open: (onRequest: (done: number, total: number) => void) => Promise<Comparison>;
  readonly requests: number;
  readonly tell: (comparison: SnapshotComparison, remarks: readonly string[]) => Differences;
}

/** Says what is to be compared, and compares it once the new snapshot is in service. @param time in milliseconds */
export async function compareInTime(
  { former, open, requests, tell }: ToCompare,
  reporter: Reporter,
  time = USUAL_TIME
): Promise<FirstDifferences> {
  const start = (): void => reporter.start(`Comparaison avec l’instantané ${former}`);
  start();
  let settled = 0;
  const comparison = await open((done, total) => {
    settled = done;
    reporter.advance(done, total);
  });
  const goOn = async (
    isOver: () => boolean,
    remark: (done: string) => string
  ): Promise<{ told: Differences; left: number }> => {
    const found = await comparison.until(isOver);
    const { restent: left, aComparer } = found;
    reporter.finish({
      note: `${aComparer} requêtes à comparer sur ${requests}, ${found.executions} réponses${left > 0 ? `, ${left} restent` : ''}`
    });
    for (const failure of found.failures) reporter.say(`  Comparaison : ${failure}`);
    const done = aComparer - left;
    const words = `${done} requête${done > 1 ? 's comparées' : ' comparée'} sur ${aComparer}`;
    return { told: tell(found, left > 0 ? [remark(words)] : []), left };
  };
  const first = await goOn(
    () => true,
    (done) =>
      `La comparaison avec l’instantané précédent n’était pas finie à la mise en service : ${done}. Les autres s’ajoutent ici si elle va à son terme.`
  );
  if (first.left === 0) {
    comparison.close();
    return { differences: first.told, finish: null };
  }
  const finish = async (isWanted = (): boolean => false): Promise<Differences> => {
    const end = Date.now() + time;
    const asAsked = settled;
    const word = setInterval(
      () => reporter.say(`  Comparaison : ${settled - asAsked} sur ${first.left} requêtes.`),
      WORD_MS
    ).unref();
    let given = false;
    try {
      start();
      const last = await goOn(
        () => (given ||= isWanted()) || Date.now() >= end,
        (done) =>
          `La comparaison avec l’instantané précédent s’est arrêtée ${given ? 'pour laisser la place à une autre commande' : 'faute de temps'} : ${done}.`
      );
      return last.told;
    } finally {
      clearInterval(word);
      comparison.close();
    }
  };
  return { differences: first.told, finish };
}
