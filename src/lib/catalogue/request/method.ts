import { surveyError } from './survey.ts';
import { type ColumnSpec } from './header.ts';
import type { MethodFiche } from '../api/documents.ts';
import { DERIVED_ROLES } from './vocabulary.ts';
import { DOMAIN_NAMES } from './domains.gen.ts';
import type { RequestColumn, RequestDefinition } from './request.ts';

const NOT_ADDED = /\bne s’(additionn|ajout)|\bne se moyenn|additif|plusieurs fois|deux fois/i;
const NOT_COMPARED =
  /compar|rupture|suspendu|franchit|série|depuis (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/i;

/** What the threshold of a rate or a quotient looks at. */
function wholesOf({ role, base, de = [] }: RequestColumn): readonly string[] {
  return base !== undefined ? [base] : de.filter((_, index) => index === 1 || (role === 'quotient' && index === 3));
}

export function methodOf({ parametres, colonnes, notes, enquete }: RequestDefinition): MethodFiche {
  const rates = colonnes.filter(({ role }) => DERIVED_ROLES[role] !== undefined || role === 'indice');
  const label = (name: string): string => colonnes.find(({ nom }) => nom === name)?.libelle ?? name;
  const notAdded = notes.filter((note) => NOT_ADDED.test(note));
  const notCompared = notes.filter((note) => !notAdded.includes(note) && NOT_COMPARED.test(note));
  return {
    variantes: parametres
      .filter(({ domaine, valeurs }) => domaine === 'choix' && (valeurs?.length ?? 0) > 1)
      .map(({ libelle, valeurs }) => `${libelle} : ${(valeurs ?? []).map((value) => value.libelle).join(' ; ')}.`),
    comparaisons: [
      ...notCompared,
      ...colonnes.flatMap(({ role, libelle, texte }) =>
        role === 'signal' && texte ? [`Signalé sur les lignes concernées (${libelle}) : ${texte}`] : []
      )
    ],
    effectifs: [
      ...colonnes.flatMap((column) =>
        column.seuil === undefined
          ? []
          : [
              `« ${column.libelle} » n’est pas montré quand ${wholesOf(column)
                .map((name) => `« ${label(name)} »`)
                .join(' ou ')} est sous ${column.seuil}.`
            ]
      ),
      ...samplingOf(colonnes),
      ...(enquete ? [`Les chiffres viennent d’une enquête : ${surveyError(colonnes)}.`] : [])
    ],
    additivite: [
      ...notAdded,
      ...(rates.length > 0 ? [`${listed(rates)} : ni somme ni moyenne de ces valeurs d’une ligne à l’autre.`] : []),
      ...(colonnes.some(({ role, protege }) => role === 'mesure' && protege)
        ? ['Une valeur non diffusée ou masquée n’est pas un zéro : la somme des lignes visibles n’est pas le total.']
        : [])
    ],
    a_savoir: notes.filter((note) => !notAdded.includes(note) && !notCompared.includes(note)),
    domaines: [
      ...new Set(
        parametres.flatMap(({ domaine }) =>
          domaine.startsWith('millesimes.') ? [domaine.slice('millesimes.'.length)] : []
        )
      )
    ].map((domaine) => ({ domaine, libelle: DOMAIN_NAMES[domaine] ?? domaine }))
  };
}

function samplingOf(columns: readonly ColumnSpec[]): string[] {
  const shown = columns.filter(({ ic }) => ic === 'wilson');
  const tested = columns.filter(({ test }) => test !== undefined);
  return [
    ...(shown.length > 0 ? [`${listed(shown)} : intervalle de confiance à 95 % (Wilson).`] : []),
    ...(tested.length > 0
      ? [`${listed(tested)} : écart à la référence testé, fausses découvertes tenues à 5 % sur le tableau.`]
      : [])
  ];
}

function listed(columns: readonly ColumnSpec[]): string {
  return [...new Set(columns.map(({ libelle }) => `« ${libelle} »`))].join(', ');
}
