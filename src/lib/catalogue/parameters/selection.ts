import type { Problem } from '../api/answer.ts';
import { suits, type DomainMember, type Domains } from '../request/domains.ts';
import { allOf, MAILLES } from '../levels.ts';
import type { RequestColumn, RequestDefinition, RequestParameter } from '../request/request.ts';

/** Several values asked of one parameter: `departement:35,departement:22`, or all those of a level, `zone_emploi:*`. */
export interface Several {
  readonly nom: string;
  /** As the address keeps it. */
  readonly texte: string;
  readonly valeurs: readonly string[];
  /** In words when it is a whole level or domain: « toutes les zones d’emploi ». */
  readonly libelle: string | null;
}

export type GivenValues = readonly (readonly [string, string])[];

export interface Selection {
  /** What each answer is asked with, in the order of the values. */
  readonly combinations: readonly GivenValues[];
  readonly several: readonly Several[];
  readonly problems: readonly Problem[];
}

/** Answers asked at once, at most: a whole level of zones or intercommunalities, not the communes of a region. */
export const MOST_ANSWERS = 150;
const EVERY = '*';
/** Columns that tell which value a row was asked with; no column of a request may start so. */
export const ASKED_PREFIX = 'parametre_';
/** Ends the name of the column that holds a name rather than a code. */
export const ASKED_NAME = '_nom';

/** Takes an address with several values apart into the addresses of its answers, each then checked as any other. */
export function readSelection(request: RequestDefinition, given: GivenValues, domains: Domains): Selection {
  const problems: Problem[] = [];
  const several: Several[] = [];
  // In the header's order, as the canonical address has it, so that both give the rows in the same order.
  const rank = (name: string): number => request.parametres.findIndex(({ nom }) => nom === name);
  const choices = [...given]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => {
      const spec = request.parametres.find(({ nom }) => nom === name);
      const found = spec === undefined ? null : severalOf(spec, value, domains);
      if (found === null) return [[name, value] as const];
      if (found.valeurs.length === 0) problems.push(nothingMeant(name, value, spec));
      several.push(found);
      return found.valeurs.map((each) => [name, each] as const);
    });
  const count = choices.reduce((product, values) => product * values.length, 1);
  if (count > MOST_ANSWERS) {
    const message = `${count} réponses d’un coup ; ${MOST_ANSWERS} au plus. Prenez moins de valeurs, ou l’instantané entier (page « Données »)`;
    return {
      combinations: [],
      several,
      problems: [...problems, { parametre: several.map(({ nom }) => nom).join(', '), message, suggestions: [] }]
    };
  }
  const combinations = choices.reduce<GivenValues[]>(
    (made, values) => made.flatMap((before) => values.map((value) => [...before, value])),
    [[]]
  );
  return { combinations, several, problems };
}

/** A level that the parameter does not take, or of which this snapshot has no territory. */
function nothingMeant(parametre: string, value: string, spec: RequestParameter | undefined): Problem {
  const level = MAILLES.find((maille) => value === `${maille}:${EVERY}`);
  const accepted = spec?.mailles ?? [];
  if (level === undefined || accepted.includes(level) || accepted.length === 0)
    return {
      parametre,
      message: `'${value.slice(0, 80)}' ne désigne aucune valeur de cet instantané`,
      suggestions: []
    };
  return {
    parametre,
    message: `'${value}' : cette maille n’est pas acceptée ; mailles acceptées : ${accepted.join(', ')}`,
    suggestions: []
  };
}

/** Whether the text of a parameter, as an answer gives it back, asks for several values. */
export function asksSeveral(text: string): boolean {
  return text.includes(',') || text.endsWith(EVERY);
}

/** Whether a parameter may be asked with several values: those that are chosen, not typed as numbers. */
export function takesSeveral({ domaine }: Pick<RequestParameter, 'domaine'>): boolean {
  return domaine !== 'entier' && domaine !== 'decimal';
}

/** Null when one value is asked, whatever it is: the usual check then speaks of it. */
function severalOf(spec: RequestParameter, value: string, domains: Domains): Several | null {
  const { nom, domaine } = spec;
  if (!takesSeveral(spec)) return null;
  const members = domains.members(domaine);
  if (members?.has(value) || spec.valeurs?.some(({ valeur }) => valeur === value)) return null;
  const every = everyOf(spec, value, members);
  if (every !== null) return { nom, texte: value, ...every };
  if (!value.includes(',')) return null;
  const valeurs = [
    ...new Set(
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    )
  ];
  return valeurs.length < 2 ? null : { nom, texte: valeurs.join(','), valeurs, libelle: null };
}

function everyOf(
  spec: RequestParameter,
  value: string,
  members: ReadonlyMap<string, DomainMember> | undefined
): Pick<Several, 'valeurs' | 'libelle'> | null {
  if (spec.domaine === 'territoires') {
    const maille = MAILLES.find((level) => value === `${level}:${EVERY}`);
    if (maille === undefined) return null;
    const places = [...(members?.values() ?? [])].filter(
      (member) =>
        member.maille === maille &&
        suits(member, spec) &&
        (maille === 'pays' || maille === 'region' || member.dansRegion === true)
    );
    places.sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
    return { valeurs: places.map(({ valeur }) => valeur), libelle: allOf(maille) };
  }
  if (value !== EVERY) return null;
  return {
    valeurs: [...(spec.valeurs ?? []), ...(members?.values() ?? [])].map(({ valeur }) => valeur),
    libelle: 'toutes les valeurs'
  };
}

/** The columns that tell joined answers apart: for each parameter asked with several values, its name and its code. */
export function askedColumns(
  parameters: readonly Pick<RequestParameter, 'nom' | 'domaine' | 'libelle'>[],
  several: readonly string[]
): RequestColumn[] {
  return parameters
    .filter(({ nom }) => several.includes(nom))
    .flatMap(({ nom, domaine, libelle }) => {
      const text = { type: 'text', protege: false, bornes: false } as const;
      const place = domaine === 'territoires';
      return [
        {
          ...text,
          nom: ASKED_PREFIX + nom + ASKED_NAME,
          role: 'libelle',
          libelle: place ? 'Territoire demandé' : `${libelle} : valeur demandée`
        },
        {
          ...text,
          nom: ASKED_PREFIX + nom,
          role: 'dimension',
          libelle: place ? 'Code du territoire demandé' : `${libelle} : valeur dans l’adresse`
        }
      ];
    });
}
