/**
 * npm run bench: how fast, as ratios measured in one run on this machine. Targets are printed, never asserted.
 * Those that need the site and a snapshot in data/ make them first.
 */
import { catalogue } from './catalogue.ts';
import { csv } from './csv.ts';
import { disclosure } from './disclosure.ts';
import { hexagons } from './hexagons.ts';
import { http } from './http.ts';

const all = { http, catalogue, hexagons, disclosure, csv };
const wanted = process.argv.slice(2);

for (const [name, run] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  for (const { what, measured, target } of await run())
    console.log(`${what.padEnd(72)} ${measured.padStart(24)}   cible : ${target}`);
}
