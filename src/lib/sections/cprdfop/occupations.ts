import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, confidence, inWords, readFigure } from '../../words/figure.ts';
import { countOf } from '../bounded-sum.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import {
  taughtSentences,
  tensionYear,
  untaughtRows,
  untaughtSubtitle,
  untaughtTitle,
  UNTAUGHT_COLUMNS
} from '../taught.ts';
import { hasRows, promotions, regional, regionAround, textAt } from '../scope.ts';

const QUESTIONED = 'à questionner';
/** Courses to question that a sentence explains; the others are in the table. */
const MOST_NAMED = 3;

/** Whether training leads to the jobs of the place: leavers and needs, tense occupations without training, courses to question. */
export async function occupations(context: Context): Promise<Built> {
  const { place } = context;
  const region = regionAround(context);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!region) return { section, key: null };
  const territoire = place.territoire;
  const [balance, missing, questioned] = await Promise.all([
    ask(context, 'cprdfop/adequation_sortants_besoins', { territoire: region.territoire }),
    ask(context, 'cprdfop/metiers_sans_formation', { territoire }),
    ask(context, 'cprdfop/formations_sans_debouche', { territoire })
  ]);
  if (missing) section.sentences.push(...taughtSentences(missing, place.lieu));
  if (hasRows(questioned)) section.sentences.push(...questions(questioned));
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
  if (questioned) {
    const count = questionedIn(questioned).length;
    section.figures.push(
      chartFigure(
        questioned,
        {
          title: hasRows(questioned)
            ? `${capitalised(countOf(count, 'formation', 'formations'))} à questionner sur ${formatNumber(questioned.lignes.length)}, au vu des tensions${tensionsOf(questioned)}`
            : 'Formations à questionner',
          subtitle: `Taux de devenir favorable dans la région${count > 0 ? ' des formations à questionner' : ''}, promotions ${promotions(questioned)}`,
          note: 'Devenir sous celui du diplôme, et aucun métier lié n’atteint la classe de tension 3.'
        },
        {
          limit: count > 0 ? Math.min(12, count) : 12,
          columns: ['formation', 'diplome', 'eleves', 'metier', 'classe_haute', 'devenir', 'situation']
        }
      )
    );
  }
  return { section, key: null };
}

export function questionedIn(answer: AnswerOf<'cprdfop/formations_sans_debouche'>): readonly AnswerRow[] {
  return answer.lignes.filter((row) => textAt(row, 'situation').startsWith(QUESTIONED));
}

/** What is to question, why, and how sure it is: courses whose gap rules chance out are named first, with their interval. */
export function questions(answer: AnswerOf<'cprdfop/formations_sans_debouche'>): string[] {
  const rows = questionedIn(answer);
  if (rows.length === 0)
    return [
      `Au vu des tensions${tensionsOf(answer)}, aucune formation dont les métiers sont connus n’a à la fois un devenir sous celui de son diplôme et des métiers peu tendus.`
    ];
  const sure = rows.filter((row) => row['devenir_ecart'] === 'inferieur');
  const column = columnOf(answer, 'devenir');
  const verdict =
    sure.length === 0
      ? 'pour aucune, l’écart n’est assez grand pour écarter le hasard : rien n’y fonde seul une fermeture'
      : `le hasard n’est écarté que pour ${countOf(sure.length, 'formation', 'formations')}`;
  const why = (sure.length > 0 ? sure : rows).slice(0, MOST_NAMED).map((row) => {
    const bounds = confidence(row, column);
    const interval = bounds
      ? ` (entre ${formatPercent(bounds.low)} et ${formatPercent(bounds.high)} avec 95 % de confiance)`
      : '';
    const reference = Number(row['favorables_diplome']) / Number(row['effectif_diplome']);
    return `« ${textAt(row, 'formation')} », ${textAt(row, 'diplome')} : ${inWords(readFigure(row, column))} de devenir favorable${interval}, pour ${formatPercent(reference)} dans le diplôme ; métier lié, ${textAt(row, 'metier').toLowerCase()}, de classe de tension ${String(row['classe_haute'])} au plus${tensionYear(answer)}${row['devenir_ecart'] === 'inferieur' ? '' : ' ; écart non significatif'}.`;
  });
  return [
    `Formations à questionner, au vu des tensions${tensionsOf(answer)} : ${formatNumber(rows.length)} sur ${formatNumber(answer.lignes.length)} ; ${verdict}.`,
    ...why
  ];
}

/** « de 2019 », the year of the tensions. */
function tensionsOf(answer: AnswerOf<'cprdfop/formations_sans_debouche'>): string {
  return tensionYear(answer).replace(' en ', ' de ');
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
