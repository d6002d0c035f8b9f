/** The page that shows what an address of the API answers, asked and laid out the same. */
export function pageOfAddress(address: string): string {
  return address.replace('/api/v1/requests/', '/catalogue/');
}

/** The request of a page of the catalogue and what is asked of it; an empty id for another page. */
export function requestOfPage(page: string): { readonly id: string; readonly asked: Record<string, string> } {
  const [path = '', query = ''] = page.split('?');
  const [, id = ''] = /^\/catalogue\/(.+)$/.exec(path) ?? [];
  return { id, asked: Object.fromEntries(new URLSearchParams(query)) };
}

/** Names and values as our addresses have them: colons and commas stay readable. Empty without any. */
export function addressQuery(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs]
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`)
    .join('&');
}
