import { resolutionOf } from '../../h3/cell.ts';
import { decodeZone, encodeZone } from '../../h3/zone/encode.ts';
import { areaKm2 } from '../../h3/zone/zone.ts';
import { formatNumber } from '../../text/numbers.ts';

/** A zone drawn by its reader: `zone:` and its cells in a short text. */
export const ZONE_PREFIX = 'zone:';

/** What a territory parameter becomes when its value is a drawn zone. */
export interface DrawnZone {
  /** The one text that stands for these cells. */
  readonly valeur: string;
  readonly cells: BigUint64Array;
  readonly resolution: number;
  readonly libelle: string;
  readonly lieu: string;
}

/** Reads a drawn zone. @param finest resolution of the cells that have figures @throws RangeError */
export function readZone(text: string, finest: number): DrawnZone {
  const cells = decodeZone(text.slice(ZONE_PREFIX.length));
  const resolution = resolutionOf(cells[0] ?? 0n);
  if (resolution > finest)
    throw new RangeError(
      `zone de résolution ${resolution}, plus fine que les données (${finest}) ; dessinez-la à la résolution ${finest} ou plus large`
    );
  const area = areaKm2(cells);
  const size = `${formatNumber(area, area < 100 ? 1 : 0)} km²`;
  return {
    valeur: ZONE_PREFIX + encodeZone(cells),
    cells,
    resolution,
    libelle: `zone dessinée de ${size}`,
    lieu: `dans la zone dessinée (${size})`
  };
}
