import { SECTIONS, type SectionSpec } from '../pages/lists/registry.ts';
import type { Subject } from '../pages/subject.ts';
import { joinSubjects, splitSubjects } from '../pages/comparison/subject-address.ts';
import { pieceSpec } from './piece.ts';

/** What a dossier is made from: all of it is in its address, so that the address gives it again on the next vintage. */
export interface DossierRequest {
  /** Typed code. */
  readonly territoire: string;
  /** Typed code of the one comparator of every section; null for the usual one. */
  readonly comparer: string | null;
  /** In the order of the dossier. */
  readonly sections: readonly SectionSpec[];
  /** Prints the table of each figure under it. */
  readonly tableaux: boolean;
  /** A note: the first sentence and the first figure of each part, without the annex. */
  readonly note: boolean;
}

export interface DossierModel {
  readonly id: Subject;
  readonly name: string;
  readonly use: string;
}

/** Dossiers that a region makes again and again; each is every section of its subject. */
export const MODELS: readonly DossierModel[] = [
  {
    id: 'gpec',
    name: 'Diagnostic territorial (GPEC)',
    use: 'emploi, recrutement, demandeurs d’emploi et formation d’un territoire'
  },
  {
    id: 'cprdfop',
    name: 'Contrat de plan (CPRDFOP)',
    use: 'carte des formations, devenir des élèves, besoins et accès'
  },
  {
    id: 'spro',
    name: 'Comité du service public d’orientation (SPRO)',
    use: 'fréquentation, usages, satisfaction et publics du service'
  }
];

export const OFFERED_MODELS = MODELS.filter(({ id }) => SECTIONS.some(({ subject }) => subject === id));

const LONGEST_CODE = 100;

/**
 * Reads an address. `sections` lists parts and requests in order, commas written `%2C`; `ajouter` adds one; a form
 * without script repeats `section`; neither means all of `modele`. Unknown sections are named in `unknown`.
 * @returns null when no territory is asked
 */
export function readDossierAddress(query: URLSearchParams): { request: DossierRequest; unknown: string[] } | null {
  const territoire = query.get('territoire')?.trim().slice(0, LONGEST_CODE) ?? '';
  if (territoire === '') return null;
  const model = OFFERED_MODELS.find(({ id }) => id === query.get('modele')) ?? OFFERED_MODELS[0];
  const asked = query.has('sections') ? splitSubjects(query.get('sections') ?? '') : query.getAll('section');
  const added = query.get('ajouter')?.trim() ?? '';
  const names = [
    ...new Set([
      ...(asked.length > 0 || query.has('sections')
        ? asked
        : SECTIONS.filter(({ subject }) => subject === model?.id).map(({ id }) => id)),
      ...(added === '' ? [] : [added])
    ])
  ];
  const found = names.map((name) => ({ name, spec: SECTIONS.find(({ id }) => id === name) ?? pieceSpec(name) }));
  return {
    request: {
      territoire,
      comparer: query.get('comparer')?.trim().slice(0, LONGEST_CODE) || null,
      sections: found.flatMap(({ spec }) => spec ?? []),
      tableaux: query.get('tableaux') === 'oui',
      note: query.get('note') === 'oui'
    },
    unknown: found.flatMap(({ name, spec }) => (spec ? [] : [name.slice(0, LONGEST_CODE)]))
  };
}

export function dossierQuery({ territoire, comparer, sections, tableaux, note }: DossierRequest): string {
  return new URLSearchParams({
    territoire,
    ...(comparer === null ? {} : { comparer }),
    sections: joinSubjects(sections.map(({ id, address }) => address ?? id)),
    ...(tableaux ? { tableaux: 'oui' } : {}),
    ...(note ? { note: 'oui' } : {})
  })
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
}

export interface SectionMove {
  readonly id: string;
  readonly up: DossierRequest | null;
  readonly down: DossierRequest | null;
  readonly without: DossierRequest | null;
}

/** What each section can become: one place up, one down, left out (the last one stays). */
export function movesOf(request: DossierRequest): SectionMove[] {
  const { sections } = request;
  const ordered = (next: readonly SectionSpec[]): DossierRequest => ({ ...request, sections: next });
  return sections.map(({ id }, at) => ({
    id,
    up: at === 0 ? null : ordered(swapped(sections, at - 1)),
    down: at === sections.length - 1 ? null : ordered(swapped(sections, at)),
    without: sections.length === 1 ? null : ordered(sections.filter((_, index) => index !== at))
  }));
}

/** A list whose members `at` and `at + 1` change places. */
function swapped<T>(list: readonly T[], at: number): T[] {
  return [...list.slice(0, at), ...list.slice(at, at + 2).reverse(), ...list.slice(at + 2)];
}
