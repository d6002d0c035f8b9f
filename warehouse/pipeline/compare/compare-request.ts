import { isNational } from '../../../src/lib/catalogue/home.ts';
import type {
  AnswerChanges,
  Change,
  ChangeCounts,
  LargestChange,
  RequestChanges,
  VintageChange
} from '../../../src/lib/catalogue/records/changes.ts';
import { suits } from '../../../src/lib/catalogue/request/domains.ts';
import { MAILLES } from '../../../src/lib/catalogue/levels.ts';
import { messageOf } from '../failure.ts';
import type { Answering, GivenAnswer, KnownRequest } from './answering.ts';
import { compareTables } from './compare-tables.ts';

/** One request on both sides; on the earlier one, as it was then. */
export interface RequestPair {
  readonly before: KnownRequest;
  readonly after: KnownRequest;
  /** Whether both were seen to have no row at a territory; false where it is not known. */
  readonly isEmpty?: (territory: string) => boolean;
}

export type ComparedAnswers = Pick<
  RequestChanges,
  'valeurs' | 'remarques' | 'territoires' | 'comptes' | 'maximum' | 'lectures'
>;

interface Compared {
  /** Null when time was over before the last answer. */
  readonly answers: ComparedAnswers | null;
  readonly executions: number;
  /** What the engine said of answers that failed: for the person who builds, not for readers. */
  readonly failures: readonly string[];
}

export const PLACE = 'territoire';
/** Changes kept of one answer: its largest. */
const KEPT = 50;

/** Runs a request on both snapshots, at the earlier one's defaults then for each territory; never a part of them. */
export async function compareRequest(
  before: Answering,
  after: Answering,
  pair: RequestPair,
  isOver: () => boolean = () => false
): Promise<Compared> {
  const territories: string[] = [];
  const failures: string[] = [];
  const found: AnswerChanges[] = [];
  let executions = 0;
  const compareWith = async (given: readonly (readonly [string, string])[]): Promise<void> => {
    try {
      executions++;
      const earlier = await before.answer(pair.before, given);
      if (earlier === null) return;
      executions++;
      const later = await after.answer(pair.after, canonical(earlier));
      if (later === null) return;
      const { counts, changes } = compareTables(
        { request: pair.before.definition, table: earlier.table },
        { request: pair.after.definition, table: later.table }
      );
      const place = earlier.parameters.find(({ nom }) => nom === PLACE)?.valeur ?? null;
      if (place !== null && territories.includes(place)) return;
      if (place !== null) territories.push(place);
      found.push(summarize(place, earlier, counts, changes));
    } catch (error) {
      failures.push(messageOf(error).split('\n')[0] ?? '');
    }
  };
  await compareWith([]);
  const usual = found[0]?.territoire ?? null;
  for (const territory of territoriesOf(pair, before)) {
    if (isOver()) return { answers: null, executions, failures };
    if (territory !== usual) await compareWith([[PLACE, territory]]);
  }
  const lectures = found.filter(({ changements }) => changements.length > 0);
  const answers: ComparedAnswers = {
    valeurs: found.length > 0 ? 'comparees' : 'non_comparees',
    territoires: territories,
    remarques: remarksOn(found, failures.length),
    comptes: addCounts(found.map(({ comptes }) => comptes)),
    maximum: largest(
      lectures.flatMap(({ territoire, maximum }): LargestChange[] =>
        maximum === null ? [] : [{ ...maximum, territoire }]
      )
    ),
    lectures
  };
  return { answers, executions, failures };
}

function canonical({ parameters }: GivenAnswer): [string, string][] {
  return parameters.flatMap(({ nom, valeur }): [string, string][] => (valeur === null ? [] : [[nom, valeur]]));
}

/** Territories of the region that the request takes, communes excepted, and the country; a layer of cells once. */
function territoriesOf(
  { before: { definition: request }, isEmpty = () => false }: RequestPair,
  { reference }: Answering
): string[] {
  const spec = request.parametres.find(({ nom, domaine }) => nom === PLACE && domaine === 'territoires');
  if (spec === undefined || request.colonnes.some(({ role }) => role === 'cellule')) return [];
  // Of every region at once, two thousand territories would be asked for each request.
  const national = isNational(reference.summary);
  return reference.territories
    .filter(
      (territory) =>
        territory.maille !== 'commune' &&
        (!national || ['pays', 'region'].includes(territory.maille)) &&
        (territory.dansRegion || territory.maille === 'pays') &&
        suits(territory, spec) &&
        !isEmpty(territory.valeur)
    )
    .sort((a, b) => MAILLES.indexOf(a.maille) - MAILLES.indexOf(b.maille) || (a.valeur < b.valeur ? -1 : 1))
    .map(({ valeur }) => valeur);
}

