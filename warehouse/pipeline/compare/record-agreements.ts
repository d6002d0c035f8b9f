import type { Agreement } from '../../../src/lib/catalogue/records/agreement.ts';
import { jsonRows, type JsonValue } from '../../../src/lib/table/json-rows.ts';
import type { DeclaredPair, DeclaredSide } from '../declared/agreement-schema.ts';
import { EXIT, failure } from '../failure.ts';
import type { Reporter } from '../report.ts';
import { isRefusal, type Answering } from './answering.ts';

type Row = Readonly<Record<string, JsonValue>>;

/** A figure, or all that it may be. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/** Sums of floats in two orders. */
const TOLERANCE = 1e-6;
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
const SHOWN = 3;
/** What the status of a cell says when no file fills it: a sum has nothing to add. */
const EMPTY: ReadonlySet<JsonValue> = new Set([null, 'non_disponible', 'sans_objet']);

/**
 * Asks the finished snapshot both requests of each pair, and compares what they say of one thing. Bounds agree where they meet.
 * @param catalogue text of each request by its name
 * @throws Failure (exit 2) when a pair names a request that is not in the catalogue
 */
export async function recordAgreements(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  pairs: readonly DeclaredPair[],
  reporter: Reporter
): Promise<Agreement[]> {
  reporter.start(`Accords de ${pairs.length} paires de requêtes`);
  const judged: Agreement[] = [];
  for (const pair of pairs) judged.push(await judge(snapshot, catalogue, pair));
  const broken = judged.filter(({ etat, pourquoi }) => etat === 'rompu' && pourquoi === null);
  reporter.finish({ note: `${judged.filter(({ etat }) => etat === 'tenu').length} tenus, ${broken.length} rompus` });
  for (const { nom, ecarts } of broken)
    reporter.say(
      `  Ne s’accordent pas : ${nom} (${ecarts.map(({ cle, un, autre }) => `${cle} : ${un} et ${autre}`).join(' ; ')}).`
    );
  return judged;
}

async function judge(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  { nom, egal, au_plus, de, arrondi, pourquoi }: DeclaredPair
): Promise<Agreement> {
  const first = egal ?? au_plus ?? de;
  const [one, other] = await Promise.all([first, de].map((side) => figuresOf(snapshot, catalogue, side)));
  const both = [...(one ?? [])].flatMap(([key, left]) => {
    const right = other?.get(key);
    return right === undefined ? [] : [{ key, left, right }];
  });
  const apart = both.filter(
    ({ left, right }) =>
      left.min > right.max + arrondi + TOLERANCE ||
      (au_plus === undefined && right.min > left.max + arrondi + TOLERANCE)
  );
  return {
    nom,
    requetes: [first.requete, de.requete],
    etat: both.length === 0 ? 'non_juge' : apart.length > 0 ? 'rompu' : 'tenu',
    compares: both.length,
    ecarts: apart
      .slice(0, SHOWN)
      .map(({ key, left, right }) => ({ cle: key, un: inWords(left), autre: inWords(right) })),
    pourquoi: pourquoi ?? null
  };
}

/** By key, or one sum. A cell that is empty adds nothing; one that is hidden without bounds is left out, and the sum that needs it. */
async function figuresOf(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  { requete, parametres, colonne, cle, derniere }: DeclaredSide
): Promise<Map<string, Range>> {
  const text = catalogue[requete];
  if (text === undefined)
    throw failure(EXIT.input, `findings/accords.yaml : la requête ${requete} n’existe pas.`, 'Corrigez son nom.');
  const all = await rowsOf(snapshot, requete, text, parametres);
  const read = all.filter((row) => row[colonne] !== null || !EMPTY.has(row[`${colonne}_statut`] ?? null));
  const rows = derniere === undefined ? read : read.slice(-1);
  const ranges = rows.map((row) => rangeOf(row, colonne));
  if (cle === undefined)
    return rows.length === 0 || ranges.includes(null)
      ? new Map()
      : new Map([
          ['ensemble', { min: sum(ranges.map((one) => one?.min ?? 0)), max: sum(ranges.map((one) => one?.max ?? 0)) }]
        ]);
  return new Map(
    rows.flatMap((row, at) => {
      const range = ranges[at] ?? null;
      return range === null ? [] : [[String(row[cle]), range] as const];
    })
  );
}

async function rowsOf(
  snapshot: Answering,
  requete: string,
  text: string,
  given: Readonly<Record<string, string>>
): Promise<Row[]> {
  try {
    return jsonRows((await snapshot.document(await snapshot.describe(requete, text), Object.entries(given))).table);
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function rangeOf(row: Row, column: string): Range | null {
  const [value, min, max] = [row[column], row[`${column}_min`], row[`${column}_max`]];
  if (typeof value === 'number') return { min: value, max: value };
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function inWords({ min, max }: Range): string {
  return min === max ? number.format(min) : `${number.format(min)} à ${number.format(max)}`;
}
