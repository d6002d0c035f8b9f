import type { RequestDetail } from '../../src/lib/catalogue/api/documents.ts';
import { madeSource } from '../support/made-answer.ts';

type Shown = Pick<RequestDetail, 'version' | 'formule' | 'champ' | 'sources' | 'methode' | 'voisines'>;

/**
 * What the method of a request says, all of it or as little as can be: the rest of the request is not shown with it.
 */
export function madeRequest(whole: boolean): RequestDetail {
  const shown: Shown = {
    version: '0123456789ab',
    formule: whole ? 'Projets difficiles rapportés aux projets' : null,
    champ: whole ? 'Établissements employeurs' : null,
    sources: [
      {
        ...madeSource('Chiffres inventés', { producteur: 'Galerie', synthetique: true }),
        adresse: whole ? 'https://exemple.invalid' : ''
      }
    ],
    methode: {
      variantes: whole ? ['Par métier, ou ensemble'] : [],
      comparaisons: whole ? ['La nomenclature change en 2021 : rien n’est comparé au-delà.'] : [],
      effectifs: whole ? ['Enquête.'] : [],
      additivite: whole ? ['Un projet peut être compté deux fois.'] : [],
      a_savoir: whole ? ['Un projet n’est pas un recrutement.'] : [],
      domaines: whole ? [{ domaine: 'tensions', libelle: 'tensions' }] : []
    },
    voisines: whole
      ? [
          {
            id: 'gpec/difficultes',
            code: 'G02',
            question: 'Quels recrutements sont difficiles ?',
            raison: 'même fichier'
          }
        ]
      : []
  };
  return shown as RequestDetail;
}
