import { document, inPath, query } from './reading.ts';

/** The addresses of rules of findings and of published figures. @param region typed code, for an example */
export function findingsPaths(region: string): Record<string, object> {
  return {
    '/api/v1/concordance': document(
      'Chiffres publiés par les producteurs, ce que l’instantané en service en calcule, et la raison de chaque écart',
      'Concordance'
    ),
    '/api/v1/findings': document(
      'Ce que chaque règle trouve dans un territoire, ce qu’elle n’y trouve pas, et pourquoi elle n’a pu être jugée',
      'Constats',
      [
        query('territoire', 'Code typé ; la région de l’instantané sans lui', region),
        query('comparer', 'Code typé du territoire de comparaison', 'pays:FR')
      ]
    ),
    '/api/v1/findings/palmares': document(
      'Ce que devint ce que chaque règle annonçait, et si elle peut mener une page',
      'PalmaresDesRegles'
    ),
    '/api/v1/findings/{id}': document(
      'Une règle : son texte, ses seuils, où elle trouve quelque chose, et ce que devint ce qu’elle annonçait',
      'RegleDeConstat',
      [inPath('id', 'Identifiant, barre oblique comprise', 'gpec/recrutements-difficiles')]
    )
  };
}
