/** What the address of the workshop holds, after its `#`: it is never sent, so no server keeps what its readers ask. */
export interface WorkshopState {
  readonly sql: string;
  /** The snapshot on which it was written. */
  readonly snapshot: string;
}

/** Characters that mails, messengers and browsers carry without cutting. */
export const LONGEST_ADDRESS = 8000;

/** @param page the address of the page, without its `#` @returns null when no address can hold the query whole */
export function writeWorkshop(page: string, { sql, snapshot }: WorkshopState): string | null {
  const address = `${page}#${new URLSearchParams({ instantane: snapshot, sql }).toString()}`;
  return address.length > LONGEST_ADDRESS ? null : address;
}

/** @param hash with its `#`, or empty @returns null when it holds no query */
export function readWorkshop(hash: string): WorkshopState | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const sql = fields.get('sql');
  return sql === null || sql.trim() === '' ? null : { sql, snapshot: fields.get('instantane') ?? '' };
}

/** The address that chose what to count, before: the table of a level, else the requests that its words name. */
export function explorerMoved(hash: string): string | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const cube = fields.get('cube');
  if (cube === null) return null;
  const level = fields.get('maille');
  return level === null
    ? `/catalogue?${new URLSearchParams({ q: cube.replace(/^cube_/, '').replaceAll('_', ' ') }).toString()}`
    : `/tableau?${new URLSearchParams({ maille: level }).toString()}`;
}
