import type { PagePublic } from '../publics/asked-public.ts';
import { jobsOfPublic } from '../publics/jobs-of-public.ts';
import { publicQuestion } from '../publics/public-question.ts';
import type { Question } from '../question.ts';
import { askNear } from '../section.ts';
import type { SectorContext } from './sector.ts';

/** What is known of a public in the occupations of a sector. */
export function publicOfSector(asked: PagePublic): Question<SectorContext> {
  return publicQuestion(asked, false, async (context) => {
    const near = await askNear(context, 'gpec/publics_filiere', { filiere: context.sector.code });
    const jobs = jobsOfPublic(near, asked, 'dans les métiers de la filière', context.place);
    return {
      ...jobs,
      unknown: [
        ...(jobs.unknown ?? []),
        {
          what: 'Salariés de ses activités',
          why: `les fichiers de l’emploi par activité ne distinguent pas ce public ; le dirait ${asked.page.fichier.replace('le même fichier', 'un fichier de l’emploi par activité et')}`
        }
      ]
    };
  });
}
