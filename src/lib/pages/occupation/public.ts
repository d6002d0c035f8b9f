import { columnOf, inWords, readFigure, textOf } from '../../words/figure.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { jobsOfPublic } from '../publics/jobs-of-public.ts';
import { publicQuestion } from '../publics/public-question.ts';
import type { Question } from '../question.ts';
import { ask, type SectionBody, type Unknown } from '../section.ts';
import { askAmong } from './ask-among.ts';
import { codesAt, nameOfCode, oneOfEach, type OccupationContext } from './occupation.ts';

const COUNTED = ['fap228', 'fap225'];
const NATIONAL = ['fap225', 'fap87'];
/** Ages of job seekers in the national portraits of occupations. */
const NATIONAL_AGES: Readonly<Record<string, { modality: string; of: string }>> = {
  jeunes: { modality: '15-24 ans', of: 'des 15-24 ans' },
  seniors: { modality: '55 ans ou plus', of: 'des 55 ans ou plus' }
};
const SEEKERS = 'Demandeurs d’emploi qui cherchent ce métier';

/** What is known of a public in an occupation. */
export function publicOfOccupation(asked: PagePublic): Question<OccupationContext> {
  return publicQuestion(asked, false, async (context) => {
    const codes = oneOfEach(codesAt(context.occupation, COUNTED));
    const [found, seekers] = await Promise.all([
      Promise.all(codes.map(({ code }) => askAmong(context, 'gpec/publics_metier', { metier: code }))),
      seekersOf(context, asked)
    ]);
    const answered = found.filter((one) => one !== null);
    const near = answered.find(({ answer }) => answer.lignes.length > 0) ?? answered[0] ?? null;
    const jobs = jobsOfPublic(near, asked, 'dans ce métier', context.place);
    return {
      ...jobs,
      sentences: [...jobs.sentences, ...seekers.sentences],
      unknown: [...(jobs.unknown ?? []), ...seekers.unknown]
    };
  });
}

/** Of job seekers, the country's ages only: an old file, without a year, that is not about the territory. */
async function seekersOf(
  context: OccupationContext,
  asked: PagePublic
): Promise<Pick<SectionBody, 'sentences'> & { unknown: Unknown[] }> {
  const ages = NATIONAL_AGES[asked.code];
  const unknown = [
    {
      what: SEEKERS,
      why: ages
        ? 'aucun fichier lu ne donne leur âge dans ce territoire ; le dirait un fichier de France Travail par métier, territoire et âge'
        : `aucun fichier lu ne distingue ce public par métier ; le dirait ${asked.page.fichier.replace('le même fichier', 'un fichier de France Travail par métier et')}`
    }
  ];
  const code = codesAt(context.occupation, NATIONAL)[0];
  const answer = ages && code ? await ask(context, 'gpec/contexte_metier', { metier: code.code, quoi: 'ages' }) : null;
  const row = answer?.lignes.find((one) => textOf(one, 'modalite') === ages?.modality);
  if (!ages || !code || !answer || !row) return { sentences: [], unknown };
  const [own, all] = [
    readFigure(row, columnOf(answer, 'valeur')),
    readFigure(row, columnOf(answer, 'valeur_ensemble'))
  ];
  if (own.value === null) return { sentences: [], unknown };
  return {
    sentences: [
      `En France${context.place.maille === 'pays' ? '' : ', non dans ce territoire'}, la part ${ages.of} est de ${inWords(own)} % parmi les demandeurs d’emploi de ce métier (${nameOfCode(code)}, ${textOf(row, 'periode')})${all.value === null ? '' : `, et de ${inWords(all)} % tous métiers`}.`
    ],
    unknown
  };
}
