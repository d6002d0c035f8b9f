import { plainText } from '../../text/suggest.ts';

/** A name of place as it is compared: accents, hyphens and articles of its level aside, « St », « Ste » and « s/ » as they are read. */
export function placeKey(name: string): string {
  return plainText(
    name
      .replace(/\((?:partie |en entier|zone entière|bassin entier)[^)]*\)/g, '')
      .replace(/(?<=\p{L})\s*s\/\s*/giu, ' sur ')
  )
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/^(ca|cc|cu|communaute (d agglomeration|de communes|urbaine)) (de la |de l |du |des |de |d )?/, '');
}

/** Initials of a name, of its full words only: « Lannion-Trégor Communauté » is LTC. */
export function initialsOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => !/^(de|du|des|la|le|les|l|d|et|en|a)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
