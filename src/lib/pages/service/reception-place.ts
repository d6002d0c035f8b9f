import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { textOf } from '../../words/figure.ts';

/** A place where one is received, as its directories give it; an empty text is what none says. */
export interface ReceptionPlace {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly network: string;
  readonly town: { readonly code: string; readonly name: string };
  readonly address: string;
  readonly telephone: string;
  readonly access: string;
  readonly services: string;
  readonly directories: string;
  /** Where its position comes from: `commune` when no directory gives one in the region. */
  readonly position: string;
  /** Moves from town to town: its address is where it leaves from. */
  readonly moving: boolean;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** A place and how far it is, in kilometres as the crow flies. */
export interface NearPlace {
  readonly place: ReceptionPlace;
  readonly km: number;
}

const EARTH_KM = 6371.0088;

/** The page of a reception place, whose id may hold anything that a directory writes. */
export function pageOfReception(id: string): string {
  return `/lieux/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}

/** The places of an answer of `spro/lieux_accueil` or `spro/proximite_lieux`. */
export function readPlaces({ lignes }: Answer): ReceptionPlace[] {
  return lignes.map((row: AnswerRow) => ({
    id: textOf(row, 'lieu'),
    name: textOf(row, 'nom'),
    type: textOf(row, 'type'),
    network: textOf(row, 'reseau'),
    town: { code: textOf(row, 'code_commune'), name: textOf(row, 'commune') },
    address: textOf(row, 'adresse'),
    telephone: textOf(row, 'telephone'),
    access: textOf(row, 'accessible'),
    services: textOf(row, 'services'),
    directories: textOf(row, 'annuaires'),
    position: textOf(row, 'position'),
    moving: textOf(row, 'itinerant') !== '',
    lat: typeof row['latitude'] === 'number' ? row['latitude'] : null,
    lng: typeof row['longitude'] === 'number' ? row['longitude'] : null
  }));
}

/** The places nearest to one, itself apart, the nearest first; none when its position is not known. */
export function nearestTo(one: ReceptionPlace, others: readonly ReceptionPlace[], count: number): NearPlace[] {
  return others
    .flatMap((place) => {
      const km = place.id === one.id ? null : kilometres(one, place);
      return km === null ? [] : [{ place, km }];
    })
    .sort((a, b) => a.km - b.km || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, count);
}

/** The great circle between two places (haversine); null without both positions. */
function kilometres(a: ReceptionPlace, b: ReceptionPlace): number | null {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return null;
  const radians = Math.PI / 180;
  const [lat, lng] = [(b.lat - a.lat) * radians, (b.lng - a.lng) * radians];
  const half = Math.sin(lat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(lng / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
