/** How one is trained, as it is said. */
export const ROUTES: readonly { readonly code: string; readonly nom: string; readonly mots: string }[] = [
  {
    code: 'apprentissage',
    nom: 'en apprentissage',
    mots: 'apprentissage, alternance, apprenti, apprentis, apprentie, alternant, alternants, contrat pro, CFA'
  },
  { code: 'scolaire', nom: 'par la voie scolaire', mots: 'voie scolaire, temps plein, initial, formation initiale' },
  { code: 'continue', nom: 'en formation continue', mots: 'formation continue, adulte, adultes, AFPA, GRETA' },
  { code: 'vae', nom: 'par la VAE', mots: 'VAE, validation acquis' },
  { code: 'distance', nom: 'à distance', mots: 'à distance, distance, en ligne, CNED, e-learning' }
];

/** Words that say what is done with a thing, or which kind it is, and never what it is. */
export const ABOUT =
  'apprendre travailler travaille faire choisir chercher cherche trouver suivre étudier vouloir veux veut voudrais aimerais aime devenir être occuper pouvoir peut peux aller vont va exercer où lieu nombre nb taux part pourcentage chiffre statistique évolution avenir quantité métier profession poste boulot job emploi travail formation former formé école étude offre meilleur mieux plus liste carte près chez côté autour pourquoi comment moi proche pro professionnel besoin secteur filière domaine branche région département ville territoire bassin zone après avant compétence minute heure kilomètre km mois euro qui que quel combien il elle on année an section ouvrir fermer partir retraite';
