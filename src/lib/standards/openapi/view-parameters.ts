import { LEAST_OF_ID, SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { groupKeys, TOGETHER } from '../../catalogue/parameters/grouping.ts';
import { LONGEST_PAGE } from '../../catalogue/parameters/paging.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { query, TEXT } from './reading.ts';

function viewParameter(name: string, description: string, example: string): object {
  return query(name, `${description}, par exemple \`${example}\``, undefined, { ...TEXT, maxLength: 1000 });
}

/** How any table may be laid out by its reader, the same for every request. */
export const VIEW_PARAMETERS = {
  filtre: viewParameter(
    'filtre',
    'Lignes gardées : colonne, opérateur (>= <= != > < = ~), valeur, séparées par « ; » ; une ligne dont le chiffre caché ne tranche pas est gardée',
    'projets>=100;metier~aide'
  ),
  pivot: viewParameter(
    'pivot',
    'Une ligne par territoire, une colonne par indicateur, où la requête en a ; seule valeur acceptée',
    'indicateur:valeur'
  ),
  tri: viewParameter('tri', 'Ordre des lignes, « - » devant pour décroissant', '-projets,metier'),
  colonnes: viewParameter(
    'colonnes',
    'Colonnes gardées, dans cet ordre ; un chiffre vient avec son statut et ses bornes, et avec ses autres compagnons sauf si l’un d’eux est nommé',
    'metier,projets'
  ),
  limit: pageParameter(
    'limit',
    'Lignes d’une page ; l’en-tête Link et « page » donnent les autres, X-Total-Count et « page.total » le nombre de lignes',
    { minimum: 1, maximum: LONGEST_PAGE }
  ),
  offset: pageParameter('offset', 'Lignes passées avant la première de la page', { minimum: 0 })
};

/** Any answer may be held to a snapshot. */
export const HELD_PARAMETER = {
  [SNAPSHOT_NAME]: query(
    SNAPSHOT_NAME,
    `Instantané dont on veut la réponse, parmi ceux que garde le service (/api/v1/snapshots) ; ${LEAST_OF_ID} caractères de son identifiant suffisent. 410 quand il n’est plus gardé, avec la même demande à celui en service`,
    undefined,
    { ...TEXT, pattern: '^\\w{8,64}$' }
  )
};

function pageParameter(name: string, description: string, limits: { minimum: number; maximum?: number }): object {
  return query(name, description, undefined, { type: 'integer', ...limits });
}

/** How the rows of one request are put together; null for one none of whose figures adds up. */
export function groupParameter({ colonnes }: RequestDefinition): object | null {
  const keys = groupKeys(colonnes);
  const added = colonnes.filter(({ somme }) => somme !== undefined);
  if (keys === null) return null;
  const [example = TOGETHER] = keys;
  const described = viewParameter(
    'group_by',
    `Colonne par laquelle réunir les lignes, parmi : ${[...keys, TOGETHER].join(', ')}, et celles qui disent de quelle valeur demandée vient une ligne (parametre_territoire) ; ${added.map(({ nom }) => nom).join(', ')} s’ajoutent entre leurs bornes, et ce qui s’en calcule est refait sur leurs sommes`,
    example
  );
  return { ...described, example };
}
