import { masking } from '../bench/disclosure.ts';

/** Masking and its audit up to a million cells, however long. */
export async function disclosure(): Promise<void> {
  await masking([10_000, 73_000, 100_000, 1_000_000], Infinity, ({ what, measured, target }) => {
    console.log(`${what.padEnd(72)} ${measured.padStart(34)}   cible : ${target}`);
  });
}
