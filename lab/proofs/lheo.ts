import { readings } from '../bench/lheo.ts';

/** A training offer of one gigabyte, read as it comes and loaded: at 60 MB/s, under 500 MB of memory. */
export async function lheo(): Promise<void> {
  for (const { what, measured, target } of await readings(1_000_000_000, ['maille', 'chargement']))
    console.log(`${what.padEnd(60)} ${measured.padStart(16)}   cible : ${target}`);
}
