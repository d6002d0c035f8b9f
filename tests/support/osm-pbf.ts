import { deflateSync, inflateSync } from 'node:zlib';

/** Nodes and ways of an extract, as the file has them. */
export interface OsmData {
  /** Nanodegrees divided by 100: the resolution of the format. */
  readonly nodes: ReadonlyMap<number, readonly [lat: number, lng: number]>;
  readonly ways: readonly OsmWay[];
  /** Nodes that no car passes: bollards, blocks. */
  readonly closed: ReadonlySet<number>;
}

export interface OsmWay {
  readonly id: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly refs: readonly number[];
}

type Field = readonly [number: number, value: number | Buffer];

function fieldsOf(bytes: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    if ((key & 7) === 0) found.push([key >>> 3, varint()]);
    else if ((key & 7) === 2) {
      const length = varint();
      found.push([key >>> 3, bytes.subarray(at, at + length)]);
      at += length;
    } else throw new Error(`Champ de type ${String(key & 7)} dans un extrait.`);
  }
  return found;
}

const bytesOf = (fields: readonly Field[], wanted: number): Buffer =>
  (fields.find(([number]) => number === wanted)?.[1] as Buffer | undefined) ?? Buffer.alloc(0);
const numberOf = (fields: readonly Field[], wanted: number, absent: number): number =>
  (fields.find(([number]) => number === wanted)?.[1] as number | undefined) ?? absent;

/** Zigzag: even numbers are positive. */
const signed = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

function numbersOf(bytes: Buffer, each: (value: number) => number): number[] {
  const values: number[] = [];
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    values.push(each(value));
    [value, scale] = [0, 1];
  }
  return values;
}

function* blocksOf(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length;) {
    const header = file.readUInt32BE(at);
    const head = fieldsOf(file.subarray(at + 4, at + 4 + header));
    const size = numberOf(head, 3, 0);
    const blob = fieldsOf(file.subarray(at + 4 + header, at + 4 + header + size));
    if (bytesOf(head, 1).toString() === 'OSMData')
      yield blob.some(([number]) => number === 3) ? inflateSync(bytesOf(blob, 3)) : bytesOf(blob, 1);
    at += 4 + header + size;
  }
}

/** The nodes and ways of an extract, read without the engine's reader: dense nodes, ways and their tags. */
export function readPbf(file: Buffer): OsmData {
  const nodes = new Map<number, readonly [number, number]>();
  const ways: OsmWay[] = [];
  const closed = new Set<number>();
  for (const block of blocksOf(file)) {
    const fields = fieldsOf(block);
    const strings = fieldsOf(bytesOf(fields, 1)).map(([, text]) => (text as Buffer).toString());
    const grain = numberOf(fields, 17, 100) / 1e9;
    for (const [number, group] of fields) {
      if (number !== 2) continue;
      for (const [kind, bytes] of fieldsOf(group as Buffer)) {
        if (kind === 2) readDense(fieldsOf(bytes as Buffer), { grain, strings }, nodes, closed);
        else if (kind === 3) ways.push(wayOf(fieldsOf(bytes as Buffer), strings));
      }
    }
  }
  return { nodes, ways, closed };
}

const CLOSED = new Set(['bollard', 'block', 'jersey_barrier', 'debris', 'log']);

function readDense(
  fields: readonly Field[],
  { grain, strings }: { grain: number; strings: readonly string[] },
  nodes: Map<number, readonly [number, number]>,
  closed: Set<number>
): void {
  const [ids, lats, lngs] = [1, 8, 9].map((number) => numbersOf(bytesOf(fields, number), signed));
  // Tags of a node after those of another, a zero between them.
  const tags = numbersOf(bytesOf(fields, 10), (value) => value);
  let [id, lat, lng, tag] = [0, 0, 0, 0];
  for (const [index, step] of (ids ?? []).entries()) {
    id += step;
    lat += lats?.[index] ?? 0;
    lng += lngs?.[index] ?? 0;
    nodes.set(id, [lat * grain, lng * grain]);
    for (; (tags[tag] ?? 0) !== 0; tag += 2)
      if (strings[tags[tag] ?? 0] === 'barrier' && CLOSED.has(strings[tags[tag + 1] ?? 0] ?? '')) closed.add(id);
    tag++;
  }
}

