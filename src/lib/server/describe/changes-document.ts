import type { ChangesList } from '../../catalogue/api/changes.ts';
import type { ChangeEvent } from '../../catalogue/records/changes.ts';
import { formatDate } from '../../text/dates.ts';
import { sinceInWords } from '../../words/changes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What the snapshot in service changed, and what those before it did. */
export function listChanges({ reference, differences }: Pick<Snapshot, 'reference' | 'differences'>): ChangesList {
  const { summary } = reference;
  return {
    instantane: summary,
    precedent: differences?.precedent ?? null,
    phrase: sinceInWords(differences ?? { precedent: null, comparee: false, changements: [] }),
    remarques: [
      ...(differences?.pertes ?? []).map(({ phrase }) => `Retiré volontairement. ${phrase}`),
      ...(differences?.remarques ?? [])
    ],
    tableaux: differences?.changements ?? [],
    historique: differences?.historique ?? [inService(summary.id, summary.construit_le)]
  };
}

/** A snapshot whose file does not say what it changed: it is there, and that is all. */
function inService(id: string, date: string): ChangeEvent {
  return {
    date,
    instantane: id,
    ...{ table: null, titre: 'Instantané en service', genre: 'premier' },
    phrase: `Instantané construit le ${formatDate(date)} ; ce qui le précède n’est pas connu.`
  };
}
