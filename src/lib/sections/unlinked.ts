import type { Answer } from '../catalogue/api/answer.ts';

/** All that links a course to an occupation: without one of them, that none is found says nothing. */
const LINKS: Readonly<Record<string, string>> = {
  certif_info: 'Certif Info',
  kit_apprentissage: 'le kit apprentissage',
  passages_metiers: 'les passages de métiers de la Dares',
  rncp: 'le RNCP',
  rome: 'le ROME'
};
const LIST = new Intl.ListFormat('fr');

/** « on ne peut pas le savoir ici : … », and what would tell which courses lead to which occupations. @param unread sources that were not read */
export function unlinkedInWords({ non_lues: unread }: Pick<Answer, 'non_lues'>): string {
  const links = Object.entries(LINKS).flatMap(([source, words]) => (unread.includes(source) ? [words] : []));
  if (links.length > 0)
    return `on ne peut pas le savoir ici : ce qui relie les diplômes aux métiers n’est pas publié. Il y faudrait ${LIST.format(links)}.`;
  return unread.length > 0
    ? 'on ne peut pas le savoir ici : ce que l’on y enseigne n’est pas publié en entier.'
    : 'on ne peut pas le savoir ici : aucun diplôme n’y mène dans les passages lus, ce qui ne dit pas qu’il n’en existe pas.';
}
