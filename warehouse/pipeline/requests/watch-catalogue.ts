import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../failure.ts';
import type { CataloguePreparation, PreparedCatalogue } from './prepare-catalogue.ts';

/** An editor writes a file in several goes. */
const QUIET_MS = 150;

/**
 * Prepares the catalogue again each time a file of its folder is saved, one preparation at a time, until the process is
 * stopped. What is wrong is said once; what was and no longer is, is said to be corrected.
 * @param write hands over a catalogue without problems; returns whether anything changed
 */
export function watchCatalogue(
  preparation: CataloguePreparation,
  first: PreparedCatalogue,
  write: (prepared: PreparedCatalogue) => boolean,
  say: (text: string) => void
): void {
  let wrong = first.problems;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function again(): Promise<void> {
    try {
      const prepared = await preparation.prepare();
      for (const line of sinceThen(wrong, prepared.problems)) say(line);
      wrong = prepared.problems;
      if (prepared.problems.size > 0)
        say(
          `${prepared.problems.size > 1 ? `${prepared.problems.size} fichiers à corriger` : 'Un fichier à corriger'} ; le site garde le catalogue d’avant.`
        );
      else if (write(prepared))
        say(
          `${new Date().toLocaleTimeString('fr-FR')} Catalogue écrit : ${prepared.lock.size} ${prepared.lock.size > 1 ? 'requêtes' : 'requête'} ; rechargez la page.`
        );
    } catch (error) {
      // A file that goes while it is read, say: the next save is read all the same.
      say(`Lecture interrompue : ${messageOf(error).split('\n')[0] ?? ''} ; enregistrez de nouveau le fichier.`);
    }
  }

  const watched = new Set<string>();
  /** Each folder by itself: a file replaced by another of its name is then seen. */
  function watchFolders(): void {
    const themes = readdirSync(preparation.folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const folder of [preparation.folder, ...themes.map(({ name }) => join(preparation.folder, name))]) {
      if (watched.has(folder)) continue;
      watched.add(folder);
      watch(folder, heard).on('error', () => watched.delete(folder));
    }
  }

  function heard(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchFolders();
      running = running.then(again);
    }, QUIET_MS);
  }

  watchFolders();
  say('En attente : chaque enregistrement dans queries/ prépare le catalogue de nouveau (Ctrl+C pour arrêter).');
}

type Problems = PreparedCatalogue['problems'];

/** What is no longer wrong, then what was not yet. */
export function sinceThen(then: Problems, now: Problems): string[] {
  return [
    ...[...then.keys()].filter((file) => !now.has(file)).map((file) => `Corrigé : ${file}`),
    ...[...now].filter(([file, problem]) => then.get(file) !== problem).map(([, problem]) => problem)
  ];
}
