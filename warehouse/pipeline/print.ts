import type { Command } from './command.ts';

/** Writes one line: the text for people, or the value as JSON with `--json`. */
export function print(command: Pick<Command, 'json'>, value: object, text: string): void {
  process.stdout.write(`${command.json ? JSON.stringify(value) : text}\n`);
}

/** « 25/11/2026 à 02:43 », in the time of the machine; the text itself when it is not a date. */
export function dateInWords(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${date.toLocaleDateString('fr-FR')} à ${date.toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })}`;
}

const whole = new Intl.NumberFormat('fr-FR');

/** « 23 288 ». */
export function formatCount(n: number): string {
  return whole.format(n);
}

/** « 0 fichier », « 1 fichier », « 1 200 fichiers »: each word takes its mark of plural from two on. */
export function countOfThings(n: number, words: string): string {
  return `${formatCount(n)} ${n < 2 ? words : words.replace(/(\p{L})(?= |$)/gu, '$1s')}`;
}
