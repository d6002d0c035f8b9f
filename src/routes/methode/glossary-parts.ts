import { GLOSSARY_PARTS, termAnchor } from '$lib/catalogue/glossary/glossary.ts';
import type { GlossaryEntry } from '$lib/catalogue/glossary/entry.ts';

/** Terms by subject, in the order of the alphabet. */
export const GLOSSARY = GLOSSARY_PARTS.map(({ id, name, terms }) => ({
  id,
  name,
  terms: (Object.entries(terms) as [string, GlossaryEntry][])
    .map(view)
    .sort((a, b) => a.term.localeCompare(b.term, 'fr'))
}));

/** The terms that the region adds, as one more part; none without any. */
export function ofTheRegion(terms: readonly (GlossaryEntry & { readonly terme: string })[]) {
  const own = terms.map(({ terme, ...entry }) => view([terme, entry]));
  return own.length === 0 ? [] : [{ id: 'region', name: 'Termes de la région', terms: own }];
}

function view([term, { sens, formule, source, regle }]: [string, GlossaryEntry]) {
  return { term, anchor: termAnchor(term), sens, formule, source, regle };
}
