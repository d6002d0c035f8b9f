import { totalAxis } from '../../src/lib/disclosure/axis.ts';
import { buildCube, type Cube } from '../../src/lib/disclosure/cube.ts';

/**
 * Jobs of one town: A and B are single employers, of 60 and 30; C has ten, 110 together, the largest 20. Cells 0 to 2,
 * then their total of 200.
 */
export function townOfJobs(): Cube {
  return buildCube(
    [totalAxis('activite', ['A', 'B', 'C'], 'T')],
    [
      { leaves: [0], value: 60, units: 1, largest: 60 },
      { leaves: [1], value: 30, units: 1, largest: 30 },
      { leaves: [2], value: 110, units: 10, largest: 20 }
    ],
    false,
    1
  );
}
