import { plainText } from './suggest.ts';

/** Words people type for words the field writes. */
const SYNONYMS: Readonly<Record<string, string>> = { chomeur: 'demandeur', chomage: 'demandeur', embauche: 'recrutement', lycee: 'formation', penurie: 'tension', saisonnier: 'saisonnalite', agence: 'accueil', cio: 'accueil', bmo: 'projets' };

/** Plain text whose plural endings are dropped. */
function normalise(text: string): string {
  return plainText(text).replace(/(\w{3,})[sx]\b/g, '$1');
}

/** Whether every word of a search is found in one of the texts, as it is or through a synonym. */
export function matches(search: string, texts: readonly string[]): boolean {
  const where = ` ${normalise(texts.join(' '))}`;
  const words = normalise(search).split(' ').filter((word) => word.length > 1 || /\d/.test(word));
  return words.length > 0 && words.every((word) => where.includes(` ${word}`) || (SYNONYMS[word] !== undefined && where.includes(` ${SYNONYMS[word]}`)));
}
