import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../write-atomically.ts';

/**
 * Does a build and writes what it took, and when one last succeeded, in the folder that Prometheus' node exporter reads
 * (MAILLE_MESURES_DOSSIER); nothing without one.
 */
export async function measured<T>(profil: string, work: () => Promise<T>, now: () => number = Date.now): Promise<T> {
  const folder = process.env.MAILLE_MESURES_DOSSIER;
  if (folder === undefined || folder === '') return work();
  const path = join(folder, `maille-${profil}.prom`);
  const started = now();
  const former = existsSync(path) ? readFileSync(path, 'utf8') : '';
  let succeeded = Number(/^maille_build_last_success_timestamp_seconds\{.*\} (\d+)$/m.exec(former)?.[1] ?? 0);
  try {
    const result = await work();
    succeeded = Math.round(now() / 1000);
    return result;
  } finally {
    const gauge = (name: string, help: string, value: number): string =>
      `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name}{profil="${profil}"} ${value}\n`;
    const said = [
      gauge('maille_build_duration_seconds', 'Durée de la dernière construction', Math.round((now() - started) / 1000)),
      gauge('maille_build_last_run_timestamp_seconds', 'Fin de la dernière construction', Math.round(now() / 1000)),
      gauge('maille_build_last_success_timestamp_seconds', 'Fin de la dernière qui a réussi ; 0 : aucune', succeeded)
    ].join('');
    try {
      writeAtomically(path, said);
      // Read by another user.
      chmodSync(path, 0o644);
    } catch (error) {
      console.error(
        `Mesures de la construction non écrites : ${error instanceof Error ? error.message : String(error)}`
      );
    }
  }
}
