import { requestText, type RequestText } from '../../src/lib/catalogue/header/parse-header.ts';

const known = new Map<string, RequestText>();

/**
 * A request file as a catalogue takes it, read once for all the test files of a process: the whole catalogue takes
 * seconds.
 */
export function textOf(text: string): RequestText {
  const read = known.get(text) ?? requestText(text);
  known.set(text, read);
  return read;
}
