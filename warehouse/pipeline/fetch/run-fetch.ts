import { join } from 'node:path';
import type { Command } from '../command.ts';
import { placesOf, ruleKey } from '../declared/addresses.ts';
import type { Download } from '../declared/downloads.ts';
import { readProfile } from '../declared/profile.ts';
import { readSources, type Source } from '../declared/source.ts';
import { EXIT, failure, isFailure, type ExitCode } from '../failure.ts';
import { countOfThings } from '../print.ts';
import { whyWithheld } from '../read/rights.ts';
import type { Reporter } from '../report.ts';
import type { Asking } from './ask.ts';
import { download } from './download.ts';
import type { Wanted } from './found.ts';
import { keepReceived } from './keep.ts';
import { depositedFor, noteReceipt, receiptOf } from './receipts.ts';
import { resolve } from './resolve.ts';
import { sayAhead, sayWanted } from './show.ts';

type Options = Pick<Command, 'data' | 'profile' | 'only'> & Partial<Pick<Command, 'show'>>;

/**
 * Fetches what is open, source by source; a failure does not stop the others, and ends in exit 2. An address that nobody
 * has opened yet, and that was not asked by name, is said apart and fails nothing.
 */
export async function runFetch(
  command: Options,
  reporter: Reporter,
  sources: readonly Source[] = readSources(),
  idleMs?: number
): Promise<ExitCode> {
  const folder = command.data ?? '';
  const problems: string[] = [];
  const doubtful: string[] = [];
  const missed: Source[] = [];
  let fetched = 0;
  const asked = askedSources(command, sources);
  if (command.show !== true) reporter.say(sayAhead(folder, asked));
  for (const source of asked) {
    const asking: Asking = { hosts: source.hosts, page: source.adresse, ...(idleMs === undefined ? {} : { idleMs }) };
    const named = command.only.includes(source.name) || command.show === true;
    for (const declared of source.downloads.filter(({ onDemand }) => !onDemand || named)) {
      // The files of one declaration, then the next: what one lacks, the others may have.
      try {
        for (const wanted of await resolve(declared, asking)) {
          if (command.show === true) reporter.say(sayWanted(folder, source, wanted));
          else fetched += (await fetchOne(folder, source, wanted, asking, reporter)) ? 1 : 0;
        }
      } catch (error) {
        if (!isFailure(error)) throw error;
        const list = declared.unverified && !command.only.includes(source.name) ? doubtful : problems;
        list.push(`${source.name} : ${error.message} ${error.todo}`);
        missed.push(source);
      }
    }
  }
  reporter.say(`Adresses ${command.only.length > 0 ? 'demandées' : 'déclarées'} : ${placesOf(asked)}`);
  if (doubtful.length > 0)
    reporter.say(
      `${countOfThings(doubtful.length, 'adresse')} à vérifier, sans le fichier attendu, comptées à part :\n  ${doubtful.join('\n  ')}`
    );
  if (missed.length > 0) reporter.say(sayMissed(missed));
  if (problems.length > 0)
    throw failure(
      EXIT.input,
      `${countOfThings(problems.length, 'fichier manqué')} :\n  ${problems.join('\n  ')}`,
      'Ce qui est arrivé est gardé ; relancez pour le reste.'
    );
  if (command.show !== true)
    reporter.say(
      `${countOfThings(fetched, 'fichier nouveau')} dans ${folder}. Les autres sources se déposent à la main : npm run warehouse -- sources --data ${folder}`
    );
  return EXIT.ok;
}

/** How many addresses gave nothing, then a line for each page where to look; `npm run region` repeats it. */
function sayMissed(missed: readonly Source[]): string {
  const pages = new Map<string, Set<string>>();
  for (const { adresse, producteur, titre } of missed) {
    const page = adresse === '' ? producteur : adresse;
    pages.set(page, (pages.get(page) ?? new Set()).add(titre));
  }
  return [
    `${countOfThings(missed.length, 'adresse')} sans réponse ou sans le fichier attendu, pages de leurs producteurs :`,
    ...[...pages].map(([page, titles]) => `  ${page} : ${[...titles].join(' ; ')}`)
  ].join('\n');
}

/** Those named, or all that have an address and that the profile reads. @throws Failure (exit 1) for a wrong name */
function askedSources({ profile: named, only }: Options, sources: readonly Source[]): Source[] {
  const unknown = only.find((name) => !sources.some((source) => source.name === name));
  const fetchable = sources.filter(({ downloads }) => downloads.length > 0);
  if (unknown !== undefined)
    throw failure(
      EXIT.usage,
      `Source « ${unknown} » inconnue.`,
      `Sources à télécharger : ${fetchable.map(({ name }) => name).join(', ')}.`
    );
  if (only.length > 0) return fetchable.filter(({ name }) => only.includes(name));
  if (named === null) return fetchable;
  const profile = readProfile(named);
  return fetchable.filter(
    (source) => !profile.disabledSources.includes(source.name) && whyWithheld(profile, source) === null
  );
}

/** @returns whether a new file came @throws Failure (exit 2) */
async function fetchOne(
  folder: string,
  source: Source,
  wanted: Wanted,
  asking: Asking,
  reporter: Reporter
): Promise<boolean> {
  const { declared, file, address, published } = wanted;
  const own = join(folder, source.name);
  const earlier = receiptOf(folder, source.name, wanted);
  reporter.start(file);
  const deposited = depositedFor(folder, source, wanted);
  if (deposited !== null) {
    reporter.finish({ note: `non repris : ${deposited}, déposé à la main, est lu` });
    return false;
  }
  // An export is made anew at each question: its portal says when its rows last changed.
  if (isExport(declared) && published !== null && earlier?.published === published && earlier.address === address) {
    reporter.finish({ note: 'inchangé chez son producteur' });
    return false;
  }
  let files: string[] = [];
  try {
    const receipt = await download(
      join(own, `${file}.partiel`),
      {
        address,
        file: declared.archive === null ? file : `${file}.zip`,
        limit: declared.limit,
        sha256: declared.sha256
      },
      {
        ...asking,
        receipt: earlier,
        there: earlier !== null,
        keep: async (partial) => void (files = await keepReceived(source, own, wanted, partial)),
        onBytes: (done, total) => reporter.advance(done, total)
      }
    );
    if (receipt !== null)
      noteReceipt(folder, source.name, wanted, { ...receipt, published, files, rule: ruleKey(declared) });
    reporter.finish({
      note:
        receipt === null
          ? 'inchangé chez son producteur'
          : `${(receipt.bytes / 1e6).toFixed(1).replace('.', ',')} Mo, sha256 ${receipt.sha256.slice(0, 12)}…`
    });
    return receipt !== null;
  } catch (error) {
    reporter.finish({ note: 'échec', failed: true });
    throw error;
  }
}

function isExport({ rule }: Download): boolean {
  return rule.kind === 'opendatasoft';
}
