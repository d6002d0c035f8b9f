import { EMPLOYMENT_TERMS } from './employment.ts';
import type { GlossaryEntry } from './entry.ts';
import { GUIDANCE_TERMS } from './guidance.ts';
import { READING_TERMS } from './reading.ts';
import { TRAINING_TERMS } from './training.ts';
import { plainText } from '../../text/suggest.ts';

/** Terms by subject, as the glossary shows them. */
export const GLOSSARY_PARTS = [
  { id: 'emploi', name: 'Emploi et recrutement', terms: EMPLOYMENT_TERMS },
  { id: 'formation', name: 'Formation et devenir', terms: TRAINING_TERMS },
  { id: 'orientation', name: 'Service de l’orientation', terms: GUIDANCE_TERMS },
  { id: 'lecture', name: 'Lire un chiffre', terms: READING_TERMS }
] as const satisfies readonly { id: string; name: string; terms: Readonly<Record<string, GlossaryEntry>> }[];

/** Definitions a page offers one key press away; short, exact, without jargon left unexplained. */
const GLOSSARY = { ...EMPLOYMENT_TERMS, ...TRAINING_TERMS, ...GUIDANCE_TERMS, ...READING_TERMS } as const;

export type Term = keyof typeof GLOSSARY;

/** The same terms, with the keys that only some of them have. */
export const ENTRIES: Readonly<Record<Term, GlossaryEntry>> = GLOSSARY;

export const TERMS = Object.keys(GLOSSARY) as readonly Term[];

/** Where a term stands in the glossary of the method: « taux d’insertion » is at `#taux-d-insertion`. */
export function termAnchor(term: string): string {
  return plainText(term)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function termAddress(term: Term): string {
  return `/methode#${termAnchor(term)}`;
}
