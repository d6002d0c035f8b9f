import type { AnswerOf } from '../../../catalogue/api/rows.ts';
import { frame } from '../../../charts/figure-model.ts';
import { numbered, pluralOf } from '../../../text/grammar.ts';
import { ask, type Built, type Context, type Door, type SectionBody } from '../../section.ts';
import { alertInWords } from './say-alert.ts';

type Answered = AnswerOf<'gpec/alertes_metiers'>;

/** Alerts that sentences tell: the table has them all. */
const MOST_SAID = 3;
const MOST_DOORS = 12;
const TITLE = 'Alertes métiers, et ce que les séries en disent';
const COLUMNS = [
  'date',
  'emetteur',
  'nature',
  'code',
  'metier',
  'ou',
  'dit',
  'reference',
  'horizon',
  'verdict',
  'vu_difficulte',
  'vu_tension',
  'vu_projets',
  'vu_demandeurs',
  'vu_ages'
];

/** What branches, OPCO and committees say of the occupations of a territory, each alert beside the series that can judge it. */
export function alerts(context: Context): Promise<Built> {
  return alertsOf(context, null);
}

/** Without an alert nothing is shown, not even the question. @param metier typed code of one occupation; null for all */
export async function alertsOf(context: Context, metier: string | null): Promise<Built> {
  const { place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const answer = await ask(context, 'gpec/alertes_metiers', {
    territoire: place.territoire,
    ...(metier === null ? {} : { metier })
  });
  if (answer === null || (answer.lignes.length === 0 && answer.etat !== 'source_absente'))
    return { section, key: null };
  section.figures.push(
    frame(
      answer,
      {
        title: TITLE,
        subtitle: 'Une ligne par alerte, la plus récente d’abord',
        note: 'Une alerte dit ce qu’une instance observe, une série ce qu’elle compte : ne pas confirmer n’est pas démentir. Les règles sont dans les notes de la requête.'
      },
      COLUMNS
    )
  );
  if (answer.lignes.length === 0) return { section, key: null };
  // The most recent, whatever the series say: which ones are told must not follow which files were read.
  const said = answer.lignes.slice(0, MOST_SAID);
  const left = answer.lignes.length - said.length;
  section.sentences.push(
    `${tallyInWords(answer)}${left > 0 ? ` Le tableau les a toutes.` : ''}`,
    ...said.map((row) => alertInWords(answer, row))
  );
  if (metier === null) section.doors = doorsOf(answer, place.territoire);
  return { section, key: null };
}

/** « 5 alertes portent sur ce territoire… : dans les fichiers lus, 2 confirmées par les séries, 1 contredite, 1 sur laquelle elles ne tranchent pas, 1 sans chiffre pour en juger. » */
function tallyInWords({ lignes }: Answered): string {
  const count = (verdict: string): number => lignes.filter((row) => row.verdict === verdict).length;
  const [borne, denied, open, silent] = [
    count('confirmé'),
    count('contredit'),
    count('ne tranche pas'),
    count('pas de chiffre')
  ];
  const parts = [
    borne > 0 ? `${numbered(borne, 'confirmée', 'confirmées')} par les séries` : '',
    denied > 0 ? numbered(denied, 'contredite', 'contredites') : '',
    open > 0 ? `${open} sur ${pluralOf(open, 'laquelle', 'lesquelles')} elles ne tranchent pas` : '',
    silent > 0 ? `${silent} sans chiffre pour en juger` : ''
  ].filter((part) => part !== '');
  return `${numbered(lignes.length, 'alerte porte', 'alertes portent')} sur ce territoire, sur un territoire qui le contient ou sur l’une de ses parties : dans les fichiers lus, ${parts.join(', ')}.`;
}

/** Pages of the occupations that alerts name, each once. */
function doorsOf({ lignes }: Answered, territoire: string): Door[] {
  const names = new Map(lignes.map((row) => [String(row.code), String(row.metier)]));
  return [...names]
    .slice(0, MOST_DOORS)
    .map(([code, text]) => ({ text, href: `/metiers/${code}?territoire=${territoire}` }));
}
