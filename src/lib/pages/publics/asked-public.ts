import { error } from '@sveltejs/kit';
import { PAGE_PUBLICS } from '../../catalogue/search/publics.ts';

/** A public that pages tell apart. */
export type PagePublic = (typeof PAGE_PUBLICS)[number];

const LONGEST_SAID = 60;

/** The public that an address asks for with `?public=`; null without. @throws HttpError (404) with those that there are */
export function askedPublic({ searchParams, pathname }: Pick<URL, 'searchParams' | 'pathname'>): PagePublic | null {
  const code = searchParams.get('public')?.trim() ?? '';
  if (code === '') return null;
  const found = PAGE_PUBLICS.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (found) return found;
  error(404, {
    message: `Public « ${code.slice(0, LONGEST_SAID)} » inconnu.`,
    near: PAGE_PUBLICS.map((one) => {
      const query = new URLSearchParams(searchParams);
      query.set('public', one.code);
      return { href: `${pathname}?${query.toString().replaceAll('%3A', ':')}`, text: one.nom };
    })
  });
}
