import { buildShown } from '../build-question.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { jobsOfPublic } from '../publics/jobs-of-public.ts';
import { publicQuestion, untold } from '../publics/public-question.ts';
import type { Question } from '../question.ts';
import type { SectorContext } from './sector.ts';

/** What is known of a public in the occupations of a sector. */
export function publicOfSector(asked: PagePublic): Question<SectorContext> {
  const jobs = jobsOfPublic(asked, 'dans les métiers de la filière', {
    requete: 'gpec/publics_filiere',
    de: 'proche',
    parametres: { filiere: '{filiere}' }
  });
  const employees = untold(
    'Salariés de ses activités',
    `les fichiers de l’emploi par activité ne distinguent pas ce public ; le dirait ${asked.page.fichier.replace('le même fichier', 'un fichier de l’emploi par activité et')}`
  );
  return publicQuestion(asked, false, async (context) => {
    const { section } = await buildShown(jobs.shown, context);
    return { ...section, unknown: [...jobs.unknown, ...(section.unknown ?? []), employees] };
  });
}
