import type { Candidate } from './candidate.ts';
import { NameIndex } from './names.ts';
import type { PlaceIndex } from './places.ts';
import type { School, SearchTables } from './read-tables.ts';
import type { Subject } from './subject.ts';

/** What a name says of the kind of school, besides its own name: « Lycée polyvalent Vauban ». */
const KIND =
  /\b(?:lyc[ée]es?|section (?:d['’]enseignement )?professionnel(?:le)?|section d['’]enseignement général et technologique|professionnel|polyvalent|général|technologique|agricole|privée?|publique?|des métiers|maison familiale rurale|et SGT)\b/giu;
/** Without a word for a school, its name is more often that of something else. */
const UNSAID = 14;
const UNKNOWN = 95;

export class SchoolSearch {
  readonly #names = new NameIndex<School>();

  constructor(tables: SearchTables) {
    for (const school of tables.schools) {
      const bare = school.nom
        .replace(KIND, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^\s*(?:du|de|d['’])\s+/iu, '')
        .trim();
      this.#names.add({ name: bare === '' ? school.nom : bare, target: school, main: !/^section/i.test(school.nom) });
    }
    this.#names.seal();
  }

  search({ things, said, text }: Subject, guessing: boolean, places: PlaceIndex, of: string | null): Candidate[] {
    const isSaid = said === 'etablissement';
    const seen = new Set<string>();
    const found = this.#names
      .searchThing(things, 60, guessing, false)
      .map((match) => {
        const town = places.territory(match.target.commune);
        const isThere = of !== null && town !== undefined && places.holds(of, town);
        const isKind = /pro/i.test(text) === /professionnel/i.test(match.target.nom);
        return { ...match, town, quality: match.quality + (isThere ? 4 : of === null ? 0 : -30) + (isKind ? 0.5 : 0) };
      })
      .filter(({ quality }) => isSaid || quality >= 97)
      .sort((a, b) => b.quality - a.quality)
      .filter(({ target: { nom } }) => !seen.has(nom) && seen.add(nom));
    if (found.length === 0 && isSaid && things[0] !== undefined) return [unknown(things[0].text)];
    return found.map(({ target: { uai, nom, commune, requete }, town, near, quality }) => ({
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
    }));
  }
}

function unknown(name: string): Candidate {
  return {
    type: 'absent',
    code: 'etablissement',
    titre: `« ${name} » n’est pas dans la liste des établissements lus`,
    precision: 'L’annuaire de l’éducation nationale et les répertoires de centres d’apprentis le situeraient.',
    adresse: '/catalogue/cprdfop/etablissements_formation',
    quality: UNKNOWN
  };
}
