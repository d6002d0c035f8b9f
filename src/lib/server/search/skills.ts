import type { SearchTerm } from '../../catalogue/search/expand.ts';
import { numbered } from '../../text/grammar.ts';
import { plainText } from '../../text/suggest.ts';
import type { Candidate } from './candidate.ts';
import { BEGINNING, INFINITIVE, NameIndex } from './names.ts';
import type { OccupationSearch } from './occupations.ts';
import type { SearchTables, Skill } from './read-tables.ts';
import type { Subject } from './subject.ts';

const MOST = 200;
/** Occupations given after a skill. */
const OCCUPATIONS = 3;
const VERB = 20;
const SAID_BY_NAME = 4;
const SHORTEST_ROOT = 4;

export class SkillSearch {
  readonly #names = new NameIndex<Skill>();

  constructor(private readonly tables: SearchTables) {}

  *fill(): Generator<void> {
    for (const skill of this.tables.skills) {
      this.#names.add({ name: skill.competence, target: skill, main: true });
      yield;
    }
    this.#names.seal();
  }

  knows(word: string): boolean {
    return this.#names.knows(word);
  }

  /** The nearest skill, then the occupations that hold the most of those found. */
  search({ things }: Subject, guessing: boolean, partly: boolean, occupations: OccupationSearch): Candidate[] {
    const verbs = things.map((one) => ({ ...one, terms: one.terms.map(withVerb) }));
    const sought = things[0]?.terms ?? [];
    const found = this.#names.searchThing(verbs, MOST, guessing, partly);
    // A verb says what one can do, a noun rather a field or an occupation.
    const worth = sought.some((one) => withVerb(one) !== one && !occupations.writes(one.phrases[0]?.[0] ?? ''))
      ? VERB
      : 0;
    const [first] = found;
    if (first === undefined) return [];
    const counts = new Map<string, number>();
    for (const { target, quality } of found)
      for (const metier of target.metiers)
        counts.set(metier, (counts.get(metier) ?? 0) + quality / Math.sqrt(target.metiers.length));
    const roots = sought.flatMap((one) => withVerb(one).phrases[0]?.[0]?.replace(BEGINNING, '') ?? []).map(plainText);
    const holders = [...counts]
      .flatMap(([metier, count]) => {
        const name = occupations.ofTyped(metier)?.libelle ?? null;
        if (name === null) return [];
        // Its very name says it: « souder », « Soudeur ».
        const says = roots.some((root) => ` ${plainText(name)}`.includes(` ${root}`));
        return [{ metier, name, count: says ? count * SAID_BY_NAME : count }];
      })
      .sort((a, b) => b.count - a.count || (a.metier < b.metier ? -1 : 1))
      .slice(0, OCCUPATIONS);
    const [holder] = holders;
    if (holder === undefined) return [];
    const { competence, metiers } = first.target;
    return [
      {
        type: 'competence',
        code: competence,
        titre: competence,
        precision: `Compétence citée par ${numbered(metiers.length, 'fiche', 'fiches')} du ROME ; d’abord : ${holder.name}`,
        adresse: `/metiers/${holder.metier}`,
        quality: first.quality + worth
      },
      ...holders.map(({ metier, name }): Candidate => ({
        type: 'metier',
        code: metier,
        titre: name,
        precision: `ROME ${metier.slice('rome:'.length)} · cite « ${competence} »`,
        adresse: `/metiers/${metier}`,
        quality: first.quality - 20
      }))
    ];
  }
}

/** « souder » is also soudage and soudure, « conduire » conduite: what an infinitive means is its beginning. */
function withVerb(sought: SearchTerm): SearchTerm {
  const { phrases } = sought;
  const [typed = []] = phrases;
  const [word = ''] = typed;
  const plain = plainText(word);
  const root = plain.replace(INFINITIVE, '');
  if (typed.length !== 1 || root === plain || root.length < SHORTEST_ROOT) return sought;
  return { phrases: [[`${root}${BEGINNING}`], ...phrases] };
}
