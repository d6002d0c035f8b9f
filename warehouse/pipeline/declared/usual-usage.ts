/** How addresses of a guidance site usually read. A commune or a profile counts only when declared, never guessed. */
export const USUAL_USAGE = {
  fuseau: 'Europe/Paris',
  fonctions: [
    { fonction: 'accueil', libelle: "Page d'accueil", chemin: '^/?$', etape: 'information' },
    {
      fonction: 'formations',
      libelle: 'Recherche de formations',
      chemin: '^/formations?(/|$)',
      evenement: '^formation',
      etape: 'information'
    },
    {
      fonction: 'metiers',
      libelle: 'Fiches de métiers',
      chemin: '^/m[eé]tiers?(/|$)',
      evenement: '^m[eé]tier',
      etape: 'information'
    },
    {
      fonction: 'lieux',
      libelle: "Trouver un lieu d'accueil",
      chemin: '^/(lieux|structures|annuaire)(/|$)',
      evenement: '^lieu',
      etape: 'information'
    },
    {
      fonction: 'evenements',
      libelle: 'Agenda et événements',
      chemin: '^/(agenda|evenements)(/|$)',
      evenement: '^agenda',
      etape: 'information'
    },
    {
      fonction: 'financements',
      libelle: 'Aides et financements',
      chemin: '^/(aides|financements)(/|$)',
      evenement: '^aide',
      etape: 'information'
    },
    {
      fonction: 'contact',
      libelle: 'Demande de contact ou de rendez-vous',
      chemin: '^/(contact|rendez-vous)(/|$)',
      evenement: '^(contact|rendez)',
      etape: 'action'
    },
    {
      fonction: 'candidature',
      libelle: 'Contact avec un organisme de formation',
      chemin: '^/(candidature|inscription)(/|$)',
      evenement: '^candidature',
      etape: 'action'
    }
  ],
  parametres: { commune: ['commune', 'insee', 'lieu'], profil: ['profil', 'public'] },
  profils: [
    { profil: 'lyceen', libelle: 'Collégiens et lycéens', valeurs: ['collégien', 'lycéen', 'lycéenne', 'scolaire'] },
    { profil: 'etudiant', libelle: 'Étudiants', valeurs: ['étudiant', 'étudiante'] },
    { profil: 'demandeur_emploi', libelle: "Demandeurs d'emploi", valeurs: ["demandeur d'emploi"] },
    { profil: 'salarie', libelle: 'Salariés', valeurs: ['salarié', 'salariée'] },
    { profil: 'professionnel', libelle: "Professionnels de l'orientation", valeurs: ['pro'] }
  ]
};
