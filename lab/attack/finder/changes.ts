import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change, Differences } from '../../../src/lib/catalogue/records/changes.ts';
import type { HeardAnswer } from '../knowledge.ts';
import type { Hearing } from './besiege.ts';
import { hearing } from './answers.ts';
import type { Folder } from './snapshots.ts';

/** What files of differences, beside the snapshots, say of figures before and after. */
export function hearChanges(folder: Folder): Hearing {
  const answers = readdirSync(folder.path)
    .filter((name) => /^differences-.*\.json$/.test(name))
    .flatMap((name) => answersIn(JSON.parse(readFileSync(join(folder.path, name), 'utf8')) as Differences, name));
  return hearing(folder, () => answers, 'change');
}

function answersIn({ requetes }: Differences, name: string): HeardAnswer[] {
  return Object.entries(requetes).flatMap(([id, { lectures }]) =>
    lectures.map(({ territoire, parametres, changements }) => ({
      from: `${name}, ${id}`,
      parameters: { ...parametres, ...(territoire === null ? {} : { territoire }) },
      rows: changements.flatMap(rowsOf)
    }))
  );
}

/** A figure before and one after, each as the row of an answer. */
function rowsOf({ cle, colonne, ancien, nouveau, bornes_avant, bornes_apres }: Change): Record<string, unknown>[] {
  if (colonne === undefined) return [];
  const side = (value: number | undefined, bounds: readonly [number | null, number | null] | null | undefined) =>
    value === undefined && !bounds
      ? []
      : [
          {
            ...cle,
            ...(value === undefined ? {} : { [colonne.nom]: value }),
            ...(bounds ? { [`${colonne.nom}_min`]: bounds[0], [`${colonne.nom}_max`]: bounds[1] } : {})
          }
        ];
  // A revised figure says two: the earlier one is of another edition of its file, and is left to the snapshots.
  return [...side(nouveau ?? ancien, bornes_apres), ...side(undefined, bornes_avant)];
}