function wayOf(fields: readonly Field[], strings: readonly string[]): OsmWay {
  const [keys, values] = [2, 3].map((number) => numbersOf(bytesOf(fields, number), (value) => value));
  let ref = 0;
  return {
    id: numberOf(fields, 1, 0),
    tags: Object.fromEntries((keys ?? []).map((key, at) => [strings[key] ?? '', strings[values?.[at] ?? 0] ?? ''])),
    refs: numbersOf(bytesOf(fields, 8), signed).map((step) => (ref += step))
  };
}

function varintOf(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}

const field = (number: number, value: number | Buffer | string): Buffer => {
  if (typeof value === 'number') return Buffer.concat([varintOf(number * 8), varintOf(value)]);
  const bytes = Buffer.from(value);
  return Buffer.concat([varintOf(number * 8 + 2), varintOf(bytes.length), bytes]);
};
const packed = (values: readonly number[]): Buffer => Buffer.concat(values.map(varintOf));
const deltas = (values: readonly number[]): Buffer =>
  packed(
    values.map((value, at) => {
      const step = value - (values[at - 1] ?? 0);
      return step >= 0 ? step * 2 : -step * 2 - 1;
    })
  );

function blob(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([field(2, content.length), field(3, deflateSync(content))]);
  const head = Buffer.concat([field(1, type), field(3, body.length)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length);
  return Buffer.concat([size, head, body]);
}

const OF_A_BLOCK = 8000;

/** An extract of these nodes and ways, of the given date, as `readPbf` and the engine read it. */
export function writePbf({ nodes, ways }: Omit<OsmData, 'closed'>, date: Date): Buffer {
  const zigzag = (degrees: number): number => {
    const value = Math.round(degrees * 1e9);
    return value >= 0 ? value * 2 : -value * 2 - 1;
  };
  const all = [...nodes].sort(([a], [b]) => a - b);
  const [west, east, south, north] = [1, 0].flatMap((at) => {
    const values = all.map(([, place]) => place[at as 0 | 1]).sort((a, b) => a - b);
    return [values[0] ?? 0, values.at(-1) ?? 0];
  }) as [number, number, number, number];
  const header = Buffer.concat([
    field(
      1,
      Buffer.concat([field(1, zigzag(west)), field(2, zigzag(east)), field(3, zigzag(north)), field(4, zigzag(south))])
    ),
    field(4, 'OsmSchema-V0.6'),
    field(4, 'DenseNodes'),
    field(32, Math.round(date.getTime() / 1000))
  ]);
  const parts = [blob('OSMHeader', header)];
  for (let at = 0; at < all.length; at += OF_A_BLOCK) {
    const some = all.slice(at, at + OF_A_BLOCK);
    const dense = Buffer.concat([
      field(1, deltas(some.map(([id]) => id))),
      field(8, deltas(some.map(([, [lat]]) => Math.round(lat * 1e7)))),
      field(9, deltas(some.map(([, [, lng]]) => Math.round(lng * 1e7))))
    ]);
    parts.push(blob('OSMData', Buffer.concat([field(1, field(1, '')), field(2, field(2, dense))])));
  }
  for (let at = 0; at < ways.length; at += OF_A_BLOCK)
    parts.push(blob('OSMData', wayBlock(ways.slice(at, at + OF_A_BLOCK))));
  return Buffer.concat(parts);
}

function wayBlock(ways: readonly OsmWay[]): Buffer {
  const strings = new Map<string, number>([['', 0]]);
  const index = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const group = Buffer.concat(
    ways.map(({ id, tags, refs }) =>
      field(
        3,
        Buffer.concat([
          field(1, id),
          field(2, packed(Object.keys(tags).map(index))),
          field(3, packed(Object.values(tags).map(index))),
          field(8, deltas(refs))
        ])
      )
    )
  );
  return Buffer.concat([field(1, Buffer.concat([...strings.keys()].map((text) => field(1, text)))), field(2, group)]);
}
