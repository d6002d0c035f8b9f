import type { Command } from '../command.ts';
import { placesOf } from '../declared/addresses.ts';
import { readProfile, type Profile } from '../declared/profile.ts';
import { readSources, type Source } from '../declared/source.ts';
import { EXIT, failure, isFailure, type ExitCode } from '../failure.ts';
import { countOfThings } from '../print.ts';
import { whyWithheld } from '../read/rights.ts';
import type { Reporter } from '../report.ts';
import type { Asking } from './ask.ts';
import { fetchOne } from './fetch-one.ts';
import { keyMissing, readKey } from './france-travail-key.ts';
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
  const profile = command.profile === null ? null : readProfile(command.profile);
  const asked = askedSources(command, profile, sources);
  if (command.show !== true) reporter.say(sayAhead(folder, asked));
  for (const source of asked) {
    const asking: Asking = {
      hosts: source.hosts,
      page: source.adresse,
      ...(idleMs === undefined ? {} : { idleMs }),
      ...(profile === null || profile.national ? {} : { region: profile.code })
    };
    const named = command.only.includes(source.name) || command.show === true;
    for (const declared of source.downloads.filter(({ onDemand }) => !onDemand || named)) {
      if (declared.rule.kind === 'france_travail' && readKey() === null && !command.only.includes(source.name)) {
        const { message, todo } = keyMissing();
        reporter.say(`  ${source.name} : ${message} ${todo}`);
        continue;
      }
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
function askedSources({ only }: Options, profile: Profile | null, sources: readonly Source[]): Source[] {
  const unknown = only.find((name) => !sources.some((source) => source.name === name));
  const fetchable = sources.filter(({ downloads }) => downloads.length > 0);
  if (unknown !== undefined)
    throw failure(
      EXIT.usage,
      `Source « ${unknown} » inconnue.`,
      `Sources à télécharger : ${fetchable.map(({ name }) => name).join(', ')}.`
    );
  if (only.length > 0) return fetchable.filter(({ name }) => only.includes(name));
  if (profile === null) return fetchable;
  return fetchable.filter(
    (source) => !profile.disabledSources.includes(source.name) && whyWithheld(profile, source) === null
  );
}
