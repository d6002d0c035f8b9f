import { describe, expect, test } from 'vitest';
import { townOfJobs } from '../../../tests/support/town-of-jobs.ts';
import { totalAxis } from './axis.ts';
import { buildCube } from './cube.ts';
import { inform } from './knowledge.ts';
import { primaryCells } from './primary.ts';

const RULES = { minCount: null, minUnits: 3, maxShare: 0.85 };

describe('what open files say of a cube', () => {
  test('a floor raises what everybody knows of the cell and of its sums', () => {
    const { cube, open } = inform(townOfJobs(), [{ cell: 0, low: 55, high: Infinity }]);
    expect([...cube.least]).toEqual([55, 1, 10, 66]);
    expect([...open]).toEqual([0, 0, 0, 0]);
    const { low, high } = primaryCells(cube, RULES);
    // A may be told to be at least 55, that an open file tells; B, of one employer too, keeps its 15 % both ways.
    expect([low[0], high[0], low[1], high[1]]).toEqual([55, expect.closeTo(69), 25.5, expect.closeTo(34.5)]);
  });

  test('a ceiling lowers what can be promised above', () => {
    const { cube } = inform(townOfJobs(), [{ cell: 1, low: 20, high: 33 }]);
    expect(primaryCells(cube, RULES).high[1]).toBe(33);
  });

  test('of persons, nothing is promised below once an open file says that there are more than one', () => {
    const persons = buildCube(
      [totalAxis('sexe', ['F', 'H'], 'T')],
      [
        { leaves: [0], value: 4 },
        { leaves: [1], value: 4 }
      ],
      true
    );
    const { cube } = inform(persons, [
      { cell: 0, low: 3, high: Infinity },
      { cell: 1, low: 1, high: Infinity }
    ]);
    const { low, high } = primaryCells(cube, { minCount: 5, minUnits: null, maxShare: null });
    expect([low[0], high[0], low[1], high[1]]).toEqual([4, 5, 1, 5]);
  });

  test('a cell is open where the value is given, and a sum where all its parts are', () => {
    const whole = [
      { cell: 0, low: 60, high: 60 },
      { cell: 1, low: 30, high: 30 }
    ];
    expect([...inform(townOfJobs(), whole).open]).toEqual([1, 1, 0, 0]);
    expect([...inform(townOfJobs(), [...whole, { cell: 2, low: 110, high: 110 }]).open]).toEqual([1, 1, 1, 1]);
  });

  test('a cell of no unit is known to be empty, and is no cell to open', () => {
    const cube = buildCube(
      [totalAxis('activite', ['A', 'B'], 'T')],
      [{ leaves: [0], value: 60, units: 1, largest: 60 }],
      false,
      1
    );
    const told = inform(cube, [{ cell: 0, low: 60, high: 60 }]);
    expect([...told.open]).toEqual([1, 0, 1]);
    expect([...told.cube.most]).toEqual([60, 0, 60]);
  });

  test('what is not so is counted, and believed by nobody', () => {
    const { cube, contradicted } = inform(townOfJobs(), [{ cell: 0, low: 61, high: Infinity }]);
    expect([contradicted, cube.least[0]]).toEqual([1, 1]);
  });

  test('one exact value that is false takes the certainty of the others away', () => {
    const { open, cube } = inform(townOfJobs(), [
      { cell: 0, low: 60, high: 60 },
      { cell: 1, low: 31, high: 31 }
    ]);
    expect([...open]).toEqual([0, 0, 0, 0]);
    expect([cube.least[0], cube.most[0]]).toEqual([60, Infinity]);
  });

  test('a file that counts more units than there are is not a part of the field', () => {
    const { open, contradicted } = inform(townOfJobs(), [
      { cell: 0, low: 60, high: 60 },
      { cell: 1, low: Infinity, high: -Infinity }
    ]);
    expect([contradicted, ...open]).toEqual([1, 0, 0, 0, 0]);
  });
});
