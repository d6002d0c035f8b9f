import { homeInWords } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import { contactHref } from './contact-href.ts';
import { statementOf } from './statement.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  const { mentions } = snapshot;
  return {
    region: homeInWords(snapshot),
    demo: snapshot.demo,
    mentions,
    statement: statementOf(snapshot),
    contactHref: contactHref(mentions.contact),
    flaws:
      mentions.securite === null ? null : { href: mentions.securite, text: mentions.securite.replace(/^mailto:/, '') }
  };
};
