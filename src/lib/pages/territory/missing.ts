import { capitalised, pluralOf } from '../../text/grammar.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, inWords, middleOf, readFigure } from '../../words/figure.ts';
import {
  taughtSentences,
  untaughtRows,
  untaughtSubtitle,
  untaughtTitle,
  UNTAUGHT_COLUMNS
} from '../training/untaught.ts';
import { titleOf } from '../elsewhere.ts';
import { ask, askNear, firstRow, type Built, type Context, type SectionBody } from '../section.ts';

/** What will be missing: who will leave, who is there to follow, what the projections say, what is not taught here. */
export async function missing(context: Context): Promise<Built> {
  const { place, around } = context;
  const region = [place, ...around].find(({ maille }) => maille === 'region' || maille === 'pays');
  const [renewal, seniors, posts, untaught] = await Promise.all([
    askNear(context, 'gpec/renouvellement_metiers', {}),
    askNear(context, 'gpec/seniors_metiers', {}),
    region ? ask(context, 'gpec/postes_a_pourvoir_2030', { territoire: region.territoire }) : null,
    place.maille === 'pays' ? null : askNear(context, 'cprdfop/metiers_sans_formation', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  const oldest = firstRow(renewal?.answer ?? null);
  if (renewal && oldest)
    section.sentences.push(
      `${capitalised(renewal.place.lieu)}, le métier « ${String(oldest['metier'])} » compte ${inWords(readFigure(oldest, columnOf(renewal.answer, 'ratio')))} ${pluralOf(middleOf(readFigure(oldest, columnOf(renewal.answer, 'ratio'))) ?? 0, 'emploi', 'emplois')} de 55 ans ou plus pour un emploi de moins de 30 ans (recensement ${renewal.answer.parametres['annee']}, un sondage).`
    );
  const most = firstRow(posts);
  if (posts && region && most)
    section.sentences.push(
      `${capitalised(region.lieu)}, ${inWords(readFigure(most, columnOf(posts, 'postes')))} postes seraient à pourvoir d’ici ${posts.parametres['horizon'] ?? ''} pour « ${String(most['metier'])} », le métier le plus demandé. C’est un scénario de la projection nationale, non une prévision.`
    );
  if (untaught) section.sentences.push(...taughtSentences(untaught.answer, untaught.place.lieu));
  if (seniors)
    section.figures.push(
      chartFigure(
        seniors.answer,
        {
          title: titleOf('Ceux qui partiront bientôt, par métier', seniors.place, place),
          subtitle: `Part des emplois occupés par des personnes de 55 ans ou plus, recensement ${seniors.answer.parametres['annee']}`
        },
        { columns: ['metier', 'part', 'seniors', 'emplois'] }
      )
    );
  if (renewal)
    section.figures.push(
      chartFigure(
        renewal.answer,
        {
          title: titleOf('Relève : moins de 30 ans et 55 ans ou plus, par métier', renewal.place, place),
          subtitle: `Emplois par âge, recensement ${renewal.answer.parametres['annee']}`
        },
        { columns: ['metier', 'ratio', 'seniors', 'jeunes', 'emplois'] }
      )
    );
  if (posts && region)
    section.figures.push(
      chartFigure(posts, {
        title: titleOf(
          `Les postes à pourvoir${posts.parametres['horizon'] ? ` d’ici ${posts.parametres['horizon']}` : ''}`,
          region,
          place
        ),
        subtitle: `Créations d’emplois et départs en fin de carrière${most ? `, ${String(most['depart_en'])}-${posts.parametres['horizon'] ?? ''}` : ''}, scénario de référence (France Stratégie et Dares)`
      })
    );
  if (untaught)
    section.figures.push(
      chartFigure(
        untaught.answer,
        {
          title: titleOf(untaughtTitle(untaught.answer), untaught.place, place),
          subtitle: untaughtSubtitle(untaught.answer, untaught.place.lieu)
        },
        { columns: UNTAUGHT_COLUMNS, drawn: untaughtRows(untaught.answer) }
      )
    );
  return { section, key: null };
}
