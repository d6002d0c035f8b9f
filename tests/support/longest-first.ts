import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Builds: begun last, one of them would hold the whole run alone. Those that read the demo come after a few others,
 * while it is being built.
 */
const LONGEST = [
  'warehouse/pipeline/mask/mask.test.ts',
  'warehouse/demo/write-demo.test.ts',
  'lab/attack/snapshot-bytes.test.ts',
  'warehouse/pipeline/run/recovery.test.ts',
  'lab/knowledge/leave-one-out.test.ts',
  'lab/attack/planted-equations.test.ts',
  'warehouse/sources/corrupt-files.test.ts'
];

/** Starts with the longest files, then goes in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = LONGEST.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...longest, ...sorted.filter((file) => !longest.includes(file))];
  }
}
