import type { ShownRule } from '../../catalogue/questions/question.ts';
import type { Unknown } from '../section.ts';
import type { PagePublic } from './asked-public.ts';
import { untold } from './public-question.ts';

/** The census of an occupation has ages of its own: they are not those of job seekers. */
const CENSUS_GROUPS: Readonly<Record<string, string>> = {
  jeunes: 'des moins de 30 ans',
  seniors: 'des 55 ans et plus'
};
/** Publics that the census of occupations tells apart. */
const IN_CENSUS = ['femmes', 'jeunes', 'seniors', 'sans_diplome'];
const WHAT = 'Emplois';

/** What the census says of a public in an occupation or in those of a sector, beside all occupations. @param within « dans ce métier » */
export function jobsOfPublic(
  asked: PagePublic,
  within: string,
  asking: Pick<ShownRule, 'requete' | 'de' | 'sous' | 'parametres'>
): { shown: readonly ShownRule[]; unknown: readonly Unknown[] } {
  if (!IN_CENSUS.includes(asked.code))
    return {
      shown: [],
      unknown: [untold(WHAT, `le recensement par métier ne distingue pas ce public ; le dirait ${asked.page.fichier}`)]
    };
  const group = CENSUS_GROUPS[asked.code] ?? asked.page.de;
  return {
    unknown: [],
    shown: [
      {
        ...asking,
        ligne: { public: asked.code },
        dit: [
          [
            {
              si: { part: 'exact' },
              dit: `{lieu}, ${within}, la part ${group} est de {part} des emplois au recensement de {annee}, soit {siens} sur {tous}, et de {part_partout} tous métiers : indice de {indice}.`
            },
            `{lieu}, ${within}, il y a trop peu d’emplois au recensement de {annee} pour en dire la part ${group}.`
          ]
        ],
        inconnu: {
          quoi: WHAT,
          pourquoi: `aucun fichier lu du recensement ne donne ce public ${within} pour ce territoire`,
          si: { public: 'inconnu' }
        },
        figure: {
          titre: `Les publics ${within}`,
          sous_titre: 'Part des emplois rapportée à la part tous métiers, recensement {annee}',
          si: { public: asked.code }
        }
      }
    ]
  };
}
