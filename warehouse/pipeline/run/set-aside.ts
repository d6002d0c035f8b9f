import { formatDate } from '../../../src/lib/text/dates.ts';
import { EXIT, failure } from '../failure.ts';
import { readCurrent } from '../publish/publication.ts';
import { listWithdrawals, withdrawnFrom, withdrawnInputs, writeWithdrawals } from '../publish/withdrawals.ts';

/** What a build is about to make: of which files, and, once it is known, which snapshot. */
interface Made {
  readonly id?: string;
  readonly entrees: string;
}

/**
 * A build undoes neither a withdrawal nor a return to an earlier snapshot, unless it insists.
 * @throws Failure (exit 3) when its snapshot, or one of the same files, was withdrawn, or while an earlier one is held
 * in service
 */
export function refuseSetAside(out: string, { id, entrees }: Made): void {
  const current = readCurrent(out);
  if (current?.tenu !== undefined)
    throw Object.assign(
      failure(
        EXIT.check,
        `L’instantané ${current.id} est tenu en service depuis le ${formatDate(current.tenu)} (rollback) : rien n’est construit.`,
        '`npm run warehouse -- rollback --lever`, puis relancez ; ou --malgre.'
      ),
      { said: 'Un instantané antérieur a été remis en service.' }
    );
  const withdrawn =
    id === undefined ? withdrawnInputs(out, entrees) : (withdrawnFrom(out, { id }) ?? withdrawnInputs(out, entrees));
  if (withdrawn === undefined) return;
  throw Object.assign(
    failure(
      EXIT.check,
      `Ces fichiers redonnent l’instantané ${withdrawn.id}, retiré le ${formatDate(withdrawn.le)} (${withdrawn.raison}) : rien n’est publié.`,
      'Corrigez le fichier en cause ou retirez-le du dossier, puis relancez ; ou --malgre, si le retrait ne vaut plus.'
    ),
    { said: 'Les fichiers reçus redonnent un instantané qui a été retiré.' }
  );
}

/** A build told to go on: its snapshot may be served again; what its files made before stays withdrawn. */
export function liftWithdrawals(out: string, { id, entrees }: Required<Made>, at: string): void {
  writeWithdrawals(
    out,
    listWithdrawals(out).flatMap((one) => {
      if (one.leve !== undefined) return [];
      if (one.id === id) return [{ ...one, leve: at }];
      if (one.entrees !== entrees) return [];
      const rest = { ...one };
      delete rest.entrees;
      return [rest];
    })
  );
}
