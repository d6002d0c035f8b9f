/**
 * A spreadsheet reads a text that starts with one of these as a formula, which may call out. A leading apostrophe makes
 * it a text again; numbers never come through here.
 */
export function guardFormula(text: string): string {
  return /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
