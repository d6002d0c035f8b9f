import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { formatPercent } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, confidence, inWords, readFigure } from '../../words/figure.ts';
import { counted } from '../count-with-noun.ts';
import { hasRows, regional, regionalKey, regionAround, textAt } from '../scope.ts';
import { ask, type Built, type KeyFigureModel, type SectionBody } from '../section.ts';
import { ROUTES, type CourseContext } from './course.ts';

type Jobs = AnswerOf<'cprdfop/formation_emploi'>;
type Outcomes = AnswerOf<'cprdfop/formation_devenir'>;
type Gap = AnswerOf<'cprdfop/ecart_scolaire_apprentissage'>;

/** What becomes of its leavers, by route, with what the same course gives elsewhere. InserJeunes is published by region. */
export async function becoming(context: CourseContext): Promise<Built> {
  const { course, place } = context;
  const region = regionAround(context);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!region) return { section, key: null };
  const asked = { formation: course.formation, territoire: region.territoire };
  const [jobs, outcomes, gap] = await Promise.all([
    ask(context, 'cprdfop/formation_emploi', asked),
    ask(context, 'cprdfop/formation_devenir', asked),
    ask(context, 'cprdfop/ecart_scolaire_apprentissage', { ...asked, par: 'formation' })
  ]);
  if (hasRows(jobs)) section.sentences.push(...employmentSentences(jobs, region.lieu));
  if (hasRows(outcomes)) section.sentences.push(...outcomeSentences(outcomes, region.lieu));
  if (hasRows(gap)) section.sentences.push(...gapSentences(gap, region.lieu));
  if (jobs)
    section.figures.push(
      chartFigure(jobs, {
        title: regional('L’emploi salarié, de six à vingt-quatre mois après la sortie', place),
        subtitle: 'Part des sortants en emploi salarié, par voie ; les dernières promotions qui ont chaque horizon',
        note: 'Deux promotions cumulées ; des promotions différentes ne sont pas jointes, ni leurs champs les mêmes : les employeurs publics ne sont comptés que depuis 2022-2023. Emploi salarié en France seulement : ni indépendants, ni emploi à l’étranger.'
      })
    );
  if (hasRows(outcomes)) {
    const last = String(outcomes.lignes[0]?.promotions ?? '');
    section.figures.push(
      chartFigure(
        outcomes,
        {
          title: regional('Poursuivre ou travailler : le devenir favorable par voie', place),
          subtitle: `Part de ceux qui poursuivent des études ou ont un emploi à 6 mois, promotions ${last}`,
          note: 'Les promotions d’avant sont dans le tableau ; deux cumuls qui se suivent ont une promotion en commun.'
        },
        { drawn: (row) => row['promotions'] === last }
      )
    );
  }
  return {
    section,
    headline: outcomes && region.territoire === place.territoire ? outcomeHeadline(outcomes, region.lieu) : null,
    key: outcomeKey(outcomes, context)
  };
}

const MONTHS: Readonly<Record<number, string>> = { 6: 'six', 12: 'douze', 18: 'dix-huit', 24: 'vingt-quatre' };

/** « six mois ». */
function monthsInWords(horizon: number): string {
  return `${MONTHS[horizon] ?? String(horizon)} mois`;
}

const GAPS: Readonly<Record<string, string>> = {
  superieur: 'au-dessus, écart significatif',
  inferieur: 'au-dessous, écart significatif',
  non_significatif: 'l’écart n’est pas significatif',
  non_teste: 'l’écart n’est pas testé'
};

/** « entre 26,4 % et 48,2 % avec 95 % de confiance »; null without an interval. */
function intervalOf<Row extends AnswerRow>(answer: Answer<Row>, row: Row, name: keyof Row & string): string | null {
  const bounds = confidence(row, columnOf(answer, name));
  return bounds ? `entre ${formatPercent(bounds.low)} et ${formatPercent(bounds.high)} avec 95 % de confiance` : null;
}

/** « 29 sortants », or between which bounds; null when the file does not tell of how many a rate is. */
function ofWhom<Row extends AnswerRow>(
  answer: Answer<Row>,
  row: Row,
  name: keyof Row & string,
  [one, many]: readonly [string, string]
): string | null {
  const whole = readFigure(row, columnOf(answer, name));
  return whole.value === null && whole.min === null ? null : counted(whole, one, many);
}

