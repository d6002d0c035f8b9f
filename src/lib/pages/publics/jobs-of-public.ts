import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure, textOf } from '../../words/figure.ts';
import { afterDe } from '../../words/sentence.ts';
import { titleOf } from '../elsewhere.ts';
import type { Place, SectionBody } from '../section.ts';
import type { PagePublic } from './asked-public.ts';

/** The census of an occupation has ages of its own: they are not those of job seekers. */
const CENSUS_GROUPS: Readonly<Record<string, string>> = {
  jeunes: 'des moins de 30 ans',
  seniors: 'des 55 ans et plus'
};
/** Publics that the census of occupations tells apart. */
const IN_CENSUS = ['femmes', 'jeunes', 'seniors', 'sans_diplome'];
const WHAT = 'Emplois';

type Jobs = AnswerOf<'gpec/publics_metier' | 'gpec/publics_filiere'>;

/**
 * What the census says of a public in an occupation or in those of a sector, beside all occupations.
 * @param near the answer for the nearest territory that has one; null when none is asked. @param within « dans ce métier »
 */
export function jobsOfPublic(
  near: { answer: Jobs; place: Place } | null,
  asked: PagePublic,
  within: string,
  place: Place
): SectionBody {
  const nothing = { sentences: [], figures: [] };
  if (!IN_CENSUS.includes(asked.code))
    return {
      ...nothing,
      unknown: [
        { what: WHAT, why: `le recensement par métier ne distingue pas ce public ; le dirait ${asked.page.fichier}` }
      ]
    };
  if (near === null)
    return {
      ...nothing,
      unknown: [{ what: WHAT, why: `le recensement n’a pas de code ${within} : il est par familles de métiers` }]
    };
  const { answer } = near;
  if (answer.lignes.length === 0)
    return { ...nothing, unknown: answer.motifs.map((why) => ({ what: WHAT, why: why.replace(/\.$/, '') })) };
  const row = answer.lignes.find((one) => textOf(one, 'public') === asked.code);
  if (!row)
    return {
      ...nothing,
      unknown: [{ what: WHAT, why: 'le recensement lu ne donne pas ce public pour ce territoire' }]
    };
  const read = (name: 'siens' | 'tous' | 'part' | 'part_partout' | 'indice') => readFigure(row, columnOf(answer, name));
  const group = CENSUS_GROUPS[asked.code] ?? asked.page.de;
  const where = `${capitalised(near.place.lieu)}, ${within}`;
  return {
    sentences: [
      read('part').value === null
        ? `${where}, il y a trop peu d’emplois au recensement de ${textOf(row, 'annee')} pour en dire la part ${group}.`
        : `${where}, la part ${group} est ${afterDe(inWords(read('part')))} des emplois au recensement de ${textOf(row, 'annee')}, soit ${inWords(read('siens'))} sur ${inWords(read('tous'))}, et ${afterDe(inWords(read('part_partout')))} tous métiers : indice ${afterDe(inWords(read('indice')))}. C’est un sondage, dont l’erreur n’est pas publiée.`
    ],
    figures: [
      chartFigure(answer, {
        title: titleOf(`Les publics ${within}`, near.place, place),
        subtitle: `Part des emplois rapportée à la part tous métiers, recensement ${textOf(row, 'annee')}`
      })
    ]
  };
}
