import { inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;

/** The files of a small zip archive, read through its central directory. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (
    let at = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    at >= 0 && archive.readUInt32LE(at) === CENTRAL_ENTRY;
  ) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extra, comment, local] = [
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42)
    ];
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + packed);
    files.set(
      archive.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 8 ? inflateRawSync(content) : content).toString('utf8')
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
