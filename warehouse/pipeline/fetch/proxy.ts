/** One agent for the run: it keeps its connections. */
let through: { said: string; fetch: typeof fetch } | null = null;

/** `fetch` by the proxy of HTTPS_PROXY and HTTP_PROXY, NO_PROXY excepted: that of Node 20 takes none. */
export async function proxied(...asked: Parameters<typeof fetch>): Promise<Response> {
  const said = ['https_proxy', 'http_proxy', 'no_proxy']
    .map((name) => process.env[name] ?? process.env[name.toUpperCase()] ?? '')
    .join('\n');
  if (!/^.+$/m.test(said.split('\n').slice(0, 2).join('\n'))) return fetch(...asked);
  if (through?.said !== said) through = { said, fetch: await fetchThrough() };
  return through.fetch(...asked);
}

async function fetchThrough(): Promise<typeof fetch> {
  const undici = await import('undici');
  const dispatcher = new undici.EnvHttpProxyAgent();
  return ((address: URL, init: object) => undici.fetch(address, { ...init, dispatcher })) as unknown as typeof fetch;
}
