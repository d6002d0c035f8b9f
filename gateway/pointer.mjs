import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOf } from './protocol.mjs';
import { readWithdrawals, withdrawalOf } from './withdrawals.mjs';

const TRUSTED_MS = 500;

/** Follows `current.json`: answers composed under one content of it are not sent under the next. */
export class Pointer {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    /** Stamp of the content read last, as renderers write it on their answers; empty without a snapshot in service. */
    this.stamp = '';
    /** The one whose snapshot was found spoilt: nothing is kept under it. */
    this.distrusted = '';
    /** Whether it names a snapshot that is not for the public. */
    this.internal = false;
    /** Stamp of the list of withdrawn snapshots; empty when there is none. */
    this.withdrawals = '';
    /** Whether the one that it names was withdrawn: nothing is kept under it. */
    this.withdrawn = false;
    this.readAt = -Infinity;
    /** @type {Promise<void> | null} */
    this.reading = null;
  }

  /** What it says; empty without a snapshot in service. */
  async text() {
    return readFile(join(this.folder, 'current.json'), 'utf8').catch(() => '');
  }

  /** The stamp, read again when it is older than half a second. */
  async follow() {
    if (Date.now() - this.readAt >= TRUSTED_MS) {
      this.reading ??= this.#read().finally(() => (this.reading = null));
      await this.reading;
    }
    if (this.stamp === '') return '';
    const doubt = this.withdrawn ? '-retire' : this.stamp === this.distrusted ? '-abime' : '';
    // What was kept of a snapshot before it was withdrawn is forgotten with the rest.
    return `${this.stamp}${doubt}${this.withdrawals === '' ? '' : ` ${this.withdrawals}`}`;
  }

  /** @param {boolean} spoilt whether the snapshot that this content names is spoilt @param {string} text */
  judge(spoilt, text) {
    this.distrusted = spoilt ? stampOf(text) : '';
  }

  async #read() {
    const text = await this.text();
    this.#take(text);
    const withdrawals = await readWithdrawals(this.folder);
    this.withdrawals = withdrawals.length === 0 ? '' : stampOf(JSON.stringify(withdrawals));
    this.withdrawn = withdrawalOf(withdrawals, snapshotIn(text)) !== undefined;
    this.readAt = Date.now();
  }

  /** @param {string} text */
  #take(text) {
    this.stamp = text === '' ? '' : stampOf(text);
    this.internal = isInternal(text);
  }
}

/** @param {string} text @returns {{ id: string, sha256?: string }} */
function snapshotIn(text) {
  try {
    const { id, sha256 } = JSON.parse(text);
    return { id: String(id), sha256 };
  } catch {
    return { id: '' };
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
