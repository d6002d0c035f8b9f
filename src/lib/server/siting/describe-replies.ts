import type {
  SitingCell,
  SitingDocument,
  SitingReply,
  SitingServedTown,
  SitingTown
} from '../../catalogue/api/siting.ts';
import { SITING_LIMITS } from '../../catalogue/api/siting-choices.ts';
import type { Choices, SitingAnswer } from '../../siting/choose.ts';
import type { Demands, Ways } from '../../siting/reach.ts';
import { cellText } from '../../table/json-rows.ts';
import { meanDistance } from './people.ts';
import type { Instance, Site } from './read-instance.ts';
import type { SitingWish } from './siting-parameters.ts';

/** What was chosen, named and counted, again from the distances and not from the program. */
export function describeReplies(
  instance: Instance,
  choices: Choices,
  wish: SitingWish
): Pick<SitingDocument, 'reponses' | 'de_proche_en_proche' | 'programme'> {
  const { greedy, program, answers } = choices;
  return {
    reponses: answers.map((answer, rank) => reply(instance, answer, wish, rank === 0)),
    de_proche_en_proche:
      answers.length === 0
        ? null
        : { lieux: greedy.sites.map((site) => townOf(instance, site)), gain: Math.round(greedy.value) },
    programme:
      program === null ? null : { candidats: program.candidates, colonnes: program.columns, lignes: program.rows }
  };
}

function reply(
  instance: Instance,
  { opened, value, most }: SitingAnswer,
  wish: SitingWish,
  withServed: boolean
): SitingReply {
  const { known, sure, ways, sites, who } = instance;
  const nearest = nearestOf(
    ways,
    sure.people.length,
    opened.map(({ site }) => site)
  );
  return {
    lieux: opened.map(({ site, adds, alike }) => {
      const { latitude, longitude } = sites[site] as Site;
      return {
        ...townOf(instance, site),
        latitude,
        longitude,
        apporte: Math.round(adds),
        autant: alike.map((other) => townOf(instance, other))
      };
    }),
    gain: { min: Math.round(value), max: Math.round(gainOf(known, opening(known, nearest.length), wish)) },
    borne: Math.round(most),
    prouve: most <= value,
    moyenne: meanDistance(opening(sure, nearest.length), limitOf(wish)),
    cellules: withServed && who.kind === 'cells' ? served(who.cells, instance, nearest, wish, cellOf) : [],
    communes: withServed && who.kind === 'towns' ? served(who.towns, instance, nearest, wish, townServed) : []
  };
}

interface Nearest {
  /** Kilometres or minutes to the nearest opening; infinite beyond the longest way. */
  readonly length: Float64Array;
  /** Its place among the openings. */
  readonly place: Int32Array;
}

function nearestOf({ site, demand, length }: Ways, demands: number, opened: readonly number[]): Nearest {
  const places = new Map(opened.map((one, place) => [one, place]));
  const nearest = new Float64Array(demands).fill(Infinity);
  const place = new Int32Array(demands);
  for (const [way, from] of site.entries()) {
    const own = places.get(from);
    const who = demand[way] as number;
    if (own === undefined || (length[way] as number) >= (nearest[who] as number)) continue;
    nearest[who] = length[way] as number;
    place[who] = own;
  }
  return { length: nearest, place };
}

function opening({ people, now }: Demands, length: Float64Array): Demands {
  return { people, now: now.map((own, at) => Math.min(own, length[at] as number)) };
}

function limitOf({ mesure }: SitingWish): number {
  return SITING_LIMITS.distance[mesure].max;
}

/** People put within the distance, or kilometres (minutes) times people spared. */
function gainOf(before: Demands, after: Demands, wish: SitingWish): number {
  const limit = limitOf(wish);
  return before.people.reduce((sum, people, at) => {
    const [now, then] = [before.now[at] as number, after.now[at] as number];
    if (wish.objectif === 'couverture') return sum + (now > wish.distance && then <= wish.distance ? people : 0);
    return sum + people * (Math.min(limit, now) - Math.min(limit, then));
  }, 0);
}

interface Served {
  readonly lieu: number;
  /** Kilometres or minutes. */
  readonly length: number;
  readonly personnes: number;
}

/** The hexagons or communes that an opening puts within the distance, or brings nearer. */
function served<One, Said>(
  who: ArrayLike<One>,
  { sure }: Instance,
  { length, place }: Nearest,
  { objectif, distance }: SitingWish,
  say: (one: One, served: Served) => Said
): Said[] {
  return Array.from(who).flatMap((one, at) => {
    const [now, then] = [sure.now[at] as number, length[at] as number];
    const gains = objectif === 'couverture' ? now > distance && then <= distance : then < now;
    if (!gains) return [];
    const personnes = Math.round((sure.people[at] as number) * 10) / 10;
    return [say(one, { lieu: place[at] as number, length: Math.round(then * 10) / 10, personnes })];
  });
}

function cellOf(cell: bigint, { lieu, length, personnes }: Served): SitingCell {
  return { cellule: cellText(cell), lieu, km: length, personnes };
}

function townServed(town: SitingTown, { lieu, length, personnes }: Served): SitingServedTown {
  return { ...town, lieu, minutes: length, personnes };
}

function townOf({ sites }: Instance, site: number): SitingTown {
  const { territoire, nom } = sites[site] as Site;
  return { territoire, nom };
}
