import type { Drawing } from './svg.ts';

/** Of drawings and of the keys that find them; a longer key costs more than it spares. */
const [MOST_BYTES, LONGEST_KEY] = [8_000_000, 60_000];

/** Drawings used last, the oldest first. */
const kept = new Map<string, { readonly drawing: Drawing; readonly bytes: number }>();
let bytes = 0;

const numbers = new WeakMap<object, number>();
let named = 0;

/**
 * The drawing, made once for the same things. What is frozen is known by itself, as the answers of the server and their rows are; the rest
 * by what it holds.
 */
export function keptDrawing(made: readonly unknown[], draw: () => Drawing): Drawing {
  const key = keyOf(made);
  if (key === null) return draw();
  const known = kept.get(key);
  const drawing = known?.drawing ?? Object.freeze(draw());
  const size = known?.bytes ?? 2 * (key.length + drawing.wide.length + drawing.narrow.length);
  if (!known) bytes += size;
  // The last one of a map is the one set last.
  kept.delete(key);
  kept.set(key, { drawing, bytes: size });
  for (const [oldest, one] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    bytes -= one.bytes;
  }
  return drawing;
}

/** What tells things apart; null when it would be long, or when a function is among them, of which nothing is known. */
function keyOf(made: unknown): string | null {
  let key = '';
  function add(thing: unknown): boolean {
    if (typeof thing === 'function' || key.length > LONGEST_KEY) return false;
    if (typeof thing !== 'object' || thing === null)
      key += typeof thing === 'bigint' ? `${thing}n,` : `${JSON.stringify(thing)},`;
    else if (Object.isFrozen(thing)) {
      const number = numbers.get(thing) ?? ++named;
      numbers.set(thing, number);
      key += `#${number},`;
    } else {
      key += Array.isArray(thing) ? '[' : '{';
      for (const [name, part] of Object.entries(thing)) {
        if (!Array.isArray(thing)) key += `${JSON.stringify(name)}:`;
        if (!add(part)) return false;
      }
      key += ']';
    }
    return true;
  }
  return add(made) ? key : null;
}
