import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { nearest, plainText } from '../../text/suggest.ts';
import { Refused } from './ask.ts';

/** An indicator of a territory: a column of a request, and what it is asked with. */
export interface Indicator {
  readonly nom: string;
  readonly libelle: string;
  readonly requete: string;
  readonly colonne: string;
  readonly avec: Readonly<Record<string, string>>;
}

type Catalogue = ReadonlyMap<string, CataloguedRequest>;

export function indicatorsIn(catalogue: Catalogue): Indicator[] {
  return [...catalogue.values()].flatMap(({ definition: { id, indicateurs = {}, colonnes } }) =>
    Object.entries(indicateurs).map(([nom, { colonne, libelle, avec = {} }]) => ({
      nom,
      libelle: libelle ?? colonnes.find((column) => column.nom === colonne)?.libelle ?? nom,
      requete: id,
      colonne,
      avec
    }))
  );
}

/** @throws Refused with the nearest names */
export function indicatorNamed(catalogue: Catalogue, name: string): Indicator {
  const all = indicatorsIn(catalogue);
  const found = all.find(({ nom }) => nom === name);
  if (found) return found;
  const near = nearest(
    name,
    all.map(({ nom }) => nom)
  );
  throw new Refused(
    404,
    `Aucun indicateur « ${name.slice(0, 60)} »${near.length > 0 ? ` ; vouliez-vous ${near.join(' ou ')} ?` : '.'}`
  );
}

/** Those whose name holds a word sought. */
export function indicatorsAbout(catalogue: Catalogue, words: string): Indicator[] {
  const sought = plainText(words)
    .split(' ')
    .filter((word) => word.length > 3);
  const score = ({ nom, libelle }: Indicator): number => {
    const text = plainText(`${nom} ${libelle}`);
    return sought.filter((word) => text.includes(word)).length;
  };
  return indicatorsIn(catalogue)
    .filter((one) => score(one) > 0)
    .sort((a, b) => score(b) - score(a));
}
