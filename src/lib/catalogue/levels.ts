/** What the product says and does of one level of territory. */
export interface Level {
  /** Its name, as a page writes it. */
  readonly name: string;
  /** Its territories, in a sentence: « toutes les zones d’emploi », « Carte des zones d’emploi ». */
  readonly plural: string;
  readonly feminine?: true;
  /** Short forms of its code that one writes before a number, letters only. */
  readonly aliases: readonly string[];
  /** How a search names it before a name, in plain text (`suggest.ts`); null where names stand alone. */
  readonly words: RegExp | null;
  /** Which level divides it on a map: few enough outlines to read, small enough to find one's way. */
  readonly dividedBy: Maille | null;
  /** Its territories are whole communes. */
  readonly ofCommunes: boolean;
  /** Its territories bear the name of a town: their level is said before it. */
  readonly namedAfterTown?: true;
  /** One plans in it first: the first page lists and maps its territories, a comparison offers them. */
  readonly planned?: true;
}

/** From the largest to the smallest. A level of the reference tables that is not here cannot be asked for. */
const TABLE = {
  pays: { name: 'Pays', plural: 'pays', aliases: ['france'], words: null, dividedBy: 'departement', ofCommunes: false },
  region: {
    name: 'Région',
    plural: 'régions',
    feminine: true,
    aliases: ['reg'],
    words: /^region /,
    dividedBy: 'departement',
    ofCommunes: true
  },
  academie: {
    name: 'Académie',
    plural: 'académies',
    feminine: true,
    aliases: ['acad'],
    words: /^academie /,
    dividedBy: 'epci',
    ofCommunes: true,
    namedAfterTown: true
  },
  departement: {
    name: 'Département',
    plural: 'départements',
    aliases: ['dep', 'dept'],
    words: /^departement /,
    dividedBy: 'epci',
    ofCommunes: true,
    planned: true
  },
  arrondissement: {
    name: 'Arrondissement',
    plural: 'arrondissements',
    aliases: ['arr'],
    words: /^arrondissement /,
    dividedBy: 'commune',
    ofCommunes: true,
    namedAfterTown: true
  },
  zone_emploi: {
    name: 'Zone d’emploi 2020',
    plural: 'zones d’emploi',
    feminine: true,
    aliases: ['ze', 'zone', 'zoneemploi'],
    words: /^zones? d emploi /,
    dividedBy: 'epci',
    ofCommunes: true,
    namedAfterTown: true,
    planned: true
  },
  bassin: {
    name: 'Bassin d’emploi',
    plural: 'bassins d’emploi',
    aliases: ['be', 'ba'],
    words: /^bassins?( d emploi)? /,
    dividedBy: 'epci',
    ofCommunes: true,
    namedAfterTown: true,
    planned: true
  },
  comite_local: {
    name: 'Comité local pour l’emploi',
    plural: 'comités locaux pour l’emploi',
    aliases: ['cle'],
    words: /^comite local( pour l emploi)? /,
    dividedBy: 'commune',
    ofCommunes: true,
    namedAfterTown: true
  },
  frr: {
    name: 'Zonage France ruralités revitalisation',
    plural: 'zones France ruralités revitalisation',
    feminine: true,
    aliases: [],
    words: null,
    dividedBy: 'commune',
    ofCommunes: true,
    namedAfterTown: true
  },
  epci: {
    name: 'Intercommunalité',
    plural: 'intercommunalités',
    feminine: true,
    aliases: [],
    words: /^(intercommunalite|epci|agglomeration) /,
    dividedBy: 'commune',
    ofCommunes: true,
    planned: true
  },
  commune: {
    name: 'Commune',
    plural: 'communes',
    feminine: true,
    aliases: ['com', 'insee'],
    words: /^(commune|ville) /,
    dividedBy: null,
    ofCommunes: true
  }
} as const satisfies Readonly<Record<string, Omit<Level, 'dividedBy'> & { dividedBy: string | null }>>;

export type Maille = keyof typeof TABLE;

export const LEVELS: Readonly<Record<Maille, Level>> = TABLE;
export const MAILLES = Object.keys(TABLE) as readonly Maille[];

/** Those in which one plans, the largest first. */
export const PLANNED = MAILLES.filter((maille) => LEVELS[maille].planned);

/** The order in which a planner looks for a place: what shares the region, large levels, special zonings. */
export const BY_PLANNING: readonly Maille[] = [
  'zone_emploi',
  'bassin',
  'epci',
  'commune',
  'departement',
  'region',
  'comite_local',
  'arrondissement',
  'academie',
  'frr',
  'pays'
];

/** Those of them in which one plans first. */
export const PLANNED_FIRST = BY_PLANNING.filter((maille) => LEVELS[maille].planned);

/** Names of sets of levels that a header may use in a list of levels. */
export const LEVEL_SETS: Readonly<Record<string, readonly Maille[]>> = {
  communales: MAILLES.filter((maille) => LEVELS[maille].ofCommunes),
  supracommunales: MAILLES.filter((maille) => LEVELS[maille].ofCommunes && maille !== 'commune'),
  planifiees: MAILLES.filter((maille) => LEVELS[maille].planned || maille === 'region')
};

/** A level of a text that may come from an address or a table. */
export function isMaille(text: string): text is Maille {
  return Object.hasOwn(TABLE, text);
}

/** Its name for a page; a text that is no level is given back. */
export function levelName(text: string): string {
  return isMaille(text) ? LEVELS[text].name : text;
}

/** « toutes les zones d’emploi ». */
export function allOf(maille: Maille): string {
  const { feminine, plural } = LEVELS[maille];
  return `${feminine ? 'toutes' : 'tous'} les ${plural}`;
}

/** Levels and sets as a header lists them, as levels, once each; null when one is neither. */
export function expandLevels(named: string | readonly string[]): readonly Maille[] | null {
  const names = typeof named === 'string' ? [named] : named;
  const wanted = [...new Set(names.flatMap((name): readonly string[] => LEVEL_SETS[name] ?? [name]))];
  return wanted.every(isMaille) ? wanted : null;
}
