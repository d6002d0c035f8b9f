import { MAILLES, type Maille } from '../../../src/lib/catalogue/levels.ts';
import { askedBy } from '../../../src/lib/catalogue/parameters/common-words.ts';
import { ASKED_PREFIX } from '../../../src/lib/catalogue/parameters/selection.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { columnNamed, findColumn, numberAt, valueAt, type Column } from '../../../src/lib/table/table.ts';
import { EXIT, failure } from '../failure.ts';
import { isRefusal, type Answering, type KnownRequest } from './answering.ts';
import { fewAtOnce } from './few-at-once.ts';

type AnswerDocument = Awaited<ReturnType<Answering['document']>>;

/** One figure of one territory, as the site answers it. */
export interface IndicatorRow {
  readonly territoire: string;
  readonly maille: Maille;
  readonly indicateur: string;
  readonly periode: string | null;
  readonly valeur: number | null;
  readonly valeur_min: number | null;
  readonly valeur_max: number | null;
  readonly valeur_statut: string;
}

type Indicator = NonNullable<RequestDefinition['indicateurs']>[string];

/** The requests that have indicators, described, and what they give of every level. */
export interface AskedIndicators {
  readonly requests: readonly RequestDefinition[];
  readonly rows: readonly IndicatorRow[];
}

/** The value of a level parameter that gives the row of the territory itself. */
const WHOLE = 'ensemble';

/** How a request gives one figure a territory of a level; null where it does not. */
export function askingLevel(definition: RequestDefinition, maille: Maille): (readonly [string, string])[] | null {
  const byLevel = definition.parametres.find((one) => askedBy('maille', one));
  const hasLevel = (level: string): boolean => byLevel?.valeurs?.some(({ valeur }) => valeur === level) === true;
  if (byLevel !== undefined && hasLevel(maille)) return [[byLevel.nom, maille]];
  if (byLevel !== undefined && !hasLevel(WHOLE)) return null;
  const place = definition.parametres.find((one) => askedBy('territoire', one));
  if (place === undefined || place.mailles?.includes(maille) === false) return null;
  return [[place.nom, `${maille}:*`], ...(byLevel === undefined ? [] : [[byLevel.nom, WHOLE] as const])];
}

/** Asks each indicator of each level, of the site's own engine. @throws Failure 3 when one is of several rows */
export async function askIndicators(
  snapshot: Answering,
  texts: Readonly<Record<string, string>>
): Promise<AskedIndicators> {
  const requests: RequestDefinition[] = [];
  const rows: IndicatorRow[] = [];
  const left = Object.entries(texts).filter(([, text]) => /^indicateurs:/m.test(text));
  await fewAtOnce(left, async ([name, text]) => {
    const request = await snapshot.describe(name, text);
    requests.push(request.definition);
    const indicators = Object.entries(request.definition.indicateurs ?? {});
    const ways = new Set(indicators.map(([, { avec = {} }]) => JSON.stringify(avec)));
    for (const maille of MAILLES) {
      const level = askingLevel(request.definition, maille);
      if (level === null) continue;
      for (const way of ways) {
        const asked = indicators.filter(([, { avec = {} }]) => JSON.stringify(avec) === way);
        const document = await documentOf(snapshot, request, [...Object.entries(asked[0]?.[1].avec ?? {}), ...level]);
        if (document === null) continue;
        for (const [name, one] of asked)
          rows.push(...rowsOf(document, maille, name, one).filter(isHere(snapshot.reference, maille)));
      }
    }
  });
  return { requests, rows };
}

/** Whether a row is of a territory of the snapshot's region, or of the country. */
function isHere({ domains }: Answering['reference'], maille: Maille): (row: IndicatorRow) => boolean {
  const members = domains.members('territoires');
  return ({ territoire }) => maille === 'pays' || members?.get(territoire)?.dansRegion === true;
}

/** Null where the level is not answered: nothing of it here, or too much. */
async function documentOf(
  snapshot: Answering,
  request: KnownRequest,
  given: readonly (readonly [string, string])[]
): Promise<AnswerDocument | null> {
  try {
    const document = await snapshot.document(request, given);
    return document.meta.tronque ? null : document;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function rowsOf(
  { meta, table, request }: AnswerDocument,
  maille: Maille,
  indicateur: string,
  { colonne, periode: dated }: Indicator
): IndicatorRow[] {
  const place = request.parametres.find((one) => askedBy('territoire', one))?.nom ?? '';
  const own = request.colonnes.find(({ role }) => role === 'territoire')?.nom;
  const codes = findColumn(table, ASKED_PREFIX + place) ?? columnNamed(table, own ?? '');
  const vintage = request.parametres.find((one) => askedBy('periode', one))?.nom;
  const asked = (vintage === undefined ? null : meta.parametres[vintage]) ?? null;
  const dates = dated === undefined ? null : columnNamed(table, dated);
  const value = columnNamed(table, colonne);
  const [min = value, max = value, status] = ['_min', '_max', '_statut'].map((end) => findColumn(table, colonne + end));
  const seen = new Set<string>();
  return Array.from({ length: table.rowCount }, (_, row): IndicatorRow[] => {
    const territoire = String(valueAt(codes, row));
    if (!territoire.startsWith(`${maille}:`)) return [];
    if (seen.has(territoire))
      throw failure(
        EXIT.check,
        `Indicateur « ${indicateur} » (${request.id}) : plusieurs lignes pour ${territoire}.`,
        'Dites sous « avec » les paramètres qui n’en laissent qu’une, ou ôtez l’indicateur de l’en-tête.'
      );
    seen.add(territoire);
    const [valeur, low, high] = [value, min, max].map((column) => numberAt(column, row));
    return [
      {
        territoire,
        maille,
        indicateur,
        periode: dates === null ? asked : textAt(dates, row),
        valeur: valeur ?? null,
        valeur_min: low ?? null,
        valeur_max: high ?? null,
        valeur_statut: status ? String(valueAt(status, row)) : valeur === null ? 'non_disponible' : 'diffuse'
      }
    ];
  }).flat();
}

function textAt(column: Column, row: number): string | null {
  const value = valueAt(column, row);
  return value === null ? null : String(value);
}
