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
/** Ends the name of the column that holds the level of a territory, where several are asked. */
export const ASKED_LEVEL = '_maille';

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
      for (const empty of found.vides) problems.push(nothingMeant(name, empty, spec));
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

/** Null when one value is asked: the usual check speaks of it. `vides` are the levels that mean nothing here. */
function severalOf(
  spec: RequestParameter,
  value: string,
  domains: Domains
): (Several & { readonly vides: readonly string[] }) | null {
  const { nom, domaine } = spec;
  if (!takesSeveral(spec)) return null;
  const members = domains.members(domaine);
  if (members?.has(value) || spec.valeurs?.some(({ valeur }) => valeur === value)) return null;
  const parts = [
    ...new Set(
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    )
  ];
  const found = parts.map((part) => everyOf(spec, part, members));
  const vides = parts.filter((_, at) => found[at]?.valeurs.length === 0);
  const [every] = found;
  if (parts.length === 1 && every) return { nom, texte: parts[0] ?? value, ...every, vides };
  if (parts.length < 2) return null;
  const named = found.some((part) => part !== null);
  return {
    nom,
    texte: parts.join(','),
    valeurs: [...new Set(parts.flatMap((part, at) => found[at]?.valeurs ?? [part]))],
    libelle: named
      ? parts.map((part, at) => found[at]?.libelle ?? members?.get(part)?.libelle ?? part).join(', ')
      : null,
    vides
  };
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

/** The columns that tell joined answers apart: name and code of each parameter with several values, and its level. */
export function parameterColumns(
  parameters: readonly Pick<RequestParameter, 'nom' | 'domaine' | 'libelle'>[],
  several: readonly Pick<Several, 'nom' | 'texte'>[]
): RequestColumn[] {
  return parameters.flatMap(({ nom, domaine, libelle }) => {
    const asked = several.find((each) => each.nom === nom);
    if (asked === undefined) return [];
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
        libelle: place ? 'Code du territoire demandé' : `${libelle} : valeur dans l’adresse`,
        ...(domaine.startsWith('millesimes.') ? { temps: 'periode' as const } : {})
      },
      ...(place && asksLevels(asked.texte)
        ? [
            {
              ...text,
              nom: ASKED_PREFIX + nom + ASKED_LEVEL,
              role: 'dimension' as const,
              libelle: 'Maille du territoire demandé'
            }
          ]
        : [])
    ];
  });
}

/** Whether territories of several levels are asked. */
export function asksLevels(text: string): boolean {
  return new Set(text.split(',').map(levelOfCode)).size > 1;
}

/** `epci` of `epci:243500139`. */
export function levelOfCode(code: string): string {
  return code.slice(0, Math.max(0, code.indexOf(':')));
}
