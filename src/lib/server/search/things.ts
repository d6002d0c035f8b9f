import type { SearchTerm } from '../../catalogue/search/expand.ts';
import { numbered } from '../../text/grammar.ts';
import { plainText } from '../../text/suggest.ts';
import type { Candidate } from './candidate.ts';
import { onePer } from './lists.ts';
import { BEGINNING, INFINITIVE, type NameEntry, type NameIndex } from './names.ts';
import type { Occupations } from './occupations.ts';
import type { PlaceIndex } from './places.ts';
import type { School, SearchTables, Sector, Skill } from './read-tables.ts';
import type { Subject } from './subject.ts';

/* Sectors, skills and schools: the names of each, and what is found of them. */

export function sectorNames({ sectors }: SearchTables): NameEntry<Sector>[] {
  return sectors.flatMap((target) => [
    { name: target.libelle, target, main: true },
    ...target.mots
      .split(/[,;|]/)
      .flatMap((name) => (plainText(name) === '' ? [] : [{ name: name.trim(), target, main: false }]))
  ]);
}

/** « apprentis du bâtiment » is not one course. */
const OF_ROUTE = 12;

export function sectorsIn(
  names: NameIndex<Sector>,
  { things, route, diploma }: Subject,
  guessing: boolean
): Candidate[] {
  return onePer(names.search(things, 20, guessing), ({ target }) => target).map(({ target, quality: own }) => {
    const { filiere: code, libelle: titre } = target;
    const quality = own + (route !== null && diploma === null ? OF_ROUTE : 0);
    return { type: 'filiere', code, titre, precision: 'Filière', adresse: `/filieres/${code}`, quality };
  });
}

export function skillNames({ skills }: SearchTables): NameEntry<Skill>[] {
  return skills.map((target) => ({ name: target.competence, target, main: true }));
}

/** Skills sought, occupations given after one. */
const MOST = { skills: 200, occupations: 3, schools: 60 };
/** A verb says what one can do, a noun rather a field or an occupation; those come after, the more so as their name says it. */
const SKILL = { verb: 20, after: -20, saidByName: 4 };
const SHORTEST_ROOT = 4;

/** The nearest skill, then the occupations that hold the most of those found. */
export function skillsIn(
  names: NameIndex<Skill>,
  { things }: Subject,
  guessing: boolean,
  partly: boolean,
  occupations: Occupations
): Candidate[] {
  const verbs = things.map((one) => ({ ...one, terms: one.terms.map(withVerb) }));
  const found = names.search(verbs, MOST.skills, guessing, partly);
  const sought = things[0]?.terms ?? [];
  const isVerb = sought.some((one) => withVerb(one) !== one && !occupations.names.writes(one.phrases[0]?.[0] ?? ''));
  const roots = (verbs[0]?.terms ?? []).map(({ phrases: [[word = ''] = []] }) =>
    plainText(word.replace(BEGINNING, ''))
  );
  const counts = new Map<string, number>();
  for (const { target, quality } of found)
    for (const metier of target.metiers)
      counts.set(metier, (counts.get(metier) ?? 0) + quality / Math.sqrt(target.metiers.length));
  const holders = [...counts]
    .flatMap(([metier, count]) => {
      const name = occupations.ofTyped(metier)?.libelle;
      if (name === undefined) return [];
      const says = roots.some((root) => ` ${plainText(name)}`.includes(` ${root}`));
      return [{ metier, name, count: says ? count * SKILL.saidByName : count }];
    })
    .sort((a, b) => b.count - a.count || (a.metier < b.metier ? -1 : 1))
    .slice(0, MOST.occupations);
  const [[first], [holder]] = [found, holders];
  if (first === undefined || holder === undefined) return [];
  const { competence, metiers } = first.target;
  const cards = `Compétence citée par ${numbered(metiers.length, 'fiche', 'fiches')} du ROME ; d’abord : ${holder.name}`;
  const skill = {
    code: competence,
    titre: competence,
    precision: cards,
    quality: first.quality + (isVerb ? SKILL.verb : 0)
  };
  const quality = first.quality + SKILL.after;
  return [
    { type: 'competence', ...skill, adresse: `/metiers/${holder.metier}` },
    ...holders.map(({ metier, name }): Candidate => {
      const precision = `ROME ${metier.slice('rome:'.length)} · cite « ${competence} »`;
      return { type: 'metier', code: metier, titre: name, precision, adresse: `/metiers/${metier}`, quality };
    })
  ];
}

