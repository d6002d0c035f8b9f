import { describe, expect, it } from 'vitest';
import { whereabouts } from './cell-words.ts';

const TOWNS = [
  { name: 'Plouay', lat: 47.915, lng: -3.334 },
  { name: 'Le Faouët', lat: 48.032, lng: -3.49 },
  { name: 'Auray', lat: 47.668, lng: -2.983 },
  { name: 'Les Forges de Lanouée', lat: 48.0, lng: -2.6 }
];

describe('where a cell is', () => {
  it.each([
    [47.93, -3.35, 'près de Plouay'],
    [48.02, -3.48, 'près du Faouët'],
    [47.66, -2.95, 'près d’Auray'],
    [48.0, -2.62, 'près des Forges de Lanouée']
  ])('at %f, %f', (lat, lng, words) => {
    expect(whereabouts(TOWNS, lat, lng)).toBe(words);
  });

  it('is not said far from any town that is known', () => {
    expect(whereabouts(TOWNS, 47.2, -4.9)).toBe('');
    expect(whereabouts([], 48, -3)).toBe('');
  });

  it('counts a degree of longitude shorter than one of latitude', () => {
    const two = [
      { name: 'Nord', lat: 48.1, lng: -3 },
      { name: 'Est', lat: 48, lng: -2.88 }
    ];
    // 11.1 km to the north, 0.12 × 111.2 × cos 48° = 8.9 km to the east.
    expect(whereabouts(two, 48, -3)).toBe('près d’Est');
  });
});
