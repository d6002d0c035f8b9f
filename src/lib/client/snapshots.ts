import type { SnapshotTables } from '../catalogue/api/snapshot.ts';
import type { KeptSnapshots } from '../catalogue/api/snapshot.ts';
import { readJson, type Fetch } from './api.ts';

/** What the snapshot's file holds. */
export function fetchTables(fetcher: Fetch): Promise<SnapshotTables> {
  return readJson<SnapshotTables>(fetcher, '/api/v1/snapshot/tables', {});
}

/** The snapshots that an answer may be held to. */
export function fetchKeptSnapshots(fetcher: Fetch): Promise<KeptSnapshots> {
  return readJson<KeptSnapshots>(fetcher, '/api/v1/snapshots', {});
}