/** « souder » is also soudage and soudure, « conduire » conduite: what an infinitive means is its beginning. */
function withVerb(sought: SearchTerm): SearchTerm {
  const [[word = '', ...more] = []] = sought.phrases;
  const plain = plainText(word);
  const root = plain.replace(INFINITIVE, '');
  if (more.length > 0 || root === plain || root.length < SHORTEST_ROOT) return sought;
  return { phrases: [[`${root}${BEGINNING}`], ...sought.phrases] };
}

/** What a name says of the kind of school, besides its own name: « Lycée polyvalent Vauban ». */
const KIND =
  /\b(?:lyc[ée]es?|section (?:d['’]enseignement )?professionnel(?:le)?|section d['’]enseignement général et technologique|professionnel|polyvalent|général|technologique|agricole|privée?|publique?|des métiers|maison familiale rurale|et SGT)\b/giu;

export function schoolNames({ schools }: SearchTables): NameEntry<School>[] {
  return schools.map((target) => {
    const bare = target.nom
      .replace(KIND, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:du|de|d['’])\s+/iu, '');
    return { name: bare === '' ? target.nom : bare, target, main: !/^section/i.test(target.nom) };
  });
}

/** Of a school in the place named, elsewhere, of the kind that is said; without a word for it, its name is more often another thing's. */
const SCHOOL = { there: 4, elsewhere: -30, kind: 0.5, unsaid: -14, least: 97, unknown: 95 };

/** @param of typed code of the place named, if any */
export function schoolsIn(
  names: NameIndex<School>,
  { things, said, text }: Subject,
  guessing: boolean,
  places: PlaceIndex,
  of: string | null
): Candidate[] {
  const isSaid = said === 'etablissement';
  const found = names
    .search(things, MOST.schools, guessing)
    .map((match) => {
      const town = places.territory(match.target.commune);
      const isThere = of !== null && town !== undefined && places.holds(of, town);
      const isKind = /pro/i.test(text) === /professionnel/i.test(match.target.nom);
      const where = isThere ? SCHOOL.there : of === null ? 0 : SCHOOL.elsewhere;
      return { ...match, town, quality: match.quality + where + (isKind ? SCHOOL.kind : 0) };
    })
    .filter(({ quality }) => isSaid || quality >= SCHOOL.least)
    .sort((a, b) => b.quality - a.quality);
  const [thing] = things;
  if (found.length === 0 && isSaid && thing !== undefined)
    return [
      {
        type: 'absent',
        code: 'etablissement',
        titre: `« ${thing.text} » n’est pas dans la liste des établissements lus`,
        precision: 'L’annuaire de l’éducation nationale et les répertoires de centres d’apprentis le situeraient.',
        adresse: '/catalogue/cprdfop/etablissements_formation',
        quality: SCHOOL.unknown
      }
    ];
  return onePer(found, ({ target }) => target.nom).map(({ target, town, near, quality: own }) => {
    const { uai: code, nom: titre, commune: territoire, requete } = target;
    const precision = `Établissement${town === undefined ? '' : `, ${town.lieu}`} · ${code}`;
    const row = `${requete?.includes('?') ? '&' : '?'}territoire=${territoire}&filtre=uai=${code}`;
    const adresse = requete === null ? `/territoires/${territoire}` : `/catalogue/${requete}${row}`;
    const quality = own + (isSaid ? 0 : SCHOOL.unsaid);
    return { type: 'etablissement', code, titre, precision, adresse, territoire, near, quality };
  });
}
