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
const EMPTY: readonly JsonValue[] = [null, 'non_disponible', 'sans_objet'];

/**
 * Asks the finished snapshot both requests of each pair, and compares what they say of one thing. Bounds agree where they meet.
 * @param catalogue text of each request by its name
 * @throws Failure (exit 2) when a pair names a request or a column that is not there
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

/**
 * By key, or one sum. A cell that is empty adds nothing; one that is hidden without bounds is left out, and the sum that
 * needs it.
 */
async function figuresOf(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  side: DeclaredSide
): Promise<Map<string, Range>> {
  const { colonne, cle } = side;
  const ranges = (await rowsOf(snapshot, catalogue, side))
    .filter((row) => row[colonne] !== null || !EMPTY.includes(row[`${colonne}_statut`] ?? null))
    .map((row) => ({ key: cle === undefined ? 'ensemble' : String(row[cle]), range: rangeOf(row, colonne) }));
  if (cle === undefined && ranges.some(({ range }) => range === null)) return new Map();
  const figures = new Map<string, Range>();
  for (const { key, range } of ranges) {
    const { min, max } = (cle === undefined ? figures.get(key) : undefined) ?? { min: 0, max: 0 };
    if (range !== null) figures.set(key, { min: min + range.min, max: max + range.max });
  }
  return figures;
}

/**
 * Rows of a side, those of its last time where it is a series; none where the region or the vintage is not here.
 * @throws Failure (exit 2) naming a request or a column that is not there
 */
async function rowsOf(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  { requete, parametres, colonne, cle, derniere }: DeclaredSide
): Promise<Row[]> {
  const unknown = (what: string): never => {
    throw failure(EXIT.input, `findings/accords.yaml : ${what} n’existe pas.`, 'Corrigez son nom.');
  };
  const request = await snapshot.describe(requete, catalogue[requete] ?? unknown(`la requête ${requete}`));
  for (const name of [colonne, cle, derniere])
    if (name !== undefined && !request.definition.colonnes.some(({ nom }) => nom === name))
      unknown(`la colonne ${name} de ${requete}`);
  try {
    const rows = jsonRows((await snapshot.document(request, Object.entries(parametres))).table);
    if (derniere === undefined) return rows;
    const last = rows
      .map((row) => String(row[derniere]))
      .sort()
      .at(-1);
    return rows.filter((row) => String(row[derniere]) === last);
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

function inWords({ min, max }: Range): string {
  return min === max ? number.format(min) : `${number.format(min)} à ${number.format(max)}`;
}
