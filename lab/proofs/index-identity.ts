import { latLngToCell } from 'h3-js';
import { indexPoints } from '../../src/lib/h3/index/index-points.ts';
import { Random } from '../../src/lib/h3/stats/random.ts';

const POINTS = 10_000_000;
const AT_ONCE = 250_000;

/** Ten million points, evenly on the sphere, over all resolutions: each cell as h3-js gives it. */
export async function indexIdentity(): Promise<void> {
  const draw = new Random(2026);
  const unit = (): number => draw.next() / 2 ** 32;
  let different = 0;
  for (let done = 0; done < POINTS; done += AT_ONCE) {
    const resolution = (done / AT_ONCE) % 16;
    const lat = Float64Array.from({ length: AT_ONCE }, () => (Math.asin(2 * unit() - 1) * 180) / Math.PI);
    const lng = Float64Array.from({ length: AT_ONCE }, () => 360 * unit() - 180);
    const cells = indexPoints(lat, lng, resolution);
    for (let row = 0; row < AT_ONCE; row++) {
      if (cells[row] === BigInt(`0x${latLngToCell(lat[row] ?? 0, lng[row] ?? 0, resolution)}`)) continue;
      different++;
      if (different <= 10)
        console.log(
          `résolution ${resolution}, ${lat[row]}, ${lng[row]} : ${cells[row]?.toString(16)} et ${latLngToCell(lat[row] ?? 0, lng[row] ?? 0, resolution)}`
        );
    }
  }
  console.log(
    `${POINTS.toLocaleString('fr-FR')} points, ${different} cellules différentes de celles de h3-js (0 attendue)`
  );
  if (different > 0) process.exitCode = 1;
  await Promise.resolve();
}
