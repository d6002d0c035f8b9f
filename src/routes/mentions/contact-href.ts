const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** An e-mail address and a page are links; other words stay words. */
export function contactHref(contact: string | null): string | null {
  if (contact === null) return null;
  if (EMAIL.test(contact)) return `mailto:${contact}`;
  return /^https:\/\/\S+$/.test(contact) ? contact : null;
}
