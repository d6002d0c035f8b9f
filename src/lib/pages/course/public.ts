import { capitalised } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { columnOf, inWords, readFigure, textOf } from '../../words/figure.ts';
import { percentInWords, ratioOf, sumOf } from '../bounded-sum.ts';
import type { PagePublic } from '../publics/asked-public.ts';
import { publicQuestion } from '../publics/public-question.ts';
import type { Question } from '../question.ts';
import { ask, type SectionBody, type Unknown } from '../section.ts';
import type { CourseContext } from './course.ts';

const PUPILS = 'Élèves de cette formation';

/** What is known of a public in a course: girls beside boys, when the file of pupils tells them apart. */
export function publicOfCourse(asked: PagePublic): Question<CourseContext> {
  return publicQuestion(asked, true, async (context): Promise<SectionBody> => {
    const leavers: Unknown = {
      what: 'Ses sortants',
      why: `le fichier du devenir (InserJeunes) ne distingue pas ce public ; le dirait ${asked.page.fichier}`
    };
    if (asked.code !== 'femmes')
      return {
        sentences: [],
        figures: [],
        unknown: [
          {
            what: PUPILS,
            why: `le fichier des effectifs ne distingue pas ce public ; le dirait ${asked.page.fichier}`
          },
          leavers
        ]
      };
    const girls = await girlsOf(context);
    return { ...girls, figures: [], unknown: [...(girls.unknown ?? []), leavers] };
  });
}

/** The girls of a course among its pupils, beside those of all the courses of the same file and territory. */
async function girlsOf(context: CourseContext): Promise<Pick<SectionBody, 'sentences' | 'unknown'>> {
  const { course, place } = context;
  const { territoire } = place;
  const years = await ask(context, 'cprdfop/formation_rentrees', { formation: course.formation, territoire });
  const row = years?.lignes.filter(({ voie, sexe_dit: told }) => voie === 'scolaire' && Number(told ?? 0) > 0).at(-1);
  if (!years || !row)
    return {
      sentences: [],
      unknown: [
        {
          what: PUPILS,
          why: 'les constats de rentrée lus ne distinguent pas filles et garçons de cette formation ici ; le dirait le constat des effectifs à partir de la rentrée 2025'
        }
      ]
    };
  const rentree = textOf(row, 'rentree');
  const read = (name: 'filles' | 'sexe_dit' | 'part_filles') => readFigure(row, columnOf(years, name));
  const share = read('part_filles');
  const start = `${capitalised(place.lieu)}, ${inWords(read('filles'))} filles sur ${inWords(read('sexe_dit'))} élèves de la voie scolaire dont le sexe est dit, à la rentrée ${rentree}`;
  if (share.value === null) return { sentences: [`${start} : trop peu d’élèves pour en faire une part.`] };
  const all = await ask(context, 'cprdfop/filles_garcons_formations', { territoire, rentree, par: 'diplome' });
  const everybody = all && all.lignes.length > 0 ? ratioOf(sumOf(all, 'filles'), sumOf(all, 'eleves')) : null;
  const index = everybody ? ratioOf(share, everybody) : null;
  const beside = percentInWords(everybody);
  return {
    sentences: [
      `${start}, soit ${inWords(share)}${beside === null || index?.value == null ? '' : `, et ${beside} pour toutes les formations du même fichier : indice de ${formatNumber(index.value, 2, true)}`}.`
    ]
  };
}
