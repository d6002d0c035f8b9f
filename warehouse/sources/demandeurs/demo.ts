import { monthlyCounts, rounded } from '../../demo/job-seekers.ts';
import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** A commune that the producer's file gives three times. */
const REPEATED = '35176';

/**
 * Long file: territory, month, job seekers rounded to ten. Communes of 5,000 inhabitants and more, départements of
 * France, and the region as `reg53`. Which categories are counted is not said, as in the producer's file.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const elsewhere = territory.departements.filter((place) => place.region !== territory.region);
  const rows: Cell[][] = [];
  for (const { month, total, departements, communes, level } of monthlyCounts(territory, seed)) {
    for (const [code, count] of communes)
      for (let copy = 0; copy < (code === REPEATED ? 3 : 1); copy++) rows.push([code, month, count]);
    for (const [code, count] of departements) rows.push([code, month, count]);
    for (const place of elsewhere)
      rows.push([
        place.code,
        month,
        rounded(place.population * 0.093 * noise.around(0.12, 'niveau', place.code) * level)
      ]);
    rows.push([`reg${territory.region}`, month, total]);
  }
  return [
    {
      path: 'ft-demandeurs/emploi_demandeur.csv',
      bytes: textFile(['codgeo', 'YEAR', 'Demandeurs_Emploi'], rows, PLAIN)
    }
  ];
}
