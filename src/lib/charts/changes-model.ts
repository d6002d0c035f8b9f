import type { ChangesDetail } from '../catalogue/api/changes.ts';
import { gapInWords } from '../words/changes.ts';
import type { AnswerChanges, Bounds, Change, ChangedColumn } from '../catalogue/records/changes.ts';
import { formatMeasureShort, formatStyled, numberStyle } from '../text/numbers.ts';
import { levelName } from '../catalogue/levels.ts';
import { isStatusCode, statusInfo } from '../disclosure/status.ts';

/** What a request's page says of the snapshot before. */
export interface ChangesModel {
  /** Nothing changed: one line says it all. */
  quiet: boolean;
  sentence: string;
  remarks: readonly string[];
  /** What was compared, in words; null when nothing changed in this answer. */
  compared: string | null;
  rows: ChangedRow[];
  /** Changes that are counted and not listed. */
  left: number;
  /** Other territories where something changed: the first ones, and how many there are besides. */
  elsewhere: { text: string; href: string }[];
  elsewhereLeft: number;
}

export interface ChangedRow {
  name: string;
  column: string;
  before: string;
  after: string;
  gap: string;
}

const PLACES = 8;
const NOT_REPEATED = 'diffusé';
const NO_LONGER = 'n’est plus diffusé';
const NOT_SHOWN = 'non diffusé';

/** Null on a first snapshot: there is nothing to tell. */
export function changesModel(detail: ChangesDetail, page: string): ChangesModel | null {
  if (detail.etat === 'premier') return null;
  const { lecture, phrase, remarques, territoires_modifies: places } = detail;
  return {
    quiet: detail.etat !== 'modifiee' && places.length === 0,
    sentence: phrase,
    remarks: remarques,
    compared: lecture && comparedWith(lecture),
    rows: (lecture?.changements ?? []).map(rowOf),
    left: lecture === null ? 0 : changesIn(lecture) - lecture.changements.length,
    elsewhere: places
      .slice(0, PLACES)
      .map(({ territoire, nom, maille }) => ({
        text: `${nom} (${levelName(maille).toLowerCase()})`,
        href: `${page}?territoire=${territoire}`
      })),
    elsewhereLeft: Math.max(0, places.length - PLACES)
  };
}

function comparedWith({ parametres_libelles: labels }: AnswerChanges): string {
  return Object.values(labels).join(', ');
}

function changesIn({
  comptes: { revisees, masquees, diffusees, bornes, nouvelles, disparues }
}: AnswerChanges): number {
  return revisees + masquees + diffusees + bornes + nouvelles + disparues;
}

function rowOf(change: Change): ChangedRow {
  const { genre, ligne, colonne, ancien, nouveau, ecart, relatif } = change;
  const name = ligne === '' ? 'Ensemble' : ligne;
  if (colonne === undefined)
    return {
      name,
      column: '',
      before: genre === 'nouvelle' ? 'absente' : 'présente',
      after: genre === 'nouvelle' ? 'ligne nouvelle' : 'ligne disparue',
      gap: ''
    };
  const column = headingOf(colonne);
  const figure = (value: number | undefined) => (value === undefined ? '' : formatStyled(value, numberStyle(colonne)));
  if (genre === 'revisee')
    return {
      name,
      column,
      before: figure(ancien),
      after: figure(nouveau),
      gap: ecart === undefined ? '' : gapInWords(colonne, ecart, relatif ?? null)
    };
  if (genre === 'diffusee') return { name, column, before: NOT_SHOWN, after: figure(nouveau), gap: '' };
  if (genre === 'masquee')
    return { name, column, before: NOT_REPEATED, after: hiddenInWords(change, colonne), gap: '' };
  if (!change.bornes_apres) return { name, column, before: 'encadré', after: 'n’est plus encadré', gap: '' };
  return {
    name,
    column,
    before: boundsInWords(change.bornes_avant ?? null, colonne),
    after: boundsInWords(change.bornes_apres, colonne),
    gap: ''
  };
}

/** What is said of a figure that is no longer shown: never what it was. */
function hiddenInWords({ statut, bornes_apres: bounds }: Change, column: ChangedColumn): string {
  const why = isStatusCode(statut) ? statusInfo(statut).label : '';
  const known = bounds ? boundsInWords(bounds, column) : '';
  return [NO_LONGER, known, known === '' ? why : ''].filter((text) => text !== '').join(' : ');
}

function boundsInWords(bounds: Bounds | null, column: ChangedColumn): string {
  return bounds === null
    ? NOT_SHOWN
    : formatMeasureShort({ value: null, min: bounds[0], max: bounds[1] }, numberStyle(column), NOT_SHOWN);
}

const UNITS_NOT_WRITTEN = new Set(['pourcent', 'pour_un', 'points']);

function headingOf({ libelle, unite }: ChangedColumn): string {
  return unite === null || UNITS_NOT_WRITTEN.has(unite) || libelle.toLowerCase().includes(unite.toLowerCase())
    ? libelle
    : `${libelle} (${unite})`;
}
