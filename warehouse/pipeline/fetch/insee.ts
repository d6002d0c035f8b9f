import type { Rule } from '../declared/downloads.ts';
import type { Asking } from './ask.ts';
import type { Found } from './found.ts';
import { readPage } from './web.ts';

/** The files that a page of Insee links to (`…/fichier/<its number>/<file>`), whose name is of the pattern. */
export async function findOnInsee(
  { page, pattern }: Extract<Rule, { kind: 'insee' }>,
  asking: Asking
): Promise<Found[]> {
  const html = await readPage(page, asking);
  const found = new Map<string, Found>();
  for (const [, link = ''] of html.matchAll(/href="([^"]*\/fichier\/[^"]+)"/g)) {
    const address = new URL(link.replaceAll('&amp;', '&'), page);
    const told = pattern.exec(decodeURIComponent(address.pathname.split('/').at(-1) ?? ''));
    if (told !== null) found.set(address.href, { address: address.href, vintage: told[1] ?? null, published: null });
  }
  return [...found.values()];
}
