/** The whole country, as a typed code: the territory of a snapshot that holds every region. */
export const COUNTRY = 'pays:FR';

/** What a snapshot says of the territory it is for. */
interface Holder {
  /** Typed code: `region:53`, or `pays:FR`. */
  readonly region: string;
}

/** Whether a snapshot holds every region of France. */
export function isNational({ region }: Holder): boolean {
  return region === COUNTRY;
}

/** « région Bretagne », « France ». */
export function homeName(snapshot: Holder & { readonly region_nom: string }): string {
  return isNational(snapshot) ? snapshot.region_nom : `région ${snapshot.region_nom}`;
}

/** « la région Bretagne », « la France ». */
export function homeInWords(snapshot: Holder & { readonly region_nom: string }): string {
  return `la ${homeName(snapshot)}`;
}

/** The region in which a territory is read; null for the country and for what lies across two. */
export function homeOf(
  place: { readonly territoire: string; readonly region: string | null },
  snapshot: Holder
): string | null {
  return isNational(snapshot) ? place.region : snapshot.region;
}
