import { jobMarket } from '../../demo/job-market.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const KINDS = ['durable', 'temporaire', 'occasionnelle'];

/** Offers of the month by length of the job; no line for none. */
export function files(world: DemoWorld): DemoFile[] {
  const rows = jobMarket(world)
    .filter(({ category }) => category === 'A')
    .flatMap(({ month, type, code, card, offers }) =>
      KINDS.flatMap((kind, at): Cell[][] =>
        (offers[at] ?? 0) > 0 ? [[month, type, code, card, kind, offers[at] ?? 0]] : []
      )
    );
  return [
    {
      path: 'ft-demandeurs/offres_france_travail_2023_2024.csv',
      bytes: textFile(['mois', 'type_territoire', 'code_territoire', 'code_rome', 'type_offre', 'offres'], rows, {
        ...PLAIN,
        delimiter: ';'
      })
    }
  ];
}
