import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { EXIT, failure, isFailure, type ExitCode } from '../failure.ts';
import { countOfThings } from '../print.ts';
import { readProfile } from '../declared/profile.ts';
import type { Reporter } from '../report.ts';
import { readSources, type Source } from '../declared/source.ts';
import { writeAtomically } from '../write-atomically.ts';
import { download, type Receipt } from './download.ts';

const RECEIPTS = 'telechargements.json';

/** Fetches what is open, source by source; a failure does not stop the others, and ends in exit 2. */
export async function runFetch(
  command: Pick<Command, 'data' | 'profile' | 'only'>,
  reporter: Reporter,
  sources: readonly Source[] = readSources(),
  idleMs?: number
): Promise<ExitCode> {
  const folder = command.data ?? '';
  const disabled = command.profile === null ? [] : readProfile(command.profile).disabledSources;
  const unknown = command.only.find((name) => !sources.some((source) => source.name === name));
  if (unknown !== undefined)
    throw failure(
      EXIT.usage,
      `Source « ${unknown} » inconnue.`,
      `Sources à télécharger : ${sources
        .filter(isFetched)
        .map(({ name }) => name)
        .join(', ')}.`
    );
  const asked = sources.filter(
    (source) =>
      isFetched(source) &&
      !disabled.includes(source.name) &&
      (command.only.length === 0 || command.only.includes(source.name))
  );
  const problems: string[] = [];
  let fetched = 0;
  for (const { name, downloads, hosts } of asked)
    for (const wanted of downloads) {
      const key = `${name}/${wanted.file}`;
      reporter.start(wanted.file);
      try {
        const receipt = await download(join(folder, name, wanted.file), wanted, {
          hosts,
          receipt: readReceipts(folder)[key] ?? null,
          onBytes: (done, total) => reporter.advance(done, total),
          ...(idleMs === undefined ? {} : { idleMs })
        });
        if (receipt !== null) writeAtomically(join(folder, RECEIPTS), { ...readReceipts(folder), [key]: receipt });
        fetched += receipt === null ? 0 : 1;
        reporter.finish({
          note:
            receipt === null
              ? 'inchangé chez son producteur'
              : `${(receipt.bytes / 1e6).toFixed(1).replace('.', ',')} Mo, sha256 ${receipt.sha256.slice(0, 12)}…`
        });
      } catch (error) {
        if (!isFailure(error)) throw error;
        reporter.finish({ note: 'échec' });
        problems.push(`${error.message} ${error.todo}`);
      }
    }
  if (problems.length > 0)
    throw failure(
      EXIT.input,
      `${countOfThings(problems.length, 'fichier manqué')} :\n  ${problems.join('\n  ')}`,
      'Ce qui est arrivé est gardé ; relancez pour le reste.'
    );
  reporter.say(
    `${countOfThings(fetched, 'fichier nouveau')} dans ${folder}. Les autres sources se déposent à la main : npm run warehouse -- sources --data ${folder}`
  );
  return EXIT.ok;
}

function isFetched({ downloads }: Source): boolean {
  return downloads.length > 0;
}

function readReceipts(folder: string): Readonly<Record<string, Receipt>> {
  const path = join(folder, RECEIPTS);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Receipt>;
  } catch {
    return {};
  }
}
