import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { scoreOf, type Score } from '../../tests/search/judge.ts';
import { CODES, isWorked, QUERIES, runQueries } from '../../tests/search/run-queries.ts';
import { FRESH, isRightly, SEEN, UNSEEN, wordedIn, type Region } from '../../tests/search/wording.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LEAST_FIRST = 0.97;
const LEAST_FIVE = 0.98;
const TIMES = 5;

/**
 * The search on real Bretagne: how many queries have a right answer first, and in the first five. On the snapshots of
 * `MAILLE_OUT` (of `MAILLE_REGION`, « bretagne » else), or built from `MAILLE_DATA`. @throws Error under what was reached
 */
export async function search(): Promise<void> {
  const served = process.env.MAILLE_OUT;
  const region = (process.env.MAILLE_REGION ?? 'bretagne') as Region;
  const data = resolve(ROOT, process.env.MAILLE_DATA ?? '../shared/data');
  if (served === undefined && !existsSync(data)) {
    console.log(`Fichiers des producteurs absents de ${data} : recherche non mesurée (MAILLE_DATA les désigne).`);
    return;
  }
  const folder = served ?? mkdtempSync(join(tmpdir(), 'maille-recherche-'));
  try {
    if (served === undefined)
      await buildWarehouse({ profile: 'tests/profiles/bretagne-interne.yaml', data, out: folder });
    const { given, milliseconds } = await runQueries(folder, QUERIES, TIMES);
    const half = (worked: boolean): Score =>
      scoreOf(
        QUERIES.filter((_, index) => isWorked(index) === worked),
        given.filter((_, index) => isWorked(index) === worked),
        CODES
      );
    const all = scoreOf(QUERIES, given, CODES);
    const sorted = [...milliseconds].sort((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? NaN).toFixed(1);
    console.log(`toutes : ${words(all)}`);
    console.log(`moitié travaillée : ${words(half(true))} ; l’autre : ${words(half(false))}`);
    for (const [name, lines] of Object.entries({ 'mots du public': SEEN, 'non vues': UNSEEN, 'autres mots': FRESH })) {
      const queries = wordedIn(region, lines);
      const run = await runQueries(folder, queries);
      console.log(`${name} : ${words(scoreOf(queries, run.given, CODES, isRightly))}`);
    }
    console.log(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, au plus ${at(0.9999)} ms`);
    if (all.first < LEAST_FIRST || all.five < LEAST_FIVE)
      throw new Error(`La recherche répond moins bien qu’elle ne l’a fait (${words(all)}).`);
  } finally {
    if (served === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function words({ queries, first, five }: Score): string {
  return `${(first * 100).toFixed(1)} % d’abord et ${(five * 100).toFixed(1)} % parmi cinq, sur ${String(queries)}`;
}
