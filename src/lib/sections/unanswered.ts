import { capitalised, lowered, numbered, numberWord } from '../text/grammar.ts';
import { typeset } from '../text/typeset.ts';
import { nameOfMissing, type MissingSource } from './missing-sources.ts';
import type { Section } from './section.ts';

/**
 * What is said first where most questions have no answer for want of a file: how many, the source that would show the most, then what is
 * known all the same. Figures between `**`; null when most have one. @param whose « du comité », the questions
 */
export function unansweredHeadline(
  sections: readonly Section[],
  missing: readonly MissingSource[],
  whose: string
): string | null {
  const unanswered = sections.filter(({ bare }) => bare === true).length;
  if (unanswered * 2 <= sections.length) return null;
  const share =
    unanswered === sections.length
      ? `Aucune des questions ${whose} n’a de réponse ici`
      : `${capitalised(numberWord(unanswered))} des ${numberWord(sections.length)} questions ${whose} sont sans réponse ici`;
  const [widest] = [...missing].sort((a, b) => b.figures.length - a.figures.length);
  const name = widest && nameOfMissing(widest.reason);
  const first =
    widest && name
      ? ` La source qui en montrerait le plus est « ${name} » (${numbered(widest.figures.length, 'figure', 'figures')}).`
      : '';
  const known = sections.find(({ bare, sentences }) => bare !== true && sentences.length > 0)?.sentences[0];
  const told = known === undefined ? '' : ` Ce que l’on sait : ${lowered(known)}`;
  return typeset(`**${share}** : les fichiers qui y répondraient ne sont pas dans cet instantané.${first}${told}`);
}
