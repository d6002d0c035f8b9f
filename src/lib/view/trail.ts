/** The five entries of the menu, each with the pages that are of it. */
export const ENTRIES = [
  {
    href: '/',
    text: 'Territoires',
    under: ['/territoires', '/carte', '/comparer', '/constats', '/decisions', '/lieux', '/dossier']
  },
  { href: '/metiers', text: 'Métiers', under: ['/metiers', '/filieres'] },
  { href: '/formations', text: 'Formations', under: ['/formations'] },
  { href: '/pilotage', text: 'Service', under: ['/pilotage'] },
  { href: '/donnees', text: 'Données', under: ['/donnees', '/catalogue', '/atelier', '/methode', '/tableau'] }
] as const;

/** Pages that have others under them, beside the entries. */
const NAMED: Readonly<Record<string, string>> = {
  '/catalogue': 'Catalogue',
  '/constats': 'Constats',
  '/methode': 'Méthode'
};

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** Whether a page is of an entry of the menu. */
export function isUnder(
  path: string,
  { href, under }: { readonly href: string; readonly under: readonly string[] }
): boolean {
  return path === href || under.some((room) => path === room || path.startsWith(`${room}/`));
}

/**
 * The pages above one, from the first page down; none for the first page itself.
 * @param names of pages that bear the name of their subject, by path: `/territoires/region:53`
 */
export function trailTo(path: string, names: Readonly<Record<string, string>> = {}): Crumb[] {
  if (path === '/') return [];
  const entry = ENTRIES.find((one) => isUnder(path, one));
  const parts = path.split('/').slice(1);
  const above = parts.slice(0, -1).flatMap((_, at): Crumb[] => {
    const href = `/${parts.slice(0, at + 1).join('/')}`;
    const text = names[href] ?? NAMED[href];
    return text === undefined ? [] : [{ text, href }];
  });
  const room = entry && entry.href !== '/' && entry.href !== path ? [{ text: entry.text, href: entry.href }] : [];
  return [{ text: 'Accueil', href: '/' }, ...room, ...above.filter(({ href }) => href !== entry?.href)];
}
