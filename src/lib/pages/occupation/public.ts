import { buildShown } from '../build-question.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { jobsOfPublic } from '../publics/jobs-of-public.ts';
import { publicQuestion, untold } from '../publics/public-question.ts';
import type { Question } from '../question.ts';
import type { OccupationContext } from './occupation.ts';

/** What is known of a public in an occupation. */
export function publicOfOccupation(asked: PagePublic): Question<OccupationContext> {
  const file = asked.page.fichier.replace('le même fichier', 'un fichier de France Travail par métier et');
  const jobs = jobsOfPublic(asked, 'dans ce métier', {
    requete: 'gpec/publics_metier',
    de: 'proche',
    sous: { niveaux: ['fap228', 'fap225'], chacune: true }
  });
  const seekers = untold(
    'Demandeurs d’emploi qui cherchent ce métier',
    `aucun fichier lu ne distingue ce public par métier dans ce territoire ; le dirait ${file}`
  );
  return publicQuestion(asked, false, async (context) => {
    const { section } = await buildShown(jobs.shown, context);
    return { ...section, unknown: [...jobs.unknown, ...(section.unknown ?? []), seekers] };
  });
}
