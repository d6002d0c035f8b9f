interface Named {
  readonly nom: string;
}

/** What pages give of what they are about; each has some of it. */
export interface PageAbout {
  readonly request?: { readonly titre: string } | undefined;
  readonly result?: { readonly subtitle?: string } | null | undefined;
  readonly place?: Named | null | undefined;
  readonly places?: readonly Named[] | undefined;
  readonly frame?: { readonly place?: Named } | undefined;
  readonly dossier?: { readonly place: Named; readonly compared: readonly Named[] } | null | undefined;
}

/** Characters of one line at the foot of a sheet, beside its number. */
const LONGEST = 120;

/** What each printed sheet says at its foot, as a style sheet: a margin takes its text from nothing else. */
export function sheetFoot(
  { request, result, place, places, frame, dossier }: PageAbout,
  snapshot: string | null
): string {
  const compared = dossier && dossier.compared.length > 1 ? dossier.compared : [dossier?.place];
  const named = [place, frame?.place, ...compared, ...(places ?? [])].flatMap((one) => one?.nom ?? []);
  const about = [request?.titre, result?.subtitle, [...new Set(named)].join(', ')].filter(Boolean).join(', ');
  const end = [snapshot].filter(Boolean).map((text) => ` · ${text}`);
  const room = LONGEST - end.join('').length;
  const start = ['Maille', about].filter(Boolean).join(' · ');
  const text = (start.length > room ? `${start.slice(0, room - 1)}…` : start) + end.join('');
  // Nothing of a name ends the text, the style sheet or its element.
  const quoted = text.replaceAll(/["\\<>\p{Cc}]/gu, ' ');
  return `<style>@media print{@page{@bottom-left{content:"${quoted}";font:8pt sans-serif;white-space:nowrap}}}</style>`;
}
