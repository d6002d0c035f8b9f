import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const deflate = promisify(deflateRaw);
/** Half the time of the usual level, for a fifth more bytes. */
const LEVEL = 4;
const DEFLATE = 8;
/** The empty block that ends a deflated file. */
const END = Uint8Array.of(3, 0);

/** A file of an archive, as it is made. */
export interface ZipPart {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}

/**
 * An archive, chunk by chunk. Each chunk is deflated by itself, up to a byte boundary, on a thread of its own while the
 * next one is made; two are held at most. The framing is fflate's, the compression Node's, two to three times faster.
 * @param mtime the same for every file, so that the same content makes the same bytes
 */
export async function* zipStream(parts: Iterable<ZipPart>, mtime: Date): AsyncGenerator<Uint8Array> {
  let framed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    framed.push(bytes);
  });
  function taken(): Uint8Array {
    const bytes = Buffer.concat(framed);
    framed = [];
    return bytes;
  }
  for (const { name, chunks } of parts) {
    const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: DEFLATE, mtime };
    zip.add(file);
    let packing: Promise<Uint8Array<ArrayBuffer>> | null = null;
    for (const chunk of chunks) {
      file.crc = crc32(chunk, file.crc);
      file.size += chunk.byteLength;
      const before = packing;
      packing = pack(chunk);
      if (before === null) continue;
      file.ondata?.(null, await before, false);
      yield taken();
    }
    if (packing !== null) file.ondata?.(null, await packing, false);
    file.ondata?.(null, END, true);
    yield taken();
  }
  zip.end();
  yield taken();
}

function pack(chunk: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = deflate(chunk, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
  // Whoever reads the archive may leave before this ends.
  packed.catch(() => undefined);
  return packed;
}
