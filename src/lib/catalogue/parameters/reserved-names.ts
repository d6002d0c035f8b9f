import { SNAPSHOT_NAME } from './pinned-snapshot.ts';
import { VIEW_NAMES } from './table-view.ts';

/** Names of the address of any request that are not its parameters. */
export const RESERVED_NAMES: readonly string[] = ['format', 'notes', 'forme', SNAPSHOT_NAME, ...VIEW_NAMES];
