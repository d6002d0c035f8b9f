import { pageFaults } from './page-faults.ts';

/** How a page is fetched: by Playwright, or by fetch itself. */
export type Get = (address: string) => Promise<{ readonly status: number; readonly text: string }>;

interface Named {
  readonly territoire: string;
  readonly maille: string;
  readonly nom: string;
  readonly region: string | null;
}

/** The territories of a served snapshot, and the words that name each. */
export interface Served {
  readonly region: string;
  readonly territories: readonly Named[];
  readonly names: (code: string) => readonly string[];
}

export async function readServed(get: Get): Promise<Served> {
  const region = (JSON.parse((await get('/api/v1/snapshot')).text) as { region: string }).region;
  const list = (await get('/api/v1/requests/reference/territoires?limit=20000')).text;
  const territories = (JSON.parse(list) as { lignes: Named[] }).lignes;
  const byCode = new Map(territories.map((one) => [one.territoire, one.nom.replaceAll("'", '’')]));
  return {
    region,
    territories,
    names: (code) => [
      byCode.get(code) ?? code,
      ...(code === 'pays:FR' ? ['France'] : []),
      ...(code === region ? ['la région'] : [])
    ]
  };
}

/** One line for each fault of each page, with its address; a page that is not composed is one. */
export async function faultsOfPages(get: Get, served: Served, addresses: Iterable<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    const { status, text } = await get(address);
    const { pathname, searchParams } = new URL(address, 'http://maille.test');
    const territory =
      searchParams.get('territoire') ?? /^\/territoires\/([^/]+)/.exec(decodeURIComponent(pathname))?.[1] ?? null;
    faults.push(
      ...(status === 200 ? [] : [`${address} : statut ${status}`]),
      ...pageFaults(text, { territory, ...served }).map((fault) => `${address} : ${fault}`)
    );
  }
  return faults;
}
