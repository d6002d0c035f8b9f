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
  return onePer(names.search(things, 20, guessing), ({ target }) => target).map(({ target, quality }) => ({
    type: 'filiere',
    code: target.filiere,
    titre: target.libelle,
    precision: 'Filière',
    adresse: `/filieres/${target.filiere}`,
    quality: quality + (route !== null && diploma === null ? OF_ROUTE : 0)
  }));
}

export function skillNames({ skills }: SearchTables): NameEntry<Skill>[] {
  return skills.map((target) => ({ name: target.competence, target, main: true }));
}

const MOST_SKILLS = 200;
/** Occupations given after a skill, and what they lose. */
const OCCUPATIONS = 3;
const AFTER_SKILL = 20;
/** A verb says what one can do, a noun rather a field or an occupation. */
const VERB = 20;
/** Of an occupation whose very name says it: « souder », « Soudeur ». */
const SAID_BY_NAME = 4;
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
  const found = names.search(verbs, MOST_SKILLS, guessing, partly);
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
      return [{ metier, name, count: says ? count * SAID_BY_NAME : count }];
    })
    .sort((a, b) => b.count - a.count || (a.metier < b.metier ? -1 : 1))
    .slice(0, OCCUPATIONS);
  const [[first], [holder]] = [found, holders];
  if (first === undefined || holder === undefined) return [];
  const { competence, metiers } = first.target;
  return [
    {
      type: 'competence',
      code: competence,
      titre: competence,
      precision: `Compétence citée par ${numbered(metiers.length, 'fiche', 'fiches')} du ROME ; d’abord : ${holder.name}`,
      adresse: `/metiers/${holder.metier}`,
      quality: first.quality + (isVerb ? VERB : 0)
    },
    ...holders.map(({ metier, name }): Candidate => ({
      type: 'metier',
      code: metier,
      titre: name,
      precision: `ROME ${metier.slice('rome:'.length)} · cite « ${competence} »`,
      adresse: `/metiers/${metier}`,
      quality: first.quality - AFTER_SKILL
    }))
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

/** Without a word for a school, its name is more often that of something else. */
const UNSAID = 14;
const LEAST_UNSAID = 97;
const UNKNOWN = 95;
/** Of a school in the place named, elsewhere, and of the kind that is said. */
const SCHOOL = { there: 4, elsewhere: -30, kind: 0.5 };
const MOST_SCHOOLS = 60;

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
    .search(things, MOST_SCHOOLS, guessing)
    .map((match) => {
      const town = places.territory(match.target.commune);
      const isThere = of !== null && town !== undefined && places.holds(of, town);
      const isKind = /pro/i.test(text) === /professionnel/i.test(match.target.nom);
      const where = isThere ? SCHOOL.there : of === null ? 0 : SCHOOL.elsewhere;
      return { ...match, town, quality: match.quality + where + (isKind ? SCHOOL.kind : 0) };
    })
    .filter(({ quality }) => isSaid || quality >= LEAST_UNSAID)
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
        quality: UNKNOWN
      }
    ];
  return onePer(found, ({ target }) => target.nom).map(
    ({ target: { uai, nom, commune, requete }, town, near, quality }) => ({
      type: 'etablissement',
      code: uai,
      titre: nom,
      precision: `Établissement${town === undefined ? '' : `, ${town.lieu}`} · ${uai}`,
      adresse:
        requete === null
          ? `/territoires/${commune}`
          : `/catalogue/${requete}${requete.includes('?') ? '&' : '?'}territoire=${commune}&filtre=uai=${uai}`,
      territoire: commune,
      near,
      quality: quality - (isSaid ? 0 : UNSAID)
    })
  );
}
