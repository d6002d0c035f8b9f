/** The alphabet of addresses (base64url, RFC 4648 §5): six bits a character. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

/** Writes bits, most significant first, as text for an address; the last character is filled with zeros. */
export class BitWriter {
  private text = '';
  private pending = 0;
  private count = 0;

  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      this.pending = this.pending * 2 + ((value >> bit) & 1);
      if (++this.count < BITS) continue;
      this.text += ALPHABET.charAt(this.pending);
      this.pending = 0;
      this.count = 0;
    }
  }

  finish(): string {
    if (this.count > 0) this.write(0, BITS - this.count);
    return this.text;
  }
}

/** Reads what BitWriter wrote, one character at a time: nothing is allocated for a long text. */
export class BitReader {
  private at = 0;
  private current = 0;
  private left = 0;

  constructor(private readonly text: string) {}

  /** @throws RangeError at the end of the text, or at a character that is not of the alphabet. */
  read(bits: number): number {
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      if (this.left === 0) this.nextCharacter();
      this.left--;
      value = value * 2 + ((this.current >> this.left) & 1);
    }
    return value;
  }

  private nextCharacter(): void {
    if (this.at >= this.text.length) throw new RangeError(`adresse coupée après ${this.text.length} caractère(s)`);
    const character = this.text.charAt(this.at++);
    const value = VALUES.get(character);
    if (value === undefined)
      throw new RangeError(`caractère « ${character} » étranger à une adresse, au rang ${this.at}`);
    this.current = value;
    this.left = BITS;
  }
}
