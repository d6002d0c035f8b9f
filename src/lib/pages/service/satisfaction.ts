import type { Answer } from '../../catalogue/api/answer.ts';
import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { confidence, columnOf } from '../../words/figure.ts';
import { regionalKey } from '../scope.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { figureOf, present, rowsOf, said, total } from './figures.ts';
import { indicatorOf } from './indicators.ts';

/** Grades with their number of reviews and bands, the weak point, satisfied less dissatisfied, themes (S10 to S13). */
export async function satisfaction(context: Context): Promise<Built> {
  const [grade, notes, parts, net, themes] = await Promise.all([
    indicatorOf(context, 'satisfaction'),
    ask(context, 'spro/satisfaction', {}),
    ask(context, 'spro/clarte_aide_autonomie', {}),
    ask(context, 'spro/satisfaits_taux_net', {}),
    ask(context, 'spro/themes_commentaires', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (grade)
    section.sentences.push(
      `${grade.reading} Déposer un avis est un choix : la note est celle des usagers qui en ont déposé un.`
    );
  for (const row of net?.lignes ?? []) if (net) section.sentences.push(netSentence(net, row));
  for (const service of servicesOf(parts)) if (parts) section.sentences.push(weakPoint(parts, service));
  const main = mostReviewed(notes);
  section.figures = present([
    grade?.figure,
    figureOf(
      main,
      'Note par période',
      `« ${String(main?.lignes[0]?.['service'] ?? '')} », note sur 10 d’au moins cent avis ; repère de l’Observatoire : 8`,
      (row, answer) =>
        `${String(row['repere']).replace('8 et plus', 'Une note de 8 et plus').replace('de 5 à 8', 'Une note de 5 à 8').replace('moins de', 'Une note de moins de')} : ${said(answer, row, 'note')} sur ${said(answer, row, 'reponses')} avis à la dernière période`
    ),
    figureOf(
      net,
      'Part de satisfaits',
      `Part de « bien » parmi les avis, ${net?.parametres['annee'] ?? ''}`,
      () => 'Les satisfaits, service par service',
      'Périodes de cent avis au moins, dont chaque réponse compte onze avis au moins ou aucun.'
    ),
    figureOf(
      rowsOf(parts, (row) => row['note'] !== null),
      'Clarté, aide, autonomie',
      `Note sur 10, ${parts?.parametres['annee'] ?? ''}`,
      () => 'Clarté des informations et efficacité de l’aide'
    ),
    figureOf(
      themes,
      'Thèmes des commentaires',
      `Mentions par thème, commentaires modérés par le porteur, ${themes?.parametres['annee'] ?? ''}`,
      (row, answer) => `« ${String(row['theme'])} » : ${said(answer, row, 'part')} des mentions`,
      'Qui commente n’est pas n’importe qui ; coder un thème est un jugement.'
    )
  ]);
  return {
    section,
    key: grade
      ? regionalKey({ label: grade.label, value: grade.value, source: grade.period, href: grade.request }, context)
      : null
  };
}

/** Both shares and their gap, on how many reviews. */
function netSentence(answer: AnswerOf<'spro/satisfaits_taux_net'>, row: RowOf<'spro/satisfaits_taux_net'>): string {
  return `« ${String(row['service'])} » en ${answer.parametres['annee'] ?? ''} : ${said(answer, row, 'part_satisfaits')} de satisfaits et ${said(answer, row, 'part_mecontents')} de mécontents, soit un taux net de ${said(answer, row, 'taux_net')} sur ${said(answer, row, 'avis')} avis.`;
}

/** The four sides of a service, each in its own unit: none is said the weakest, since they do not compare. */
export function weakPoint(answer: AnswerOf<'spro/clarte_aide_autonomie'>, service: string): string {
  const sides = answer.lignes
    .filter((row) => row['service'] === service)
    .map((row) => {
      const bounds = confidence(row, columnOf(answer, 'part'));
      const value =
        typeof row['note'] === 'number'
          ? `${formatNumber(row['note'], 1, true)} sur 10`
          : `${said(answer, row, 'part')}${bounds ? ` (entre ${formatPercent(bounds.low)} et ${formatPercent(bounds.high)})` : ''}`;
      return `${String(row['indicateur']).toLowerCase()} ${value}`;
    });
  return `« ${service} » : ${sides.join(', ')}.`;
}

function servicesOf(answer: AnswerOf<'spro/clarte_aide_autonomie' | 'spro/satisfaction'> | null): string[] {
  return [...new Set((answer?.lignes ?? []).map((row) => String(row['service'])))];
}

/** The grades of the service with most reviews, periods with a grade only. */
function mostReviewed(answer: AnswerOf<'spro/satisfaction'> | null): Answer | null {
  if (!answer || answer.lignes.length === 0) return answer;
  const counts = servicesOf(answer).map((service) => ({
    service,
    reviews: total({ ...answer, lignes: answer.lignes.filter((row) => row['service'] === service) }, 'reponses') ?? 0
  }));
  const first = counts.sort((a, b) => b.reviews - a.reviews)[0];
  // One service: its bars need not name it.
  const { facette, ...chart } = answer.requete.graphique ?? { type: 'barres', facette: '' };
  return {
    ...answer,
    requete: { ...answer.requete, graphique: facette === undefined ? answer.requete.graphique : chart },
    lignes: answer.lignes.filter((row) => row['service'] === first?.service && row['note'] !== null)
  };
}
