import type { Geometry, Position } from 'geojson';

const LITTLE_ENDIAN = 1;
const TYPES = { Point: 1, Polygon: 3, MultiPolygon: 6 } as const;
const [BYTE, INTEGER, DOUBLE] = [1, 4, 8];
const HEAD = BYTE + INTEGER;

type Rings = readonly (readonly Position[])[];

/** Well-known binary, little-endian, in two dimensions (OGC 06-103r4, 8.2). @throws RangeError for another geometry */
export function toWkb(geometry: Geometry): Uint8Array {
  const writer = new Writer(sizeOf(geometry));
  if (geometry.type === 'Point') {
    writer.head(TYPES.Point);
    writer.position(geometry.coordinates);
  } else if (geometry.type === 'Polygon') writer.polygon(geometry.coordinates);
  else if (geometry.type === 'MultiPolygon') {
    writer.head(TYPES.MultiPolygon);
    writer.count(geometry.coordinates.length);
    for (const rings of geometry.coordinates) writer.polygon(rings);
  }
  return writer.bytes;
}

function sizeOf(geometry: Geometry): number {
  if (geometry.type === 'Point') return HEAD + 2 * DOUBLE;
  if (geometry.type === 'Polygon') return polygonSize(geometry.coordinates);
  if (geometry.type === 'MultiPolygon')
    return HEAD + INTEGER + geometry.coordinates.reduce((sum, rings) => sum + polygonSize(rings), 0);
  throw new RangeError(`Géométrie ${geometry.type} : un point ou des polygones sont attendus.`);
}

function polygonSize(rings: Rings): number {
  return HEAD + INTEGER + rings.reduce((sum, ring) => sum + INTEGER + 2 * DOUBLE * ring.length, 0);
}

class Writer {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  head(type: number): void {
    this.#view.setUint8(this.#at, LITTLE_ENDIAN);
    this.#at += BYTE;
    this.count(type);
  }

  count(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += INTEGER;
  }

  position([x = NaN, y = NaN]: Position): void {
    this.#view.setFloat64(this.#at, x, true);
    this.#view.setFloat64(this.#at + DOUBLE, y, true);
    this.#at += 2 * DOUBLE;
  }

  polygon(rings: Rings): void {
    this.head(TYPES.Polygon);
    this.count(rings.length);
    for (const ring of rings) {
      this.count(ring.length);
      for (const position of ring) this.position(position);
    }
  }
}
