import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import type { Withdrawal } from '../../../gateway/withdrawals.mjs';
import type { ChangeEvent, Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { formatDate } from '../../../src/lib/text/dates.ts';
import { addEvents } from '../compare/differences.ts';
import { EXIT, failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { removeSynced, writeAtomically } from '../write-atomically.ts';
import {
  besidePath,
  CURRENT,
  listKept,
  listPublications,
  putInService,
  readCurrent,
  refuseReason,
  removePublication,
  type Publication
} from '../publish/publication.ts';
import { writeWithdrawals } from '../publish/withdrawals.ts';

export interface Withdrawn {
  readonly withdrawal: Withdrawal;
  /** The snapshot in service from then on; null when none may be. */
  readonly inService: Publication | null;
}

/**
 * Withdraws a snapshot for good: what says so is written first, then the newest sound one of the same region takes its
 * place if it was in service, its figures leave what is told of changes, and its files go. Needs the lock.
 * @param id of a snapshot of the folder, or its beginning; or the whole id of one that only copies have
 * @throws Failure (exit 1) for an id that is none, or a reason that readers could not be given
 */
export function withdraw(folder: string, id: string, raison: string, at: string): Withdrawn {
  refuseReason(raison);
  const current = readCurrent(folder);
  const target = named(folder, id, current);
  const { construit_le } = target;
  const withdrawal: Withdrawal = { ...target, le: at, raison: raison.trim() };
  writeWithdrawals(folder, [withdrawal]);
  const next =
    current?.id === target.id
      ? listPublications(folder).find(
          (one) => one.profile === current.profile && one.demo === current.demo && soundnessOf(folder, one) !== 'abime'
        )
      : current;
  const event: ChangeEvent = {
    date: at,
    instantane: target.id,
    table: null,
    titre: 'Instantané retiré',
    genre: 'retrait',
    phrase: `L’instantané ${target.id}${construit_le === '' ? '' : `, construit le ${formatDate(construit_le)}`}, est retiré : ${withdrawal.raison.replace(/\.$/, '')}.`
  };
  for (const each of [folder, join(folder, ARCHIVES)]) tellInstead(each, target.id, event);
  // Another content of the pointer: whatever was kept under the former one is forgotten.
  if (next) putInService(folder, { ...next, retrait: at });
  else removeSynced(join(folder, CURRENT));
  removePublication(folder, target.id);
  return { withdrawal, inService: next ?? null };
}

function named(
  folder: string,
  id: string,
  current: Publication | null
): Pick<Withdrawal, 'id' | 'sha256' | 'entrees' | 'construit_le'> {
  const all = [...new Map([...listKept(folder), ...(current ? [current] : [])].map((one) => [one.id, one])).values()];
  const found = all.filter((one) => one.id.startsWith(id));
  const [one] = found;
  if (one !== undefined && found.length === 1) {
    const { sha256, entrees, builtAt } = one;
    return {
      id: one.id,
      construit_le: builtAt,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(entrees === undefined ? {} : { entrees })
    };
  }
  if (found.length === 0 && /^[0-9a-f]{16}$/.test(id)) return { id, construit_le: '' };
  throw failure(
    EXIT.usage,
    found.length > 1 ? `« ${id} » désigne ${found.length} instantanés.` : `Instantané « ${id} » introuvable.`,
    '`npm run warehouse -- list` montre ceux qui restent ; celui d’une copie se nomme par ses seize caractères.'
  );
}

/** What is told of changes says the withdrawal in place of the figures withdrawn. */
function tellInstead(folder: string, id: string, event: ChangeEvent): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, own] = /^differences-([0-9a-f]+)\.json$/.exec(name) ?? [];
    if (own === undefined || own === id) continue;
    const told = read(join(folder, name));
    if (told === null) continue;
    const compared = told.precedent?.id === id;
    const followers = new Set([id, ...(compared ? [own] : [])]);
    const kept = told.historique.filter(({ instantane, genre }) => !(followers.has(instantane) && genre === 'tableau'));
    writeAtomically(
      besidePath(folder, 'differences', own),
      {
        ...told,
        ...(compared
          ? {
              comparee: false,
              changements: [],
              remarques: ['L’instantané précédent a été retiré : ce qui le distinguait de celui-ci n’est plus dit.']
            }
          : {}),
        historique: addEvents(
          [event],
          kept.filter(({ genre, instantane }) => genre !== 'retrait' || instantane !== id)
        )
      },
      0
    );
  }
}

function read(path: string): Differences | null {
  try {
    return readDifferences(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
