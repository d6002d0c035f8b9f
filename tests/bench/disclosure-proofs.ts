/** npm run proofs: what takes too long for the bench, masking and its audit up to a million cells, however long. Sizes may be given. */
import { masking } from './disclosure.ts';

const given = process.argv.slice(2).map(Number);

await masking(given.length > 0 ? given : [10_000, 73_000, 100_000, 1_000_000], Infinity, ({ what, measured, target }) => {
  console.log(`${what.padEnd(72)} ${measured.padStart(34)}   cible : ${target}`);
});
