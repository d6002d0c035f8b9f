import { plainText } from '../../../src/lib/text/suggest.ts';
import type { Profile } from '../declared/profile.ts';
import type { LoadContext } from './load-context.ts';
import { rowsOf } from '../sql.ts';
import { POOLED } from './roll-up.ts';
import { copyOf } from './text-chunks.ts';
import { NOT_DECLARED, OTHER_FUNCTION, OTHER_REGION, type UsageRules } from '../declared/usage-rules.ts';

/** What an address of the site says: a function, and the commune and profile that its reader declared. */
export interface Page {
  fonction: string;
  commune: string;
  profil: string;
}

/** Reads what a visitor declared; a commune is never guessed. */
export interface PageReader {
  /** The page of an address (path and parameters), or null for a file that is not a page (image, style, script). */
  pageOf(url: string): Page | null;
  /** The function of a Matomo event, by its category, or null when no pattern names it. */
  functionOfEvent(category: string): string | null;
  /** Typed commune, `hors_region` or `non_declare`. */
  communeOf(declared: string | null): string;
  profileOf(declared: string | null): string;
  /** What a commune too small for its cell joins first: its intercommunality (`epci:…`), else every other. */
  poolOf(commune: string): string;
  /** The one page of these three values: pages are compared by identity. */
  page(fonction: string, commune: string, profil: string): Page;
}

/** A commune as visitors write it. */
export interface NamedCommune {
  code: string;
  nom: string;
  /** In the region of the site; in any région for the whole country, overseas collectivities apart. */
  inRegion: boolean;
  /** Its intercommunality, without prefix; null when it has none. */
  epci: string | null;
}

/** A région of the official code, overseas ones included; a collectivity has three figures. */
const REGION = /^\d{2}$/;
const NOT_PAGES =
  /\.(css|js|mjs|map|json|xml|txt|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|eot|mp4|webm|webmanifest)$/i;
/** Paths worked out once; forgotten all together above this number, so that memory stays bounded. */
const REMEMBERED = 100_000;

/** Communes of today, from the code of communes, which is always loaded before. */
export async function knownCommunes(context: LoadContext): Promise<NamedCommune[]> {
  const rows = await rowsOf(
    context.connection,
    `with membres as (select code as epci, unnest(from_json(membres, '[{"code":"VARCHAR"}]')) as membre
      from raw.decoupage__epci)
     select c.code, min(c.nom) as nom, min(coalesce(c.region, '')) as region, min(m.epci) as epci
     from raw.decoupage__communes as c left join membres as m on m.membre.code = c.code
       where c.type = 'commune-actuelle' group by c.code order by c.code`
  );
  return rows.map((row) => ({
    code: String(row.code),
    nom: String(row.nom),
    inRegion: isOwn(String(row.region), context.profile),
    epci: row.epci === null ? null : String(row.epci)
  }));
}

/** Whether a région (its code, empty in a collectivity that is in none) is the profile's own. */
function isOwn(region: string, profile: Profile): boolean {
  return profile.national ? REGION.test(region) : region === profile.code;
}

export function pageReader(rules: UsageRules, communes: readonly NamedCommune[]): PageReader {
  const known = new Map<string, string | null>();
  const codes = new Map(communes.map((commune) => [commune.code, commune.inRegion]));
  const names = namesInRegion(communes);
  const pools = new Map<string, string>(
    communes.flatMap(({ code, epci, inRegion }) =>
      inRegion && epci !== null ? [[`commune:${code}`, `epci:${epci}`] as const] : []
    )
  );
  const communeOf = (declared: string | null): string => {
    const text = declared?.trim() ?? '';
    if (text === '') return NOT_DECLARED;
    const code = codes.has(text) ? text : names.get(plainText(text));
    if (code === undefined) return NOT_DECLARED;
    return codes.get(code) === true ? `commune:${code}` : OTHER_REGION;
  };
  const profileOf = (declared: string | null): string =>
    rules.profils.get(declared?.trim().toLowerCase() ?? '') ?? NOT_DECLARED;
  const pages = new Map<string, Page>();
  const pageWith = (fonction: string, commune: string, profil: string): Page => {
    const name = `${fonction} ${commune} ${profil}`;
    const same = pages.get(name);
    if (same !== undefined) return same;
    const made = { fonction, commune, profil };
    pages.set(name, made);
    return made;
  };
  const functionOf = (path: string): string | null => {
    const found = known.get(path);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = NOT_PAGES.test(path)
      ? null
      : (rules.fonctions.find(({ chemin }) => chemin?.test(path) ?? false)?.fonction ?? OTHER_FUNCTION);
    known.set(copyOf(path), made);
    return made;
  };
  return {
    pageOf: (url) => {
      const query = url.indexOf('?');
      const fonction = functionOf(query === -1 ? url : url.slice(0, query));
      if (fonction === null) return null;
      if (query === -1) return pageWith(fonction, NOT_DECLARED, NOT_DECLARED);
      return pageWith(
        fonction,
        communeOf(valueOf(url, query + 1, rules.parametres.commune)),
        profileOf(valueOf(url, query + 1, rules.parametres.profil))
      );
    },
    functionOfEvent: (category) =>
      rules.fonctions.find(({ evenement }) => evenement?.test(category) ?? false)?.fonction ?? null,
    communeOf,
    profileOf,
    poolOf: (commune) => pools.get(commune) ?? POOLED,
    page: pageWith
  };
}

/** The first parameter of these names that holds something, decoded; only those are taken apart. */
function valueOf(url: string, from: number, names: readonly string[]): string | null {
  for (let start = from; start > 0 && start < url.length;) {
    const next = url.indexOf('&', start);
    const end = next === -1 ? url.length : next;
    const equal = url.indexOf('=', start);
    if (equal !== -1 && equal + 1 < end && names.includes(url.slice(start, equal).toLowerCase()))
      return decoded(url.slice(equal + 1, end));
    start = end + 1;
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/** Names borne by one commune of the region, whatever the rest of France has. */
function namesInRegion(communes: readonly NamedCommune[]): Map<string, string> {
  const names = new Map<string, string | null>();
  for (const { code, nom, inRegion } of communes) {
    if (!inRegion) continue;
    const name = plainText(nom);
    names.set(name, names.has(name) ? null : code);
  }
  return new Map([...names].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
}
