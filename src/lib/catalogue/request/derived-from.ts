/** What a column is made from, as its header says it. */
interface Derived {
  readonly de?: readonly string[] | undefined;
  readonly reste?: string | undefined;
  readonly base?: string | undefined;
  readonly emboite?: boolean | string | undefined;
  readonly test?:
    | {
        readonly contre?: readonly string[] | undefined;
        readonly reduit?: string | undefined;
        readonly tenu?: string | undefined;
      }
    | undefined;
}

/** The columns of the select that a test reads beside its figure. */
export function testOperands({ test }: Derived): string[] {
  return [...(test?.contre ?? []), ...[test?.reduit, test?.tenu].flatMap((name) => name ?? [])];
}

/** The column of the rounding of a denominator. */
export function roundingOf({ emboite }: Derived): string | undefined {
  return typeof emboite === 'string' ? emboite : undefined;
}

export function operandsOf(column: Derived): string[] {
  const { de = [], reste, base } = column;
  return de.length === 0
    ? []
    : [...de, ...[reste, base, roundingOf(column)].flatMap((name) => name ?? []), ...testOperands(column)];
}
