import { plainText } from '../../text/suggest.ts';
import type { Candidate } from './candidate.ts';
import { NameIndex } from './names.ts';
import type { SearchTables, Sector } from './read-tables.ts';
import type { Subject } from './subject.ts';

const OF_ROUTE = 12;

export class SectorSearch {
  readonly #names = new NameIndex<Sector>();

  constructor(tables: SearchTables) {
    for (const sector of tables.sectors) {
      this.#names.add({ name: sector.libelle, target: sector, main: true });
      for (const word of sector.mots.split(/[,;|]/))
        if (plainText(word) !== '') this.#names.add({ name: word.trim(), target: sector, main: false });
    }
    this.#names.seal();
  }

  knows(word: string): boolean {
    return this.#names.knows(word);
  }

  search({ things, route, diploma }: Subject, guessing: boolean): Candidate[] {
    const best = new Map<string, Candidate>();
    for (const { target, quality } of this.#names.searchThing(things, 20, guessing, false)) {
      if ((best.get(target.filiere)?.quality ?? -1) >= quality) continue;
      best.set(target.filiere, {
        type: 'filiere',
        code: target.filiere,
        titre: target.libelle,
        precision: 'Filière',
        adresse: `/filieres/${target.filiere}`,
        // « apprentis du bâtiment » is not one course.
        quality: quality + (route !== null && diploma === null ? OF_ROUTE : 0)
      });
    }
    return [...best.values()].sort((a, b) => b.quality - a.quality);
  }
}
