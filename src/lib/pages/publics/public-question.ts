import { PUBLIC_ANCHOR } from '../../catalogue/search/publics.ts';
import type { Question } from '../question.ts';
import type { Context, SectionBody, Unknown } from '../section.ts';
import type { PagePublic } from './asked-public.ts';

/** The question of a page about the public that its address asks for. @param inside it needs files of the region's own */
export function publicQuestion<Given extends Context>(
  asked: PagePublic,
  inside: boolean,
  build: (context: Given) => Promise<SectionBody>
): Question<Given> {
  return {
    id: PUBLIC_ANCHOR,
    question: `Pour ce public : ${asked.page.nom}`,
    inside,
    build: async (context) => {
      const section = await build(context);
      const none = section.sentences.length === 0 ? [`Aucun fichier lu ne dit ici la place ${asked.page.de}.`] : [];
      const [first = ''] = section.sentences;
      // What leads a page asked for a public is about it, or says that nothing is.
      const headline =
        first === ''
          ? `Rien de ce qui est lu ne distingue ici la place ${asked.page.de} : ce qui suit compte tout le monde.`
          : `${first} Le reste de la page compte tout le monde.`;
      return { key: null, headline, section: { ...section, sentences: [...none, ...section.sentences] } };
    }
  };
}

/** What no file that was read tells of a public, and why. */
export function untold(what: string, why: string): Unknown {
  return { what, why };
}
