import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { print } from '../print.ts';
import { withdraw } from '../run/withdraw.ts';
import { takeLock } from '../run/lock.ts';

export function runWithdraw({ out, id, reason, ...command }: Command): Promise<ExitCode> {
  const unlock = takeLock(out, 'retirer');
  try {
    const { withdrawal, inService } = withdraw(out, id ?? '', reason ?? '', new Date().toISOString());
    print(
      command,
      { evenement: 'retrait', ...withdrawal, en_service: inService?.id ?? null },
      [
        `Instantané ${withdrawal.id} retiré : ni le site, ni une construction des mêmes fichiers, ni une copie ne le remettent en service.`,
        inService === null
          ? 'Aucun autre ne peut le remplacer : le site ne répond plus.'
          : `${inService.id} est en service.`,
        'Plusieurs machines : deploy/publier.sh ; sauvegardes : la même commande, --out <sauvegarde>.'
      ].join('\n')
    );
    return Promise.resolve(EXIT.ok);
  } finally {
    unlock();
  }
}
