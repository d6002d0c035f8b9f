import type { Answer, AnswerColumn, AnswerRow, SnapshotSummary } from '$lib/catalogue/api/answer.ts';
import { ownerOf } from '$lib/catalogue/request/companions.ts';
import type { ChartSpec } from '$lib/catalogue/request/header.ts';

/** A result in the reader's browser, before it is shown. */
export interface PlainResult {
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'booleen' | 'entier' | 'decimal' | 'texte' | 'date';
  }[];
  readonly rows: readonly AnswerRow[];
}

/** A result as the site shows answers: bounds and status under their measure. */
export interface ShownResult {
  readonly answer: Answer;
  /** Rows whose value was less than all that the bounds allow: their bounds are shown in its place. */
  readonly widened: number;
}

/** Numbers that name and are not counted: years, classes, codes. */
const NAMING = /^(annee|millesime|mois|trimestre|rentree|cohorte|periode|resolution|rang|niveau|session|code.*|id)$/;
/** From here, decimals beyond the first are not read. */
const LARGE = 100;

/** The columns and rows of SQL as an answer: `_min`, `_max` or `_statut` goes with its measure. */
export function resultAnswer(
  { columns, rows }: PlainResult,
  snapshot: SnapshotSummary,
  graphique: ChartSpec | null = null
): ShownResult {
  const named = columns.map(({ name }) => ({ nom: name }));
  const isCompanion = (name: string): boolean => {
    // A column is its own owner: its name without what it ends with must be another's.
    const owner = ownerOf(
      name,
      named.filter(({ nom }) => nom !== name)
    )?.owner;
    return owner !== undefined && isNumber(columns.find((column) => column.name === owner.nom)?.type);
  };
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const colonnes = columns
    .filter(({ name }) => !isCompanion(name))
    .map(({ name, type }): AnswerColumn => {
      const counted = isNumber(type);
      return {
        nom: name,
        libelle: name,
        role: roleOf(name, type, rows),
        unite: null,
        type: type === 'date' ? 'texte' : type,
        protege: counted && has(`${name}_statut`),
        bornes: counted && has(`${name}_min`) && has(`${name}_max`),
        ic: counted && has(`${name}_ic_min`) && has(`${name}_ic_max`),
        visible: false,
        ecart: counted && has(`${name}_ecart`),
        de: null
      };
    });
  const bounded = colonnes.filter(({ bornes }) => bornes).map(({ nom }) => nom);
  const loose = new Set<AnswerRow>();
  const lignes = rows.map((row) => {
    const wide = bounded.filter((name) => isLoose(row, name));
    if (wide.length === 0) return row;
    loose.add(row);
    return {
      ...row,
      ...Object.fromEntries(
        wide.flatMap((name) => [
          [name, null],
          [`${name}_statut`, 'intervalle']
        ])
      )
    };
  });
  return { answer: answerOf(colonnes, lignes, snapshot, graphique), widened: loose.size };
}

/** What a result may be drawn by: its measures, and what names or dates its rows. */
export function drawable({ colonnes, lignes }: Answer): { measures: string[]; names: string[]; periods: string[] } {
  const texts = colonnes.filter(({ role, type }) => role === 'dimension' || type === 'texte').map(({ nom }) => nom);
  const isCode = (name: string): boolean => lignes.every((row) => /^[a-z_0-9]+:\S+$/.test(String(row[name])));
  // What a reader can name comes first.
  const names = [...texts.filter((name) => !isCode(name)), ...texts.filter(isCode)];
  return {
    measures: colonnes
      .filter(({ role }) => role === 'mesure' || role === 'taux' || role === 'classe')
      .map(({ nom }) => nom),
    names,
    // One date is the same for every row, and draws nothing.
    periods: names.filter(
      (name) =>
        new Set(lignes.map((row) => row[name])).size > 1 &&
        lignes.every((row) => /^\d{4}(-\d\d(-\d\d)?|T[1-4])?$/.test(String(row[name])))
    )
  };
}

/**
 * The rows with the name of their line in full, since one name may be on several lines.
 * @param names that tell rows apart, the one of the lines first; those that tell nothing more are left out
 */
export function oneNameALine(rows: readonly AnswerRow[], names: readonly string[]): readonly AnswerRow[] {
  const [serie] = names;
  if (serie === undefined) return rows;
  const written = (kept: readonly string[]): string[] =>
    rows.map((row) => kept.map((name) => String(row[name] ?? '')).join(', '));
  const needed = names
    .slice(1)
    .reduce<string[]>(
      (kept, name) => (new Set(written([...kept, name])).size > new Set(written(kept)).size ? [...kept, name] : kept),
      [serie]
    );
  if (needed.length === 1) return rows;
  const lines = written(needed);
  return rows.map((row, index) => ({ ...row, [serie]: lines[index] ?? '' }));
}

function isLoose(row: AnswerRow, name: string): boolean {
  const [min, max] = [row[`${name}_min`], row[`${name}_max`]];
  return row[name] !== null && typeof min === 'number' && typeof max === 'number' && min < max;
}

function isNumber(type: string | undefined): boolean {
  return type === 'entier' || type === 'decimal';
}

function roleOf(name: string, type: string, rows: readonly AnswerRow[]): AnswerColumn['role'] {
  if (name === 'latitude' || name === 'longitude') return name;
  if (!isNumber(type) || NAMING.test(name)) return type === 'booleen' ? 'texte' : 'dimension';
  if (type === 'entier') return 'mesure';
  // A share or a mean of a few keeps its decimals; a large figure is not read by them.
  return rows.some((row) => Math.abs(Number(row[name] ?? 0)) >= LARGE) ? 'mesure' : 'classe';
}

function answerOf(
  colonnes: readonly AnswerColumn[],
  lignes: readonly AnswerRow[],
  instantane: SnapshotSummary,
  graphique: ChartSpec | null
): Answer {
  return {
    requete: {
      id: 'atelier',
      version: '1',
      titre: 'Votre requête',
      question: '',
      code: '',
      formule: null,
      champ: null,
      notes: [],
      lecture: null,
      graphique,
      carte: null,
      enquete: false
    },
    parametres: {},
    parametres_libelles: {},
    adresse: '/atelier',
    vue: [],
    instantane,
    sources: [],
    etat: lignes.length > 0 ? 'complet' : 'vide',
    motifs: [],
    non_lues: [],
    signalements: [],
    couverture: [],
    avertissement: null,
    colonnes,
    lignes,
    tronque: false,
    page: null,
    territoires_visibles: [],
    statuts: []
  };
}
