/**
 * What people type, for what the catalogue writes; on both sides, alternatives separated by commas. Inflections do not
 * matter; a phrase matches word by word; an acronym that is a small word (DE) is read in capitals only. Names that
 * changed are in `reference.appellations`.
 */
export const SYNONYMS: Readonly<Record<string, string>> = {
  // People
  'chômeur, chômage, sans emploi, inscrit à France Travail, DE, DEFM, DELD':
    'demandeur d’emploi, demandeur d’emploi inscrit',
  'RSA, allocataire, bénéficiaire du RSA': 'demandeur d’emploi',
  'femme, féminin, parité, égalité professionnelle, homme': 'féminisation, sexe, genre',
  'égalité femmes hommes, inégalité femmes hommes': 'féminisation des métiers, ségrégation de genre',
  'mixité, mixte': 'féminisation, ségrégation de genre',
  'senior, retraite, départ en retraite, vieillissement, fin de carrière': '55 ans et plus, âge, départ',
  'relève, remplacement': 'renouvellement',
  'jeune, adolescent, mineur': 'jeune, élève',
  'décrocheur, décrochage, décrochage scolaire, décrocheur scolaire, NEET, obligation de formation, PSAD, FOQUALE, rupture scolaire':
    'jeune sans solution',
  'internaute, utilisateur': 'usager, utilisateur',
  'habitant, démographie': 'population',
  'actif, main-d’œuvre': 'population en âge de travailler, emploi',
  'tranche d’âge': 'âge',
  // Jobs
  'embauche, embaucher, recruter, recruteur': 'recrutement, embauche',
  recrutement: 'projet de recrutement par métier',
  'recrute, recrutent, embauchent, métier qui recrute, métiers qui recrutent, métiers recrutent':
    'projet de recrutement par métier',
  'BMO, intention d’embauche, besoin en main-d’œuvre, besoin de recrutement':
    'projet de recrutement, projet de recrutement par métier',
  'saisonnier, saison, été': 'saisonnalité, saisonnier',
  'difficile, difficulté': 'difficile, difficulté',
  'difficile à pourvoir, difficile à recruter, dur à recruter': 'difficile à pourvoir, difficulté, tension',
  'pénurie, pénurie de main-d’œuvre, manque de main-d’œuvre, métier en tension, métier pénurique': 'tension',
  'salaire, rémunération, paie, paye, payé, smic, revenu, gagner, gagne, gagnent': 'salaire',
  'DPAE, déclaration préalable à l’embauche, contrat de travail, CDI, CDD, emploi durable':
    'embauche, nature de contrat',
  'intérim, intérimaire, travail temporaire': 'embauche, contrat',
  'turnover, turn-over, roulement, stabilité': 'rotation',
  'entreprise, société, employeur': 'établissement, employeur',
  'TPE, PME, ETI, taille d’entreprise': 'établissement par taille',
  'création d’entreprise, défaillance, faillite, survie': 'démographie d’établissement',
  'fermeture d’entreprise, entreprise qui ferme, entreprises qui ferment':
    'fermeture d’un établissement, démographie d’établissement',
  'fermeture, licenciement, plan social, PSE, plan de sauvegarde': 'dépendance, établissement',
  'secteur, secteur d’activité, branche, industrie, NAF, APE': 'activité',
  filière: 'filière, regroupement',
  'prospective, avenir, horizon, futur, projection': 'projection, 2030, projeté',
  'reconversion, reclassement, passerelle, métier proche, mobilité professionnelle': 'métier voisin, reclasser',
  'shift-share, structurelle-résiduelle, analyse structurelle': 'effet structurel et résiduel',
  'LQ, quotient de localisation, indice de spécificité, spécifique': 'spécialisation, indice de spécificité',
  'Krugman, Herfindahl, Theil, diversification': 'spécialisation, diversité',
  'Duncan, mismatch': 'inadéquation géographique, ségrégation',
  'trajet, domicile-travail, mobilité, mobilité pendulaire, migration alternante, navetteur': 'navette',
  'GEPP, GPEC, GPECT, gestion prévisionnelle': 'GEPP, GPEC, emploi salarié par activité',
  'offre d’emploi, annonce, emploi vacant': 'offre collectée',
  'STMT, stock': 'demandeur d’emploi',
  'savoir-faire': 'compétence',
  'artisanat, commerce, agriculture, tourisme, bâtiment, BTP, numérique, santé': 'activité, métier',
  // Training
  'alternance, alternant, apprenti, apprentie, contrat pro': 'apprentissage',
  'CFA, centre de formation d’apprentis, apprenti par établissement': 'apprenti en centre de formation',
  'rupture, rupture de contrat, contrat rompu, abandon': 'contrat interrompu',
  'lycée, lycée professionnel, LP, LPO, UAI, école, collège': 'établissement de formation, formation initiale',
  'voie professionnelle, CAP, bac pro, bac professionnel, carte des formations': 'formation initiale',
  'BTS, STS, Parcoursup, post-bac': 'BTS, Parcoursup',
  'Affelnet, vœu, candidature, attractif, attractivité': 'vœu, pression, demande',
  'place libre, place vide, place disponible, place restante': 'place vacante, place',
  'remplissage, taux d’occupation, plein, rempli': 'remplissage, occupation, plein',
  'ouverture de formation, fermeture de formation, ouvrir, fermer': 'simulateur d’ouverture ou de fermeture',
  'insertion, insertion professionnelle, insérer, InserJeunes, débouché, taux d’emploi, devenir':
    'emploi à 6 12 18 24 mois, insertion, devenir, débouché',
  'université, étudiant, licence, master, InserSup, enseignement supérieur': 'supérieur',
  'VAE, acquis de l’expérience': 'validation des acquis de l’expérience',
  'CPF, compte personnel de formation, Mon Compte Formation': 'CPF, compte personnel',
  'PRIC, PRF, AFPR, POEI, stagiaire': 'entrée en formation, formation continue',
  'formation des demandeurs d’emploi, formation des chômeurs, accès à la formation': 'demandeur d’emploi en formation',
  'session, FPC, formation professionnelle continue, LHEO, Carif-Oref, offre régionale':
    'session de formation continue',
  'coût, prix, tarif, financement, budget': 'coût, coûte',
  'durée, heure': 'heure, durée',
  'infirmier, infirmière, aide-soignant, aide-soignante, éducateur, IFSI, IFAS, sage-femme, paramédical, soignant, travail social':
    'formation sanitaire et sociale',
  'désert, zone blanche, éloignement, éloigné, proximité, accessibilité, accès':
    'distance, accessible, couverture, accès',
  'transport, voiture, permis': 'voiture, distance, navette',
  '2SFCA, APL, accessibilité potentielle': 'place de formation accessible, 2SFCA',
  IVAL: 'valeur ajoutée',
  Orion: 'quadrant',
  'CPRDFOP, contrat de plan, objectif, cible': 'objectif',
  'OREF, diagnostic, portrait, fiche territoire': 'portrait',
  // Guidance
  'SPRO, AIO, orientation, SPEL': 'orientation',
  CEP: 'conseil en évolution professionnelle',
  'CIO, mission locale, agence, Cap emploi, Apec, point d’accueil, structure d’accueil, France services, ML':
    'lieu d’accueil',
  'France Travail': 'lieu d’accueil',
  'portail, site internet, site web, Matomo, audience, trafic, visite, visiteur': 'site d’orientation, visite',
  'NPS, CSAT, recommandation, taux net': 'taux net, satisfait',
  'JDMA, Je donne mon avis, avis, note': 'satisfaction, avis',
  'satisfaction, mécontent, content': 'satisfaction, satisfait',
  'verbatim, commentaire libre, avis libre': 'commentaire',
  'téléphone, appel, numéro vert, plateforme, hotline, joignable': 'téléphone, téléphonique',
  'forum, salon, portes ouvertes, événement, atelier, intervention scolaire': 'action collective',
  'carte de contrôle, limite de contrôle, signal d’alerte, tendance inhabituelle, Shewhart':
    'limite de variation habituelle',
  'tableau de bord, tableau de bord du SPRO, indicateur du service': 'indicateur et objectif du service',
  'RGAA, accessibilité numérique, disponibilité, panne, temps de chargement': 'qualité d’exploitation',
  'réorientation, ré-aiguillage, réaiguillage, prescription': 'réorientation',
  'RPE, CREFOP, CLE, loi plein emploi, plein emploi': 'réseau pour l’emploi',
  // Places and lists
  'ZE, zone d’emploi': 'zone d’emploi, territoire',
  'BE, bassin': 'bassin',
  'EPCI, intercommunalité, communauté de communes, agglomération': 'intercommunalité, territoire',
  'QPV, quartier, politique de la ville': 'quartier prioritaire',
  'FRR, ruralité, rural, zone rurale, campagne': 'France ruralités revitalisation, FRR',
  'rectorat, académique': 'académie',
  'bourse, subvention, aide financière, aide régionale': 'aide locale à la formation, aide locale',
  'H3, hexagone, carroyage, cellule, carreau': 'hexagone',
  'FAP, PCS, ROME, Formacode, RNCP, nomenclature, code métier': 'nomenclature, code, ROME, métier',
  'certification, diplôme, titre professionnel': 'diplôme, certification, formation',
  'secret, secret statistique, anonymisation, confidentialité, RGPD': 'secret',
  'zonage, découpage, code géographique, COG': 'territoire à interroger par code',
  'donnée manquante, donnée absente, complétude, exhaustivité': 'couverture',
  'producteur, fournisseur, provenance, licence des données': 'source, d’où viennent les chiffres',
  'millésime, fraîcheur, mise à jour, date des données, année': 'millésime',
  'Flores, Sirene, SIRET': 'établissement',
  'Insee, recensement, RP': 'recensement'
};
