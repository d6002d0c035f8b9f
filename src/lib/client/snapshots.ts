import type { SnapshotList, SnapshotTables } from '../catalogue/api/snapshot.ts';
import { readJson, type Fetch } from './api.ts';

/** What the snapshot's file holds. */
export function fetchTables(fetcher: Fetch): Promise<SnapshotTables> {
  return readJson<SnapshotTables>(fetcher, '/api/v1/snapshot/tables', {});
}

/** The snapshots that an answer may be held to. */
export function fetchSnapshotList(fetcher: Fetch): Promise<SnapshotList> {
  return readJson<SnapshotList>(fetcher, '/api/v1/snapshots', {});
}
