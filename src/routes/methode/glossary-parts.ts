import { GLOSSARY_PARTS, termAnchor, type Term } from '$lib/catalogue/glossary/glossary.ts';
import type { GlossaryEntry } from '$lib/catalogue/glossary/entry.ts';

/** Terms by subject, in the order of the alphabet. */
export const GLOSSARY = GLOSSARY_PARTS.map(({ id, name, terms }) => ({
  id,
  name,
  terms: (Object.entries(terms) as [Term, GlossaryEntry][]).map(view).sort((a, b) => a.term.localeCompare(b.term, 'fr'))
}));

function view([term, { sens, formule, source, regle }]: [Term, GlossaryEntry]) {
  return { term, anchor: termAnchor(term), sens, formule, source, regle };
}