/** « (entre 26,4 % et 48,2 % avec 95 % de confiance ; 29 sortants) »: how sure a rate is, and of how many people; nothing when neither is told. */
function inBrackets(...parts: readonly (string | null)[]): string {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? '' : ` (${told.join(' ; ')})`;
}

const LEAVERS = ['sortant', 'sortants'] as const;
const PUPILS = ['élève', 'élèves'] as const;
const APPRENTICES = ['apprenti', 'apprentis'] as const;

/** Who is in the last year by a route. */
function thoseOf(route: string): readonly [string, string] {
  return route === 'apprentissage' ? APPRENTICES : PUPILS;
}

/** What a rate is compared with: its own column, then the rate and the people of the other regions, then those of the diploma. */
interface Compared<Name> {
  readonly tested: Name;
  readonly regions: readonly [Name, Name];
  readonly diploma: readonly [Name, Name];
}

/** « ; même formation et même voie, toutes régions : 33,8 % (444 sortants), l’écart n’est pas significatif »; nothing without a comparator. */
function against<Row extends AnswerRow>(
  answer: Answer<Row>,
  row: Row,
  { tested, regions, diploma }: Compared<keyof Row & string>,
  people: readonly [string, string]
): string {
  const gap = GAPS[String(row[`${tested}_ecart`])];
  const said = (words: string, [rate, whole]: readonly [keyof Row & string, keyof Row & string]): string => {
    const reading = readFigure(row, columnOf(answer, rate));
    return reading.value === null && reading.min === null
      ? ''
      : ` ; ${words} : ${inWords(reading)}${inBrackets(ofWhom(answer, row, whole, people))}`;
  };
  const elsewhere = said('même formation et même voie, toutes régions', regions);
  return `${elsewhere}${elsewhere === '' || gap === undefined ? '' : `, ${gap}`}${said('ensemble de ce diplôme dans la région, même voie', diploma)}`;
}

const JOBS = {
  tested: 'taux',
  regions: ['taux_regions', 'sortants_regions'],
  diploma: ['taux_diplome', 'sortants_diplome']
} as const;
const OUTCOMES = {
  tested: 'devenir',
  regions: ['devenir_regions', 'effectif_regions'],
  diploma: ['devenir_diplome', 'effectif_diplome']
} as const;

/** Since these promotions, public employers are counted. */
const WITH_PUBLIC_EMPLOYERS = '2022-2023';

/** Of a rate of other promotions than the one before it: read one after the other, they would pass for a change. */
function othersThan(first: string, last: string): string {
  if (first === last) return '';
  const scope = last < WITH_PUBLIC_EMPLOYERS ? ', où l’emploi public n’était pas compté' : '';
  return `, mais d’autres promotions (${last})${scope} : l’écart n’est pas une évolution`;
}

/** Employment six months after, by route, then at the last horizon known. */
export function employmentSentences(jobs: Jobs, lieu: string): string[] {
  return Object.entries(ROUTES).flatMap(([route, { leavers }]) => {
    const rows = jobs.lignes.filter((row) => row['voie'] === route);
    const first = rows[0];
    if (!first) return [];
    const last = rows.at(-1);
    const rate = readFigure(first, columnOf(jobs, 'taux'));
    if (rate.value === null && rate.min === null)
      return [
        `${capitalised(lieu)}, l’emploi des ${leavers} n’est pas diffusé : ils sont moins de vingt (promotions ${textAt(first, 'promotions')}).`
      ];
    const later =
      last && last !== first
        ? ` ${capitalised(monthsInWords(Number(last['horizon'])))} après : ${inWords(readFigure(last, columnOf(jobs, 'taux')))}${inBrackets(intervalOf(jobs, last, 'taux'), ofWhom(jobs, last, 'sortants', LEAVERS))}${othersThan(textAt(first, 'promotions'), textAt(last, 'promotions'))}.`
        : '';
    return [
      `${capitalised(lieu)}, ${inWords(rate)} des ${leavers} ont un emploi salarié ${monthsInWords(Number(first['horizon']))} après${inBrackets(intervalOf(jobs, first, 'taux'), ofWhom(jobs, first, 'sortants', LEAVERS))}, promotions ${textAt(first, 'promotions')}${against(jobs, first, JOBS, LEAVERS)}.${later}`
    ];
  });
}

