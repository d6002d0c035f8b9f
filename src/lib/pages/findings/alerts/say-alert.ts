import type { AnswerOf } from '../../../catalogue/api/rows.ts';
import { formatDate, formatMonth } from '../../../text/dates.ts';
import { capitalised } from '../../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../../words/figure.ts';
import { counted } from '../../count-with-noun.ts';
import { isCurrent } from '../../source-life.ts';

type Answered = AnswerOf<'gpec/alertes_metiers'>;
type Row = Answered['lignes'][number];
type Figure =
  | 'projets'
  | 'projets_avant'
  | 'difficulte'
  | 'difficulte_tous'
  | 'demandeurs'
  | 'demandeurs_avant'
  | 'part_seniors'
  | 'part_seniors_tous';

const SILENT = 'pas de chiffre';
const VERDICTS: Readonly<Record<string, string>> = {
  confirmé: 'Confirmé par les séries',
  contredit: 'Contredit par les séries',
  'ne tranche pas': 'Les séries ne tranchent pas'
};

/** What the series say of an alert, then the alert as it was said, by whom and when, then their figures. */
export function alertInWords(answer: Answered, row: Row): string {
  const date = String(row.date);
  const old = isCurrent(answer, 'alertes_metiers', date.slice(0, 7)) ? '' : ' (alerte ancienne)';
  const said = String(row.dit).replace(/[.\s]+$/u, '');
  const horizon = row.horizon === null ? '' : `, horizon ${horizonInWords(row.horizon)}`;
  const seen = seriesInWords(answer, row);
  return `${VERDICTS[row.verdict ?? ''] ?? 'Pas de chiffre pour en juger'} : ${String(row.nature)} pour « ${String(row.metier)} », ${String(row.ou ?? row.lieu)}, selon « ${String(row.emetteur)} » le ${formatDate(date)}${old}${horizon} : « ${said} ». ${
    seen.length > 0 ? `${capitalised(seen.join(' ; '))}.` : silence(row)
  }`;
}

function silence({ nature }: Row): string {
  return nature === 'compétence manquante'
    ? 'Aucune série ne mesure une compétence dans les fichiers lus.'
    : 'Aucune des séries qui en jugeraient ne donne ce métier dans les fichiers lus, sous ce code et pour cette date, à ce territoire ni à un territoire qui le contient.';
}

/** What each series that could judge the alert says, with its figures, its year and its territory. */
function seriesInWords(answer: Answered, row: Row): string[] {
  const read = (name: Figure) => readFigure(row, columnOf(answer, name));
  const judges = (seen: string | null): boolean => seen !== null && seen !== SILENT;
  return [
    ...(judges(row.vu_difficulte)
      ? [
          `part des projets jugés difficiles en ${String(row.annee)}, ${inWords(read('difficulte'))} (${counted(read('projets'), 'projet', 'projets')}), tous métiers ${inWords(read('difficulte_tous'))} (${String(row.lieu_projets)})`
        ]
      : []),
    ...(judges(row.vu_tension)
      ? [`classe de tension ${String(row.classe)} sur 5 en ${String(row.annee_tension)} (${String(row.lieu_tension)})`]
      : []),
    ...(judges(row.vu_projets)
      ? [
          `${counted(read('projets'), 'projet de recrutement', 'projets de recrutement')} en ${String(row.annee)}, ${inWords(read('projets_avant'))} en ${String(row.annee_avant)} (${String(row.lieu_projets)})`
        ]
      : []),
    ...(judges(row.vu_demandeurs)
      ? [
          `${counted(read('demandeurs'), 'demandeur d’emploi de catégorie A', 'demandeurs d’emploi de catégorie A')} fin ${formatMonth(String(row.mois))}, ${inWords(read('demandeurs_avant'))} un an plus tôt (${String(row.lieu_demandeurs)})`
        ]
      : []),
    ...(judges(row.vu_ages)
      ? [
          `part des 55 ans et plus au recensement de ${String(row.recensement)}, ${inWords(read('part_seniors'))}, tous métiers ${inWords(read('part_seniors_tous'))} (${String(row.lieu_ages)})`
        ]
      : [])
  ];
}

/** `2026`, `2026-12` and `2026-12-31` as they are said. */
function horizonInWords(horizon: string): string {
  return horizon.length === 7 ? formatMonth(horizon) : formatDate(horizon);
}
