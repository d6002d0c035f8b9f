import {
  AXE_PAGES,
  AXE_TAGS,
  KEYBOARD_PAGES,
  KNOWN_LIMITS,
  NARROW_WIDTHS,
  NOT_DONE,
  REVIEWED_ON,
  SELF_ASSESSMENT,
  TECHNOLOGIES,
  type TestedPage
} from '$lib/view/accessibility.ts';
import { formatDate } from '$lib/text/dates.ts';
import { typeset } from '$lib/text/typeset.ts';
import type { SnapshotDocument } from '$lib/catalogue/api/snapshot.ts';
import { contactHref } from './contact-href.ts';

/** What the accessibility statement says: the region's settings, what was tested, and what a reader may still meet. */
export function statementOf({ accessibilite }: SnapshotDocument) {
  return {
    settings: accessibilite,
    contactHref: contactHref(accessibilite.contact),
    reviewed: formatDate(REVIEWED_ON),
    axe: { pages: listed(AXE_PAGES), tags: AXE_TAGS.join(', '), widths: NARROW_WIDTHS.join(' et ') },
    keyboard: listed(KEYBOARD_PAGES),
    notDone: NOT_DONE.map(typeset),
    assessed: {
      on: formatDate(SELF_ASSESSMENT.on),
      failed: Object.entries(SELF_ASSESSMENT.failed).map(([criterion, why]) => typeset(`${criterion} : ${why}`))
    },
    limits: KNOWN_LIMITS.map(typeset),
    technologies: TECHNOLOGIES
  };
}

function listed(pages: readonly TestedPage[]): { name: string; address: string }[] {
  return pages.map(([name, address]) => ({ name, address }));
}
