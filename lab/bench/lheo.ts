import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLheo } from './lheo-file.ts';
import { times, type Line } from './measure.ts';

interface Reading {
  sessions: number;
  megabytesPerSecond: number;
  /** Most memory the process held, in MB. */
  memory: number;
}

/** The training offer: megabytes a second and memory of our reader, beside two others, each in its own process. */
export async function lheo(): Promise<Line[]> {
  return readings(100_000_000, ['maille', 'chargement', 'saxes', 'fast-xml-parser']);
}

/** Reads a generated file of so many bytes with each reader; every one must find every session. */
export async function readings(bytes: number, readers: readonly string[]): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maille-lheo-'));
  try {
    const path = join(folder, 'offres.xml');
    const file = await writeLheo(path, bytes);
    const results = readers.map((reader) => [reader, read(reader, path, file.sessions)] as const);
    const own = results[0]?.[1];
    return results.flatMap(([reader, result]): Line[] => [
      {
        what: `${Math.round(file.bytes / 1e6)} Mo, ${file.sessions} sessions, ${reader}`,
        measured: `${result.megabytesPerSecond.toFixed(1)} Mo/s`,
        target:
          reader === 'maille'
            ? '≥ 60 Mo/s'
            : `maille ${times((own?.megabytesPerSecond ?? 0) / result.megabytesPerSecond)}`
      },
      {
        what: `  mémoire au plus haut, ${reader}`,
        measured: `${Math.round(result.memory)} Mo`,
        target: reader === 'maille' || reader === 'chargement' ? '< 500 Mo' : ''
      }
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(reader: string, path: string, sessions: number): Reading {
  const script = join(import.meta.dirname, 'lheo-read.ts');
  const result = JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=3000', '--import', 'tsx', script, reader, path], {
      encoding: 'utf8'
    })
  ) as Reading;
  if (result.sessions !== sessions)
    throw new Error(`${reader} : ${result.sessions} sessions lues au lieu de ${sessions}.`);
  return result;
}
