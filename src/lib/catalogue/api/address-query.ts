/** The page that shows what an address of the API answers, asked and laid out the same. */
export function pageOfAddress(address: string): string {
  return address.replace('/api/v1/requests/', '/catalogue/');
}

/** Names and values as our addresses have them: colons and commas stay readable. Empty without any. */
export function addressQuery(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs]
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`)
    .join('&');
}
