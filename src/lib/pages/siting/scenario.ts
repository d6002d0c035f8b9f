import { contracted } from '../../text/grammar.ts';
/** A place of a scenario as it was typed: a name or a code, and how many places open (or close, below zero). */
export interface Opening {
  readonly lieu: string;
  readonly places: number;
}

/** Openings and closures to try out; all of it is in the address of its page. */
export interface Scenario {
  /** Typed code; null for the region. */
  readonly territoire: string | null;
  readonly openings: readonly Opening[];
  /** Of travel times, or `km`; null for minutes where the snapshot has them. */
  readonly mesure: string | null;
  /** Minutes or kilometres; null for the usual reach. */
  readonly portee: string | null;
  /** Whose places they are: `jeunes` or `habitants`; null for the usual. */
  readonly demande: string | null;
  /** Typed code of the occupation that the places would lead to. */
  readonly metier: string | null;
  /** Euros a place and a year, typed by the reader: no published figure stands for it. */
  readonly cout: number | null;
  /** What was typed and cannot be used, in words. */
  readonly refused: readonly string[];
}

/** Places that a request takes at once, and how many it opens or closes in each at most. */
export const MOST_OPENINGS = 3;
export const MOST_PLACES = 500;
const LONGEST = 100;
const DEAREST = 1_000_000;

/** Reads an address: `lieu` and `places` come in pairs, in order; a pair without a place is left out. */
export function readScenario(query: URLSearchParams): Scenario {
  const refused: string[] = [];
  const text = (name: string): string | null => query.get(name)?.trim().slice(0, LONGEST) || null;
  const [lieux, counts] = [query.getAll('lieu'), query.getAll('places')];
  const pairs = lieux
    .map((lieu, at) => ({ lieu: lieu.trim().slice(0, LONGEST), typed: (counts[at] ?? '').trim() }))
    .filter(({ lieu }) => lieu !== '');
  if (pairs.length > MOST_OPENINGS)
    refused.push(
      `Trois lieux au plus à la fois : ${pairs
        .slice(MOST_OPENINGS)
        .map(({ lieu }) => `« ${lieu} »`)
        .join(', ')} n’est pas simulé.`
    );
  const openings = pairs.slice(0, MOST_OPENINGS).flatMap(({ lieu, typed }) => {
    const places = numberOf(typed);
    if (places !== null && Number.isInteger(places) && Math.abs(places) <= MOST_PLACES) return [{ lieu, places }];
    refused.push(
      typed === ''
        ? `Indiquez un nombre de places pour « ${lieu} » : un nombre entier, de −${MOST_PLACES} à ${MOST_PLACES}.`
        : `« ${typed.slice(0, LONGEST)} » n’est pas un nombre de places pour « ${lieu} » : un nombre entier, de −${MOST_PLACES} à ${MOST_PLACES}.`
    );
    return [];
  });
  const typedCost = text('cout');
  const cost = typedCost === null ? null : numberOf(typedCost);
  const cout = cost !== null && cost > 0 && cost <= DEAREST ? cost : null;
  if (typedCost !== null && cout === null)
    refused.push(`« ${typedCost} » n’est pas un coût par place : un montant en euros, de 1 à 1 000 000.`);
  return {
    territoire: text('territoire'),
    openings,
    mesure: text('mesure'),
    portee: text('portee'),
    demande: text('demande'),
    metier: text('metier'),
    cout,
    refused
  };
}

/** The query that gives the scenario again. */
export function scenarioQuery({
  territoire,
  openings,
  mesure,
  portee,
  demande,
  metier,
  cout
}: Omit<Scenario, 'refused'>): string {
  const pairs: [string, string][] = [
    ...(territoire === null ? [] : [['territoire', territoire] as [string, string]]),
    ...openings.flatMap(({ lieu, places }): [string, string][] => [
      ['lieu', lieu],
      ['places', String(places)]
    ]),
    ...Object.entries({ mesure, portee, demande, metier, cout }).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]]
    )
  ];
  return new URLSearchParams(pairs).toString().replaceAll('%3A', ':');
}

/** The parameters of the simulator's requests; `codes` are the communes that the openings were found to be. */
export function scenarioParameters(
  scenario: Scenario,
  territoire: string,
  codes: readonly string[]
): Record<string, string> {
  const openings = scenario.openings.flatMap(({ places }, at): [string, string][] => {
    const suffix = at === 0 ? '' : `_${at + 1}`;
    return [
      [`ou${suffix}`, codes[at] ?? ''],
      [`places${suffix}`, String(places)]
    ];
  });
  return {
    territoire,
    ...Object.fromEntries(openings),
    ...(scenario.mesure ? { mesure: scenario.mesure } : {}),
    ...(scenario.portee ? { portee: scenario.portee } : {}),
    ...(scenario.demande ? { demande: scenario.demande } : {})
  };
}

/** « 40 places ouvertes à Brest et 12 fermées à Quimper »; `names` are those of the communes, in the order of the openings. */
export function scenarioWords(openings: readonly Opening[], names: readonly string[]): string {
  const parts = openings.map(({ places }, at) => {
    const count = Math.abs(places);
    const noun = at === 0 ? ` place${count > 1 ? 's' : ''}` : '';
    return `${count}${noun} ${places < 0 ? 'fermée' : 'ouverte'}${count > 1 ? 's' : ''} ${contracted(`à ${names[at] ?? ''}`)}`;
  });
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`;
}

/** « 1 200,5 », « -12 », « −12 » or « 1200 » as a number; null for anything else. */
function numberOf(typed: string): number | null {
  const plain = typed
    .replaceAll(/[\s\u202f\u00a0€]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
