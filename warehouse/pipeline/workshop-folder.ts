import { basename, dirname, join } from 'node:path';
import type { Source } from './declared/source.ts';

/** What holds the producers' rows, agreements included: beside the snapshots, for its owner alone. */
export function workshopFolder(out: string): string {
  return join(dirname(out), `${basename(out)}-atelier`);
}

/** Where refused lines lie: beside the snapshots, or in the workshop for a source under agreement. */
export function rejectFolder(out: string, { access }: Pick<Source, 'access'>): string {
  return join(access === 'convention' ? workshopFolder(out) : out, 'rejets');
}
