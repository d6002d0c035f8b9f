import type { SitingDocument } from '../../catalogue/api/siting.ts';

/* What was asked of a choice of sites: the goal, what is opened, and how far is measured. */

export function isCovering({ parametres }: SitingDocument): boolean {
  return parametres['objectif'] === 'couverture';
}

export function isApprenticeship({ parametres }: SitingDocument): boolean {
  return parametres['voie'] === 'apprentissage';
}

export function isReception({ parametres }: SitingDocument): boolean {
  return parametres['voie'] === 'accueil';
}

export function inMinutes({ parametres }: SitingDocument): boolean {
  return parametres['mesure'] === 'minutes';
}
