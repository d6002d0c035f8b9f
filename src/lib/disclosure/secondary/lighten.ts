import { prove } from '../audit/prove.ts';
import type { Cube } from '../cube.ts';
import { lineAt, linesOf } from '../lines.ts';
import { isLone } from '../lone.ts';
import type { Primary } from '../primary.ts';
import { hiddenCells, type SuppressionResult } from './suppression.ts';

/** Shows again, the largest first, the cells whose hiding turns out to protect nothing. */
export async function lighten(
  cube: Cube,
  primary: Primary,
  found: SuppressionResult,
  frozen: Uint8Array | undefined
): Promise<SuppressionResult> {
  let best = found;
  const spare = hiddenCells(found.mask).filter((cell) => primary.reasons[cell] === 0 && frozen?.[cell] !== 1);
  for (const cell of spare.sort((a, b) => (cube.values[b] as number) - (cube.values[a] as number) || a - b)) {
    const mask = best.mask.slice();
    mask[cell] = 0;
    if (!linesHold(cube, mask)) continue;
    const { pools, unproven } = await prove(cube, mask, primary, primary.cells, 'far');
    if (unproven.length === 0) best = { mask, pools, unproven: 0 };
  }
  return best;
}

/** No equation holds a single hidden cell, nor shows zeros alone beside one. */
function linesHold(cube: Cube, mask: Uint8Array): boolean {
  const lines = linesOf(cube);
  for (let line = 0; line < lines.count; line++) {
    const { sum, base, stride } = lineAt(cube, lines, line);
    if (isLone(cube, (cell) => mask[cell] === 1, { sum, base, stride })) return false;
    let hidden = mask[base + sum.parent * stride] as number;
    for (let k = 0; k < sum.parts.length && hidden < 2; k++)
      hidden += mask[base + (sum.parts[k] as number) * stride] as number;
    if (hidden === 1) return false;
  }
  return true;
}
