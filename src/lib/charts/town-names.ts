import { xml, type Markup } from '../text/markup.ts';
import { placeNames, type NamedPoint } from './place-names.ts';
import { project, type Frame } from './projection.ts';

/** A town, to find one's way; the first ones first where not all of them hold. */
export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
}

export interface TownNames {
  /** Units of the letters. */
  readonly size: number;
  readonly most: number;
  /** The name to see among the others. */
  readonly strong?: string | undefined;
}

/** As many towns as can be named on a map, each a dot and its name; nothing that answers a pointer. */
export function townNames(towns: readonly Town[], frame: Frame, { size, most, strong }: TownNames): Markup {
  const points = towns.map(({ name, lat, lng }): NamedPoint => {
    const [x, y] = project([lng, lat], frame);
    return { name, x, y };
  });
  const within = { left: 0, right: frame.width, top: 0, bottom: frame.height };
  const placed = placeNames(
    points.filter(({ x, y }) => x >= 0 && y >= 0 && x <= within.right && y <= within.bottom),
    { frame: within, size, most }
  );
  const dots = placed.map(({ of }) => xml`<circle cx="${of.x.toFixed(1)}" cy="${of.y.toFixed(1)}" r="${size / 5}"/>`);
  const texts = placed.map(
    ({ name, x, y, anchor }) =>
      xml`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${name === strong && xml` font-weight="700"`}>${name}</text>`
  );
  return xml`<g fill="var(--ink)" stroke="var(--paper)" pointer-events="none">${dots}</g><g fill="var(--ink)" stroke="var(--paper)" stroke-width="${size / 4}" stroke-linejoin="round" paint-order="stroke" font-family="var(--sans)" font-size="${size}" pointer-events="none">${texts}</g>`;
}
