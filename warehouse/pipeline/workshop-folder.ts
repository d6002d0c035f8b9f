import { basename, dirname, join } from 'node:path';
import type { Source } from './declared/source.ts';

/**
 * Beside a folder of snapshots, never in it, since that one may be copied to a web server: what holds the producers'
 * rows, those received under agreement included. Its owner alone reads it.
 */
export function workshopFolder(out: string): string {
  return join(dirname(out), `${basename(out)}-atelier`);
}

/** Where refused lines lie: beside the snapshots, or in the workshop for a source under agreement. */
export function rejectFolder(out: string, { access }: Pick<Source, 'access'>): string {
  return join(access === 'convention' ? workshopFolder(out) : out, 'rejets');
}
