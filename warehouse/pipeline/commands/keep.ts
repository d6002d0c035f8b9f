import type { Command } from '../command.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { print } from '../print.ts';
import { keep } from '../publish/retention.ts';
import { takeLock } from '../run/lock.ts';

export function runKeep({ out, id, reason, lift, ...command }: Command): Promise<ExitCode> {
  const unlock = takeLock(out, 'garder');
  try {
    const kept = keep(out, id ?? '', lift ? null : { le: new Date().toISOString(), raison: (reason ?? '').trim() });
    print(
      command,
      { evenement: 'garde', id: kept.id, leve: lift },
      lift
        ? `L’instantané ${kept.id} n’est plus gardé que par son âge.`
        : `L’instantané ${kept.id} est gardé quel que soit son âge, jusqu’à \`garder ${kept.id} --lever\`.`
    );
    return Promise.resolve(EXIT.ok);
  } finally {
    unlock();
  }
}
