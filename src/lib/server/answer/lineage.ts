import type { AnswerSource, SourceSummary } from '../../catalogue/api/answer.ts';
import { DOMAIN_NAMES } from '../../catalogue/request/domains.gen.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { explainMissing } from '../../words/missing-source.ts';
import type { Reference, SourceRecord } from '../snapshot/reference.ts';

/** Sources behind a request, and what is missing among those it cannot do without. */
export interface RequestSources {
  /** Those that weigh most in the figures first, code lists and outlines last. */
  readonly present: readonly SourceSummary[];
  /** One text per missing source: which file to bring, and how. */
  readonly missing: readonly string[];
  /** Those missing, by name. */
  readonly absent: readonly string[];
}

/** What a request rests on is the same for each of its answers: kept as long as what the snapshot says of itself. */
const kept = new WeakMap<Reference, WeakMap<Read, RequestSources>>();

/** The tables of a request, and what its header says of the sources behind its figures. */
type Read = Pick<RequestDefinition, 'cubes'> & Partial<Pick<RequestDefinition, 'repose_sur'>>;

export function requestSources(request: Read, reference: Reference): RequestSources {
  const own = kept.get(reference) ?? new WeakMap<Read, RequestSources>();
  kept.set(reference, own);
  const found = own.get(request) ?? findSources(request, reference);
  own.set(request, found);
  return found;
}

function findSources(request: Read, reference: Reference): RequestSources {
  const behind = (cubes: readonly string[]) => new Set(cubes.flatMap((cube) => reference.lineage.get(cube) ?? []));
  const names = behind(request.cubes);
  const rested = request.repose_sur?.lignes ?? [];
  // One list of places is made of many files: a request of lists alone counts from those that it says it rests on.
  const counted =
    rested.length > 0 && !request.cubes.some((table) => table.startsWith('publie.'))
      ? new Set(rested)
      : behind(countedCubes(request.cubes));
  const records = reference.sources.filter(({ source }) => names.has(source));
  // Population and outlines count from code lists only: those are then what is counted.
  const onlyLists = records.every(({ source, referentiel }) => referentiel || !counted.has(source));
  const weights = weightsOf(countedCubes(request.cubes), records, reference);
  // Of shared competences or passages no cube is made: those that the header says counted come first.
  const said = new Set(request.repose_sur?.comptees ?? []);
  const isReference = ({ source, referentiel }: SourceRecord): boolean =>
    !said.has(source) && (!counted.has(source) || (referentiel && !onlyLists));
  const weightOf = (record: SourceRecord): number =>
    said.has(record.source) ? request.cubes.length + 1 : isReference(record) ? 0 : (weights.get(record.source) ?? 0);
  const absent = records.filter(({ presente, facultative }) => !presente && !facultative);
  return {
    present: records
      // A file that says nothing of the region is not what its figures rest on.
      .filter(({ lue }) => lue)
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map((record) => summarize(record, isReference(record))),
    missing: absent.map(explainMissing),
    absent: absent.map(({ source }) => source)
  };
}

/** How much each source counts: a table shares one vote among its files, code lists apart. */
function weightsOf(
  tables: readonly string[],
  records: readonly SourceRecord[],
  { lineage }: Reference
): ReadonlyMap<string, number> {
  const lists = new Set(records.filter(({ referentiel }) => referentiel).map(({ source }) => source));
  const weights = new Map<string, number>();
  for (const table of tables) {
    const behind = lineage.get(table) ?? [];
    const voters = behind.filter((source) => !lists.has(source));
    const sharing = voters.length > 0 ? voters : behind;
    for (const source of sharing) weights.set(source, (weights.get(source) ?? 0) + 1 / sharing.length);
  }
  return weights;
}

/** Where the figures come from: cubes, sessions and courses, or else other published tables, or references. */
function countedCubes(tables: readonly string[]): readonly string[] {
  const cubes = tables.filter((table) => /^publie\.(alertes|cube|sessions|offre)_/.test(table));
  const published = tables.filter((table) => table.startsWith('publie.'));
  return cubes.length > 0 ? cubes : published.length > 0 ? published : tables;
}

