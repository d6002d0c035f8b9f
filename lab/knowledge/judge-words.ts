import type { SectionWords } from './page-words.ts';

/** Words of what is not known, or known by bounds only: those are judged where answers are. */
const WEAKER =
  /non lue?s?\b|ne peut être su|ne peut pas (?:le )?savoir|au moins|\bentre [\d,\s%]+ et \d|\d à \d|connus?\b|non disponible|n’est pas diffusé|mesurés?\b|dans les fichiers lus|partiel|…|rien n’en est dit|km d’une? (agence|mission|CIO|lieu)/;
/** What a text denies: a zero, a none. */
const DENIES = /\b(aucun|aucune|rien|jamais|nulle part|pas de|pas d’|sans|seul|seule|ni)\b/gi;
const CODE = /\b[a-z0-9]+:[a-z0-9]+\b/gi;
const NUMBER = /\d[\d\u202f ]*(?:,\d+)?/g;

/**
 * What a page says without some sources and does not say with all: each text must be said of the whole too, be gone,
 * say what it does not know, or keep a part of what its section said, without a figure nor a denial of its own.
 */
export function wordFaults(whole: readonly SectionWords[], lacking: readonly SectionWords[]): string[] {
  return lacking.flatMap((words) => {
    const own = whole.find(({ id }) => id === words.id);
    return (['sentences', 'titles', 'findings', 'keys'] as const).flatMap((kind) =>
      words[kind]
        .filter((text) => !isWeaker(text, own?.[kind] ?? [], own))
        .map((text) => `${words.id}, ${kind} : « ${text} »`)
    );
  });
}

function isWeaker(text: string, same: readonly string[], section: SectionWords | undefined): boolean {
  if (same.includes(text) || WEAKER.test(text)) return true;
  const said = section ? [...section.sentences, ...section.titles, ...section.findings, ...section.keys].join(' ') : '';
  return everyIn(text, said, NUMBER) && everyIn(text, said, DENIES);
}

function everyIn(text: string, said: string, pattern: RegExp): boolean {
  const known = new Set([...said.matchAll(pattern)].map(([found]) => found.trim().toLowerCase()));
  // Without its list of labels a code stands for its name.
  return [...text.replace(CODE, '').matchAll(pattern)].every(([found]) => known.has(found.trim().toLowerCase()));
}
