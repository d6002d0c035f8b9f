import { filesOf, type DataFile } from './data-files.ts';
import { isDelimited, isTelling, layoutsOf, likenessesOf, type Likeness } from './look-alike.ts';
import type { Entity, Source } from '../declared/source.ts';

/** A file that no source reads, and why; `source` is the nearest one. */
export interface FileAside {
  file: DataFile;
  source: string | null;
  why: string;
  /** Bears the name of a file of its source all the same: a build says so. */
  named: boolean;
}

/** What the files of a folder are read as. */
export interface ChosenFiles {
  of: (entity: Entity) => DataFile[];
  /** Files known by their header alone, under a name of their own. */
  byHeader: { file: DataFile; likeness: Likeness }[];
  aside: FileAside[];
}

/** Files that show a layout: their rows are not all there, or are nobody's. */
const PARTIAL = /(^|[._ -])(extract|extrait|sample|exemple|factice|header|head|layout|fixture)s?([._ -]|$)/i;
const NOT_WHOLE = 'son nom dit qu’il n’est pas entier, ou montre une mise en forme';

/** Compressed in a way that nothing here expands. */
const PACKED = /\.(bz2|xz|7z|rar)$/i;

/** Gives each entity its files: by name, by header for a wide name (`nom_large`), else the one whose header tells. */
export function chooseFiles(sources: readonly Source[], files: readonly DataFile[]): ChosenFiles {
  const layouts = layoutsOf(sources);
  const likenesses = new Map<DataFile, Likeness[]>();
  const alike = (file: DataFile): Likeness[] => {
    const known = likenesses.get(file) ?? likenessesOf(file, layouts);
    likenesses.set(file, known);
    return known;
  };
  const own = new Map<Entity, DataFile[]>();
  const aside: FileAside[] = [];
  for (const source of sources)
    for (const entity of source.entities) {
      const all = filesOf(entity, files);
      const named = all.filter(({ baseName }) => !PARTIAL.test(baseName));
      for (const file of all)
        if (!named.includes(file)) aside.push({ file, source: source.name, why: NOT_WHOLE, named: true });
      const right = entity.wideName
        ? named.filter((file) =>
            alike(file).some((likeness) => likeness.entity === entity && likeness.missing.length === 0)
          )
        : named;
      // None has the header: the reader says what the first one lacks, and the build stops.
      own.set(entity, right.length > 0 ? right : named);
      if (right.length > 0)
        for (const file of named.filter((each) => !right.includes(each))) aside.push(otherHeader(file, source));
    }
  const taken = new Set([...own.values()].flat());
  const others = files.filter((file) => !taken.has(file) && !aside.some((each) => each.file === file));
  const byHeader = others.flatMap((file) => {
    const [first, second] = alike(file).filter(isTelling);
    return first === undefined || second !== undefined || refusalOf(file, first, own) !== null
      ? []
      : [{ file, likeness: first }];
  });
  const alone = byHeader.filter(
    ({ likeness }) => byHeader.filter((each) => each.likeness.entity === likeness.entity).length === 1
  );
  for (const { file, likeness } of alone) own.set(likeness.entity, [file]);
  for (const file of others)
    if (!alone.some((each) => each.file === file)) aside.push(reasonOf(file, alike(file), own, sources));
  return {
    of: (entity) => own.get(entity) ?? [],
    byHeader: alone,
    aside: aside.sort((a, b) => (a.file.name < b.file.name ? -1 : 1))
  };
}

function otherHeader(file: DataFile, { titre, name }: Source): FileAside {
  const why = `il porte le nom d’un fichier de « ${titre} », un autre en a l’en-tête, lui non`;
  return { file, source: name, why, named: true };
}

/** Why a file with the header of an entity, under another name, is not read as one of its files; null when it is. */
function refusalOf(
  file: DataFile,
  { source, entity }: Likeness,
  own: ReadonlyMap<Entity, readonly DataFile[]>
): string | null {
  const [given] = own.get(entity) ?? [];
  const { fromFileName } = source.vintage;
  if (PARTIAL.test(file.baseName)) return NOT_WHOLE;
  if (given !== undefined) return `un fichier qui en a le nom est lu (${given.name})`;
  if (!source.secret.includes('aucune')) return 'un fichier reçu sous convention garde son nom';
  if (fromFileName !== null && !fromFileName.test(file.baseName)) return 'son nom ne dit pas le millésime';
  return null;
}

function reasonOf(
  file: DataFile,
  alike: readonly Likeness[],
  own: ReadonlyMap<Entity, readonly DataFile[]>,
  sources: readonly Source[]
): FileAside {
  if (PACKED.test(file.baseName)) return said(file, null, 'compressé d’une façon qui n’est pas lue : décompressez-le');
  const [nearest] = alike;
  if (nearest !== undefined) {
    const { source, required, missing } = nearest;
    if (missing.length > 0)
      return said(
        file,
        source,
        `${required - missing.length} des ${required} colonnes de « ${source.titre} » ; il lui manque ${missing.join(', ')}`
      );
    const refusal = isTelling(nearest)
      ? (refusalOf(file, nearest, own) ??
        'un autre fichier l’a aussi, ou il a celui de deux sources : donnez-lui son nom')
      : 'trop court pour le reconnaître sans son nom';
    return said(file, source, `en-tête de « ${source.titre} » ; ${refusal}`);
  }
  const words = file.baseName.toLowerCase();
  const evoked = sources.find(
    ({ name }) => name.includes('_') && name.split('_').every((word) => words.includes(word))
  );
  if (evoked !== undefined)
    return said(
      file,
      evoked,
      isDelimited(file)
        ? `son nom évoque « ${evoked.titre} », son en-tête non`
        : `son nom évoque « ${evoked.titre} » sans être celui de ses fichiers`
    );
  return said(file, null, 'ne ressemble à aucune source');
}

function said(file: DataFile, source: Source | null, why: string): FileAside {
  return { file, source: source?.name ?? null, why, named: false };
}
