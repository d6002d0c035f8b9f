import type { ChangesList } from '../../catalogue/api/changes.ts';
import { sinceInWords } from '../../words/changes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What the snapshot in service changed, and what those before it did. */
export function listChanges({ reference, differences }: Pick<Snapshot, 'reference' | 'differences'>): ChangesList {
  return {
    instantane: reference.summary,
    precedent: differences?.precedent ?? null,
    phrase: sinceInWords(differences ?? { precedent: null, comparee: false, changements: [] }),
    remarques: [
      ...(differences?.pertes ?? []).map(({ phrase }) => `Retiré volontairement. ${phrase}`),
      ...(differences?.remarques ?? [])
    ],
    tableaux: differences?.changements ?? [],
    historique: differences?.historique ?? []
  };
}
