import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Notes beside a file being received where it comes from and the tag of its content, to go on after a cut. */
export function noteBegun(partial: string, address: string, etag: string | null): void {
  writeFileSync(`${partial}.json`, JSON.stringify({ address, etag }));
}

/** Bytes that an interrupted try left, when a server can tell whether they belong to the file it has now. */
export function begunBytes(partial: string, address: string): { bytes: number; etag: string } | null {
  try {
    const card = JSON.parse(readFileSync(`${partial}.json`, 'utf8')) as { address?: unknown; etag?: unknown };
    const bytes = statSync(partial).size;
    return card.address === address && typeof card.etag === 'string' && bytes > 0 ? { bytes, etag: card.etag } : null;
  } catch {
    return null;
  }
}

export function removePartial(partial: string): void {
  for (const path of [partial, `${partial}.json`]) rmSync(path, { force: true });
}
