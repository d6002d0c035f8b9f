import { duringPeriod, periodName } from '../../text/dates.ts';
import { regionalKey } from '../scope.ts';
import { ask, firstRow, type Built, type Context, type SectionBody, type Unknown } from '../section.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { lowered } from '../../text/grammar.ts';
import { textOf } from '../../words/figure.ts';
import { figureOf, present, rowsOf, said } from './figures.ts';
import { indicatorOf } from './indicators.ts';

/** Whether the service answers, by telephone and online (S14, S15, S18). */
export async function response(context: Context): Promise<Built> {
  const [answered, available, calls, callers, situations, treated, quality] = await Promise.all([
    indicatorOf(context, 'decroche'),
    indicatorOf(context, 'disponibilite'),
    ask(context, 'spro/telephone_decroche', {}),
    ask(context, 'spro/telephone_publics', {}),
    ask(context, 'spro/telephone_publics', { axe: 'situation' }),
    ask(context, 'spro/telephone_publics', { axe: 'traitement' }),
    ask(context, 'spro/qualite_exploitation', {})
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (answered) section.sentences.push(`${answered.reading} ${answered.context.at(-1) ?? ''}`);
  const last = firstRow(calls)?.['periode'];
  for (const row of calls?.lignes.filter((line) => line['periode'] === last) ?? []) {
    if (calls && typeof row['attente_mediane'] === 'number')
      section.sentences.push(
        `« ${String(row['plateforme'])} », ${duringPeriod(String(last))} : un appel sur deux attend moins de ${row['attente_mediane']} secondes, neuf sur dix moins de ${said(calls, row, 'attente_p90')}.`
      );
  }
  section.sentences.push(...axisInWords(treated, 'des appelants'), ...axisInWords(situations, 'des appelants'));
  section.unknown = [
    ...unsaid(treated, 'Appels répondus en entier au premier niveau, ou transmis', 'traitement'),
    ...unsaid(situations, 'Situation des appelants (ne sait pas, veut entrer, évoluer, quitter)', 'situation')
  ];
  if (available) section.sentences.push(available.reading);
  const month = firstRow(quality)?.['mois'];
  for (const row of quality?.lignes.filter((line) => line['mois'] === month) ?? []) {
    if (quality && typeof row['p75_ms'] === 'number' && typeof row['rgaa'] === 'number')
      section.sentences.push(
        `« ${String(row['service'])} » : trois affichages sur quatre en moins de ${said(quality, row, 'p75_ms')} ms (repère : ${String(row['vitesse_repere'])}), ${said(quality, row, 'rgaa')} % des critères d’accessibilité respectés.`
      );
  }
  section.figures = present([
    answered?.figure,
    available?.figure,
    figureOf(
      rowsOf(callers, (row) => row['part'] !== null),
      'Publics du téléphone',
      `Part de chaque axe en %, ${periodName(callers?.parametres['periode'] ?? '')} ; ce que l’opérateur n’a pas réparti reste à part`,
      () => 'Qui appelle, et pour quelle réponse',
      'Des réponses multiples peuvent dépasser cent.',
      24
    ),
    figureOf(
      situations,
      'Situation des appelants',
      `Part des appelants en %, ${periodName(situations?.parametres['periode'] ?? '')} ; ce que l’opérateur n’a pas réparti reste à part`,
      () => 'Où en sont ceux qui appellent'
    ),
    figureOf(
      treated,
      'Niveau de réponse',
      `Part des appelants en %, ${periodName(treated?.parametres['periode'] ?? '')}`,
      () => 'Réponse entière au premier niveau, ou appel transmis'
    ),
    figureOf(
      rowsOf(quality, (row) => row['mois'] === month),
      'Qualité d’exploitation',
      `Trois affichages sur quatre sont plus rapides, en millisecondes${typeof month === 'string' ? `, ${duringPeriod(month)}` : ''} ; repères de l’Observatoire : 400 et 800`,
      () => 'La vitesse d’affichage de chaque service'
    )
  ]);
  return {
    section,
    key: answered
      ? regionalKey(
          { label: answered.label, value: answered.value, source: answered.period, href: answered.request },
          context
        )
      : null
  };
}

/** « « Orientation », 2024 : Réponse entière au premier niveau, 76 % ; Transmis, 16 % des appelants. », one sentence a platform. */
function axisInWords(answer: AnswerOf<'spro/telephone_publics'> | null, among: string): string[] {
  const platforms = new Set(answer?.lignes.map((row) => textOf(row, 'plateforme')));
  return [...platforms].flatMap((platform) => {
    if (!answer) return [];
    const parts = answer.lignes
      .filter((row) => textOf(row, 'plateforme') === platform && row['part'] !== null)
      .map((row) => `${lowered(textOf(row, 'modalite'))}, ${said(answer, row, 'part')} %`);
    return parts.length === 0
      ? []
      : [`« ${platform} », ${periodName(answer.parametres['periode'] ?? '')}, ${among} : ${parts.join(' ; ')}.`];
  });
}

/** An axis that no operator gives, though the figures of the telephone are read. */
function unsaid(answer: AnswerOf<'spro/telephone_publics'> | null, what: string, axis: string): Unknown[] {
  return answer !== null && answer.lignes.length === 0
    ? [{ what, why: `aucun fichier lu n’a l’axe « ${axis} » de qualification_telephone_<année>.csv` }]
    : [];
}
