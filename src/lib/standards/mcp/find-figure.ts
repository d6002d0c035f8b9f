import type { Answer, AnswerRow, SnapshotSummary } from '../../catalogue/api/answer.ts';
import type { RequestDetail } from '../../catalogue/api/documents.ts';
import { askedBy } from '../../catalogue/parameters/common-words.ts';
import { plainText } from '../../text/suggest.ts';
import { readFigure, type Reading } from '../../words/figure.ts';
import { askRequest, named, Refused, type Ask, type Given } from './ask.ts';

/** Which figure is spoken of. */
export interface Asked {
  readonly territoire?: string | undefined;
  readonly periode?: string | undefined;
  readonly mesure?: string | undefined;
  readonly parametres: Given;
  /** Columns of the row, and their code or label. */
  readonly ligne: Readonly<Record<string, string>>;
}

/** A figure and the answer that it stands in; no figure where no row is of what is asked. */
export interface Found {
  readonly answer: Answer;
  readonly reading: Reading | null;
  readonly column: Answer['colonnes'][number];
  readonly row: AnswerRow | null;
}

const YEARS = /^(annee|rentree|session|millesime|periode)$/;

type Parameter = RequestDetail['parametres'][number];

export function detailOf(ask: Ask, id: string): Promise<RequestDetail> {
  return ask<RequestDetail>(`catalogue/${named(id)}`);
}

/** The parameter that a common word names. A time without default is where a series begins: its rows say theirs. */
export function parameterFor(
  { parametres }: Pick<RequestDetail, 'parametres'>,
  word: 'territoire' | 'maille' | 'periode'
): Parameter | undefined {
  return parametres.find(
    ({ nom, domaine, valeurs, defaut }) =>
      askedBy(word, { nom, domaine, ...(valeurs && { valeurs }) }) && (word !== 'periode' || defaut !== null)
  );
}

/**
 * What asks a request of a territory: its level when it takes one, the row being then that of the territory.
 * @throws Refused when a parameter says another time, or another territory than that of every row
 */
export function askingOf(detail: RequestDetail, { territoire, periode, parametres }: Asked): Given {
  const [place, level, period] = (['territoire', 'maille', 'periode'] as const).map((word) =>
    parameterFor(detail, word)
  );
  const maille = territoire?.split(':')[0] ?? '';
  const byLevel = level?.valeurs?.some(({ valeur }) => valeur === maille) === true ? { [level.nom]: maille } : null;
  const said: Given = {
    ...(territoire === undefined ? {} : (byLevel ?? (place === undefined ? {} : { [place.nom]: territoire }))),
    ...(period === undefined || periode === undefined ? {} : { [period.nom]: periode })
  };
  // Where rows say their territory, a parameter may name the one that holds it.
  const held = detail.colonnes.some(({ role }) => role === 'territoire') ? [place?.nom, level?.nom] : [];
  for (const [name, value] of Object.entries(parametres))
    if (said[name] !== undefined && value !== said[name] && !held.includes(name))
      throw new Refused(400, `« ${name} » est dit deux fois : ${said[name]} et ${String(value).slice(0, 60)}.`);
  return { ...said, ...parametres };
}

/** The region, where a request takes no territory and no row says one: it answers for no other. Null where it may. */
export async function onlyPlace(ask: Ask, detail: RequestDetail, asked: Asked): Promise<string | null> {
  const { territoire } = asked;
  if (territoire === undefined || Object.values(askingOf(detail, asked)).includes(territoire)) return null;
  if (detail.colonnes.some(({ role }) => role === 'territoire')) return null;
  const { region } = await ask<SnapshotSummary>('snapshot');
  return territoire === region ? null : region;
}

/** The one row of what is asked. @throws Refused when there are several, or no such column */
export async function findFigure(ask: Ask, detail: RequestDetail, asked: Asked, held?: string): Promise<Found> {
  const given = askingOf(detail, asked);
  const answer = await askRequest(ask, detail.id, { ...given, ...(held === undefined ? {} : { instantane: held }) });
  const column = columnOf(answer, asked.mesure);
  const rows = rowsOf(answer, detail, asked);
  if (rows.length > 1)
    throw new Refused(400, `${rows.length} lignes répondent ; précisez « ligne » : ${choices(answer, rows)}.`);
  const [row = null] = rows;
  return { answer, column, row, reading: row === null ? null : readFigure(row, column) };
}

function columnOf({ colonnes }: Answer, name: string | undefined): Answer['colonnes'][number] {
  const figures = colonnes.filter(({ protege, type, role }) => protege || (type !== 'texte' && role !== 'signal'));
  const found =
    name === undefined ? (figures.length === 1 ? figures[0] : undefined) : figures.find(({ nom }) => nom === name);
  if (found) return found;
  const known = figures.map(({ nom, libelle }) => `${nom} (${libelle})`).join(', ');
  throw new Refused(
    400,
    `${name === undefined ? 'Dites quelle mesure' : `Aucune mesure « ${name.slice(0, 60)} »`} : ${known}.`
  );
}

/**
 * Rows of the territory and of the time, where columns say them, then of what is said of the row: one that says another territory is of
 * it, unless the row itself is named.
 */
function rowsOf(answer: Answer, detail: RequestDetail, { territoire, periode, ligne }: Asked): AnswerRow[] {
  const { colonnes, lignes } = answer;
  const place = colonnes.find(({ role }) => role === 'territoire')?.nom;
  const own = place !== undefined && lignes.some((row) => row[place] === territoire);
  const byLevel = parameterFor(detail, 'maille')?.valeurs?.some(({ valeur }) => territoire?.startsWith(`${valeur}:`));
  const time = timeColumn(answer);
  const wanted = Object.entries(ligne).map(([name, value]) => [name, plainText(value)] as const);
  for (const [name] of wanted)
    if (!colonnes.some(({ nom }) => nom === name))
      throw new Refused(
        400,
        `Aucune colonne « ${name.slice(0, 60)} » ; colonnes : ${colonnes.map(({ nom }) => nom).join(', ')}.`
      );
  const rows = lignes.filter(
    (row) =>
      (!(own || byLevel === true || wanted.length === 0) ||
        territoire === undefined ||
        place === undefined ||
        row[place] === territoire) &&
      wanted.every(([name, value]) => plainText(String(row[name] ?? '')) === value)
  );
  if (time === undefined || periode === undefined) return rows;
  const isSeries = parameterFor(detail, 'periode') === undefined || new Set(rows.map((row) => row[time])).size > 1;
  return isSeries ? rows.filter((row) => String(row[time]) === periode) : rows;
}

/** The column that says of when each row is; the first one, where editions have a date too. */
export function timeColumn({ colonnes }: Pick<Answer, 'colonnes'>): string | undefined {
  const dated =
    colonnes.find(({ temps }) => temps) ?? colonnes.find(({ nom, role }) => role === 'dimension' && YEARS.test(nom));
  return dated?.nom;
}

/** The columns that tell rows apart, with some of their values. */
function choices({ colonnes }: Answer, rows: readonly AnswerRow[]): string {
  return colonnes
    .filter(({ protege, role }) => !protege && (role === 'dimension' || role === 'territoire'))
    .flatMap(({ nom }) => {
      const values = [...new Set(rows.map((row) => String(row[nom] ?? '')))];
      return values.length < 2 ? [] : [`${nom} (${values.slice(0, 8).join(' ; ')}${values.length > 8 ? '…' : ''})`];
    })
    .slice(0, 4)
    .join(', ');
}
