import { jobMarket } from '../../demo/job-market.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HIDDEN_BELOW = 5;

/** Stock at the end of the month, entries and exits by category; a card counts under five as `*`. */
export function files(world: DemoWorld): DemoFile[] {
  const rows = jobMarket(world).map(({ month, type, code, card, category, end, entries, exits }): Cell[] => [
    month,
    type,
    code,
    card,
    category,
    ...[end, entries, exits].map((count) => (card !== '' && count > 0 && count < HIDDEN_BELOW ? '*' : String(count)))
  ]);
  return [
    {
      path: 'ft-demandeurs/flux_demandeurs_2023_2024.csv',
      bytes: textFile(
        ['mois', 'type_territoire', 'code_territoire', 'code_rome', 'categorie', 'stock_fin', 'entrees', 'sorties'],
        rows,
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}
