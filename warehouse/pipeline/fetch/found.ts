import type { Download } from '../declared/downloads.ts';

/** A file that a rule found. */
export interface Found {
  address: string;
  /** As its title, its name or its rows say it; null when nothing does. */
  vintage: string | null;
  /** When its producer last changed it (ISO date and time), when known for sure. */
  published: string | null;
  /** Writes it beside its place, where its producer has figures and no file; absent when it is downloaded. */
  gather?: (partial: string, limit: number, advance: (done: number, total: number) => void) => Promise<void>;
}

/** One file to fetch. */
export interface Wanted extends Found {
  declared: Download;
  /** Name under which it is kept; that of its archive when it gives several. */
  file: string;
}