/** Further study and favourable outcome of the last promotions, by route, and contracts broken. */
export function outcomeSentences(outcomes: Outcomes, lieu: string): string[] {
  return Object.entries(ROUTES).flatMap(([route, { by }]) => {
    const rows = outcomes.lignes.filter((row) => row['voie'] === route);
    const last = rows[0];
    if (!last) return [];
    const column = columnOf(outcomes, 'interrompus');
    const broken = rows.find((row) => row['interrompus'] !== null);
    const rate = readFigure(last, columnOf(outcomes, 'devenir'));
    return [
      ...(rate.value === null && rate.min === null
        ? [
            `${capitalised(lieu)}, le devenir des élèves formés ${by} n’est pas diffusé : ils sont moins de vingt (promotions ${textAt(last, 'promotions')}).`
          ]
        : [
            `${capitalised(lieu)}, de ceux qui l’ont suivie ${by}, ${inWords(readFigure(last, columnOf(outcomes, 'poursuite')))} poursuivent des études${inBrackets(intervalOf(outcomes, last, 'poursuite'))} ; devenir favorable, études ou emploi à six mois : ${inWords(rate)}${inBrackets(intervalOf(outcomes, last, 'devenir'), ofWhom(outcomes, last, 'effectif', thoseOf(route)))}, promotions ${textAt(last, 'promotions')}${against(outcomes, last, OUTCOMES, thoseOf(route))}.`
          ]),
      ...(broken
        ? [
            `${capitalised(lieu)}, ${inWords(readFigure(broken, column))} des contrats d’apprentissage sont interrompus avant leur terme, part publiée, promotions ${textAt(broken, 'promotions')} ; une interruption n’est pas un abandon.`
          ]
        : [])
    ];
  });
}

/** The gap between routes, course by course, with its interval: it is no effect of either. */
export function gapSentences(gap: Gap, lieu: string): string[] {
  const row = gap.lignes[0];
  if (!row) return [];
  const [raw, low, high] = (['ecart_commun', 'ecart_bas', 'ecart_haut'] as const).map((name) =>
    readFigure(row, columnOf(gap, name))
  );
  if (!raw || raw.value === null || !low || !high) return [];
  return [
    `${capitalised(lieu)}, six mois après, l’emploi des apprentis moins celui des élèves : ${inWords(raw)}, intervalle à 95 % de ${inWords(low)} à ${inWords(high)} (${textAt(row, 'conclusion')}) ; cet écart n’est pas un effet de la voie.`
  ];
}

/** What the page says first where no file tells where the course is taught: its outcome by each route, how sure, and of how many people. */
export function outcomeHeadline(outcomes: Outcomes, lieu: string): string | null {
  const told = Object.keys(ROUTES).flatMap((route) => {
    const row = outcomes.lignes.find((one) => one['voie'] === route);
    const rate = row && readFigure(row, columnOf(outcomes, 'devenir'));
    if (!row || !rate || (rate.value === null && rate.min === null)) return [];
    return [
      `**${inWords(rate)}** ${ROUTES[route]?.by ?? ''}${inBrackets(intervalOf(outcomes, row, 'devenir'), ofWhom(outcomes, row, 'effectif', thoseOf(route)), `promotions ${textAt(row, 'promotions')}`)}`
    ];
  });
  return told.length === 0
    ? null
    : `${capitalised(lieu)}, part de ceux qui poursuivent des études ou ont un emploi salarié six mois après : ${told.join(' ; ')}.`;
}

function outcomeKey(outcomes: Outcomes | null, context: CourseContext): KeyFigureModel | null {
  const row = outcomes?.lignes.find((one) => one['devenir_min'] !== null);
  if (!outcomes || !row) return null;
  return regionalKey(
    {
      label: 'Devenir favorable',
      value: inWords(readFigure(row, columnOf(outcomes, 'devenir'))),
      aside: [
        [ROUTES[textAt(row, 'voie')]?.of, ofWhom(outcomes, row, 'effectif', thoseOf(textAt(row, 'voie')))]
          .filter((part) => part !== undefined && part !== null)
          .join(', '),
        intervalOf(outcomes, row, 'devenir')
      ]
        .filter((part) => part !== null)
        .join(' ; '),
      source: `InserJeunes, promotions ${textAt(row, 'promotions')}`,
      href: requestPage(outcomes)
    },
    context
  );
}
