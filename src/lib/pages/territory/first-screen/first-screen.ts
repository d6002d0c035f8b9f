import type { FigureModel } from '../../../charts/figure-model.ts';
import type { Context, Finding, Section } from '../../section.ts';
import type { Subject } from '../../subject.ts';
import { cautionedOnce } from '../../cautioned-once.ts';
import { alikeTo, type Alike } from './alike.ts';
import { placeMap } from './place-map.ts';
import { walkFrom, type Walk } from './walk.ts';

/** What a page about a place shows before its questions: where it lies, what matters most, where one may go. */
export interface FirstScreen {
  readonly walk: Walk;
  /** Territories of the same structure, with what they have in common. */
  readonly alike: readonly Alike[];
  readonly map: FigureModel | null;
  readonly highlights: readonly Finding[];
  /** Other findings of the page's themes, which are on a page of their own. */
  readonly otherFindings: number;
  /** Where fewer than three are found, the themes that have no recent figure; empty otherwise. */
  readonly highlightsLack: string;
}

const MOST = 3;

/** The sections under a first screen, which says their findings and the caution of its map. */
export function sectionsUnder(sections: readonly Section[], map: FigureModel | null): Section[] {
  return cautionedOnce(
    sections.filter(({ findings }) => findings === undefined),
    [map]
  );
}

/** Beside the sections, what asks more: the walk and the map. A place of another region has neither. */
export async function placeAround(
  context: Context,
  region: string,
  inside: boolean,
  subject: Subject
): Promise<Pick<FirstScreen, 'walk' | 'map' | 'alike'>> {
  if (!inside || context.place.maille === 'pays')
    return { walk: { parents: [], neighbours: [], among: '', groups: [] }, map: null, alike: [] };
  const [walk, map, alike] = await Promise.all([
    walkFrom(context, region),
    placeMap(context, region, subject),
    // Only the page of the territory itself says who is like it.
    subject === 'gpec' ? alikeTo(context) : []
  ]);
  return { walk, map, alike };
}

/**
 * What a page opens on: what calls for an act before what is to be known, in the order of the section; two themes at least where the
 * place has them.
 */
export function highlightsOf(
  sections: readonly Section[]
): Pick<FirstScreen, 'highlights' | 'otherFindings' | 'highlightsLack'> {
  const section = sections.find(({ findings }) => findings !== undefined);
  const found = section?.findings ?? [];
  const ranked = [...found].sort((a, b) => Number(a.kind === 'constat') - Number(b.kind === 'constat'));
  const other = ranked.find(({ theme }) => theme !== ranked[0]?.theme);
  const first = ranked.filter((finding) => finding !== other).slice(0, other ? MOST - 1 : MOST);
  const highlights = ranked.filter((finding) => finding === other || first.includes(finding));
  return {
    highlights,
    otherFindings: found.length - highlights.length,
    highlightsLack: highlights.length < MOST ? (section?.sentences[0] ?? '') : ''
  };
}
