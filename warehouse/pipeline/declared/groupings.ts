import { EXIT, failure } from '../failure.ts';

/** Groupings of a profile, by list: `metiers`, `activites`. */
type Groupings = Readonly<Record<string, readonly { readonly regroupement: string; readonly libelle: string }[]>>;

/** A grouping is one line of a list, and has one name in all. @throws Failure (exit 2) */
export function refuseNamedTwice(groupings: Groupings, where: string): void {
  const names = new Map<string, { libelle: string; lists: string[] }>();
  for (const [list, rows] of Object.entries(groupings))
    for (const { regroupement, libelle } of rows) {
      const known = names.get(regroupement) ?? { libelle, lists: [] };
      if (known.lists.includes(list))
        throw failure(
          EXIT.input,
          `${where}, regroupements.${list} : « ${regroupement} » y est deux fois.`,
          'Réunissez ses codes en une ligne.'
        );
      if (known.libelle !== libelle)
        throw failure(
          EXIT.input,
          `${where}, regroupements : « ${regroupement} » s’appelle « ${known.libelle} » et « ${libelle} ».`,
          'Donnez-lui le même libellé dans les deux listes, ou deux codes.'
        );
      names.set(regroupement, { libelle, lists: [...known.lists, list] });
    }
}
