import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, failure } from '../failure.ts';

/** What a shelf may hold, as `docs/how-to/add-for-a-region.md` tells it. */
export const SHELF_PARTS = {
  queries: 'requêtes, une par fichier : queries/gpec/places_creche.sql',
  findings: 'règles de constats',
  concordance: 'chiffres publiés, que chaque construction retrouve',
  sources: 'sources de la région, et ce qu’elle change d’une fiche : sources/creches/source.yaml',
  'glossaire.yaml': 'termes de la région',
  'site.yaml': 'phrase d’accueil, couleur, logo'
} as const;

export type ShelfPart = keyof typeof SHELF_PARTS;

/**
 * The folder of what a region adds to the product, outside its tree: named by `MAILLE_REGION`, null without it.
 * @throws Failure (exit 1) when it is no folder
 */
export function shelfFolder(): string | null {
  const named = process.env.MAILLE_REGION;
  if (named === undefined || named === '') return null;
  const folder = resolve(named);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw failure(
      EXIT.usage,
      `MAILLE_REGION : « ${named} » n’est pas un dossier.`,
      'Créez-le, ou ôtez MAILLE_REGION de l’environnement.'
    );
  return folder;
}

/** A part of the shelf, null when there is no shelf, or when it has not that part. */
export function onShelf(part: ShelfPart): string | null {
  const folder = shelfFolder();
  const path = folder === null ? null : join(folder, part);
  return path !== null && existsSync(path) ? path : null;
}

export interface ShelfFile {
  /** Under its part, without extension, with `/` between folders. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The files of a part, by name; none when it is not there. */
export function shelfFiles(part: ShelfPart, extension: string): ShelfFile[] {
  const folder = onShelf(part);
  if (folder === null) return [];
  return filesOf(folder, extension);
}

/** The files of a folder and of those in it, by name. @param extension `.sql` */
export function filesOf(folder: string, extension: string): ShelfFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => ({
      name: name.replaceAll('\\', '/').slice(0, -extension.length),
      path: join(folder, name),
      text: readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
