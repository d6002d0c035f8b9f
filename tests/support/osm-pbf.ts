import { deflateSync } from 'node:zlib';

/** Nodes and ways of an extract, as the file has them. */
interface OsmData {
  /** Nanodegrees divided by 100: the resolution of the format. */
  readonly nodes: ReadonlyMap<number, readonly [lat: number, lng: number]>;
  readonly ways: readonly OsmWay[];
}

interface OsmWay {
  readonly id: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly refs: readonly number[];
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

/** An extract of these nodes and ways, of the given date, as the engine reads it. */
export function writePbf({ nodes, ways }: OsmData, date: Date): Buffer {
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
