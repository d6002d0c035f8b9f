import { open, type FileHandle } from 'node:fs/promises';
import type { ByteRange } from './byte-range.ts';
import { chunkStream } from './chunk-stream.ts';
import { sameState, type FileState } from './snapshot-files.ts';
import { RequestProblem } from '../problem.ts';

const CHUNK = 256 * 1024;

/** Files being sent, a few at a time, one buffer each; who takes nothing for a minute gives the place back. */
export class Downloads {
  #open = 0;

  constructor(
    readonly most = 8,
    readonly patienceMs = 60_000
  ) {}

  get open(): number {
    return this.#open;
  }

  /**
   * The bytes of a file, opened at once. @param known the file announced
   * @throws RequestProblem 503 when too many are being sent, or when another file has come under that name
   */
  async send(
    path: string,
    { first, last }: ByteRange,
    known: FileState | null = null
  ): Promise<ReadableStream<Uint8Array>> {
    if (this.#open >= this.most)
      throw new RequestProblem(
        503,
        `${this.most} téléchargements de l’instantané sont déjà en cours ; réessayez dans une minute.`,
        [],
        { 'retry-after': '60' }
      );
    this.#open++;
    let file: FileHandle;
    try {
      file = await open(path, 'r');
      if (known !== null && !sameState(await file.stat(), known)) {
        await file.close();
        throw new RequestProblem(
          503,
          'Le fichier de l’instantané vient d’être remplacé ; réessayez dans quelques secondes.',
          [],
          { 'retry-after': '5' }
        );
      }
    } catch (error) {
      this.#open--;
      throw error;
    }
    return chunkStream(this.#chunks(file, first, last), { patienceMs: this.patienceMs });
  }

  #chunks(file: FileHandle, first: number, last: number): AsyncIterator<Uint8Array> {
    let position = first;
    return {
      next: async () => {
        if (position > last) return { done: true, value: undefined };
        const size = Math.min(CHUNK, last - position + 1);
        const { bytesRead, buffer } = await file.read(new Uint8Array(size), 0, size, position);
        if (bytesRead === 0) throw new Error('Fichier plus court qu’annoncé.');
        position += bytesRead;
        return { done: false, value: buffer.subarray(0, bytesRead) };
      },
      return: async () => {
        this.#open--;
        await file.close();
        return { done: true, value: undefined };
      }
    };
  }
}
