import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import { normalizeHeader } from '../../pipeline/read/header.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { localDays, type LocalDays } from '../../pipeline/read/local-day.ts';
import { rollUp, type Cell } from '../../pipeline/read/roll-up.ts';
import { USAGE_THRESHOLD } from '../../pipeline/declared/usage-rules.ts';
import { answersOf, questionOf, type Question } from './questions.ts';

/** A mark is shown from a hundred answers, as the Observatoire de la qualité des démarches does. */
const MARK_THRESHOLD = 100;
const MOST_UNREADABLE = 0.01;
const EXPORT = 'Exportez de nouveau les avis depuis « Je donne mon avis », en CSV.';
const LAYOUTS = [
  { date: "date de l'avis", service: 'nom du formulaire' },
  { date: 'review created at', service: 'form id' }
] as const;
/** What sums hold, in order. */
const [POINTS, GOOD, BAD] = [0, 1, 2];

/** Reads both column sets, all files together: what comes out is counts and sums by period, never a review. */
async function readReviews(files: readonly DataFile[], context: LoadContext): Promise<LoadedRow[][]> {
  const days = localDays(context.profile.usage.fuseau);
  const cells = new Map<string, Cell>();
  for (const file of files) await addFile(file, days, cells);
  // A hundred answers make a mark: by month, else by quarter, else by year; below, their number alone, from eleven.
  const marked = rollUp(cells.values(), [coarser(quarterOf), coarser((period) => period.slice(0, 4))], MARK_THRESHOLD);
  const counted = rollUp(marked.left, [], USAGE_THRESHOLD);
  const rows = [...marked.kept.map((cell) => rowOf(cell, true)), ...counted.kept.map((cell) => rowOf(cell, false))];
  return files.map((_, index) => (index === 0 ? rows.map((values, line) => ({ line: line + 1, values })) : []));
}

async function addFile(file: DataFile, days: LocalDays, cells: Map<string, Cell>): Promise<void> {
  const [header, ...records] = parseRecords(decode(await readFile(file.path), file), ',', Number.POSITIVE_INFINITY);
  const names = (header?.fields ?? []).map(normalizeHeader);
  const layout = LAYOUTS.find(({ date, service }) => names.includes(date) && names.includes(service));
  const questions = names
    .map((name, index): [number, Question | null] => [index, questionOf(name)])
    .filter((pair): pair is [number, Question] => pair[1] !== null);
  if (layout === undefined || questions.length === 0) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne 1 : ni « Date de l'avis, Nom du formulaire » ni « Review Created At, Form ID » avec des questions. Colonnes trouvées : ${(header?.fields ?? []).slice(0, 8).join(', ') || 'aucune'}.`,
      `${EXPORT} Délimiteur : la virgule.`
    );
  }
  if (records.length === 0) throw failure(EXIT.input, `${file.name} : l’en-tête est là, mais aucun avis.`, EXPORT);
  const [date, service] = [names.indexOf(layout.date), names.indexOf(layout.service)];
  const wrong: number[] = [];
  for (const { fields, line } of records) {
    if (fields.length !== names.length)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${names.length}.`,
        EXPORT
      );
    const month = monthOf(fields[date] ?? '', days);
    if (
      month === null ||
      !questions.every(([index, question]) =>
        add(cells, [serviceOf(fields[service] ?? '', file), month], question, fields[index] ?? '')
      )
    )
      wrong.push(line);
  }
  if (wrong.length / records.length > MOST_UNREADABLE) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${wrong[0] ?? 0} : date ou réponse inattendue (${wrong.length} avis sur ${records.length}).`,
      `${EXPORT} Les dates sont « AAAA-MM-JJ HH:MM:SS ».`
    );
  }
}

/** False when the cell is not an answer to its question. */
function add(cells: Map<string, Cell>, place: readonly string[], question: Question, cell: string): boolean {
  const answers = answersOf(question, cell);
  for (const { indicator, points } of answers ?? []) {
    const keys = [...place, indicator];
    const name = keys.join('\u0000');
    const known = cells.get(name) ?? { keys, count: 0, who: null, sums: [0, 0, 0] };
    const more = [points, points === 10 ? 1 : 0, points === 0 ? 1 : 0];
    cells.set(name, {
      ...known,
      count: known.count + 1,
      sums: known.sums.map((sum, index) => sum + (more[index] ?? 0))
    });
  }
  return answers !== null;
}

/** Month on the site's clock of a date written in UTC. */
function monthOf(text: string, days: LocalDays): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text.trim());
  const time = parts === null ? Number.NaN : Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}Z`);
  return Number.isNaN(time) ? null : days.dayOf(time / 1000).slice(0, 7);
}

/** The older layout only numbers its forms: the file then bears the service's name. */
function serviceOf(text: string, file: DataFile): string {
  const name = text.trim();
  return name !== '' && !/^\d+$/.test(name)
    ? name
    : file.baseName
        .replace(/^(jdma|export[_-]avis)[_-]?/i, '')
        .replace(/\.csv$/i, '')
        .replace(/[_-]+/g, ' ')
        .trim();
}

function decode(bytes: Buffer, file: DataFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch (error) {
    throw failure(EXIT.input, `${file.name} : ce n’est pas de l’UTF-8.`, EXPORT, error);
  }
}

function coarser(period: (text: string) => string): (keys: readonly string[]) => readonly string[] {
  return ([service = '', own = '', indicator = '']) => [service, period(own), indicator];
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}T${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

function rowOf(
  { keys: [service = '', period = '', indicator = ''], count, sums }: Cell,
  marked: boolean
): Record<string, string | null> {
  const [good, bad] = [sums[GOOD] ?? 0, sums[BAD] ?? 0];
  const parts = [good, bad, count - good - bad];
  const shown = marked && indicator === 'satisfaction' && parts.every((part) => part === 0 || part >= USAGE_THRESHOLD);
  return {
    service,
    periode: period,
    indicateur: indicator,
    reponses: String(count),
    points: marked ? String(sums[POINTS] ?? 0) : null,
    favorables: shown ? String(good) : null,
    defavorables: shown ? String(bad) : null
  };
}

export const readers: SourceLoader['readers'] = {};
export const groups: SourceLoader['groups'] = { avis: readReviews };
