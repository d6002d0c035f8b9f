import { addressQuery } from '../../../src/lib/catalogue/api/address-query.ts';
import {
  CONCORDANCE_FORMAT,
  type ConcordanceFigure,
  type ConcordanceRecord
} from '../../../src/lib/catalogue/records/concordance.ts';
import type { SourceSummary } from '../../../src/lib/catalogue/api/answer.ts';
import { periodName } from '../../../src/lib/text/dates.ts';
import { jsonRows, type JsonValue } from '../../../src/lib/table/json-rows.ts';
import type { PublishedFigure, PublishedFigures } from '../declared/concordance-schema.ts';
import { EXIT, failure, messageOf } from '../failure.ts';
import type { Reporter } from '../report.ts';
import { isRefusal, type Answering, type KnownRequest } from './answering.ts';
import type { KeptRecords } from './kept-records.ts';

/** What a request answers to a published figure: bounds, equal where nothing is hidden. */
interface Computed {
  readonly min: number;
  readonly max: number;
}

/** Sums of parts and roundings of floats, in units of the published rounding. */
const TOLERANCE = 1e-6;

/**
 * Asks the finished snapshot for each figure that producers publish, as readers ask the site. A figure that is neither
 * the published one once rounded, nor held by the bounds of secrecy, needs a reason in its file.
 * @param catalogue text of each request by its name
 * @throws Failure 3 naming the figures that differ without one: nothing is published.
 */
export async function findConcordance(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  published: readonly PublishedFigures[],
  reporter: Reporter,
  kept?: KeptRecords
): Promise<ConcordanceRecord> {
  reporter.start('Concordance');
  const requestOf = (figure: PublishedFigure, where: string): Promise<KnownRequest> => {
    const text = catalogue[figure.requete];
    if (text === undefined)
      throw failure(EXIT.input, `${where} : la requête ${figure.requete} n’existe pas.`, 'Corrigez son nom.');
    return snapshot.describe(figure.requete, text);
  };
  const publications = [];
  for (const { chiffres, relais, ...publication } of published) {
    const judged = async (): Promise<ConcordanceFigure[]> => {
      const figures: ConcordanceFigure[] = [];
      for (const figure of chiffres) figures.push(await judge(snapshot, requestOf, figure, publication.id));
      return figures;
    };
    const asked = chiffres.map(({ requete }) => requete);
    const figures = (await kept?.made('concordance', publication.id, chiffres, asked, judged)) ?? (await judged());
    publications.push({ ...publication, relais: relais ?? null, chiffres: figures });
  }
  const all = publications.flatMap(({ chiffres }) => chiffres);
  const computed = all.filter(({ etat }) => etat !== 'non_calcule');
  const unexplained = unexplainedIn(publications);
  reporter.finish({
    failed: unexplained.length > 0,
    note: `${computed.length} chiffres publiés sur ${all.length} calculés, ${computed.filter(({ etat }) => etat === 'ecart').length} avec un écart`
  });
  refuseUnexplained(unexplained);
  return { format: CONCORDANCE_FORMAT, instantane: snapshot.id, publications };
}

async function judge(
  snapshot: Answering,
  requestOf: (figure: PublishedFigure, where: string) => Promise<KnownRequest>,
  figure: PublishedFigure,
  publication: string
): Promise<ConcordanceFigure> {
  const where = `concordance/${publication}.yaml, « ${figure.libelle} »`;
  const request = await requestOf(figure, where);
  const { libelle, passage, publie, arrondi, requete } = figure;
  const base = { libelle, passage, publie, arrondi, requete, unite: unitOf(request, figure, where) };
  const given = Object.entries(figure.parametres).map(([name, value]) => [name, String(value)] as const);
  const asked = { ...base, adresse: addressOf(requete, given) };
  const silent = { min: null, max: null, etat: 'non_calcule', ecart: 0 } as const;
  try {
    const { meta, table } = await snapshot.document(request, given);
    const rows = jsonRows(table).filter((row) =>
      Object.entries(figure.ou).every(([name, wanted]) => String(row[name]) === String(wanted))
    );
    const computed = computedFrom(rows, figure);
    if (computed === null)
      return { ...asked, ...silent, raison: meta.motifs[0] ?? 'Les fichiers lus ne donnent pas ce chiffre.' };
    const other = otherVintage(figure, meta.sources);
    if (other !== null) return { ...asked, ...silent, raison: other };
    const { etat, ecart } = comparisonOf(figure, computed);
    return { ...asked, ...computed, etat, ecart, raison: etat === 'ecart' ? reasonOf(figure, rows, where) : null };
  } catch (error) {
    // A territory or a vintage that is not here.
    if (isRefusal(error)) return { ...asked, ...silent, raison: messageOf(error) };
    throw error;
  }
}

