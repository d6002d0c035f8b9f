import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { text, texts } from './fields.ts';

const DAY = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && dayOf(value) === value, {
    error: refuses((written) => `« ${written} » n’est pas un jour ; écrivez AAAA-MM-JJ entre guillemets`)
  });

/** What a profile says of a file received under agreement: without it, the file is not read. */
export const AGREEMENT = z.strictObject({
  partenaire: text.describe('Qui transmet le fichier'),
  finalite: text.describe('À quoi il sert'),
  base_legale: text.describe('Ce qui permet de le traiter : mission d’intérêt public, texte'),
  destinataires: texts.describe('Qui peut voir les lignes reçues, par fonction ou service'),
  fin: DAY.describe('Dernier jour où le fichier peut être lu, AAAA-MM-JJ'),
  conservation: z
    .int()
    .min(0)
    .max(600)
    .describe('Mois, après la fin, pendant lesquels ce qui en est fait peut être gardé')
});

export type Agreement = z.output<typeof AGREEMENT>;

/** Whether its file may no longer be read. @param today YYYY-MM-DD */
export function isOver({ fin }: Agreement, today: string): boolean {
  return today > fin;
}

/** Whether what was made of its file may no longer be kept. @param today YYYY-MM-DD */
export function isOutOfRetention(agreement: Agreement, today: string): boolean {
  return today > lastKeptDay(agreement);
}

/** The last day on which what was made of its file may be kept, YYYY-MM-DD, within a short month. */
export function lastKeptDay({ fin, conservation }: Agreement): string {
  const [year = 0, month = 1, day = 1] = fin.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + conservation, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + conservation, Math.min(day, lastOfMonth))).toISOString());
}

/** Of this machine's clock, in UTC. */
export function today(): string {
  return dayOf(new Date().toISOString());
}

function dayOf(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}
