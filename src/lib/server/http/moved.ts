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
  '/methode/concordance': '/donnees/concordance',
  '/veille': '/donnees/veille'
};

/** The page of an occupation answers it, with its usual number of employees where none is written. */
const REDEPLOYMENT = /^(\/metiers\/[^/]+)\/reclasser$/;

/** Where a page now is, its query kept; null for an address that did not move. */
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
  const found = Object.hasOwn(MOVED, old) ? MOVED[old] : undefined;
  if (found === undefined) return null;
  const [page, fragment] = found.split('#');
  return `${page}${search}${fragment === undefined ? '' : `#${fragment}`}`;
}
