/** GET /api/v1/snapshots: the snapshots that an answer may be held to, the newest first, the one in service among them. */
export interface SnapshotList {
  readonly en_service: string;
  /** `construit_le`: ISO 8601. */
  readonly gardes: readonly { readonly id: string; readonly construit_le: string }[];
}
