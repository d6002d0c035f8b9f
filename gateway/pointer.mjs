import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOf } from './protocol.mjs';

const TRUSTED_MS = 500;

/** Follows `current.json`: answers composed under one content of it are not sent under the next. */
export class Pointer {
  /** @param {string} folder */
  constructor(folder) {
    this.path = join(folder, 'current.json');
    /** Stamp of the content read last, as renderers write it on their answers; empty without a snapshot in service. */
    this.stamp = '';
    /** The one whose snapshot was found spoilt: nothing is kept under it. */
    this.distrusted = '';
    /** Whether it names a snapshot that is not for the public. */
    this.internal = false;
    this.readAt = -Infinity;
    /** @type {Promise<void> | null} */
    this.reading = null;
  }

  /** The stamp, read again when it is older than half a second. */
  async follow() {
    if (Date.now() - this.readAt >= TRUSTED_MS) {
      this.reading ??= this.#read().finally(() => (this.reading = null));
      await this.reading;
    }
    return this.stamp !== '' && this.stamp === this.distrusted ? `${this.stamp}-abime` : this.stamp;
  }

  /** @param {boolean} spoilt whether the snapshot that this content names is spoilt @param {string} text */
  judge(spoilt, text) {
    this.distrusted = spoilt ? stampOf(text) : '';
  }

  async #read() {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    this.stamp = text === '' ? '' : stampOf(text);
    this.internal = isInternal(text);
    this.readAt = Date.now();
  }
}

/** @param {string} text */
function isInternal(text) {
  try {
    return JSON.parse(text).interne === true;
  } catch {
    return false;
  }
}
