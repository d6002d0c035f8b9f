import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cellAt } from '../h3/cell.ts';
import { drawHexMap } from './hex-svg.ts';
import { frameOf } from './projection.ts';
import { scaleOf } from './scale-bar.ts';
import { quantileClasses } from '../cartography/scale.ts';

const cells = [
  { cell: cellAt(48.1, -1.7, 6), value: 3 },
  { cell: cellAt(48.4, -4.5, 6), value: 5 }
];
const towns = [
  { name: 'Rennes', lat: 48.1, lng: -1.68 },
  { name: 'Brest', lat: 48.4, lng: -4.49 },
  { name: 'Marseille', lat: 43.3, lng: 5.4 }
];
const drawn = (over: Partial<Parameters<typeof drawHexMap>[2]> = {}) =>
  parseHTML(drawHexMap(cells, quantileClasses([3, 5]), { label: 'Carte', outlines: [], ...over }).wide).document
    .documentElement;

describe('a map of hexagons', () => {
  it('names the towns in sight once for each width, of which one only is shown', () => {
    const svg = drawn({ towns });
    const names = (group: string) =>
      [...svg.querySelectorAll(`.${group} text`)].map(({ textContent }) => textContent).sort();
    expect(names('noms-large')).toEqual(['Brest', 'Rennes']);
    expect(names('noms-etroit')).toEqual(['Brest', 'Rennes']);
    expect(svg.querySelector('.noms-etroit')?.getAttribute('display')).toBe('none');
    expect(svg.querySelector('.noms-large')?.hasAttribute('display')).toBe(false);
  });

  it('has land and a scale with its towns, nothing of it without', () => {
    expect(drawn().textContent.trim()).toBe('');
    expect(drawn({ towns: [] }).textContent).toMatch(/^\d+ km$/);
  });
});

it('a scale is a round distance whose bar is as long as it says', () => {
  // Brest and Rennes: about 210 km, 2.8 degrees at 48.25° of latitude (111.2 km × cos 48.25° each).
  const west = { lng: -4.49, lat: 48.25 };
  const frame = frameOf([
    [west.lng, 48],
    [-1.69, 48.5]
  ]);
  const apart = 2.8 * frame.squeeze * frame.scale;
  const { km, length } = scaleOf(frame);
  expect(km / length).toBeCloseTo((2.8 * 111.2 * Math.cos((48.25 * Math.PI) / 180)) / apart, 2);
  expect([1, 2, 5, 10, 20, 50, 100]).toContain(km);
  expect(length).toBeLessThanOrEqual(110);
  expect(length).toBeGreaterThan(40);
});
