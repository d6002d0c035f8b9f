// Before all test files: what they share is made once.
import { snapshotSchema } from './snapshot-schema.ts';

export async function setup(): Promise<void> {
  await snapshotSchema();
}
