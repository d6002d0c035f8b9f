/** npm run bureau -- --profile bretagne [--data <dossier>] [--out <dossier>]: the desk of a region, on this machine alone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asFailure } from '../pipeline/failure.ts';
import { PROJECT_FOLDER } from '../pipeline/layout.ts';
import { Desk } from './desk.ts';
import { openDesk, shelfOf } from './server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' }, port: { type: 'string' } }
});
const profile = values.profile ?? positionals[0];
if (profile === undefined) {
  console.error(
    'Quelle région ? npm run bureau -- bretagne [--data <dossier des fichiers>] [--out <dossier des instantanés>]'
  );
  process.exit(1);
}
const out = values.out ?? process.env.MAILLE_OUT ?? join(PROJECT_FOLDER, 'data', 'regions', profile);
const data = values.data ?? join(out, 'fichiers');
try {
  for (const folder of [out, data]) mkdirSync(folder, { recursive: true });
  const desk = new Desk({ profile, data, out, shelf: shelfOf(out) });
  const { address, server } = await openDesk(desk, Number(values.port ?? 0));
  console.log(
    `Le bureau est ouvert, sur cette machine seulement :\n${address}\nCette adresse vaut mot de passe, jusqu’à la fermeture (Ctrl C).`
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      desk.close();
      server.close();
      server.closeAllConnections();
    });
} catch (error) {
  const { message, todo, exitCode } = asFailure(error, 'ouverture du bureau');
  console.error(`${message} ${todo}`);
  process.exit(exitCode);
}
