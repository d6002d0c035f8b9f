const SUBJECT = /^((gpec|cprdfop|spro|reference)\/\w+)(?:\?(.*))?$/;
/** Characters of an address that are read. */
const LONGEST = 600;

/** A request of the catalogue with its parameters, as the end of its page's address writes it. */
export interface SubjectAddress {
  /** `gpec/projets_metier?metier=fap2021:T2A60`. */
  readonly address: string;
  readonly request: string;
  readonly theme: string;
  readonly given: Readonly<Record<string, string>>;
}

/** Null for a text that is no such address. */
export function readSubject(text: string): SubjectAddress | null {
  const [, request, theme, query] =
    SUBJECT.exec(
      text
        .trim()
        .replace(/^\/?catalogue\//, '')
        .slice(0, LONGEST)
    ) ?? [];
  if (request === undefined || theme === undefined) return null;
  const given = Object.fromEntries(new URLSearchParams(query ?? ''));
  return { address: subjectAddress(request, given), request, theme, given };
}

export function subjectAddress(request: string, given: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(given).toString();
  return query ? `${request}?${query}` : request;
}

/** Subjects in one field of an address: a comma inside one is written `%2C`, so that commas part them. */
export function joinSubjects(addresses: readonly string[]): string {
  return addresses.map((address) => address.replaceAll(',', '%2C')).join(',');
}

export function splitSubjects(text: string): string[] {
  return text
    .split(',')
    .map((address) => address.trim().replaceAll('%2C', ','))
    .filter(Boolean);
}
