import { editDistance, plainText } from '../../../src/lib/text/suggest.ts';
import type { Column, Entity } from '../declared/source.ts';

/** A column that a file does not have under any known name, and the name that is likely its new one. */
export interface RenamedColumn {
  column: Column;
  name: string | null;
}

/** Under this likeness, two names have nothing in common. */
const ALIKE = 0.34;

/** For each missing column, the nearest of the names left, each once, likest pairs first. */
export function renamedAmong(missing: readonly Column[], free: readonly string[]): RenamedColumn[] {
  const pairs = missing
    .flatMap((column) => free.map((name) => ({ column, name, score: likenessOf(column, name) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const given = new Map<Column, string>();
  for (const { column, name } of pairs)
    if (!given.has(column) && ![...given.values()].includes(name)) given.set(column, name);
  return missing.map((column) => ({ column, name: given.get(column) ?? null }));
}

/** What to write in `source.yaml` for a file whose header has changed. */
export function aliasTodo(
  { source, name }: Pick<Entity, 'source' | 'name'>,
  renamed: readonly RenamedColumn[]
): string {
  const lines = renamed.map(({ column, name: found }) => aliasLine(column, found ?? 'NOM_DANS_LE_FICHIER'));
  return `Vérifiez que c’est bien le fichier du producteur ; si ${renamed.length > 1 ? 'ces colonnes ont' : 'la colonne a'} changé de nom, écrivez dans warehouse/sources/${source}/source.yaml, à entites.${name}.colonnes :\n${lines.map((line) => `      ${line}`).join('\n')}`;
}

/** A column of `source.yaml` with one more name. */
function aliasLine({ name, headers, pattern, optional, type }: Column, found: string): string {
  const names = `[${[...headers, found].map(yamlText).join(', ')}]`;
  const more = [
    ...(pattern === null ? [] : [`motif: '${pattern.source.replaceAll("'", "''")}'`]),
    ...(optional ? ['facultative: true'] : []),
    ...(type === 'VARCHAR' ? [] : [`type: ${type}`])
  ];
  return more.length === 0 ? `${name}: ${names}` : `${name}: { noms: ${names}, ${more.join(', ')} }`;
}

function yamlText(text: string): string {
  return /^\p{L}[\p{L}\p{N}_ .()'°/-]*$/u.test(text) && !/^(y|n|yes|no|on|off|oui|true|false|null)$/i.test(text)
    ? text
    : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
}

/** Words that producers add and take away: they tell little of what a column is. */
const EMPTY_WORDS = new Set('code cod numero num nombre nbre nb de des du d la le les l'.split(' '));

/** From 0 to 1: the words that tell something count most, all of them decide between equals. */
function likenessOf(column: Column, name: string): number {
  return Math.max(
    0,
    ...[...column.headers, column.name].map((known) => {
      const [own, other] = [wordsOf(known), wordsOf(name)];
      const [telling, otherTelling] = [own, other].map((words) => words.filter((word) => !EMPTY_WORDS.has(word)));
      const whole = likeness(own, other);
      return telling?.length && otherTelling?.length ? 0.8 * likeness(telling, otherTelling) + 0.2 * whole : whole;
    })
  );
}

/** Letters in the same order, one name that begins the other, or words in common (`nb` begins `nbre`). */
function likeness(own: readonly string[], other: readonly string[]): number {
  const [a, b] = [own.join(' '), other.join(' ')];
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  if (a === b) return 1;
  if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) return 0.9;
  const shared = own.reduce((sum, word) => sum + Math.max(0, ...other.map((one) => sameWord(word, one))), 0);
  return Math.max(1 - editDistance(a, b) / longest, (2 * shared) / (own.length + other.length) - 0.05);
}

function sameWord(word: string, other: string): number {
  if (word === other) return 1;
  return other.startsWith(word) || word.startsWith(other) ? 0.8 : 0;
}

function wordsOf(name: string): string[] {
  return plainText(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
}
