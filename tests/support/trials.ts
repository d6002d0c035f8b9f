import { writeFileSync } from 'node:fs';
import { REQUESTS } from './catalogue.ts';
import { TRIALS_FORMAT, type RequestTrial, type Trials } from '../../src/lib/catalogue/records/trials.ts';
import { besidePath } from '../../warehouse/pipeline/publish/publication.ts';

/** Writes beside a snapshot what these requests of the catalogue answered when it was built. */
export function writeTrials(
  folder: string,
  id: string,
  tried: readonly (Partial<RequestTrial> & { readonly id: string })[]
): void {
  const requetes = Object.fromEntries(
    tried.map(({ id: name, ...said }) => [
      name,
      {
        version: REQUESTS.find((request) => request.id === name)?.version ?? '',
        etat: 'complet' as const,
        motifs: [],
        lignes: 1,
        non_lues: [],
        mailles: [],
        ...said
      }
    ])
  );
  writeFileSync(
    besidePath(folder, 'essais', id),
    JSON.stringify({ format: TRIALS_FORMAT, instantane: id, requetes } satisfies Trials)
  );
}
