import type { AnswerValue } from '$lib/catalogue/api/answer.ts';
import type { PlainResult } from './result-answer.ts';

/** The rows as SQL gave them, bounds and statuses in columns of their own. Source: RFC 4180. */
export function csvOf({ columns, rows }: PlainResult): string {
  const names = columns.map(({ name }) => name);
  const lines = [names.map(field), ...rows.map((row) => names.map((name) => field(row[name] ?? null)))];
  return lines.map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** `atelier-86de06ba_donnees-synthetiques.csv`: a file says which figures it was made of. */
export function resultName({ id, demo }: { readonly id: string; readonly demo: boolean }, format: string): string {
  return `atelier-${id.slice(0, 12)}${demo ? '_donnees-synthetiques' : ''}.${format}`;
}

function field(value: AnswerValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives the reader a file made in the page. */
export function saveFile(part: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([part], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
