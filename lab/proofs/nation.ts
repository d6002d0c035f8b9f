import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SCALES = [1, 10, 100];
const PROBE_MS = 500;

interface Event {
  evenement?: string;
  tache?: string;
  lignes?: number;
  secondes?: number;
}

/** The demo at 1, 10 and 100 times its volume: rows read, time, memory, and how they grow. */
export async function nation(): Promise<void> {
  let before: { seconds: number; rows: number } | null = null;
  for (const scale of SCALES) {
    const folder = mkdtempSync(join(tmpdir(), `maille-pays-${scale}-`));
    try {
      const { seconds, rows, written, peak } = await build(folder, scale);
      const growth =
        before === null
          ? ''
          : `   croissance : × ${(seconds / before.seconds).toFixed(1)} en temps, × ${(rows / before.rows).toFixed(1)} en lignes`;
      console.log(
        `échelle ${String(scale).padStart(3)} : écriture des fichiers ${written.toFixed(0)} s, construction ${seconds.toFixed(0)} s, ${rows.toLocaleString('fr-FR')} lignes (${Math.round(rows / seconds).toLocaleString('fr-FR')} lignes/s), ${(peak / 1e9).toFixed(2)} Go au plus haut${growth}`
      );
      before = { seconds, rows };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log('cible à 100 : construction en moins de 900 s et 6 Go');
}

/** Runs the build in a process of its own and follows the memory of the whole of it. */
async function build(
  folder: string,
  scale: number
): Promise<{ seconds: number; rows: number; written: number; peak: number }> {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      join(ROOT, 'warehouse/pipeline/commands/cli.ts'),
      'build',
      '--demo',
      '--scale',
      String(scale),
      '--out',
      folder,
      '--json'
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let peak = 0;
  const probe = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), PROBE_MS);
  const start = performance.now();
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(probe);
  const elapsed = (performance.now() - start) / 1000;
  if (code !== 0)
    throw new Error(`La construction à l’échelle ${scale} a échoué (code ${String(code)}) : ${output.slice(-400)}`);
  const events = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Event);
  const written =
    events.find(({ tache, secondes }) => tache === 'Fichiers de démonstration' && secondes !== undefined)?.secondes ??
    0;
  const rows = events
    .filter(({ tache, lignes }) => tache !== undefined && lignes !== undefined)
    .reduce((sum, { lignes = 0 }) => sum + lignes, 0);
  return { seconds: elapsed - written, rows, written, peak };
}

/** Resident memory of a process and of those it started, in bytes. */
function memoryOf(pid: number): number {
  const resident = (id: string): number => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return new RegExp(`PPid:\\s+${pid}\\b`).test(readFileSync(`/proc/${name}/status`, 'utf8'));
      } catch {
        return false;
      }
    });
  return [String(pid), ...children].reduce((sum, id) => sum + resident(id), 0);
}
