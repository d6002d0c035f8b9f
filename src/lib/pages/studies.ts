import type { Answer } from '../catalogue/api/answer.ts';
import { textOf } from '../words/figure.ts';
import type { Argument } from './question.ts';
import { ask, type Built, type StudyQuote } from './section.ts';

export const STUDIES = 'reference/etudes';

/** Studies that a page cites; the request lists them all. */
const MOST = 8;
const leadOf = (count: number): string =>
  count === 1
    ? 'Ce constat est celui de ses auteurs, tel que la région le cite : ce n’est pas un chiffre de cet instantané.'
    : 'Ces constats sont ceux de leurs auteurs, tels que la région les cite : ce ne sont pas des chiffres de cet instantané.';

/** What studies say of the territory, of those that hold it and of its parts, its own first; of the subject of the page, with `de`. */
export const studiesArgument: Argument = async (context, { de }) => {
  const subject = de === undefined ? undefined : context.slots?.[de];
  const asked: Record<string, string> =
    de === undefined || subject === undefined
      ? { territoire: context.place.territoire }
      : { portee: 'partout', [de]: subject };
  const answer = await ask(context, STUDIES, asked);
  return { section: answer === null ? { sentences: [], figures: [] } : studiesSection(answer, MOST), key: null };
};

/** The studies of an answer as a section of citations; nothing without any. */
export function studiesSection(answer: Answer, most: number): Built['section'] {
  const quotes = quotesOf(answer);
  if (quotes.length === 0) return { sentences: [], figures: [] };
  const left = quotes.length - most;
  return {
    sentences: [
      leadOf(quotes.length),
      ...(left > 0 ? [`Les premiers sont ici, la requête « Études citées » a les autres (${left}).`] : [])
    ],
    figures: [],
    studies: quotes.slice(0, most)
  };
}

/** What each study says, with what cites it; one whose address is not of the web is left out. */
export function quotesOf({ lignes }: Pick<Answer, 'lignes'>): StudyQuote[] {
  return lignes.flatMap((row) => {
    const href = textOf(row, 'lien');
    if (!/^https?:\/\//.test(href)) return [];
    return [
      {
        finding: textOf(row, 'constat'),
        by: [textOf(row, 'auteur'), textOf(row, 'organisme')].filter(Boolean).join(', '),
        title: textOf(row, 'titre'),
        year: textOf(row, 'annee'),
        href,
        about: [textOf(row, 'nom_lieu'), textOf(row, 'theme')].filter(Boolean).join(', ')
      }
    ];
  });
}
