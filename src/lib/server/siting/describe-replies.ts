import {
  SITING_LIMITS,
  type SitingCell,
  type SitingDocument,
  type SitingGoal,
  type SitingReply,
  type SitingTown
} from '../../catalogue/api/siting.ts';
import type { Choices, SitingAnswer } from '../../siting/choose.ts';
import type { Demands, Ways } from '../../siting/reach.ts';
import { cellText } from '../../table/json-rows.ts';
import { meanDistance } from './people.ts';
import type { Instance, Site } from './read-instance.ts';

/** What was chosen, named and counted: the people, and the kilometres, again from the distances and not from the program. */
export function describeReplies(
  instance: Instance,
  choices: Choices,
  distance: number,
  goal: SitingGoal
): Pick<SitingDocument, 'reponses' | 'de_proche_en_proche' | 'programme'> {
  const { greedy, program, answers } = choices;
  return {
    reponses: answers.map((answer, rank) => reply(instance, answer, distance, goal, rank === 0)),
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
  distance: number,
  goal: SitingGoal,
  withCells: boolean
): SitingReply {
  const { known, sure, ways, sites } = instance;
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
    gain: { min: Math.round(value), max: Math.round(gainOf(known, opening(known, nearest.km), distance, goal)) },
    borne: Math.round(most),
    prouve: most <= value,
    km_moyen: meanDistance(opening(sure, nearest.km)),
    cellules: withCells ? cellsOf(instance, nearest, distance, goal) : []
  };
}

interface Nearest {
  /** Kilometres to the nearest opening; infinite beyond the longest way. */
  readonly km: Float64Array;
  /** Its place among the openings. */
  readonly place: Int32Array;
}

function nearestOf({ site, demand, length }: Ways, demands: number, opened: readonly number[]): Nearest {
  const places = new Map(opened.map((one, place) => [one, place]));
  const km = new Float64Array(demands).fill(Infinity);
  const place = new Int32Array(demands);
  for (const [way, from] of site.entries()) {
    const own = places.get(from);
    const who = demand[way] as number;
    if (own === undefined || (length[way] as number) >= (km[who] as number)) continue;
    km[who] = length[way] as number;
    place[who] = own;
  }
  return { km, place };
}

function opening({ people, now }: Demands, km: Float64Array): Demands {
  return { people, now: now.map((own, at) => Math.min(own, km[at] as number)) };
}

/** People put within the distance, or kilometres times people spared. */
function gainOf(before: Demands, after: Demands, distance: number, goal: SitingGoal): number {
  const limit = SITING_LIMITS.distance.max;
  return before.people.reduce((sum, people, at) => {
    const [now, then] = [before.now[at] as number, after.now[at] as number];
    if (goal === 'couverture') return sum + (now > distance && then <= distance ? people : 0);
    return sum + people * (Math.min(limit, now) - Math.min(limit, then));
  }, 0);
}

/** The hexagons that an opening puts within the distance, or brings nearer. */
function cellsOf({ cells, sure }: Instance, { km, place }: Nearest, distance: number, goal: SitingGoal): SitingCell[] {
  return [...cells].flatMap((cell, at) => {
    const [now, then] = [sure.now[at] as number, km[at] as number];
    const gains = goal === 'couverture' ? now > distance && then <= distance : then < now;
    if (!gains) return [];
    return [
      {
        cellule: cellText(cell),
        lieu: place[at] as number,
        km: Math.round(then * 10) / 10,
        personnes: Math.round((sure.people[at] as number) * 10) / 10
      }
    ];
  });
}

function townOf({ sites }: Instance, site: number): SitingTown {
  const { territoire, nom } = sites[site] as Site;
  return { territoire, nom };
}