export function summarize(
  { source, titre, producteur, licence, adresse, millesime, synthetique, vie_mois }: SourceRecord,
  referentiel: boolean
): SourceSummary {
  return { source, titre, producteur, licence, adresse, millesime, synthetique, referentiel, vie_mois };
}

/** Parameters that choose one vintage of a file. */
const VINTAGES: readonly string[] = [
  'annee',
  'rentree',
  'millesime',
  'session',
  'campagne',
  'bmo',
  'recensement',
  'places'
];
/** Parameters that choose one of the few periods of a file; of a series, where it ends. */
const PERIODS: readonly string[] = ['mois', 'trimestre', 'periode'];
/** Parameters that make a span of what the others choose. */
const STARTS: readonly string[] = ['depuis', 'avant'];

/** Each source with the vintage asked of it, in its words (« rentrée 2024 ») or by its table. */
export function sourcesWithVintage(
  sources: readonly SourceSummary[],
  request: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  { lineage, vintages }: Reference
): AnswerSource[] {
  const asked = new Map<string, string>();
  const domainOf = new Map(request.parametres.map(({ nom, domaine }) => [nom, domaine]));
  const spans = new Set(STARTS.flatMap((nom) => domainOf.get(nom) ?? []));
  for (const { nom, valeur, libelle } of parameters) {
    const [own, isPeriod] = [domainOf.get(nom) ?? '', PERIODS.includes(nom)];
    if (valeur === null || spans.has(own) || !(isPeriod || VINTAGES.includes(nom))) continue;
    const alike = libelle.startsWith('année ')
      ? []
      : vintages
          .filter((vintage) => vintage.millesime === valeur && vintage.libelle === libelle)
          .map(({ domaine }) => `millesimes.${domaine}`);
    const behind = [own, ...alike].flatMap((domain) => lineage.get(domain) ?? []);
    for (const { source, millesime, referentiel } of sources) {
      if (!referentiel && behind.includes(source) && holds(millesime, valeur, isPeriod)) asked.set(source, libelle);
    }
  }
  return sources.map((source) => ({ ...source, millesime_demande: asked.get(source.source) ?? null }));
}

const SPAN = ' à ';

/** Whether a source has this vintage, in its list or, unless only a list will do, in its span. */
function holds(millesime: string, wanted: string, listOnly: boolean): boolean {
  // School years are written with a dash or an underscore.
  const [had, vintage] = [millesime.replaceAll('-', '_'), wanted.replaceAll('-', '_')];
  const [from = '', to] = had.split(SPAN);
  if (to === undefined) return had.includes(vintage);
  return !listOnly && from.length === vintage.length && from <= vintage && vintage <= to;
}

export function missingVintage(domain: string): string {
  const name = domain.replace('millesimes.', '');
  return `« ${DOMAIN_NAMES[name] ?? name} » : rien n’en est publié ici.`;
}

/** The files that each table may be made from: counted tables, and those that the Région alone can fill. */
export function filesBehind({ cubes }: Pick<RequestDefinition, 'cubes'>, reference: Reference): SourceRecord[][] {
  const counted = countedCubes(cubes);
  return cubes.flatMap((cube) => {
    const files = votersOf(cube, reference);
    const own = files.length > 0 && files.every(({ acces }) => acces === 'region');
    if (!(counted.includes(cube) || own)) return [];
    const ways = files.length > 0 ? files : behindTable(cube, reference);
    return ways.length > 0 ? [ways] : [];
  });
}

/** Every source behind a table, present or not. */
function behindTable(table: string, { lineage, sources }: Reference): SourceRecord[] {
  return sources.filter(({ source }) => lineage.get(table)?.includes(source));
}

/** Those that bring its figures, any of them: code lists do not count. */
function votersOf(table: string, reference: Reference): SourceRecord[] {
  return behindTable(table, reference).filter(({ referentiel }) => !referentiel);
}

/** Sources of a counted table that has none of them: its silence says nothing. Code lists do not count. */
export function sourcesNeverRead(request: RequestDefinition, reference: Reference): SourceRecord[] {
  const never = new Set(
    countedCubes(request.cubes).flatMap((cube) => {
      const voters = votersOf(cube, reference);
      return voters.every(({ lue }) => !lue) ? voters : [];
    })
  );
  return reference.sources.filter((source) => never.has(source));
}