/** Why a figure of one vintage is not judged on an answer of another; null where both are of the same. */
function otherVintage({ millesime }: PublishedFigure, sources: readonly SourceSummary[]): string | null {
  for (const [name, wanted] of Object.entries(millesime)) {
    const read = sources.find(({ source }) => source === name);
    if (!read?.millesime.includes(wanted))
      return `Ce chiffre est de « ${wanted} » ; le fichier lu est de « ${read?.millesime ?? 'aucun millésime'} » : il n’est pas jugé.`;
  }
  return null;
}

/** Why it differs, where each `{column}` is what the answering row says there: the edition that was read, say. */
function reasonOf(
  { raison, requete }: PublishedFigure,
  [row]: readonly Readonly<Record<string, JsonValue>>[],
  where: string
): string | null {
  return (
    raison?.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = row?.[name];
      if (typeof value === 'string' || typeof value === 'number') return periodName(String(value));
      throw failure(
        EXIT.input,
        `${where} : la raison cite {${name}}, que ${requete} ne donne pas ici.`,
        'Nommez une colonne de la réponse, ou écrivez la raison sans elle.'
      );
    }) ?? null
  );
}

function unitOf({ definition }: KnownRequest, { ou, ...figure }: PublishedFigure, where: string): string | null {
  const valeur = figure.valeur ?? figure.somme;
  const names = new Set(definition.colonnes.map(({ nom }) => nom));
  const unknown = [...Object.keys(ou), ...(valeur === undefined ? [] : [valeur])].find((name) => !names.has(name));
  if (unknown !== undefined)
    throw failure(
      EXIT.input,
      `${where} : ${definition.id} n’a pas de colonne ${unknown}.`,
      `Ses colonnes : ${[...names].join(', ')}.`
    );
  const column = definition.colonnes.find(({ nom }) => nom === valeur);
  return column === undefined
    ? null
    : (column.unite ?? (column.role === 'taux' || column.role === 'evolution' ? 'pourcent' : null));
}

/** Null unless one row answers, with a figure or with bounds; or every row, where they are added. */
function computedFrom(
  rows: readonly Readonly<Record<string, JsonValue>>[],
  { valeur, somme }: PublishedFigure
): Computed | null {
  if (rows.length === 0 || (valeur !== undefined && rows.length > 1)) return null;
  const column = valeur ?? somme;
  if (column === undefined) return { min: rows.length, max: rows.length };
  const [min, max] = ['_min', '_max'].map((side) =>
    rows.reduce((sum, row) => sum + numberOf(row[column] ?? row[column + side]), 0)
  );
  return min === undefined || max === undefined || Number.isNaN(min + max) ? null : { min, max };
}

const numberOf = (value: JsonValue | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** Beside a figure rounded to a unit, which stands for half of it on each side. */
export function comparisonOf(
  { publie, arrondi }: Pick<PublishedFigure, 'publie' | 'arrondi'>,
  { min, max }: Computed
): Pick<ConcordanceFigure, 'etat' | 'ecart'> {
  const half = (0.5 + TOLERANCE) * arrondi;
  if (max < publie - half) return { etat: 'ecart', ecart: max - publie };
  if (min > publie + half) return { etat: 'ecart', ecart: min - publie };
  return { etat: min >= publie - half && max <= publie + half ? 'egal' : 'encadre', ecart: 0 };
}

function addressOf(request: string, given: readonly (readonly [string, string])[]): string {
  const query = addressQuery(given);
  return `/catalogue/${request}${query === '' ? '' : `?${query}`}`;
}

function unexplainedIn(publications: ConcordanceRecord['publications']): string[] {
  return publications.flatMap(({ id, chiffres }) =>
    chiffres
      .filter(({ etat, raison }) => etat === 'ecart' && raison === null)
      .map(
        ({ libelle, publie, min, max }) =>
          `  concordance/${id}.yaml, « ${libelle} » : publié ${publie}, calculé ${min === max ? min : `de ${min} à ${max}`}`
      )
  );
}

/** @throws Failure (exit 3) */
function refuseUnexplained(unexplained: readonly string[]): void {
  if (unexplained.length === 0) return;
  throw failure(
    EXIT.check,
    `${unexplained.length === 1 ? 'Un chiffre publié n’est pas retrouvé' : `${unexplained.length} chiffres publiés ne sont pas retrouvés`}, rien n’est publié :\n${unexplained.join('\n')}`,
    'Cherchez d’où vient l’écart : corrigez la requête ou le fichier, ou écrivez la raison (`raison`) dans ce fichier. L’instantané en service n’a pas changé.'
  );
}
