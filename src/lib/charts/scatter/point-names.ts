import type { RenderFunction } from '@observablehq/plot';
import { around, placeNames } from '../place-names.ts';
import { LEGIBLE, mostLines, wrapText } from '../svg.ts';

interface NamedDot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly strong: boolean;
}

/** Names in a cloud: at most so many, in letters so high, on lines of so many ems. */
const NAMES = { wide: { most: 16, ems: 15 }, narrow: { most: 6, ems: 9 } };
const SIZE = 11;
/** Pixels from a point to its name: beside it, then joined to it. */
const DISTANCES = [8, 20, 34, 52];
const DOT = 6;

/** Names of the heaviest points, over no other; weight zero has none. @param split emphasised points are a series */
export function pointNames(points: readonly NamedDot[], width: number, split: boolean): RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g');
    const at = ({ x, y }: NamedDot) => ({ x: Number(scales.x?.(x)), y: Number(scales.y?.(y)) });
    const { most, ems } = width < 500 ? NAMES.narrow : NAMES.wide;
    const heaviest = points.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
    const named = heaviest.map((point) => ({
      strong: point.strong,
      name: wrapText(point.label, ems, mostLines(width)),
      ...at(point)
    }));
    const apart = new Set<unknown>(named.filter(({ strong }) => strong));
    const placed = placeNames(named, {
      frame: {
        left: dimensions.marginLeft,
        right: dimensions.width - 2,
        top: dimensions.marginTop,
        bottom: dimensions.height - dimensions.marginBottom
      },
      size: SIZE,
      most,
      obstacles: points.map((point) => around(at(point), DOT)),
      distances: DISTANCES
    });
    for (const [name, value] of Object.entries({
      fill: LEGIBLE.fill,
      stroke: LEGIBLE.stroke,
      'stroke-width': String(LEGIBLE.strokeWidth),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'font-size': String(SIZE)
    }))
      group.setAttribute(name, value);
    const add = (name: string, attributes: Readonly<Record<string, string>>, parent: Element = group): Element => {
      const element = context.document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      parent.append(element);
      return element;
    };
    for (const { name, x, y, anchor, stroke, of } of placed) {
      const series = split ? { 'data-t': String(Number(apart.has(of))) } : {};
      if (stroke) {
        add('path', {
          d: `M${tenth(stroke.x1)},${tenth(stroke.y1)}L${tenth(stroke.x2)},${tenth(stroke.y2)}`,
          stroke: 'var(--context-mark)',
          'stroke-width': '1',
          ...series
        });
      }
      const text = add('text', { 'text-anchor': anchor, ...series });
      name.split('\n').forEach((line, index) => {
        add('tspan', { x: tenth(x), y: tenth(y + index * SIZE) }, text).textContent = line;
      });
    }
    return group;
  };
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
