/** A measure beside its rows. A missing value is a 0 in `known`, never NaN; without `known` every value counts. */
export interface Column {
  readonly values: Float64Array;
  readonly known?: Uint8Array;
}

/** @throws RangeError when the column has not one value by row, or a known value is not a finite number. */
export function assertColumn({ values, known }: Column, rows: number): void {
  if (values.length !== rows || (known && known.length !== rows)) {
    throw new RangeError(
      `Colonne de ${values.length} valeurs${known ? ` et ${known.length} marques` : ''} pour ${rows} lignes : il en faut autant.`
    );
  }
  for (let row = 0; row < rows; row++) {
    const value = values[row] as number;
    if (!Number.isFinite(value) && (!known || known[row] === 1)) {
      throw new RangeError(
        `Valeur ${value} à la ligne ${row} : une valeur connue est un nombre fini ; marquez-la inconnue.`
      );
    }
  }
}
