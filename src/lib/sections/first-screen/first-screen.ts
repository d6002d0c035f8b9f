import type { FigureModel } from '../../charts/figure-model.ts';
import type { Context, Finding, Section } from '../section.ts';
import type { Subject } from '../subject.ts';
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
  /** The anchor of the section that has the other findings. */
  readonly highlightsAt: string;
}

const MOST = 3;

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

/** The first findings of the page's rules: what to look into, what to lean on, then in their order. */
export function highlightsOf(sections: readonly Section[]): Pick<FirstScreen, 'highlights' | 'highlightsAt'> {
  const section = sections.find(({ findings }) => findings !== undefined && findings.length > 0);
  const findings = section?.findings ?? [];
  const first = (['alerte', 'force'] as const).flatMap((wanted) => findings.find(({ kind }) => kind === wanted) ?? []);
  const others = findings.filter((finding) => !first.includes(finding));
  return { highlights: [...first, ...others].slice(0, MOST), highlightsAt: section?.id ?? '' };
}
