import { basename } from 'node:path';
import type { Command } from '../command.ts';
import { today } from '../declared/agreement.ts';
import { readProfile } from '../declared/profile.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { countOfThings, print } from '../print.ts';
import { purge } from '../run/purge.ts';
import { workshopOf } from '../run/workshop.ts';

export async function runPurge(command: Command): Promise<ExitCode> {
  const name = command.profile ?? '';
  const workshop = workshopOf(command.out, basename(name, '.yaml'));
  const { sources, snapshots, workshop: base } = await purge(readProfile(name), command.out, workshop, today());
  print(
    command,
    { evenement: 'purge', sources, instantanes: snapshots, atelier: base },
    sources.length === 0
      ? 'Aucune convention du profil n’a dépassé sa durée de conservation : rien n’est retiré.'
      : `Conservation finie pour ${sources.join(', ')} : ${countOfThings(snapshots.length, 'instantané retiré')}, ${base ? 'base de travail retirée' : 'rien dans la base de travail'}. Les fichiers reçus, et les sauvegardes, sont à retirer par vous.`
  );
  return EXIT.ok;
}
