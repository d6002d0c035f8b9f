import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';

const CHUNK_BYTES = 1024 * 1024;
/** Between two chunks: the disk and the processor are the readers'. */
const REST_MS = 20;

/**
 * A disk may lose what nobody writes. The file in service is read again from time to time, slowly; when it no longer holds the bytes that
 * its build wrote, what was kept of it is forgotten and renderers are replaced, since they verify a file when they open it.
 */
export class IntegrityCheck {
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #closed = false;
  /** Content of the pointer whose file was found spoilt: acted upon once. */
  #spoilt = '';

  /**
   * @param {{ folder: string, integrityMs: number }} settings @param {{ text(): Promise<string> }} pointer @param {(message: string) => void} report
   * @param {(spoilt: boolean, pointer: string) => void} onFound told of each pass, with the text of the pointer
   */
  constructor({ folder, integrityMs }, pointer, report, onFound) {
    this.pointer = pointer;
    this.folder = folder;
    this.everyMs = integrityMs;
    this.report = report;
    this.onFound = onFound;
  }

  start() {
    if (this.everyMs === 0 || this.#closed) return;
    this.#timer = setTimeout(() => void this.pass().finally(() => this.start()), this.everyMs);
    this.#timer.unref();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Reads the file in service once. A pointer that changes meanwhile, or says no sum, tells nothing. */
  async pass() {
    const text = await this.pointer.text();
    const named = parse(text);
    if (named === null) return;
    const found = await this.#sum(join(this.folder, named.file)).catch((error) =>
      Reflect.get(error, 'code') === 'ENOENT' ? '' : 'illisible'
    );
    if (this.#closed || (await this.pointer.text()) !== text) return;
    const spoilt = found !== named.sha256;
    if (spoilt && this.#spoilt === text) return;
    this.#spoilt = spoilt ? text : '';
    if (spoilt)
      this.report(
        `Ronde : l’instantané ${named.id} est abîmé, ${named.file} n’a plus les octets que sa construction avait écrits ; les processus de composition sont remplacés. Vérifiez le disque, puis reconstruisez.`
      );
    this.onFound(spoilt, text);
  }

  /** @param {string} path */
  async #sum(path) {
    const file = await open(path, 'r');
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
        if (bytesRead === 0 || this.#closed) return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
        await new Promise((resolve) => setTimeout(resolve, REST_MS).unref());
      }
    } finally {
      await file.close();
    }
  }
}

/** @param {string} text @returns {{ id: string, file: string, sha256: string } | null} */
function parse(text) {
  try {
    const { id, file, sha256 } = JSON.parse(text);
    return typeof file === 'string' && basename(file) === file && typeof sha256 === 'string'
      ? { id: String(id), file, sha256 }
      : null;
  } catch {
    return null;
  }
}
