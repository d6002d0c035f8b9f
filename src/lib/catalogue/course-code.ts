/** The typed code of a course that a text is, or null: `cfd:50022139`, `RNCP34954`, `rncp:RNCP34954`, `RS5678`, `50022139`. */
export function courseCodeIn(text: string): string | null {
  const said = text.trim();
  const [, kind = '', number = ''] = /^(cfd|rncp|rs|certif-?info)\s?:?\s?(?:rncp|rs)?([\dA-Z]+)$/i.exec(said) ?? [];
  if (/\d/.test(number)) return `${kind.toLowerCase().replace('-', '')}:${number.toUpperCase()}`;
  if (/^\d{5}[\dA-Z]{3}$/i.test(said)) return `cfd:${said.toUpperCase()}`;
  // Spreadsheets lose the first zero.
  return /^\d{7}$/.test(said) ? `cfd:0${said}` : null;
}
