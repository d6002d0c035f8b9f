/**
 * Addresses that pages had, and the ones they have: old links, citations and feeds still lead to what they named.
 * A new address without a fragment keeps that of the old one: `/glossaire#fap` leads to `/methode#fap`.
 */
const MOVED: Readonly<Record<string, string>> = {
  '/accessibilite': '/mentions#accessibilite',
  '/api': '/donnees/api',
  '/commencer': '/',
  '/filieres': '/metiers#filieres',
  '/glossaire': '/methode',
  '/mentions-legales': '/mentions',
  '/pilotage/reseau': '/pilotage#reseau',
  '/methode/concordance': '/donnees/concordance',
  '/donnees/veille': '/donnees/changements',
  '/veille': '/donnees/changements'
};

/** The page of an occupation answers it, with its usual number of employees where none is written. */
const REDEPLOYMENT = /^(\/metiers\/[^/]+)\/reclasser$/;

/** What told the changes of a request, of a theme or of a choice: one document and one feed tell them all. */
const CHANGES = /^(?:(\/api\/v1\/changes)\/.+|\/(?:flux\/.+|veille)\.atom)$/;

/** Where a page now is, its query kept but that of a choice of changes; null for an address that did not move. */
export function movedTo({
  pathname,
  search,
  searchParams
}: Pick<URL, 'pathname' | 'search' | 'searchParams'>): string | null {
  const old = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  const occupation = REDEPLOYMENT.exec(old)?.[1];
  if (occupation !== undefined) {
    const usual = searchParams.has('salaries') ? '' : `${search === '' ? '?' : '&'}salaries=`;
    return `${occupation}${search}${usual}#vers`;
  }
  const told = CHANGES.exec(old);
  if (told !== null) return told[1] ?? '/flux.atom';
  const found = Object.hasOwn(MOVED, old) ? MOVED[old] : undefined;
  if (found === undefined) return null;
  const [page, fragment] = found.split('#');
  const kept = found === '/donnees/changements' ? '' : search;
  return `${page}${kept}${fragment === undefined ? '' : `#${fragment}`}`;
}
