import { assertPosition } from '../../h3/cell.ts';
import { coverRadius } from '../../h3/cover.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import { readZone, ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import type { Problem } from '../../catalogue/api/answer.ts';
import { refusal } from '../problem.ts';
import type { Reference } from '../snapshot/reference.ts';

/** What a zone is asked to be made of: what is given is added up, then taken off. */
export interface ZoneParts {
  readonly resolution: number;
  /** Cells drawn before, all of that resolution. */
  readonly drawn: BigUint64Array;
  readonly territories: readonly string[];
  readonly taken: readonly string[];
  /** Cells around a place. */
  readonly around: BigUint64Array;
}

export const ZONE_PARAMETERS = ['zone', 'ajouter', 'retirer', 'autour', 'rayon', 'resolution'] as const;

const COARSEST = 5;
const MOST_TERRITORIES = 50;
const LARGEST_KM = 100;

/** Reads and checks the parameters of a zone. @throws RequestProblem 400, all problems at once. */
export function readZoneParts(query: URLSearchParams, reference: Reference): ZoneParts {
  const problems: Problem[] = [];
  const read = <T>(name: string, make: (text: string) => T): T | null => {
    const text = query.get(name) ?? '';
    if (text === '') return null;
    try {
      return make(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ parametre: name, message: error.message, suggestions: [] });
      return null;
    }
  };
  const finest = reference.domains.finestZone;
  const drawn = read('zone', (text) => readZone(text.startsWith(ZONE_PREFIX) ? text : ZONE_PREFIX + text, finest));
  const resolution = drawn?.resolution ?? read('resolution', (text) => resolutionBetween(text, finest)) ?? finest;
  const list = (name: string): string[] => read(name, (text) => checkTerritories(text, reference)) ?? [];
  const [territories, taken] = [list('ajouter'), list('retirer')];
  const radius = read('rayon', (text) => kilometres(text));
  const around = read('autour', (text) => ({ centre: positionOf(text, reference) }));
  if ((radius === null) !== (around === null) && problems.length === 0) {
    problems.push({
      parametre: radius === null ? 'rayon' : 'autour',
      message: 'manquant ; un rayon (km) et un centre (commune, ou latitude,longitude) vont ensemble',
      suggestions: []
    });
  }
  if (!drawn && territories.length === 0 && !around && problems.length === 0) {
    problems.push({
      parametre: 'ajouter',
      message: 'rien à mettre dans la zone ; donnez zone, ajouter (codes de territoires) ou autour et rayon',
      suggestions: []
    });
  }
  if (problems.length > 0) throw refusal(problems);
  return {
    resolution,
    drawn: drawn?.cells ?? new BigUint64Array(),
    territories,
    taken,
    around: BigUint64Array.from(
      around && radius !== null ? coverRadius(around.centre.lat, around.centre.lng, radius, resolution) : []
    )
  };
}

function resolutionBetween(text: string, finest: number): number {
  const resolution = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(resolution >= COARSEST && resolution <= finest))
    throw new RangeError(`« ${text.slice(0, 20)} » ; un entier de ${COARSEST} à ${finest} est attendu`);
  return resolution;
}

function kilometres(text: string): number {
  const km = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(km > 0 && km <= LARGEST_KM))
    throw new RangeError(`« ${text.slice(0, 20)} » ; un nombre de kilomètres, jusqu’à ${LARGEST_KM}, est attendu`);
  return km;
}

function checkTerritories(text: string, { domains, territories }: Reference): string[] {
  const codes = [
    ...new Set(
      text
        .split(',')
        .map((code) => code.trim())
        .filter((code) => code !== '')
    )
  ];
  if (codes.length > MOST_TERRITORIES)
    throw new RangeError(`${codes.length} territoires ; ${MOST_TERRITORIES} au plus à la fois`);
  for (const code of codes) {
    if (domains.members('territoires')?.has(code)) continue;
    const [near] = suggestTerritories(code, territories);
    throw new RangeError(
      `'${code.slice(0, 60)}' inconnu ; ${near ? `vouliez-vous '${near}' ?` : 'un code typé est attendu, epci:… ou commune:… (voir /api/v1/territories?q=…)'}`
    );
  }
  return codes;
}

/** A commune's place, or a latitude and a longitude. */
function positionOf(text: string, { territories }: Reference): { lat: number; lng: number } {
  const commune = territories.find(({ valeur }) => valeur === text);
  if (commune) {
    if (commune.lat === null || commune.lng === null)
      throw new RangeError(`${commune.libelle} n’a pas de position ; donnez une commune, ou latitude,longitude`);
    return { lat: commune.lat, lng: commune.lng };
  }
  const [, lat, lng] = /^(-?\d{1,2}(?:\.\d{1,7})?),(-?\d{1,3}(?:\.\d{1,7})?)$/.exec(text) ?? [];
  if (lat === undefined || lng === undefined)
    throw new RangeError(
      `« ${text.slice(0, 60)} » ; une commune (commune:35238) ou latitude,longitude (48.11,-1.68) est attendue`
    );
  assertPosition(Number(lat), Number(lng));
  return { lat: Number(lat), lng: Number(lng) };
}
