import type { ParameterSpec } from './header.ts';
import { isNational } from '../home.ts';
import type { Maille } from '../levels.ts';

/** One value a parameter may take in the snapshot. */
export interface DomainMember {
  readonly valeur: string;
  readonly libelle: string;
  /** For a territory, the phrase with its preposition: `dans le Finistère`. */
  readonly lieu?: string;
  readonly maille?: Maille;
  /** Of a territory: part of the profile's region. */
  readonly dansRegion?: boolean;
  /** Of a vintage: the levels that its table has rows of. */
  readonly mailles?: readonly string[];
}

/** The members of each domain in one snapshot. */
export interface Domains {
  /** Members by value, territories from the most inhabited; undefined for an unknown domain. */
  members(domain: string): ReadonlyMap<string, DomainMember> | undefined;
  /**
   * The last vintage of `millesimes.<x>`, or undefined when there is none. With levels, the last one that has rows of
   * them all, where one has: a quarter may be published for zones before it is for départements.
   */
  latest(domain: string, levels?: readonly Maille[]): string | undefined;
  /** Typed code of the profile's region, or of the country. */
  readonly region: string;
  /** Regions laid on hexagons, as typed codes. */
  readonly hexagons: ReadonlySet<string>;
  /** H3 resolution of the cells behind every figure of a drawn zone. */
  readonly finestZone: number;
}

/** How far is measured: by the travel times that a snapshot has, by car first, and always in kilometres. */
export const MEASURES = 'mesures';
export const KILOMETRES = 'km';

/** A default that is a value of its own, such as « tous »; null when it names the newest, or the first. */
export function literalDefault({ defaut }: Pick<ParameterSpec, 'defaut'>): string | null {
  return defaut === undefined || defaut === 'dernier' || defaut === 'premiere' ? null : defaut;
}

/** What a parameter is when not given; null when it is then NULL, undefined when it must be given. */
export function defaultValue(
  spec: ParameterSpec,
  domains: Domains,
  levels: readonly Maille[] = []
): string | null | undefined {
  if (spec.defaut === 'dernier' && spec.domaine.startsWith('millesimes.'))
    return domains.latest(spec.domaine, levels) ?? (spec.facultatif ? null : undefined);
  if (spec.defaut === 'region' && spec.domaine === 'territoires') return defaultTerritory(spec, domains);
  if (spec.defaut === 'premiere' && spec.domaine === MEASURES)
    return domains.members(MEASURES)?.keys().next().value ?? KILOMETRES;
  if (spec.defaut !== undefined) return spec.defaut;
  return spec.facultatif ? null : undefined;
}

/** The profile's territory; else one of those laid on hexagons, or the most inhabited. */
function defaultTerritory(spec: ParameterSpec, domains: Domains): string {
  if (!isNational(domains)) return domains.region;
  const members = domains.members(spec.domaine);
  const country = members?.get(domains.region);
  if (!members || (country && suits(country, spec))) return domains.region;
  const accepted = [...members.values()].filter((member) => suits(member, spec));
  return (accepted.find(({ valeur }) => domains.hexagons.has(valeur)) ?? accepted[0])?.valeur ?? domains.region;
}

export function suits(member: DomainMember, spec: ParameterSpec): boolean {
  return !spec.mailles || !member.maille || spec.mailles.includes(member.maille);
}
