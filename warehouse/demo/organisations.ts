/** A code with right keys, in a range of SIREN that is not given to anybody. */
export function organisationSiret(rank: number): string {
  return withKey(`${withKey(`9990${String(1000 + rank)}`)}0001`);
}

/** The digits, then the one that makes their Luhn sum a multiple of ten. */
function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
