/** Decimal rounding of what is written: 1.005 is 1.01, 55.65 is 55.7, whatever the binary tail says. */
export function roundDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Nombre impossible à écrire : ${value}.`);
  if (Math.abs(value) >= 1e15) return BigInt(Math.round(value)).toString();
  const clean = Number(value.toPrecision(15));
  const [mantissa = '0', exponent = '0'] = String(clean).split('e');
  const shifted = Math.round(Number(`${mantissa.replace('-', '')}e${Number(exponent) + decimals}`));
  const rounded = Number(`${shifted}e-${decimals}`);
  return (value < 0 && rounded !== 0 ? '-' : '') + rounded.toFixed(decimals);
}
