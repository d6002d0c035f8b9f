import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { isMaille, LEVELS } from '../../catalogue/levels.ts';
import type { TableCell, TableModel } from '../../charts/table-model.ts';
import { duringPeriod, lastMonthOf, periodName } from '../../text/dates.ts';
import { capitalised, lowered, numbered } from '../../text/grammar.ts';
import { formatNumber, formatStyled, NARROW_SPACE } from '../../text/numbers.ts';
import { typeset } from '../../text/typeset.ts';
import type { Place } from '../section.ts';

export type NetworkSheet = AnswerOf<'spro/reseau_emploi_fiche'>;
export type NetworkList = AnswerOf<'reference/indicateurs_reseau_emploi'>;
type SheetRow = RowOf<'spro/reseau_emploi_fiche'>;

/** An indicator of the list that no file gives here, what it measures, and where it is given instead. */
export interface NotGiven {
  readonly name: string;
  readonly measures: string;
  /** Given for the whole region only. */
  readonly regional: boolean;
}

/** Digits after the comma: the committee's own, up to two. */
const DECIMALS = 2;
const RANK = { kind: 'ordinal', decimals: 0, fixed: false } as const;

/** Value, target, gap, place among its peers, the region's value and the period of each indicator. */
export function sheetTable(sheet: NetworkSheet, place: Place): TableModel {
  const regional = place.maille === 'region';
  const columns = [
    { key: 'indicateur', label: 'Indicateur', numeric: false, wide: 'name' as const },
    { key: 'valeur', label: 'Valeur', numeric: true },
    { key: 'cible', label: 'Cible', numeric: true },
    { key: 'ecart', label: 'Écart à la cible', numeric: true },
    { key: 'tenue', label: 'Cible tenue', numeric: false },
    ...(regional
      ? []
      : [
          { key: 'position', label: `Position parmi les ${peersOf(place)}`, numeric: true },
          { key: 'region', label: 'Région', numeric: true }
        ]),
    { key: 'periode', label: 'Dernière période', numeric: false }
  ];
  const rows = sheet.lignes.map((row): TableCell[] => [
    { text: row.indicateur ?? '' },
    amount(row.valeur, row.unite),
    row.cible === null ? absent('sans cible') : amount(row.cible, row.unite),
    row.ecart === null ? absent('sans cible') : { text: gapText(row.ecart, row.unite) },
    row.cible_tenue === null
      ? absent(row.cible === null ? 'sans cible' : 'sans sens connu')
      : { text: row.cible_tenue },
    ...(regional
      ? []
      : [
          row.position === null ? absent('sans autre territoire mesuré') : { text: positionText(row) },
          row.valeur_region === null ? absent('non donnée pour la région') : amount(row.valeur_region, row.unite)
        ]),
    { text: periodName(row.periode ?? '') }
  ]);
  return { columns, rows, left: 0, signs: [] };
}

/** How many targets are held, then where the place comes first and last among its peers; what is older than the rest is said. */
export function sheetSentences(sheet: NetworkSheet, place: Place): string[] {
  const judged = sheet.lignes.filter(({ cible_tenue }) => cible_tenue !== null);
  const held = judged.filter(({ cible_tenue }) => cible_tenue === 'oui').length;
  const latest =
    sheet.lignes
      .map(({ periode }) => periode ?? '')
      .sort(byPeriod)
      .at(-1) ?? '';
  const late = sheet.lignes.filter(({ periode }) => periode !== latest);
  const ranked = sheet.lignes.filter(
    ({ position, parmi, sens }) => position !== null && (parmi ?? 0) > 2 && ['hausse', 'baisse'].includes(sens ?? '')
  );
  const first = ranked.filter(({ position }) => position === 1);
  const last = ranked.filter(({ position, parmi }) => position === parmi);
  return [
    `${capitalised(duringPeriod(latest))}, ${numbered(sheet.lignes.length - late.length, 'indicateur publié', 'indicateurs publiés')} ${place.lieu}.`,
    judged.length === 0
      ? ''
      : `${numbered(held, 'cible est tenue', 'cibles sont tenues')} sur les ${judged.length} qui se jugent.`,
    first.length === 0 ? '' : `Meilleure valeur des ${peersOf(place)} : ${namesOf(first)}.`,
    last.length === 0 ? '' : `La moins bonne : ${namesOf(last)}.`,
    ...late.map(
      ({ indicateur, periode }) => `Plus ancien : ${lowered(indicateur ?? '')}, lu ${duringPeriod(periode ?? '')}.`
    )
  ]
    .filter((sentence) => sentence !== '')
    .map(typeset);
}

/** The indicators of the list that the sheet has not. @param region what the file gives for the region */
export function notGiven(list: NetworkList, sheet: NetworkSheet, region: NetworkSheet | null): NotGiven[] {
  const given = new Set(sheet.lignes.map(({ code }) => code));
  const there = new Set(region?.lignes.map(({ code }) => code));
  return list.lignes
    .filter(({ code }) => !given.has(code))
    .map(({ code, indicateur, mesure }) => ({
      name: typeset(indicateur ?? ''),
      measures: typeset(lowered(mesure ?? '')),
      regional: there.has(code)
    }));
}

/** « comités locaux pour l’emploi » */
function peersOf({ maille }: Place): string {
  return isMaille(maille) ? LEVELS[maille].plural : 'territoires';
}

function namesOf(rows: readonly SheetRow[]): string {
  return rows.map(({ indicateur }) => lowered(indicateur ?? '')).join(' ; ');
}

function positionText({ position, parmi }: SheetRow): string {
  return `${formatStyled(position ?? 0, RANK)} sur ${formatNumber(parmi ?? 0)}`;
}

/** « 44,1 % », « 21 jours »; a number without a unit is what its name counts. */
function amount(value: number | null, unit: string | null): TableCell {
  return value === null
    ? absent('non disponible')
    : { text: `${formatNumber(value, DECIMALS)}${unitText(unit, value)}` };
}

/** « +1,2 pt », « −3 jours ». */
function gapText(gap: number, unit: string | null): string {
  return `${gap > 0 ? '+' : ''}${formatNumber(gap, DECIMALS)}${unit === '%' ? `${NARROW_SPACE}pt` : unitText(unit, gap)}`;
}

function unitText(unit: string | null, value: number): string {
  if (unit === '%') return `${NARROW_SPACE}%`;
  if (unit === 'jours') return ` ${Math.abs(value) < 2 ? 'jour' : 'jours'}`;
  if (unit === 'points') return ` ${Math.abs(value) < 2 ? 'point' : 'points'}`;
  return '';
}

function absent(spoken: string): TableCell {
  return { text: '…', spoken };
}

function byPeriod(a: string, b: string): number {
  return (lastMonthOf(a) ?? 0) - (lastMonthOf(b) ?? 0) || a.localeCompare(b);
}
