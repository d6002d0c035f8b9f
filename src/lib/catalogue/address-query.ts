/** Names and values as an address of ours has them: colons and commas, which codes and lists are made of, stay readable. Empty without any. */
export function addressQuery(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`).join('&');
}
