/** One feature of a tile, its geometry as the corners of each of its parts. */
export interface TileFeature {
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly parts: readonly (readonly [number, number])[][];
}
export interface TileLayer {
  readonly name: string;
  readonly version: number;
  readonly extent: number;
  readonly features: readonly TileFeature[];
}

/** A field of a message: its number, and its value as it is written. */
type Field = readonly [number: number, value: number | Uint8Array];

const utf8 = new TextDecoder();

/** A reader of its own. Source: Mapbox Vector Tile specification 2.1; Protocol Buffers, wire format. */
export function readTile(bytes: Uint8Array): TileLayer[] {
  return blocks(fieldsOf(bytes), 3).map((block) => {
    const fields = fieldsOf(block);
    const keys = blocks(fields, 3).map((key) => utf8.decode(key));
    const values = blocks(fields, 4).map(valueOf);
    return {
      name: utf8.decode(blocks(fields, 1)[0]),
      version: numberOf(fields, 15),
      extent: numberOf(fields, 5),
      features: blocks(fields, 2).map((feature) => featureOf(fieldsOf(feature), keys, values))
    };
  });
}

function featureOf(fields: readonly Field[], keys: readonly string[], values: readonly TileValue[]): TileFeature {
  const tags = packed(blocks(fields, 2)[0]);
  const properties: Record<string, TileValue> = {};
  for (let at = 0; at < tags.length; at += 2)
    properties[keys[tags[at] ?? -1] ?? '?'] = values[tags[at + 1] ?? -1] ?? '?';
  const parts: [number, number][][] = [];
  const commands = packed(blocks(fields, 4)[0]);
  let [x, y] = [0, 0];
  for (let at = 0; at < commands.length;) {
    const command = commands[at++] ?? 0;
    // Closing a ring moves nothing.
    if ((command & 7) === 7) continue;
    for (let count = command >> 3; count > 0; count--) {
      x += zigzag(commands[at++] ?? 0);
      y += zigzag(commands[at++] ?? 0);
      if ((command & 7) === 1) parts.push([]);
      parts.at(-1)?.push([x, y]);
    }
  }
  return { type: numberOf(fields, 3), properties, parts };
}

type TileValue = string | number | boolean;

function valueOf(bytes: Uint8Array): TileValue {
  const [[number, value] = [0, 0]] = fieldsOf(bytes);
  if (typeof value === 'number') return number === 7 ? value === 1 : number === 6 ? zigzag(value) : value;
  if (number === 1) return utf8.decode(value);
  return new DataView(value.buffer, value.byteOffset, value.byteLength).getFloat64(0, true);
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const [tag, after] = varint(bytes, at);
    const [number, wire] = [tag >> 3, tag & 7];
    const [first, start] = wire === 1 ? [8, after] : varint(bytes, after);
    at = wire === 0 ? start : start + first;
    fields.push([number, wire === 0 ? first : bytes.subarray(start, at)]);
  }
  return fields;
}

function varint(bytes: Uint8Array, start: number): [value: number, end: number] {
  let [value, factor, at] = [0, 1, start];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
    factor *= 128;
  }
}

function packed(bytes: Uint8Array = new Uint8Array()): number[] {
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const [value, end] = varint(bytes, at);
    values.push(value);
    at = end;
  }
  return values;
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function blocks(fields: readonly Field[], wanted: number): Uint8Array[] {
  return fields.flatMap(([number, value]) => (number === wanted && typeof value !== 'number' ? [value] : []));
}

function numberOf(fields: readonly Field[], wanted: number): number {
  return fields.flatMap(([number, value]) => (number === wanted && typeof value === 'number' ? [value] : []))[0] ?? 0;
}
