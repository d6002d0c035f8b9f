import { requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { counted } from '../count-with-noun.ts';
import { ask, type Built, type SectionBody } from '../section.ts';
import type { CourseContext } from './course.ts';

/** Who follows it: girls and boys, as soon as the file of pupils tells them apart. */
export async function who(context: CourseContext): Promise<Built> {
  const { course, place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const years = await ask(context, 'cprdfop/formation_rentrees', {
    formation: course.formation,
    territoire: place.territoire
  });
  const row = years?.lignes.filter(({ voie, sexe_dit: told }) => voie === 'scolaire' && Number(told ?? 0) > 0).at(-1);
  if (!years || !row) return { section, key: null };
  const [girls, told, share] = (['filles', 'sexe_dit', 'part_filles'] as const).map((name) =>
    readFigure(row, columnOf(years, name))
  );
  if (!girls || !told || !share) return { section, key: null };
  const rentree = String(row['rentree']);
  const small = share.value === null;
  section.sentences.push(
    `${capitalised(place.lieu)}, ${counted(girls, 'fille', 'filles')} pour ${counted(told, 'élève', 'élèves')} de la voie scolaire dont le sexe est dit, à la rentrée ${rentree}${small ? ' : trop peu d’élèves pour en faire une part' : `, soit ${inWords(share)}`}.`
  );
  return {
    section,
    key: small
      ? null
      : {
          label: 'Part des filles',
          value: inWords(share),
          aside: `de ${inWords(told)} élèves, voie scolaire`,
          source: `Effectifs, rentrée ${rentree}`,
          href: requestPage(years)
        }
  };
}
