import { expect, test } from 'vitest';
import type { Answer } from '../../catalogue/api/answer.ts';
import { nearestTo, pageOfReception, readPlaces } from './reception-place.ts';

const row = (lieu: string, latitude: number | null, longitude: number | null) => ({
  lieu,
  nom: lieu,
  type: 'cio',
  code_commune: 'commune:35238',
  commune: 'Rennes',
  latitude,
  longitude
});
const places = readPlaces({
  lignes: [row('ici', 48, -2), row('nord', 49, -2), row('sud', 47.5, -2), row('perdu', null, null)]
} as unknown as Answer);

test('the nearest come first, a place without position apart', () => {
  const [here] = places;
  const near = here ? nearestTo(here, places, 5) : [];
  expect(near.map(({ place }) => place.id)).toEqual(['sud', 'nord']);
  // A degree of latitude is a 360th of a meridian: 40 030 km over 360.
  expect(near[1]?.km).toBeCloseTo(111.19, 1);
});

test('a place whose position is not known is near nothing', () => {
  const lost = places.at(-1);
  expect(lost && nearestTo(lost, places, 5)).toEqual([]);
});

test('what a directory does not say is empty, never a word', () => {
  expect(places[0]).toMatchObject({ telephone: '', address: '', moving: false });
});

test('an id with anything in it has an address', () => {
  expect(pageOfReception('mission_locale:data_inclusion:a/b c')).toBe('/lieux/mission_locale:data_inclusion:a%2Fb%20c');
});
