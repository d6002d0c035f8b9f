import { periodName } from '../../text/dates.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { PublicationHold, Reference } from '../snapshot/reference.ts';

type Known = Pick<Reference, 'holds' | 'lineage' | 'sources' | 'vintages'>;

const DOMAIN = 'millesimes.';
const WORDS: Readonly<Record<string, string>> = {
  corrige: 'corrigé par son producteur, non republié : secret',
  garde: 'laissé comme il a été publié : secret',
  nouveau: 'reçu, non publié : secret'
};

/** « Fichier « Demandeurs d’emploi par commune », 3e trimestre 2024, corrigé …, non republié : secret. » */
export function holdSentence(
  { source, millesime, etat }: PublicationHold,
  { lineage, sources, vintages }: Known
): string {
  const own = vintages.find(
    (vintage) => vintage.millesime === millesime && lineage.get(DOMAIN + vintage.domaine)?.includes(source) === true
  );
  const title = sources.find((record) => record.source === source)?.titre ?? source;
  return `Fichier « ${title} », ${periodName(own?.libelle ?? millesime)}, ${WORDS[etat] ?? WORDS['garde'] ?? ''}.`;
}

/** What secrecy keeps from the figures of an answer, a sentence for each vintage that it may rest on. */
export function holdSentences(
  { cubes, parametres }: Pick<RequestDefinition, 'cubes' | 'parametres'>,
  parameters: readonly Pick<ResolvedParameter, 'nom' | 'valeur'>[],
  reference: Known
): string[] {
  const { holds, lineage, vintages } = reference;
  const behind = (source: string) => (name: string) => lineage.get(name)?.includes(source) === true;
  return holds
    .filter(({ source, millesime, etat }) => {
      if (!cubes.some(behind(source))) return false;
      const chosen = parametres.find(({ domaine }) => domaine.startsWith(DOMAIN) && behind(source)(domaine));
      const value = parameters.find(({ nom }) => nom === chosen?.nom)?.valeur;
      if (chosen === undefined || value == null) return true;
      // Of one that never went out, beside the latest that did.
      if (etat !== 'nouveau') return value === millesime;
      return vintages.some(
        ({ domaine, millesime: one, dernier }) => dernier && one === value && DOMAIN + domaine === chosen.domaine
      );
    })
    .map((vintage) => holdSentence(vintage, reference));
}
