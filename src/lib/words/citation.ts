import { pageOfAddress } from '../catalogue/api/address-query.ts';
import { withSnapshot } from '../catalogue/parameters/pinned-snapshot.ts';
import { homeInWords } from '../catalogue/home.ts';
import type { Answer, AnswerSource, SnapshotSummary, SourceSummary } from '../catalogue/api/answer.ts';
import { formatDate, periodName, vintageNames } from '../text/dates.ts';

/** Names written in a citation; the line under the figure and the files name them all. */
const MOST_NAMED = 3;

/** The sources of what is counted; all of them when only code lists and outlines are behind the answer. */
export function countedSources(answer: Pick<Answer, 'sources'>): readonly AnswerSource[] {
  const counted = answer.sources.filter(({ referentiel }) => !referentiel);
  return counted.length > 0 ? counted : answer.sources;
}

/** Each file once, as the first that names it does: several answers rest on the same ones. */
export function distinctSources<T extends SourceSummary>(sources: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const source of sources) if (!first.has(source.source)) first.set(source.source, source);
  return [...first.values()];
}

/** « Insee, Recensement, 2021 »: a source with its producer and its vintages, or what is said in their place. */
export function sourceName(
  { producteur, titre, millesime }: Pick<SourceSummary, 'producteur' | 'titre' | 'millesime'>,
  vintage = vintageNames(millesime)
): string {
  return [producteur, titre, vintage].filter(Boolean).join(', ');
}

/** The vintage asked of a source, as it is said; nothing when all are behind the answer. */
export function requestedVintage({ millesime_demande: asked }: AnswerSource): string | undefined {
  return asked === null ? undefined : periodName(asked);
}

/** A source by its title and the vintage asked, or all of its vintages, for a list whose producers are named apart. */
function titled(source: AnswerSource): string {
  return [source.titre, requestedVintage(source) ?? vintageNames(source.millesime)].filter(Boolean).join(' ');
}

/** How to cite an answer: producers and sources, request and version, snapshot, address. */
export function citationOf(
  answer: Pick<Answer, 'requete' | 'instantane' | 'adresse' | 'sources'>,
  origin: string
): string {
  const { requete, instantane, adresse } = answer;
  const counted = countedSources(answer);
  const producers = firstNamed(
    counted.map(({ producteur }) => producteur),
    counted.some(({ producteur }) => producteur.includes(',')) ? ' ; ' : ', ',
    ['autre producteur', 'autres producteurs']
  );
  const sources = firstNamed(counted.map(titled), ' ; ', ['autre source', 'autres sources']);
  const synthetic = instantane.demo ? ' [données synthétiques de démonstration]' : '';
  return `${producers || 'Maille'}, «\u202f${requete.titre}\u202f»${sources ? ` (${sources})` : ''}, requête ${requete.id} version ${requete.version.slice(0, 12)}, instantané ${instantane.id.slice(0, 12)} du ${formatDate(instantane.construit_le)}, ${origin}${withSnapshot(adresse, instantane.id)}${synthetic}.`;
}

/** The answer at the address of its page: who reads a citation opens a page, which leads to the files. */
export function atItsPage<T extends Pick<Answer, 'adresse'>>(answer: T): T {
  return { ...answer, adresse: pageOfAddress(answer.adresse) };
}

/** The citation of its page that a page writes, its address relative: a script writes it in full where it is copied. */
export function relativeCitation(answer: Parameters<typeof citationOf>[0]): string {
  return citationOf(atItsPage(answer), '').replace(/\.$/, '');
}

/** Each name once, in the order given: three at most, then how many are left. */
function firstNamed(names: readonly string[], separator: string, [one, several]: readonly [string, string]): string {
  const distinct = [...new Set(names)];
  const left = distinct.length - MOST_NAMED;
  if (left <= 0) return distinct.join(separator);
  return `${distinct.slice(0, MOST_NAMED).join(separator)} et ${left} ${left === 1 ? one : several}`;
}

/** The same as a BibTeX entry; `urldate` is the day of the snapshot. */
export function bibtexOf(
  answer: Pick<Answer, 'requete' | 'instantane' | 'adresse' | 'sources'>,
  origin: string
): string {
  const { requete, instantane, adresse } = answer;
  const counted = countedSources(answer);
  const producers = [...new Set(counted.map(({ producteur }) => producteur))];
  return entry(`maille-${requete.id}-${instantane.id}`, {
    author: (producers.length > 0 ? producers : ['Maille']).map((name) => `{${latex(name)}}`).join(' and '),
    title: `{${latex(requete.titre)}}`,
    note: latex(
      [
        ...counted.map(titled),
        `requête ${requete.id}`,
        `instantané ${instantane.id}`,
        instantane.demo ? 'données synthétiques de démonstration' : ''
      ]
        .filter(Boolean)
        .join(' ; ')
    ),
    version: requete.version,
    ...dated(instantane),
    url: origin + withSnapshot(adresse, instantane.id)
  });
}

/** How to cite the whole file. */
export function citationOfSnapshot(snapshot: SnapshotSummary, origin: string): string {
  return `Maille, instantané de ${homeInWords(snapshot)}, ${snapshot.id}, du ${formatDate(snapshot.construit_le)}, ${origin}/donnees/instantane${snapshot.demo ? ' [données synthétiques de démonstration]' : ''}.`;
}

export function bibtexOfSnapshot(snapshot: SnapshotSummary, origin: string): string {
  return entry(`maille-${snapshot.id}`, {
    author: '{Maille}',
    title: `{${latex(`Instantané de ${homeInWords(snapshot)}`)}}`,
    ...(snapshot.demo ? { note: 'données synthétiques de démonstration' } : {}),
    version: snapshot.id,
    ...dated(snapshot),
    url: `${origin}/donnees/instantane`
  });
}

function dated({ construit_le: builtOn }: SnapshotSummary): Record<string, string> {
  return { year: builtOn.slice(0, 4), urldate: builtOn.slice(0, 10), howpublished: 'Jeu de données' };
}

/** `@misc` is known to every style; `@dataset` is not. */
function entry(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.replaceAll(/[^a-zA-Z0-9]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

/** What LaTeX would read as a command; an address is left as it is, `url` being verbatim. */
function latex(text: string): string {
  return text
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[&%$#_]/g, (char) => `\\${char}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
