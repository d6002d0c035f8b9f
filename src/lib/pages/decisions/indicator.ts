/** The figure that a decision names: a request, its parameters, and the column that is read. */
export interface IndicatorAddress {
  readonly request: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly column: string;
}

/** `cprdfop/taux_pression?territoire=region:53&par=diplome#pression`; null when the text is no such address. */
export function readIndicator(text: string): IndicatorAddress | null {
  const [, request, query, column] = /^((?:gpec|cprdfop|spro|reference)\/\w+)(?:\?([^#]*))?#(\w+)$/.exec(text) ?? [];
  if (request === undefined || column === undefined) return null;
  return { request, parameters: Object.fromEntries(new URLSearchParams(query ?? '')), column };
}

/** The address of a figure, as a decision writes it. */
export function writeIndicator({ request, parameters, column }: IndicatorAddress): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`)
    .join('&');
  return `${request}${query === '' ? '' : `?${query}`}#${column}`;
}
