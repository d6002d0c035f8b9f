import { homeInWords } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  const { mentions } = snapshot;
  return {
    region: homeInWords(snapshot),
    demo: snapshot.demo,
    mentions,
    contactHref: hrefOf(mentions.contact),
    flaws:
      mentions.securite === null ? null : { href: mentions.securite, text: mentions.securite.replace(/^mailto:/, '') }
  };
};

/** An e-mail address and a page are links; other words stay words. */
function hrefOf(contact: string | null): string | null {
  if (contact === null) return null;
  if (EMAIL.test(contact)) return `mailto:${contact}`;
  return /^https:\/\/\S+$/.test(contact) ? contact : null;
}
