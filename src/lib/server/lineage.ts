import type { AnswerState, SourceSummary } from '../catalogue/answer.ts';
import type { RequestDefinition } from '../catalogue/request.ts';
import type { Reference, SourceRecord } from './reference.ts';

/** Sources behind a request, and what is missing among those it cannot do without. */
export interface RequestSources {
  readonly present: readonly SourceSummary[];
  /** One text per missing source: which file to bring, and how. */
  readonly missing: readonly string[];
}

export function requestSources(request: RequestDefinition, reference: Reference): RequestSources {
  const behind = (cubes: readonly string[]) => new Set(cubes.flatMap((cube) => reference.lineage.get(cube) ?? []));
  const names = behind(request.cubes);
  const counted = behind(countedCubes(request.cubes));
  const records = reference.sources.filter(({ source }) => names.has(source));
  // Population and outlines count from code lists only: those are then what is counted.
  const onlyLists = records.every(({ source, referentiel }) => referentiel || !counted.has(source));
  return {
    present: records.filter(({ presente }) => presente).map((record) => summarize(record, !counted.has(record.source) || (record.referentiel && !onlyLists))),
    missing: records.filter(({ presente, facultative }) => !presente && !facultative).map(explainMissing)
  };
}

/** Where the figures come from: the cubes, or else the other published tables, or else the references. */
function countedCubes(tables: readonly string[]): readonly string[] {
  const cubes = tables.filter((table) => table.startsWith('publie.cube_'));
  const published = tables.filter((table) => table.startsWith('publie.'));
  return cubes.length > 0 ? cubes : published.length > 0 ? published : tables;
}

export function summarize({ source, titre, producteur, licence, adresse, millesime, synthetique }: SourceRecord, referentiel: boolean): SourceSummary {
  return { source, titre, producteur, licence, adresse, millesime, synthetique, referentiel };
}

function explainMissing({ titre, producteur, apport, ajout }: SourceRecord): string {
  const gives = apport ? ` Elle apporte ${apport.replace(/\.$/, '')}.` : '';
  return `La source « ${titre} » (${producteur}) n’est pas dans cet instantané.${gives}${ajout ? ` ${ajout}` : ''}`;
}

/** The state of an answer that has no rows although its sources are there. */
export function emptyState(request: RequestDefinition): { state: AnswerState; reasons: string[] } {
  const spec = request.si_vide;
  if (spec) return { state: spec.etat, reasons: [spec.motif] };
  return { state: 'vide', reasons: ['Aucune ligne ne répond à ces paramètres.'] };
}
