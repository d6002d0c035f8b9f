import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * The font inside a WOFF 1 file, filed under its family (W3C, WOFF File Format 1.0; OpenType, `name`). @throws Error
 */
export function fontOfWoff(woff: Buffer, family: string): Buffer {
  if (woff.length < HEADER || woff.readUInt32BE(0) !== SIGNATURE)
    throw new Error('Police illisible : un fichier WOFF 1 est attendu.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset, stored, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + stored);
    const tag = woff.subarray(at, at + 4);
    if (tag.toString('latin1') === 'name') return { tag, checksum: 0, content: nameTable(family) };
    return {
      tag,
      checksum: woff.readUInt32BE(at + 16),
      content: stored < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes
    };
  });
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(({ tag, checksum, content }, index) => {
    const at = 12 + index * 16;
    tag.copy(directory, at);
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(content.length, at + 12);
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
    parts.push(content, padding);
    offset += content.length + padding.length;
  });
  return Buffer.concat(parts);
}

/** Two records in UTF-16, for Windows in English: family (1) and PostScript name (6), which a renderer needs. */
function nameTable(family: string): Buffer {
  const names: readonly (readonly [number, Buffer])[] = [
    [1, Buffer.from(family, 'utf16le').swap16()],
    [6, Buffer.from(family.replaceAll(' ', ''), 'utf16le').swap16()]
  ];
  const start = 6 + 12 * names.length;
  let offset = 0;
  const records = names.flatMap(([id, { length }]) => {
    const record = [3, 1, 0x409, id, length, offset];
    offset += length;
    return record;
  });
  const head = Buffer.alloc(start);
  [0, names.length, start, ...records].forEach((value, index) => head.writeUInt16BE(value, index * 2));
  return Buffer.concat([head, ...names.map(([, text]) => text)]);
}
