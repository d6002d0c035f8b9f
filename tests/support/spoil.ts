import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Spoils a file in place, as a test of refusals asks. */
export type Spoil = (path: string) => void;

/** Writes a text in place of another, which must be there: once. */
export function replaceFirst(from: string, to: string): Spoil {
  return rewritten((text) => text.replace(from, () => to), from);
}

/** Wherever it stands. */
export function replaceEvery(from: string, to: string): Spoil {
  return rewritten((text) => text.replaceAll(from, () => to), from);
}

/** Cuts the last bytes off. */
export function cutEnd(bytes: number): Spoil {
  return (path) => truncateSync(path, readFileSync(path).length - bytes);
}

function rewritten(change: (text: string) => string, expected: string): Spoil {
  return (path) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(expected);
    writeFileSync(path, change(text));
  };
}
