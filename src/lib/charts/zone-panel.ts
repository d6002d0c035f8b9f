import { numbered } from '../text/grammar.ts';
import type { MultiPolygon } from 'geojson';
import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import { distinctSources } from '../words/citation.ts';
import { periodName } from '../text/dates.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { requestPage, spreadsheet } from './figure-model.ts';
import { statusInfo } from '../disclosure/status.ts';
import { columnOf, inShort, readFigure } from '../words/figure.ts';
import { signsOf, type Sign } from './signs.ts';
import { sourceLine } from '../words/source-line.ts';
import type { TableCell, TableModel } from './table-model.ts';
import type { ZoneDocument } from '../catalogue/api/documents.ts';

/** What the page says of a drawn zone, beside the region. */
export interface ZonePanelModel {
  readonly title: string;
  readonly facts: string;
  /** The basins that a survey of the zone is taken from, with their share of its inhabitants; null without any. */
  readonly basins: string | null;
  readonly table: TableModel;
  readonly territories: readonly { name: string; share: string; href: string }[];
  readonly source: string;
  readonly request: string;
  readonly download: string;
  readonly outline: MultiPolygon;
}

const COLUMNS = [
  { key: 'indicateur', label: 'Indicateur', numeric: false },
  { key: 'zone', label: 'Zone', numeric: true },
  { key: 'pour_mille', label: 'pour 1 000 habitants', numeric: true },
  { key: 'region', label: 'Région, pour 1 000', numeric: true },
  { key: 'niveau', label: 'Niveau vrai', numeric: false }
];

const NOT_APPLICABLE = statusInfo('sans_objet');
const WITHOUT_OBJECT: TableCell = { text: NOT_APPLICABLE.sign, spoken: NOT_APPLICABLE.spoken };
/** The columns of the answers that the table shows. */
const SHOWN = ['valeur', 'pour_mille', 'couverture'];

/** The answers behind the panel, each for the zone and for the region. */
export interface ZoneAnswers {
  readonly zone: ZoneDocument;
  readonly portrait: readonly [Answer, Answer];
  readonly training: readonly [Answer, Answer];
  readonly reception: readonly [Answer, Answer];
  /** The basins that cover the zone. */
  readonly covering: Answer;
}

export function zonePanel({ zone, portrait, training, reception, covering }: ZoneAnswers): ZonePanelModel {
  const [here, there] = portrait;
  const rows = [
    ...here.lignes.map((row) => portraitRow(here, row, there)),
    coverageRow('À 10 km au plus d’une formation', training),
    coverageRow(`À 10 km au plus ${String(reception[0].lignes[0]?.['lieux'] ?? 'd’un lieu d’accueil')}`, reception)
  ];
  return {
    title: `Zone de ${formatNumber(zone.surface_km2, zone.surface_km2 < 100 ? 1 : 0)} km²`,
    facts: `${numbered(zone.population, 'habitant', 'habitants')}, ${numbered(zone.cellules, 'hexagone', 'hexagones')} de résolution ${zone.resolution}${zone.contigue ? '' : ', en plusieurs morceaux'}`,
    basins: basinsOf(covering),
    table: { columns: COLUMNS, rows, left: 0, signs: signsOfPanel([...portrait, ...training, ...reception]) },
    territories: zone.territoires
      .filter(({ maille }) => maille === 'epci')
      .map(({ territoire, nom, part }) => ({
        name: nom,
        share: part === null ? '' : `${formatPercent(part, 0)} de ses habitants`,
        href: `/territoires/${territoire}`
      })),
    source: sourceLine({
      sources: distinctSources([here, training[0], reception[0]].flatMap(({ sources }) => sources))
    }),
    request: requestPage(here),
    download: spreadsheet(here),
    outline: zone.contour
  };
}

/** From this share on, a basin is in the zone whole: the rest is a matter of rounding. */
const WHOLE = 1 - 1e-6;

/** « Rennes (92 % des habitants de la zone), Fougères (8 %) », in a sentence that says what is taken from them. */
function basinsOf(covering: Answer): string | null {
  if (covering.lignes.length === 0) return null;
  const column = columnOf(covering, 'part');
  const basins = covering.lignes.map(
    (row, index) =>
      `${String(row['nom'])} (${formatPercent(readFigure(row, column).value ?? 0, 0)}${index === 0 ? ' des habitants de la zone' : ''})`
  );
  const whole = covering.lignes.every((row) => typeof row['part_bassin'] === 'number' && row['part_bassin'] > WHOLE);
  const how = whole ? 'sont ceux' : 'sont une estimation au prorata des habitants, d’après ceux';
  return `Publiés par bassin d’emploi, les projets de recrutement de la zone ${how} ${basins.length > 1 ? 'des bassins qui la couvrent' : 'du bassin qui la couvre'} : ${basins.join(', ')}.`;
}

/** Every sign of the table, once: inhabitants have no rate, a share of inhabitants neither. */
function signsOfPanel(answers: readonly Answer[]): Sign[] {
  const signs = answers.flatMap(({ lignes, colonnes }) =>
    signsOf(
      lignes.filter((row) => !countsInhabitants(row)),
      colonnes.filter(({ nom }) => SHOWN.includes(nom))
    )
  );
  return [...new Map([...signs, NOT_APPLICABLE].map(({ sign, label }) => [sign, { sign, label }])).values()];
}

/** What rates are made of has none, and is never hidden. */
function countsInhabitants(row: AnswerRow): boolean {
  return row['indicateur'] === 'Habitants';
}

function portraitRow(answer: Answer, row: AnswerRow, region: Answer): TableCell[] {
  const name = String(row['indicateur']);
  const other = region.lignes.find((line) => line['indicateur'] === name);
  const vintage = row['millesime'] === null ? '' : `, ${periodName(String(row['millesime']))}`;
  return [
    { text: `${name}${vintage}` },
    figure(answer, row, 'valeur'),
    countsInhabitants(row) ? WITHOUT_OBJECT : figure(answer, row, 'pour_mille'),
    countsInhabitants(row) || !other ? WITHOUT_OBJECT : figure(region, other, 'pour_mille'),
    { text: `${String(row['niveau'])}${row['mode'] === 'ventilé' ? ', ventilé' : ''}` }
  ];
}

function coverageRow(name: string, [here, there]: readonly [Answer, Answer]): TableCell[] {
  const share = ({ lignes: [row], ...rest }: Answer): TableCell =>
    row ? figure({ lignes: [row], ...rest }, row, 'couverture') : { text: '…', spoken: 'non disponible' };
  return [{ text: name }, share(here), WITHOUT_OBJECT, share(there), { text: 'commune, ventilé' }];
}

function figure(answer: Answer, row: AnswerRow, column: string): TableCell {
  const reading = readFigure(row, columnOf(answer, column));
  const text = inShort(reading);
  return reading.value === null && reading.min === null ? { text, spoken: reading.status.spoken } : { text };
}
