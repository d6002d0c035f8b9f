import {
  AXE_PAGES,
  AXE_TAGS,
  KEYBOARD_PAGES,
  KNOWN_LIMITS,
  NARROW_WIDTHS,
  NOT_DONE,
  REVIEWED_ON,
  TECHNOLOGIES,
  type TestedPage
} from '$lib/view/accessibility.ts';
import { homeInWords } from '$lib/catalogue/home.ts';
import { formatDate } from '$lib/text/dates.ts';
import { typeset } from '$lib/text/typeset.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  const { accessibilite } = snapshot;
  return {
    region: homeInWords(snapshot),
    settings: accessibilite,
    contactHref: contactHref(accessibilite.contact),
    reviewed: formatDate(REVIEWED_ON),
    axe: { pages: listed(AXE_PAGES), tags: AXE_TAGS.join(', '), widths: NARROW_WIDTHS.join(' et ') },
    keyboard: listed(KEYBOARD_PAGES),
    notDone: NOT_DONE.map(typeset),
    limits: KNOWN_LIMITS.map(typeset),
    technologies: TECHNOLOGIES
  };
};

function listed(pages: readonly TestedPage[]): { name: string; address: string }[] {
  return pages.map(([name, address]) => ({ name, address }));
}

/** An e-mail address and a page are links; other words stay words. */
function contactHref(contact: string | null): string | null {
  if (contact === null) return null;
  if (EMAIL.test(contact)) return `mailto:${contact}`;
  return /^https:\/\/\S+$/.test(contact) ? contact : null;
}