function summarize(
  territoire: string | null,
  { parameters }: GivenAnswer,
  comptes: ChangeCounts,
  changes: readonly Change[]
): AnswerChanges {
  const given = parameters.filter(({ valeur }) => valeur !== null);
  return {
    territoire,
    parametres: Object.fromEntries(given.map(({ nom, valeur }) => [nom, valeur ?? ''])),
    parametres_libelles: Object.fromEntries(given.map(({ nom, libelle }) => [nom, libelle])),
    comptes,
    maximum: largest(changes),
    changements: changes.slice(0, KEPT),
    coupe: changes.length > KEPT
  };
}

function remarksOn(found: readonly AnswerChanges[], failed: number): string[] {
  const ambiguous = found.reduce((sum, { comptes }) => sum + comptes.ambigues, 0);
  return [
    ...(failed > 0
      ? [failed > 1 ? `${failed} réponses n’ont pas pu être comparées.` : 'Une réponse n’a pas pu être comparée.']
      : []),
    ...(found.length === 0 && failed === 0
      ? ['L’un des deux instantanés n’a pas de réponse entière aux paramètres d’alors.']
      : []),
    ...(ambiguous > 0 ? [`Lignes que rien ne distingue d’une autre, non comparées : ${ambiguous}.`] : [])
  ];
}

/** The largest revision: of a count or an index in proportion, else of a rate in points. */
function largest<T extends Change>(changes: readonly T[]): T | null {
  const revised = changes.filter(({ genre }) => genre === 'revisee');
  const counts = revised.filter(
    ({ colonne, relatif }) => (colonne?.role === 'mesure' || colonne?.role === 'indice') && relatif !== null
  );
  const size = ({ relatif, ecart }: Change) => Math.abs((counts.length > 0 ? relatif : ecart) ?? 0);
  return (counts.length > 0 ? counts : revised).reduce<T | null>(
    (best, change) => (best === null || size(change) > size(best) ? change : best),
    null
  );
}

export const NO_CHANGE: ChangeCounts = {
  lignes: 0,
  valeurs: 0,
  revisees: 0,
  masquees: 0,
  diffusees: 0,
  bornes: 0,
  nouvelles: 0,
  disparues: 0,
  ambigues: 0
};

function addCounts(all: readonly ChangeCounts[]): ChangeCounts {
  const names = Object.keys(NO_CHANGE) as (keyof ChangeCounts)[];
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, counts) => sum + counts[name], 0)])
  ) as unknown as ChangeCounts;
}

/** Vintages that are new or gone: of the sources that the request counts, and of the lists it chooses from. */
export function vintagesOf(
  before: Answering,
  after: Answering,
  { definition }: KnownRequest,
  earlier: KnownRequest
): VintageChange[] {
  const [was, is] = [before.sourcesOf(earlier.definition), after.sourcesOf(definition)];
  const sources = [...new Set([...was.keys(), ...is.keys()])].flatMap((titre) =>
    changed(titre, [was.get(titre) ?? ''].filter(Boolean), [is.get(titre) ?? ''].filter(Boolean))
  );
  const domains = [
    ...new Set(
      definition.parametres.map(({ domaine }) => domaine).filter((domaine) => domaine.startsWith('millesimes.'))
    )
  ];
  const lists = domains.flatMap((domain) => {
    const labels = ({ reference }: Answering) =>
      [...(reference.domains.members(domain)?.values() ?? [])].map(({ libelle }) => libelle);
    return changed(
      definition.parametres.find(({ domaine }) => domaine === domain)?.libelle ?? domain,
      labels(before),
      labels(after)
    );
  });
  return [...sources, ...lists];
}

function changed(libelle: string, before: readonly string[], after: readonly string[]): VintageChange[] {
  const ajoutes = after.filter((text) => !before.includes(text));
  const retires = before.filter((text) => !after.includes(text));
  return ajoutes.length + retires.length === 0 ? [] : [{ libelle, ajoutes, retires }];
}
