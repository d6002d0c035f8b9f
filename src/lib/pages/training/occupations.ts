import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { formatNumber } from '../../text/numbers.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import { countOf } from '../bounded-sum.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { taughtSentences, untaughtRows, untaughtSubtitle, untaughtTitle, UNTAUGHT_COLUMNS } from './untaught.ts';
import { hasRows, regional, regionAround } from '../scope.ts';
import { headlineOf } from '../course-list/course-map.ts';

/** Whether training leads to the jobs of the place: leavers and needs, tense occupations without training; what to open or question is the list's alone. */
export async function occupations(context: Context): Promise<Built> {
  const { place } = context;
  const region = regionAround(context);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!region) return { section, key: null };
  const territoire = place.territoire;
  const [balance, missing, listed] = await Promise.all([
    ask(context, 'cprdfop/adequation_sortants_besoins', { territoire: region.territoire }),
    ask(context, 'cprdfop/metiers_sans_formation', { territoire }),
    ask(context, 'cprdfop/carte_formations', { territoire })
  ]);
  if (missing) section.sentences.push(...taughtSentences(missing, place.lieu));
  if (hasRows(listed)) {
    section.sentences.push(headlineOf(listed.lignes, place.lieu).replaceAll('**', ''));
    section.doors = [
      { text: 'Ouvrir, conforter, questionner : la liste', href: `/formations/carte?territoire=${territoire}` }
    ];
  }
  if (balance)
    section.figures.push(
      chartFigure(balance, {
        title: regional(deficit(balance), place),
        subtitle: `Sortants d’un an, jusqu’au BTS, moins postes à pourvoir par an d’ici ${balance.parametres['horizon']}, scénario ${balance.parametres_libelles['scenario'] ?? ''}`,
        note: 'Un bilan négatif n’est pas un manque de places : le poste est aussi pourvu par des mobilités, des demandeurs d’emploi, des diplômés au-dessus du BTS.'
      })
    );
  if (missing)
    section.figures.push(
      chartFigure(
        missing,
        {
          title: untaughtTitle(missing),
          subtitle: untaughtSubtitle(missing, place.lieu),
          note: 'Un métier peut s’exercer sans diplôme, ou avec un diplôme que ces fichiers ne suivent pas.'
        },
        { columns: UNTAUGHT_COLUMNS, drawn: untaughtRows(missing) }
      )
    );
  return { section, key: null };
}

/** How many balances are below zero whatever the bounds, and of how many the sign is not known. */
export function deficit(answer: AnswerOf<'cprdfop/adequation_sortants_besoins'>): string {
  if (answer.lignes.length === 0) return 'Sortants et postes à pourvoir';
  const balances = answer.lignes
    .map((row) => readFigure(row, columnOf(answer, 'bilan')))
    .map(({ value, min, max }) => ({ least: value ?? min, most: value ?? max }));
  const below = balances.filter(({ most }) => most !== null && most < 0).length;
  const unknown = balances.filter(
    ({ least, most }) => (least === null || least < 0) && (most === null || most >= 0)
  ).length;
  if (unknown === balances.length) return 'Sortants et postes à pourvoir : bilan inconnu';
  return `Bilan négatif pour ${countOf(below, 'famille', 'familles')} de métiers sur ${formatNumber(balances.length)}${unknown === 0 ? '' : `, inconnu pour ${formatNumber(unknown)}`}`;
}
