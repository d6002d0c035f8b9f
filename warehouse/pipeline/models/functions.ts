import {
  DOUBLE,
  DuckDBListValue,
  DuckDBScalarFunction,
  INTEGER,
  LIST,
  UBIGINT,
  BIGINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue
} from '@duckdb/node-api';
import type { MultiPolygon, Polygon } from 'geojson';
import { gridDisk } from 'h3-js';
import { cellToText } from '../../../src/lib/h3/cell.ts';
import { cellAreaKm2, cellCentre, coverPolygon } from '../../../src/lib/h3/cover.ts';
import { indexPoints } from '../../../src/lib/h3/index/index-points.ts';
import { cellsOutline } from '../../../src/lib/h3/geojson.ts';
import { joinOutlines } from '../outlines/outlines.ts';
import { simplifyTogether } from '../outlines/simplify-outlines.ts';

/** Rows that the engine gives a function at once, twice: neither coordinate forgets what the other still asks. */
const CHUNK_ROWS = 2 * 2048;

type Compute = (args: readonly DuckDBValue[]) => DuckDBValue;

/** Gives the build's SQL what the engine has not: H3 geometry. Build time only: these run on the event loop. */
export function registerFunctions(connection: DuckDBConnection): void {
  const add = (name: string, parameterTypes: readonly DuckDBType[], returnType: DuckDBType, compute: Compute): void => {
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        parameterTypes,
        returnType,
        mainFunction: (_info, input, output) => {
          const columns = parameterTypes.map((_, index) => input.getColumnVector(index));
          for (let row = 0; row < input.rowCount; row++) {
            const args = columns.map((column) => column.getItem(row));
            output.setItem(row, args.includes(null) ? null : compute(args));
          }
          output.flush();
        }
      })
    );
  };
  connection.registerScalarFunction(cellFunction());
  add(
    'h3_couverture',
    [VARCHAR, INTEGER],
    LIST(UBIGINT),
    ([geometry, resolution]) =>
      new DuckDBListValue(
        coverPolygon(JSON.parse(String(geometry)) as Polygon | MultiPolygon, Number(resolution), { crossings: true })
      )
  );
  add(
    'h3_disque',
    [UBIGINT, INTEGER],
    LIST(UBIGINT),
    ([cell, k]) =>
      new DuckDBListValue(gridDisk(cellToText(cell as bigint), Number(k)).map((text) => BigInt(`0x${text}`)))
  );
  add('h3_aire_m2', [UBIGINT], BIGINT, ([cell]) => BigInt(Math.round(cellAreaKm2(cell as bigint) * 1e6)));
  const centreOf = remembered(cellCentre, CHUNK_ROWS);
  add('h3_lat', [UBIGINT], DOUBLE, ([cell]) => centreOf(cell as bigint).lat);
  add('h3_lng', [UBIGINT], DOUBLE, ([cell]) => centreOf(cell as bigint).lng);
  add('h3_contour', [LIST(UBIGINT)], VARCHAR, ([cells]) =>
    JSON.stringify(cellsOutline((cells as DuckDBListValue).items as bigint[]))
  );
  add('contour_union', [LIST(VARCHAR)], VARCHAR, ([geometries]) =>
    JSON.stringify(joinOutlines(geometriesOf<Polygon | MultiPolygon>(geometries)))
  );
  add(
    'contours_simplifies',
    [LIST(VARCHAR), DOUBLE],
    LIST(VARCHAR),
    ([geometries, kilometres]) =>
      new DuckDBListValue(
        simplifyTogether(
          geometriesOf<Polygon | MultiPolygon>(geometries).map((geometry) => joinOutlines([geometry])),
          Number(kilometres)
        ).map((outline) => JSON.stringify(outline))
      )
  );
}

/** Both coordinates of a chunk are asked in turn: what was computed for the first serves the second. */
function remembered<K, V>(compute: (key: K) => V, most: number): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** `h3_cellule(lat, lng, resolution)`: positions of a chunk are indexed together; null where one of the three is. */
function cellFunction(): DuckDBScalarFunction {
  return DuckDBScalarFunction.create({
    name: 'h3_cellule',
    parameterTypes: [DOUBLE, DOUBLE, INTEGER],
    returnType: UBIGINT,
    mainFunction: (_info, input, output) => {
      const [lats, lngs, resolutions] = [0, 1, 2].map((index) => input.getColumnVector(index));
      const rowsOf = new Map<number, number[]>();
      for (let row = 0; row < input.rowCount; row++) {
        const [lat, lng, resolution] = [lats?.getItem(row), lngs?.getItem(row), resolutions?.getItem(row)];
        if (lat == null || lng == null || resolution == null) output.setItem(row, null);
        else {
          const rows = rowsOf.get(Number(resolution)) ?? [];
          rowsOf.set(Number(resolution), rows);
          rows.push(row);
        }
      }
      for (const [resolution, rows] of rowsOf) {
        const cells = indexPoints(
          Float64Array.from(rows, (row) => Number(lats?.getItem(row))),
          Float64Array.from(rows, (row) => Number(lngs?.getItem(row))),
          resolution
        );
        for (const [at, row] of rows.entries()) output.setItem(row, cells[at] as bigint);
      }
      output.flush();
    }
  });
}

function geometriesOf<G>(list: DuckDBValue | undefined): G[] {
  return (list as DuckDBListValue).items.map((text) => JSON.parse(String(text)) as G);
}
