// Généré par `npm run catalogue` à partir de queries/ ; ne pas modifier à la main.
import type { RequestDefinition } from './request.ts';

export const REQUESTS: readonly RequestDefinition[] = [
  {
    "id": "cprdfop/accessibilite_places",
    "version": "83643ce06fb6",
    "titre": "Places de formation accessibles",
    "question": "Où a-t-on peu de places de formation à portée, au regard des habitants ?",
    "code": "C16",
    "formule": "aire de chalandise flottante à deux temps (2SFCA ; Luo et Wang 2003) - ratio d’un lieu = places / Σ demande à portée × f(km) ; accessibilité d’une cellule = Σ ratios des lieux à portée × f(km) ; f = 1, ou décroissance gaussienne (Dai 2010)",
    "champ": "Places à l’entrée des formations d’avant le bac ; jeunes de 15 à 29 ans (recensement) ou population municipale, ventilés par commune.",
    "notes": [
      "Kilomètres par la terre, de cellule en cellule, détour compris (route = 1,2 × ligne droite) ; la mer ne se traverse pas, une île sans pont n’a que ses propres lieux.",
      "Lieux et habitants sont placés au centre de leur hexagone de résolution 7 (côté de 1,4 km environ).",
      "La demande est celle des jeunes de 15 à 29 ans là où le recensement par âge est dans l’instantané, sinon la population entière ; chaque ligne dit laquelle.",
      "Les places et les habitants des 40 km qui entourent la région comptent, sans entrer dans aucun total ; au-delà de 20 km de portée, les habitants d’au-delà de ces 40 km, qui se partagent leurs places, manquent. Une commune voisine sans contour est un point - ligne droite × détour, bras de mer compris."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "portee",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 2,
        "max": 30,
        "defaut": "20",
        "libelle": "Portée (km)"
      },
      {
        "nom": "decroissance",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "gaussienne",
            "libelle": "gaussienne"
          },
          {
            "valeur": "aucune",
            "libelle": "aucune"
          }
        ],
        "defaut": "gaussienne",
        "libelle": "Décroissance avec la distance"
      },
      {
        "nom": "demande",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "jeunes",
            "libelle": "jeunes de 15 à 29 ans"
          },
          {
            "valeur": "habitants",
            "libelle": "tous les habitants"
          }
        ],
        "defaut": "jeunes",
        "libelle": "Places pour"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 5,
        "max": 7,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "pour_mille",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "libelle": "Places accessibles pour 1 000 (jeunes ou habitants)"
      },
      {
        "nom": "pour",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Pour 1 000"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      },
      {
        "nom": "faute_de_jeunes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Jeunes non connus",
        "texte": "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière."
      },
      {
        "nom": "minorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles sont un minorant."
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "pour_mille",
      "mode": "ventile",
      "niveau": "commune"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "pour_mille"
          ],
          "sources": [
            "annuaire_education",
            "capacites"
          ],
          "sans": "inconnu"
        },
        {
          "colonnes": [
            "pour",
            "pour_mille"
          ],
          "sources": [
            "population_age"
          ],
          "sans": "dit"
        }
      ]
    },
    "couverture": [
      "places",
      "etablissements"
    ],
    "lecture": "Les cellules les moins bien servies, à {commune} d’abord, ont {pour_mille place accessible|places accessibles} pour 1 000 {pour}.",
    "cubes": [
      "publie.capacites_voisines",
      "publie.cube_capacites",
      "publie.cube_population_age",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "publie.trajets",
      "reference.appartenances",
      "reference.bordure",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/adequation_sortants_besoins",
    "version": "8e29d4920e47",
    "titre": "Sortants de formation et besoins par métier",
    "question": "Formons-nous assez de jeunes pour les postes à pourvoir de chaque métier ?",
    "code": "C12",
    "publics": [
      "planificateurs",
      "analystes"
    ],
    "formule": "sortants d’un an vers le métier = Σ sortants de la formation × poids du passage / 2 promotions ; besoin annuel = (créations nettes + départs) / années de la projection ; bilan = sortants − besoin",
    "champ": "Sortants de la voie professionnelle jusqu’au BTS, scolaires et apprentis (InserJeunes) ; postes à pourvoir de Métiers 2030 dans la région, par famille de métiers FAP 2009.",
    "notes": [
      "InserJeunes s’arrête au BTS - un métier où l’on entre surtout au-dessus paraît manquer de sortants.",
      "Un diplôme mène à plusieurs métiers ; les poids de ce passage sont pour beaucoup une convention (parts égales), et rien ne dit où vont vraiment les jeunes.",
      "Le besoin est aussi pourvu par des mobilités, des demandeurs d’emploi, des arrivées - un bilan négatif n’est pas un manque de places de formation.",
      "InserJeunes ne dit rien d’une formation de moins de vingt élèves ; ses sortants, de zéro à dix-neuf, font un intervalle des nombres où elle entre.",
      "Les sortants dont le diplôme ne mène à aucun métier connu sont hors du bilan ; leur part est donnée."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "horizon",
        "type": "INTEGER",
        "domaine": "millesimes.metiers_2030",
        "defaut": "dernier",
        "libelle": "Horizon"
      },
      {
        "nom": "scenario",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "reference",
            "libelle": "référence"
          },
          {
            "valeur": "bas_carbone",
            "libelle": "bas carbone"
          },
          {
            "valeur": "stress",
            "libelle": "stress"
          }
        ],
        "defaut": "reference",
        "libelle": "Scénario"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Famille de métiers"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "diplômes",
        "libelle": "Diplômes qui y mènent"
      },
      {
        "nom": "sortants",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "jeunes par an",
        "libelle": "Sortants vers le métier"
      },
      {
        "nom": "besoin",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "postes par an",
        "libelle": "Postes à pourvoir"
      },
      {
        "nom": "debutants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "jeunes par an",
        "libelle": "Jeunes débutants, projection"
      },
      {
        "nom": "sortants_relies",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "jeunes par an",
        "libelle": "Sortants reliés à un métier"
      },
      {
        "nom": "sortants_tous",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "jeunes par an",
        "libelle": "Sortants, tous diplômes"
      },
      {
        "nom": "par_poste",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sortants",
          "besoin"
        ],
        "unite": "pour_un",
        "libelle": "Sortants par poste à pourvoir"
      },
      {
        "nom": "part_reliee",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sortants_relies",
          "sortants_tous"
        ],
        "partie": true,
        "libelle": "Part des sortants reliés à un métier"
      },
      {
        "nom": "bilan",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "sortants",
          "besoin"
        ],
        "unite": "par an",
        "libelle": "Bilan"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "bilan",
      "y": "metier"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les projections de Métiers 2030 en FAP 2009 ou les sortants d’InserJeunes manquent pour cette région."
    },
    "repose_sur": {
      "lignes": [
        "inserjeunes",
        "metiers_2030"
      ],
      "valeurs": [
        {
          "colonnes": [
            "formations",
            "sortants",
            "sortants_relies"
          ],
          "sources": [
            "bcn",
            "certif_info",
            "fap",
            "passages_metiers",
            "rome"
          ],
          "sans": "inconnu"
        },
        {
          "colonnes": [
            "formations",
            "sortants",
            "sortants_relies"
          ],
          "sources": [
            "certif_info",
            "kit_apprentissage",
            "rncp"
          ],
          "sans": "au_moins"
        }
      ]
    },
    "lecture": "{territoire}, vers « {metier} », {sortants sortant|sortants} par an pour {besoin poste|postes} à pourvoir, soit un bilan de {bilan} ; {part_reliee} des sortants sont reliés à un métier.",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_metiers_2030",
      "reference.formations",
      "reference.passages"
    ]
  },
  {
    "id": "cprdfop/apprentis_carte",
    "version": "942927c3a72b",
    "titre": "Carte des apprentis en centre de formation",
    "question": "Où se forment les apprentis ?",
    "code": "C28",
    "formule": "apprentis = somme des apprentis des centres de la cellule",
    "champ": "Apprentis des centres de formation de la région au 31 décembre, tous niveaux.",
    "notes": [
      "Le lieu est celui du centre, ni celui de l’employeur ni celui du domicile.",
      "Un centre qui n’est pas à l’annuaire est mis au centre de sa commune ; la colonne des centres situés le dit.",
      "Un niveau de moins de cinq apprentis est réuni aux autres du centre ; un centre de moins de cinq apprentis n’y est pas."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.apprentis_centres",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5"
          },
          {
            "valeur": "6",
            "libelle": "niveau 6"
          },
          {
            "valeur": "7",
            "libelle": "niveau 7"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 9,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "apprentis",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "apprentis",
        "libelle": "Apprentis"
      },
      {
        "nom": "centres",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "centres",
        "libelle": "Centres"
      },
      {
        "nom": "centres_situes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "centres",
        "libelle": "Dont situés à l’annuaire"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "apprentis",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les apprentis par centre ne sont pas dans les données, ou aucun centre de ce territoire n’en a cinq."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "apprentissage"
      ],
      "valeurs": [
        {
          "colonnes": [
            "apprentis",
            "centres",
            "centres_situes"
          ],
          "sources": [
            "annuaire_education"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "La cellule qui forme le plus d’apprentis, à {commune}, en compte {apprentis} dans {centres centre|centres} fin {annee}.",
    "cubes": [
      "publie.cube_apprentis_centres",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/apprentissage",
    "version": "b9125f387443",
    "titre": "Contrats d’apprentissage",
    "question": "Combien de contrats d’apprentissage, pour qui et chez qui ?",
    "code": "C28",
    "formule": "contrats débutés dans l’année, part du total du territoire, évolution = contrats de l’année / contrats de l’année précédente − 1",
    "champ": "Contrats d’apprentissage débutés dans l’année, secteurs privé et public, au lieu de travail (établissement employeur).",
    "notes": [
      "Une ligne de moins de cinq contrats est réunie aux autres avant d’être écrite - taille de l’employeur d’abord, puis domaine, puis niveau. Un contrat réuni peut être de n’importe quel groupe - chaque groupe est donc un intervalle, et « Regroupés » ne se compare pas d’une année à l’autre.",
      "L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 - ni remplissage, ni pression.",
      "Un contrat rompu puis repris ailleurs compte deux fois."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.apprentissage",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "niveau",
            "libelle": "Niveau du diplôme"
          },
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "taille",
            "libelle": "Taille de l’employeur"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          }
        ],
        "defaut": "niveau",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "contrats",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Contrats débutés"
      },
      {
        "nom": "contrats_avant",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Contrats de l’année précédente"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Contrats du territoire"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "contrats",
          "total"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Part"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "contrats",
          "contrats_avant"
        ],
        "libelle": "Évolution sur un an"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "contrats",
      "y": "groupe",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les contrats d’apprentissage de ce territoire ne sont pas dans les données, ou sont moins de cinq."
    },
    "lecture": "{territoire}, « {groupe} » : {contrats contrat d’apprentissage débuté|contrats d’apprentissage débutés} en {annee}, soit {part} du territoire ; évolution sur un an : {evolution}.",
    "cubes": [
      "publie.cube_apprentissage",
      "reference.instantane",
      "reference.specialites",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/carte_offre_formation",
    "version": "ba0b96058e47",
    "titre": "Carte de l’offre de formation initiale",
    "question": "Où se forment les jeunes, et combien ?",
    "code": "C01",
    "formule": "effectif = somme des élèves des établissements de la cellule",
    "champ": "Voie professionnelle sous statut scolaire et post-bac présents dans le fichier des effectifs, toutes années d’études.",
    "notes": [
      "Les établissements sont des points publics, comptés exactement dans la cellule où ils se trouvent."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 9,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves"
      },
      {
        "nom": "premiere_annee",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Dont en première année"
      },
      {
        "nom": "etablissements",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations différentes"
      },
      {
        "nom": "non_situes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Établissements non situés",
        "texte": "Des établissements de la région, dans le fichier des effectifs, ne sont pas dans l’annuaire qui les situe : leurs élèves ne sont comptés dans aucun territoire."
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "effectif",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun établissement du fichier des effectifs (voie scolaire), à cette rentrée et avec ces choix, n’est situé sur ce territoire. L’apprentissage et la formation continue n’y sont pas ; d’une zone qui déborde de la région, seule sa partie régionale est comptée."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "effectifs"
      ],
      "valeurs": [
        {
          "colonnes": [
            "premiere_annee"
          ],
          "sources": [
            "bcn"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "etablissements"
    ],
    "lecture": "La cellule la plus fréquentée, à {commune}, compte {effectif élève|élèves} dans {etablissements établissement|établissements} et {formations formation|formations} (rentrée {rentree}).",
    "cubes": [
      "publie.cube_effectifs",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/carte_sessions",
    "version": "f2a5870f0419",
    "titre": "Carte des sessions de formation continue",
    "question": "Où ont lieu les sessions de formation continue ?",
    "code": "C19",
    "formule": "sessions = nombre de sessions dont le lieu est dans la cellule ; places sommées où elles sont dites",
    "champ": "Sessions du flux LHEO de la région qui commencent dans l’année.",
    "notes": [
      "Les lieux de formation sont des points publics, comptés exactement dans la cellule où ils se trouvent.",
      "Un lieu sans adresse située est mis au centre de sa commune."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.sessions",
        "defaut": "dernier",
        "libelle": "Année de début"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      },
      {
        "nom": "financeur",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "tous financeurs"
          },
          {
            "valeur": "region",
            "libelle": "Région"
          },
          {
            "valeur": "france_travail",
            "libelle": "France Travail"
          },
          {
            "valeur": "opco",
            "libelle": "OPCO"
          },
          {
            "valeur": "transitions_pro",
            "libelle": "Transitions Pro"
          },
          {
            "valeur": "etat",
            "libelle": "État"
          },
          {
            "valeur": "europe",
            "libelle": "fonds européens"
          },
          {
            "valeur": "agefiph",
            "libelle": "Agefiph"
          },
          {
            "valeur": "collectivite",
            "libelle": "autre collectivité"
          },
          {
            "valeur": "entreprise",
            "libelle": "entreprise"
          },
          {
            "valeur": "beneficiaire",
            "libelle": "stagiaire"
          },
          {
            "valeur": "autre",
            "libelle": "autre"
          },
          {
            "valeur": "cpf",
            "libelle": "éligible au CPF"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Financeur"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 9,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "sessions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions"
      },
      {
        "nom": "sessions_places",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Dont places dites"
      },
      {
        "nom": "places",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places"
      },
      {
        "nom": "organismes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "organismes",
        "libelle": "Organismes différents"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "sessions",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune session de ce choix dans ce territoire cette année-là, ou aucun flux LHEO dans les données."
    },
    "lecture": "La cellule la plus fournie, à {commune}, compte {sessions session|sessions} de {organismes organisme|organismes} en {annee}.",
    "cubes": [
      "publie.sessions_formation",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/contrats_interrompus",
    "version": "070c4ae1e312",
    "titre": "Contrats d’apprentissage interrompus",
    "question": "Où les contrats d’apprentissage s’interrompent-ils avant leur terme ?",
    "code": "C11",
    "formule": "part publiée par formation ; pour un regroupement, moyenne des parts publiées pondérée par les inscrits de dernière année",
    "champ": "Apprentissage, du CAP au BTS, région et promotions choisies, formations d’au moins 20 inscrits en dernière année ; deux promotions cumulées (InserJeunes).",
    "notes": [
      "Le nombre de contrats n’est pas publié. La moyenne d’un regroupement prend pour poids les inscrits de dernière année, une approximation, et n’a pas d’intervalle.",
      "Une interruption n’est pas un abandon - une part des apprentis signe un autre contrat ou poursuit sous un autre statut.",
      "Ces parts suivent des jeunes entrés plusieurs années avant la sortie, et non les contrats signés dans l’année."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          },
          {
            "valeur": "formation",
            "libelle": "Formation"
          }
        ],
        "defaut": "domaine",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "apprentis",
        "libelle": "Inscrits de dernière année"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations retenues"
      },
      {
        "nom": "interrompus",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part des contrats interrompus"
      },
      {
        "nom": "nature",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Nature du chiffre"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "interrompus",
      "y": "groupe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier régional d’InserJeunes de ces promotions ne porte pas la part des contrats interrompus (colonne taux_rupture_contrats de l’API InserJeunes), ou aucune formation n’a vingt inscrits."
    },
    "lecture": "{territoire}, « {groupe} » : {interrompus} des contrats d’apprentissage sont interrompus avant leur terme ({nature}).",
    "cubes": [
      "publie.cube_insertion",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/cout_intensite",
    "version": "fbd6098f4ccc",
    "titre": "Coût et intensité des formations",
    "question": "Combien coûte une heure de formation, et combien d’heures dure une formation ?",
    "code": "C25",
    "formule": "quartiles, d’une session à l’autre, du prix par heure et par stagiaire (dit, ou prix total / heures totales) et des heures par stagiaire",
    "champ": "Sessions du flux LHEO de la région qui commencent dans l’année et disent leur prix ou leurs heures.",
    "notes": [
      "Prix affichés, toutes taxes comprises - ce que paie un financeur après négociation n’est pas dans le flux.",
      "Chaque session compte pour une, quel que soit son nombre de places. Les quartiles ne s’additionnent ni ne se moyennent.",
      "Les heures en entreprise sont comptées dans le total - un prix par heure de centre serait plus élevé."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.sessions",
        "defaut": "dernier",
        "libelle": "Année de début"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "financeur",
            "libelle": "Financeur"
          },
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "niveau",
            "libelle": "Niveau de sortie"
          }
        ],
        "defaut": "financeur",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "sessions",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions"
      },
      {
        "nom": "sessions_prix",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Dont prix connu"
      },
      {
        "nom": "prix_q1",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€/h",
        "libelle": "Prix horaire, premier quartile"
      },
      {
        "nom": "prix_mediane",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€/h",
        "libelle": "Prix horaire médian"
      },
      {
        "nom": "prix_q3",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€/h",
        "libelle": "Prix horaire, troisième quartile"
      },
      {
        "nom": "sessions_heures",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Dont heures connues"
      },
      {
        "nom": "heures_q1",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "heures",
        "libelle": "Heures, premier quartile"
      },
      {
        "nom": "heures_mediane",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "heures",
        "libelle": "Heures médianes"
      },
      {
        "nom": "heures_q3",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "heures",
        "libelle": "Heures, troisième quartile"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "prix_mediane",
      "y": "groupe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune session de ce territoire cette année-là, ou aucun flux LHEO dans les données."
    },
    "lecture": "{territoire}, « {groupe} » : le prix horaire médian est de {prix_mediane} et la durée médiane de {heures_mediane heure|heures}, en {annee}.",
    "cubes": [
      "publie.cube_sessions",
      "reference.specialites"
    ]
  },
  {
    "id": "cprdfop/couverture_population",
    "version": "6ae004c57f3c",
    "titre": "Couverture de la population par une formation de la voie scolaire",
    "question": "Quelle part des habitants vit près d’une formation de la voie scolaire ?",
    "code": "C15",
    "formule": "couverture = population des cellules dont le centre est à T km au plus d’un établissement / population",
    "champ": "Population municipale, ventilée par commune sur les hexagones H3 ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.",
    "notes": [
      "Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.",
      "Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.",
      "Où le fichier des effectifs s’arrête avant la limite de la région, un établissement inconnu peut être à portée - la part est alors un intervalle.",
      "La population d’une commune est répartie selon la surface, faute de carroyage."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble du territoire"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "distance",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 1,
        "max": 100,
        "defaut": "20",
        "libelle": "Distance (km)"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population"
      },
      {
        "nom": "couverte",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population à portée"
      },
      {
        "nom": "distance_mediane",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "km",
        "libelle": "Distance médiane (km)"
      },
      {
        "nom": "couverture",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "couverte",
          "population"
        ],
        "partie": true,
        "libelle": "Part de la population à portée"
      },
      {
        "nom": "majorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche ; la part à portée est un intervalle, la distance médiane un majorant."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "couverture",
      "y": "nom"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "couverte",
            "distance_mediane"
          ],
          "sources": [
            "annuaire_education",
            "bcn",
            "effectifs"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "etablissements"
    ],
    "lecture": "{couverture} des habitants de {nom} vivent à {distance} km au plus d’un établissement du fichier des effectifs (voie scolaire) ; la distance médiane est de {distance_mediane} km.",
    "cubes": [
      "publie.cube_effectifs",
      "publie.effectifs_voisins",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "reference.appartenances",
      "reference.bordure",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/distance_formation",
    "version": "5e51b030c636",
    "titre": "Distance à la formation de la voie scolaire la plus proche",
    "question": "À quelle distance se trouve la formation de la voie scolaire la plus proche ?",
    "code": "C17",
    "formule": "distance du centre de la cellule à l’établissement le plus proche, en moyenne pondérée par la population",
    "champ": "Cellules habitées du territoire ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.",
    "notes": [
      "Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.",
      "Distance à vol d’oiseau, bras de mer compris."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 8,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "distance_km",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "km",
        "libelle": "Distance à l’établissement le plus proche (km)"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      },
      {
        "nom": "majorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche, et la distance est un majorant."
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "distance_km",
      "mode": "observe"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "distance_km"
          ],
          "sources": [
            "annuaire_education",
            "bcn",
            "effectifs"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "etablissements"
    ],
    "lecture": "La cellule la plus éloignée, à {commune}, est à {distance_km} km de l’établissement le plus proche du fichier des effectifs.",
    "cubes": [
      "publie.cube_effectifs",
      "publie.effectifs_voisins",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "reference.appartenances",
      "reference.bordure",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/distance_sans_voiture",
    "version": "c8e284d1d928",
    "titre": "Ménages sans voiture loin d’une formation de la voie scolaire",
    "question": "Où vit-on sans voiture, loin d’une formation de la voie scolaire ?",
    "code": "C17",
    "formule": "ménages loin = Σ par commune, ménages sans voiture × part de ses habitants à plus de T km d’un établissement ; part = ménages loin / ménages sans voiture",
    "champ": "Ménages du recensement ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.",
    "notes": [
      "Estimation - dans une commune, les ménages sans voiture sont supposés répartis comme les habitants, alors qu’ils vivent plus souvent au centre.",
      "Distance à vol d’oiseau, bras de mer compris ; elle ne dit rien des transports en commun."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "distance",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 1,
        "max": 100,
        "defaut": "10",
        "libelle": "Plus loin que (km)"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "recensement",
        "type": "INTEGER",
        "domaine": "millesimes.menages_voiture",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Recensement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "loin",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "ménages",
        "libelle": "Sans voiture et loin"
      },
      {
        "nom": "sans_voiture",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "ménages",
        "libelle": "Ménages sans voiture"
      },
      {
        "nom": "menages",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "ménages",
        "libelle": "Ménages"
      },
      {
        "nom": "part_loin",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "loin",
          "sans_voiture"
        ],
        "partie": true,
        "libelle": "Part loin, des ménages sans voiture"
      },
      {
        "nom": "part_sans_voiture",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sans_voiture",
          "menages"
        ],
        "partie": true,
        "libelle": "Part des ménages sans voiture"
      },
      {
        "nom": "majorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche, et les ménages loin sont un intervalle."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "loin",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les ménages selon leur équipement en voiture ne sont pas dans l’instantané : déposez la base communale « Logement » du recensement (base-cc-logement-AAAA.CSV)."
    },
    "repose_sur": {
      "lignes": [
        "menages_sans_voiture"
      ],
      "valeurs": [
        {
          "colonnes": [
            "loin"
          ],
          "sources": [
            "annuaire_education",
            "bcn",
            "effectifs"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "lecture": "{nom} : environ {loin ménage sans voiture|ménages sans voiture} {loin:vit|vivent} à plus de {distance} km d’un établissement du fichier des effectifs, soit {part_loin} des ménages sans voiture.",
    "cubes": [
      "publie.cube_effectifs",
      "publie.cube_menages_voiture",
      "publie.effectifs_voisins",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "reference.appartenances",
      "reference.bordure",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/ecart_scolaire_apprentissage",
    "version": "ce64d5b4248c",
    "titre": "Scolaire et apprentissage, écart brut d’emploi",
    "question": "De combien le taux d’emploi diffère-t-il entre l’apprentissage et la voie scolaire ?",
    "code": "C10",
    "formule": "écart = emploi des sortants d’apprentissage − emploi des sortants de voie scolaire, mêmes diplômes ; intervalle à 95 % de Newcombe (1998), tiré des intervalles de Wilson",
    "champ": "Diplômes diffusés dans les deux voies (20 sortants au moins dans chacune, années terminales d’un même diplôme additionnées), région et promotions choisies ; deux promotions cumulées (InserJeunes).",
    "notes": [
      "Cet écart n’est pas un effet de l’apprentissage. Les apprentis sont recrutés par un employeur avant d’entrer, diffèrent par l’âge, le territoire et le diplôme déjà obtenu, et une part reste chez lui.",
      "Les sortants qui poursuivent des études n’y sont pas, et ils ne sont pas les mêmes d’une voie à l’autre.",
      "Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.",
      "Un regroupement additionne les mêmes formations des deux côtés, mais pas dans les mêmes proportions."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "horizon",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "6",
            "libelle": "6 mois"
          },
          {
            "valeur": "12",
            "libelle": "12 mois"
          },
          {
            "valeur": "18",
            "libelle": "18 mois"
          },
          {
            "valeur": "24",
            "libelle": "24 mois"
          }
        ],
        "defaut": "6",
        "libelle": "Mois après la sortie"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          },
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "formation",
            "libelle": "Formation"
          }
        ],
        "defaut": "diplome",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations des deux voies"
      },
      {
        "nom": "en_emploi_scolaire",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "En emploi, voie scolaire"
      },
      {
        "nom": "sortants_scolaire",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants, voie scolaire"
      },
      {
        "nom": "en_emploi_apprentissage",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "En emploi, apprentissage"
      },
      {
        "nom": "sortants_apprentissage",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants, apprentissage"
      },
      {
        "nom": "ecart_bas",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "points",
        "libelle": "Écart, borne basse à 95 %"
      },
      {
        "nom": "ecart_haut",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "points",
        "libelle": "Écart, borne haute à 95 %"
      },
      {
        "nom": "conclusion",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Lecture de l’intervalle"
      },
      {
        "nom": "taux_scolaire",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi_scolaire",
          "sortants_scolaire"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Emploi, voie scolaire"
      },
      {
        "nom": "taux_apprentissage",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi_apprentissage",
          "sortants_apprentissage"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Emploi, apprentissage"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "taux_apprentissage",
          "taux_scolaire"
        ],
        "unite": "points",
        "libelle": "Écart brut"
      }
    ],
    "graphique": {
      "type": "intervalles",
      "x": "ecart",
      "y": "groupe",
      "confiance": [
        "ecart_bas",
        "ecart_haut"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune formation n’a vingt sortants dans les deux voies, dans cette région, à cet horizon et pour ces promotions."
    },
    "couverture": [
      "emploi_6"
    ],
    "lecture": "{territoire}, « {groupe} », {horizon} après la sortie : {taux_apprentissage} des apprentis et {taux_scolaire} des élèves ont un emploi salarié, soit un écart brut de {ecart} (intervalle à 95 % : de {ecart_bas} à {ecart_haut}) ; ce n’est pas un effet de la voie.",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/emploi_6_12_18_24_mois",
    "version": "37f85e21ee43",
    "titre": "Emploi à 6, 12, 18 et 24 mois",
    "question": "Les sortants de formation trouvent-ils un emploi salarié, et à quel rythme ?",
    "code": "C06",
    "formule": "emploi à k mois = sortants en emploi salarié k mois après / sortants, même filtre au numérateur et au dénominateur",
    "champ": "Sortants de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes, Depp et Dares).",
    "notes": [
      "Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.",
      "En dessous de 20 sortants, un taux n’est pas diffusé. Le seuil se juge sur la somme - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.",
      "Là où une somme livrerait une formation de moins de vingt sortants, elle est donnée entre ses bornes.",
      "L’intervalle est celui de Wilson à 95 %.",
      "Chaque taux est comparé à celui du même diplôme dans les autres régions dont les sommes sont connues ; deux proportions, bilatéral, fausses découvertes tenues à 5 % sur le tableau. Les spécialités d’un diplôme diffèrent d’une région à l’autre, ce que le test ne corrige pas."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "voie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "scolaire",
            "libelle": "voie scolaire"
          },
          {
            "valeur": "apprentissage",
            "libelle": "apprentissage"
          }
        ],
        "defaut": "scolaire",
        "libelle": "Voie"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      }
    ],
    "colonnes": [
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme"
      },
      {
        "nom": "horizon",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "unite": "mois",
        "libelle": "Mois après la sortie"
      },
      {
        "nom": "en_emploi",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants en emploi"
      },
      {
        "nom": "sortants",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations comptées"
      },
      {
        "nom": "en_emploi_regions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "En emploi, toutes régions"
      },
      {
        "nom": "sortants_regions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants, toutes régions"
      },
      {
        "nom": "taux",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi",
          "sortants"
        ],
        "partie": true,
        "emboite": true,
        "seuil": 20,
        "ic": "wilson",
        "test": {
          "contre": [
            "en_emploi_regions",
            "sortants_regions"
          ],
          "contient": true
        },
        "libelle": "Taux d’emploi salarié"
      }
    ],
    "graphique": {
      "type": "lignes",
      "x": "horizon",
      "y": "taux",
      "serie": "diplome"
    },
    "repose_sur": {
      "lignes": [
        "bcn",
        "inserjeunes"
      ],
      "valeurs": []
    },
    "couverture": [
      "emploi_6"
    ],
    "lecture": "{territoire}, {taux} des sortants de {diplome} ({voie}) ont un emploi salarié {horizon} mois après leur sortie ({taux_ecart}, les mêmes diplômes des autres régions).",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/entrees_cpf",
    "version": "8a0157ac308e",
    "titre": "Entrées en formation par le CPF",
    "question": "Combien de personnes entrent en formation avec leur compte personnel, chez les organismes de la région ?",
    "code": "C21",
    "formule": "entrées sommées sur les organismes dont toute l’offre au catalogue Mon Compte Formation est dans la région",
    "champ": "Entrées en formation financées par le compte personnel de formation (Caisse des Dépôts), actifs salariés, indépendants et demandeurs d’emploi.",
    "notes": [
      "Le fichier dit l’organisme, ni le lieu de la formation ni celui de la personne. L’offre de l’organisme au catalogue en tient lieu.",
      "Les entrées chez un organisme qui a une offre dans la région et ailleurs sont montrées à part - elles ne sont partagées par aucune clé.",
      "Ni l’âge, ni le sexe, ni le statut ne sont dans ce fichier - aucun taux d’accès des demandeurs d’emploi ne peut en être tiré."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.entrees_cpf",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "repertoire",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "tous"
          },
          {
            "valeur": "rncp",
            "libelle": "certifications du RNCP"
          },
          {
            "valeur": "rs",
            "libelle": "répertoire spécifique"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Répertoire"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "entrees_region",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "entrées",
        "libelle": "Organismes de la région seulement"
      },
      {
        "nom": "entrees_partagees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "entrées",
        "libelle": "Organismes de plusieurs régions"
      },
      {
        "nom": "entrees_france",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "entrées",
        "libelle": "Toute la France"
      },
      {
        "nom": "organismes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "organismes",
        "libelle": "Organismes de la région"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "entrees_region",
          "entrees_france"
        ],
        "partie": true,
        "libelle": "Part de la France"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "mois",
      "y": "entrees_region"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les entrées ne sont rattachées qu’à la région du profil, et il faut les deux fichiers de Mon Compte Formation."
    },
    "lecture": "{entrees_region entrée|entrées} en {mois} chez les organismes qui ne forment qu’en région ({territoire}), et {entrees_partagees} chez ceux qui forment aussi ailleurs.",
    "cubes": [
      "publie.cube_entrees_cpf"
    ]
  },
  {
    "id": "cprdfop/equite_acces_formation",
    "version": "2680ab54ed2c",
    "titre": "Équité d’accès à la formation",
    "question": "Quels demandeurs d’emploi sont sous-représentés parmi les entrants en formation ?",
    "code": "C23",
    "formule": "indice = (entrées du groupe / entrées) / (demandeurs du groupe / demandeurs) ; 1, même poids des deux côtés",
    "champ": "Entrées en formation des demandeurs d’emploi dans l’année ; demandeurs inscrits à France Travail à la fin de la même année, catégorie non précisée par le fichier.",
    "notes": [
      "Sous 1, le groupe pèse moins parmi les entrants que parmi les inscrits. Ce n’est ni un taux d’accès ni une discrimination - ancienneté, métier et projet ne sont pas tenus égaux.",
      "Un flux d’année est rapporté à un stock de fin d’année ; une personne qui entre deux fois compte deux fois.",
      "Les entrées dont l’âge ou le sexe a été regroupé (moins de cinq) sont dans le total, et peut-être dans le groupe - ses entrées sont un intervalle.",
      "Une case cachée de demandeurs est un intervalle, et l’indice aussi."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.entrees_formation",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "age",
            "libelle": "Âge"
          },
          {
            "valeur": "sexe",
            "libelle": "Sexe"
          },
          {
            "valeur": "croise",
            "libelle": "Sexe et âge"
          }
        ],
        "defaut": "age",
        "libelle": "Groupe"
      }
    ],
    "colonnes": [
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Groupe"
      },
      {
        "nom": "entrees",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "entrées",
        "libelle": "Entrées en formation"
      },
      {
        "nom": "entrees_total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "entrées",
        "libelle": "Entrées, ensemble"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, catégorie non précisée"
      },
      {
        "nom": "demandeurs_total",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, ensemble, catégorie non précisée"
      },
      {
        "nom": "part_entrees",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "entrees",
          "entrees_total"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Part des entrées"
      },
      {
        "nom": "part_demandeurs",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "demandeurs_total"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Part des demandeurs"
      },
      {
        "nom": "indice",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "quotient",
        "de": [
          "entrees",
          "entrees_total",
          "demandeurs",
          "demandeurs_total"
        ],
        "seuil": 20,
        "libelle": "Indice d’équité"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "indice",
      "y": "groupe",
      "reference": 1
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Il faut les entrées en formation de l’année et les demandeurs d’emploi par sexe et âge de son dernier trimestre ; l’un des deux manque pour ce territoire."
    },
    "lecture": "{territoire}, {annee}, « {groupe} » : {part_entrees} des entrées en formation et {part_demandeurs} des demandeurs d’emploi (catégorie non précisée par le fichier), soit un indice de {indice}.",
    "cubes": [
      "publie.cube_demandeurs_profil",
      "publie.cube_entrees_formation"
    ]
  },
  {
    "id": "cprdfop/etablissements_formation",
    "version": "b2bde32d99cb",
    "titre": "Établissements de formation",
    "question": "Quels établissements forment sur ce territoire ?",
    "code": "C01",
    "champ": "Établissements du fichier des effectifs situés par l’annuaire de l’éducation.",
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      }
    ],
    "colonnes": [
      {
        "nom": "uai",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "UAI"
      },
      {
        "nom": "etablissement",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Établissement"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune"
      },
      {
        "nom": "latitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "latitude",
        "libelle": "Latitude"
      },
      {
        "nom": "longitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "longitude",
        "libelle": "Longitude"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves"
      },
      {
        "nom": "premiere_annee",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Dont en première année"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations"
      },
      {
        "nom": "non_situes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Établissements non situés",
        "texte": "Des établissements de la région, dans le fichier des effectifs, ne sont pas dans l’annuaire qui les situe : leurs élèves ne sont comptés dans aucun territoire."
      }
    ],
    "carte": {
      "type": "points",
      "valeur": "effectif",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun établissement du fichier des effectifs (voie scolaire), à cette rentrée et avec ces choix, n’est situé sur ce territoire. L’apprentissage et la formation continue n’y sont pas ; d’une zone qui déborde de la région, seule sa partie régionale est comptée."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "effectifs"
      ],
      "valeurs": [
        {
          "colonnes": [
            "premiere_annee"
          ],
          "sources": [
            "bcn"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "etablissements"
    ],
    "lecture": "{etablissement}, à {commune}, est l’établissement qui accueille le plus d’élèves : {effectif} à la rentrée {rentree}.",
    "notes": [],
    "cubes": [
      "publie.cube_effectifs",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/formations_sanitaires_sociales",
    "version": "86438f3b4db3",
    "titre": "Formations sanitaires et sociales",
    "question": "Les quotas sont-ils remplis, et combien de diplômés ?",
    "code": "C27",
    "formule": "remplissage = inscrits en première année / quota, sur les lignes où les deux sont connus",
    "champ": "Formations paramédicales et du travail social, première année pour les inscrits, diplômés de l’année civile.",
    "notes": [
      "Certaines formations n’ont pas de quota, ou il n’est pas connu - elles n’ont pas de remplissage, ce qui n’est pas zéro.",
      "Des inscrits au-delà du quota comptent des reports, des redoublements ou des places hors quota.",
      "Les diplômés d’une année sont entrés un à quatre ans plus tôt. Le rapport aux inscrits de la même année n’est pas un taux de réussite.",
      "Le besoin annuel n’est pas ici - les projections par métier (Postes à pourvoir) n’ont pas de passage publié vers ces diplômes."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.sanitaire_social",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formation"
      },
      {
        "nom": "niveau",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Niveau"
      },
      {
        "nom": "quota",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Quota"
      },
      {
        "nom": "inscrits",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "étudiants",
        "libelle": "Inscrits en première année"
      },
      {
        "nom": "diplomes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "diplômés",
        "libelle": "Diplômés"
      },
      {
        "nom": "quota_compare",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Quota comparé"
      },
      {
        "nom": "inscrits_compares",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "étudiants",
        "libelle": "Inscrits comparés"
      },
      {
        "nom": "remplissage",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "inscrits_compares",
          "quota_compare"
        ],
        "seuil": 5,
        "libelle": "Inscrits pour cent places"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "remplissage",
      "y": "formation",
      "reference": 1
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les formations sanitaires et sociales de ce territoire ne sont pas dans les données."
    },
    "lecture": "{territoire}, « {formation} » en {annee} : {inscrits inscrit|inscrits} en première année, quota {quota}, {diplomes diplômé|diplômés} ; remplissage des quotas connus : {remplissage}.",
    "cubes": [
      "publie.cube_sanitaire_social"
    ]
  },
  {
    "id": "cprdfop/formations_sans_debouche",
    "version": "acc336143eb3",
    "titre": "Formations sans débouché local",
    "question": "Quelles formations d’ici questionner, au vu du devenir des élèves et de la tension des métiers ?",
    "code": "C14",
    "formule": "formation présente sur le territoire, devenir favorable régional sous celui du diplôme, et tous ses métiers liés (FAP 2009) sous la classe de tension choisie",
    "champ": "Diplômes de la voie scolaire suivis sur le territoire, dont le devenir est diffusé (20 élèves au moins dans la région) ; deux promotions cumulées.",
    "notes": [
      "La tension remplace ici les projets de recrutement, donnés en FAP 2021, nomenclature à laquelle aucune table de passage ne mène.",
      "Le devenir d’un diplôme de moins de 20 sortants est donné entre ses bornes, leur emploi n’étant pas diffusé. La moyenne compte les formations plus petites, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.",
      "La tension est celle du département du territoire (de la région s’il en touche plusieurs), le devenir celui de la région ; leurs années diffèrent.",
      "Une formation dont une famille liée n’a pas de classe publiée n’est jamais à questionner.",
      "Un écart de devenir « n.s. » ne doit fonder seul aucune fermeture ; une formation sans tension connue est dite non reliée, jamais sans débouché."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "libelle": "Rentrée des effectifs"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "seuil",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "3",
        "min": 1,
        "max": 5,
        "libelle": "Classe de tension en dessous de laquelle un métier est peu tendu"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code du diplôme"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formation"
      },
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme"
      },
      {
        "nom": "eleves",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves sur le territoire"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier lié le plus lourd (FAP 2009)"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "classe_haute",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus haute"
      },
      {
        "nom": "part_reliee",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part de la formation reliée à une tension"
      },
      {
        "nom": "favorables",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Devenir favorable, région"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif terminal, région"
      },
      {
        "nom": "favorables_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Devenir favorable, diplôme"
      },
      {
        "nom": "effectif_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif du diplôme"
      },
      {
        "nom": "situation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Situation"
      },
      {
        "nom": "devenir",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "favorables",
          "effectif"
        ],
        "partie": true,
        "emboite": true,
        "seuil": 20,
        "ic": "wilson",
        "test": {
          "contre": [
            "favorables_diplome",
            "effectif_diplome"
          ],
          "contient": true
        },
        "libelle": "Taux de devenir favorable"
      }
    ],
    "graphique": {
      "type": "intervalles",
      "x": "devenir",
      "y": "formation"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun élève de la voie scolaire sur ce territoire dans un diplôme dont le devenir est diffusé."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "bcn",
        "certif_info",
        "dares_tensions",
        "effectifs",
        "fap",
        "inserjeunes",
        "kit_apprentissage",
        "passages_metiers",
        "rncp",
        "rome"
      ],
      "valeurs": [
        {
          "colonnes": [
            "part_reliee"
          ],
          "sources": [
            "certif_info",
            "dares_tensions",
            "passages_metiers",
            "rome"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "emploi_6",
      "tensions"
    ],
    "lecture": "{territoire}, « {formation} » ({eleves élève|élèves}) : {devenir} de devenir favorable dans la région ({devenir_ecart}), classe de tension la plus haute {classe_haute} en {annee_tension} ; {situation}.",
    "cubes": [
      "publie.cube_effectifs",
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "publie.cube_tensions",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations",
      "reference.metiers",
      "reference.passages",
      "reference.sources",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/insertion_superieur",
    "version": "492b49617b2c",
    "titre": "Insertion des diplômés du supérieur",
    "question": "Que deviennent les sortants du supérieur ?",
    "code": "C32",
    "formule": "emploi à k mois = sortants en emploi salarié k mois après / sortants, sur les diplômes dont les deux nombres sont diffusés",
    "champ": "Sortants des établissements du supérieur de la région (InserSup), qui ne poursuivent pas d’études l’année suivante.",
    "notes": [
      "Emploi salarié en France seulement - les indépendants, l’emploi à l’étranger et une part de l’agriculture n’y sont pas.",
      "Le producteur publie des taux rapportés aux inscrits ou aux diplômés ; ici le dénominateur est le nombre de sortants, comme pour InserJeunes. Les deux ne se comparent pas.",
      "En dessous de 20 sortants, un diplôme n’est pas compté. Un diplôme sans mesure à un horizon n’est pas compté à cet horizon - les points d’une courbe peuvent porter sur des diplômes différents, leur nombre le dit.",
      "Le lieu est celui de l’établissement, et non celui de l’emploi trouvé."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire de l’établissement"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion_superieur",
        "defaut": "dernier",
        "libelle": "Année de sortie"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "type",
            "libelle": "Type de diplôme"
          },
          {
            "valeur": "discipline",
            "libelle": "Discipline"
          },
          {
            "valeur": "etablissement",
            "libelle": "Établissement"
          },
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          }
        ],
        "defaut": "type",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "horizon",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "unite": "mois",
        "libelle": "Mois après la sortie"
      },
      {
        "nom": "en_emploi",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants en emploi"
      },
      {
        "nom": "sortants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants"
      },
      {
        "nom": "diplomes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "diplômes",
        "libelle": "Diplômes retenus"
      },
      {
        "nom": "taux",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi",
          "sortants"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Taux d’emploi salarié"
      }
    ],
    "graphique": {
      "type": "lignes",
      "x": "horizon",
      "y": "taux",
      "serie": "groupe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun diplôme d’un établissement de ce territoire n’a vingt sortants diffusés par InserSup, ou le fichier n’est pas dans les données."
    },
    "lecture": "{territoire}, « {groupe} » : {taux} des sortants ont un emploi salarié {horizon} mois après leur sortie (diplômes retenus : {diplomes}).",
    "cubes": [
      "publie.cube_insertion_superieur",
      "reference.instantane"
    ]
  },
  {
    "id": "cprdfop/jeunes_sans_solution",
    "version": "f5f9023fe252",
    "titre": "Jeunes sans solution",
    "question": "Où sont les jeunes sans solution de formation ni d’emploi ?",
    "code": "C31",
    "publics": [
      "planificateurs",
      "comites"
    ],
    "formule": "jeunes de l’âge choisi repérés à la campagne, par territoire ; part = jeunes du territoire / jeunes de la région",
    "champ": "Jeunes de 16 à 25 ans sortis de formation initiale sans diplôme suffisant ni solution, repérés par les plates-formes de suivi et d’appui. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Ce sont les jeunes repérés, et non tous les jeunes sans solution. Ceux qu’aucune base ne suit n’y sont pas, et un repérage meilleur se lit comme une hausse.",
      "La part des 16-25 ans n’est pas donnée, faute de population par âge dans les données ; la part régionale ne dit pas un risque.",
      "Une case de moins de cinq jeunes est cachée, avec celles qui permettraient de la retrouver. Une case cachée est un intervalle ; ces bornes viennent du secret.",
      "Deux campagnes de mois différents ne se comparent pas."
    ],
    "parametres": [
      {
        "nom": "campagne",
        "type": "VARCHAR",
        "domaine": "millesimes.decrochage",
        "defaut": "dernier",
        "libelle": "Campagne"
      },
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "commune",
            "libelle": "Commune"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "16 à 25 ans"
          },
          {
            "valeur": "de_16_a_17",
            "libelle": "16 et 17 ans (obligation de formation)"
          },
          {
            "valeur": "de_18_a_25",
            "libelle": "18 à 25 ans"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Âge"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "jeunes",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "visible": true,
        "role": "mesure",
        "unite": "jeunes",
        "libelle": "Jeunes sans solution"
      },
      {
        "nom": "jeunes_region",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "jeunes",
        "libelle": "Jeunes de la région"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "jeunes",
          "jeunes_region"
        ],
        "partie": true,
        "libelle": "Part de la région"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "jeunes",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier des jeunes sans solution n’est pas dans les données, ou aucun territoire de cette maille n’est dans le territoire choisi."
    },
    "lecture": "{nom}, campagne de {campagne} : {jeunes jeune sans solution repéré|jeunes sans solution repérés}, soit {part} de la région.",
    "cubes": [
      "publie.cube_decrochage",
      "reference.appartenances",
      "reference.instantane",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/metiers_sans_formation",
    "version": "592590f8527c",
    "titre": "Métiers en tension sans formation locale",
    "question": "Pour quels métiers en tension ne forme-t-on pas ici ?",
    "code": "C13",
    "publics": [
      "planificateurs",
      "analystes"
    ],
    "formule": "métiers dont la classe de tension atteint le seuil ; ce qui s’y apprend, voie par voie, à T km au plus par la terre d’un habitant du territoire, puis dans la région",
    "champ": "Métiers en FAP 2009 ; formations reliées par les passages du diplôme au métier : élèves de la voie scolaire, formations du catalogue de l’apprentissage et apprentis d’InserJeunes, sessions de formation continue, formations sanitaires et sociales.",
    "notes": [
      "Trois mots pour chaque voie : trouvée ; rien dans les fichiers lus ; ne peut être su, quand un fichier qui pourrait le contredire manque.",
      "Les apprentis sont ceux de la dernière année, promotions cumulées d’InserJeunes ; leur lieu n’est pas connu, seulement la région. Les inscrits en formations sanitaires et sociales aussi.",
      "La tension d’un territoire plus petit que le département est celle de son département, ou de la région s’il en touche plusieurs.",
      "Un métier peut s’exercer sans diplôme, ou avec un diplôme du supérieur que ces fichiers ne suivent pas ; un métier qu’aucun diplôme n’atteint dans les passages lus n’est pas un métier sans formation.",
      "Le passage formation → ROME → FAP 2009 relie plusieurs métiers à une formation ; tous ceux qu’elle peut viser sont dits formés."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Rentrée des effectifs"
      },
      {
        "nom": "seuil",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "4",
        "min": 1,
        "max": 5,
        "libelle": "Classe de tension d’au moins"
      },
      {
        "nom": "distance",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "20",
        "min": 0,
        "max": 30,
        "libelle": "Distance par la terre (km)"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier (FAP 2009)"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "lieu_tension",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Territoire de la classe"
      },
      {
        "nom": "classe",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension (1 à 5)"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indicateur de tension"
      },
      {
        "nom": "emploi_moyen",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emploi moyen"
      },
      {
        "nom": "situation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Situation"
      },
      {
        "nom": "scolaire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Voie scolaire"
      },
      {
        "nom": "eleves",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves à portée"
      },
      {
        "nom": "eleves_region",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves dans la région"
      },
      {
        "nom": "apprentissage",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Apprentissage"
      },
      {
        "nom": "offres",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations en apprentissage à portée"
      },
      {
        "nom": "offres_region",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations en apprentissage dans la région"
      },
      {
        "nom": "apprentis",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "apprentis",
        "libelle": "Apprentis en dernière année dans la région"
      },
      {
        "nom": "continue",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Formation continue"
      },
      {
        "nom": "sessions",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions à portée"
      },
      {
        "nom": "sessions_region",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions dans la région"
      },
      {
        "nom": "sanitaire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Sanitaire et social"
      },
      {
        "nom": "inscrits_region",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "inscrits",
        "libelle": "Inscrits en sanitaire et social dans la région"
      },
      {
        "nom": "sans_formation",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Sans formation reliée à portée"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "tension",
      "y": "metier",
      "couleur": "sans_formation"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun métier de cette classe en FAP 2009 : les formations ne mènent aux tensions que par cette nomenclature, et aucune table de passage vers la FAP 2021 n’est disponible. Un fichier de tensions en FAP 2009 (2019) rendrait la requête possible. L’offre d’une zone entière n’est pas connue au-delà de la région : choisissez sa partie régionale."
    },
    "repose_sur": {
      "lignes": [
        "dares_tensions",
        "fap"
      ],
      "valeurs": [
        {
          "colonnes": [
            "eleves"
          ],
          "sources": [
            "annuaire_education",
            "bcn",
            "certif_info",
            "effectifs",
            "kit_apprentissage",
            "passages_metiers",
            "rncp",
            "rome"
          ],
          "sans": "au_moins"
        },
        {
          "colonnes": [
            "eleves_region"
          ],
          "sources": [
            "bcn",
            "certif_info",
            "effectifs",
            "kit_apprentissage",
            "passages_metiers",
            "rncp",
            "rome"
          ],
          "sans": "au_moins"
        },
        {
          "colonnes": [
            "offres",
            "offres_region"
          ],
          "sources": [
            "catalogue_apprentissage",
            "certif_info",
            "kit_apprentissage",
            "passages_metiers",
            "rncp",
            "rome"
          ],
          "sans": "au_moins"
        },
        {
          "colonnes": [
            "apprentis"
          ],
          "sources": [
            "bcn",
            "certif_info",
            "inserjeunes",
            "kit_apprentissage",
            "passages_metiers",
            "rncp",
            "rome"
          ],
          "sans": "au_moins"
        },
        {
          "colonnes": [
            "sessions",
            "sessions_region"
          ],
          "sources": [
            "certif_info",
            "offre_formation",
            "passages_metiers",
            "rncp",
            "rome"
          ],
          "sans": "au_moins"
        },
        {
          "colonnes": [
            "inscrits_region"
          ],
          "sources": [
            "passages_metiers",
            "sanitaire_social"
          ],
          "sans": "au_moins"
        }
      ]
    },
    "couverture": [
      "tensions"
    ],
    "lecture": "{territoire}, « {metier} » (classe de tension {classe} en {annee_tension}) : {situation}.",
    "cubes": [
      "publie.centres_voisins",
      "publie.cube_apprentis_centres",
      "publie.cube_effectifs",
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "publie.cube_sanitaire_social",
      "publie.cube_tensions",
      "publie.effectifs_voisins",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.offre_apprentissage",
      "publie.offre_apprentissage_voisine",
      "publie.population_cellules",
      "publie.sessions_formation",
      "publie.sessions_voisines",
      "publie.trajets",
      "reference.appartenances",
      "reference.formations",
      "reference.metiers",
      "reference.passages",
      "reference.sources",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/objectifs_contrat",
    "version": "716a8a8c718d",
    "titre": "Suivi des objectifs du contrat",
    "question": "Les objectifs que la région s’est donnés sont-ils tenus ?",
    "code": "C26",
    "formule": "écart = valeur − cible ; attendu = départ + (cible − départ) × (année − année de départ) / (échéance − année de départ)",
    "champ": "Objectifs du profil de la région ; chaque valeur est celle de la requête du catalogue qui mesure l’indicateur, sur toute la région.",
    "notes": [
      "Un objectif est jugé au dernier millésime de son indicateur ; entre départ et échéance, la trajectoire est une droite.",
      "Quand la valeur n’est connue qu’entre des bornes, l’objectif n’est dit tenu que si les deux bornes le tiennent.",
      "Taux de transformation et solde de places demandent les ouvertures et fermetures, qu’aucun fichier reçu ne donne encore."
    ],
    "parametres": [
      {
        "nom": "sens",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "tous"
          },
          {
            "valeur": "hausse",
            "libelle": "à atteindre"
          },
          {
            "valeur": "baisse",
            "libelle": "à ne pas dépasser"
          }
        ],
        "defaut": "tous",
        "libelle": "Objectifs"
      }
    ],
    "colonnes": [
      {
        "nom": "objectif",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Objectif"
      },
      {
        "nom": "sens",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Sens"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Dernière mesure"
      },
      {
        "nom": "numerateur",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "libelle": "Numérateur"
      },
      {
        "nom": "denominateur",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "libelle": "Dénominateur"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "numerateur",
          "denominateur"
        ],
        "libelle": "Valeur"
      },
      {
        "nom": "cible",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "pourcent",
        "libelle": "Cible"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "valeur",
          "cible"
        ],
        "unite": "points",
        "libelle": "Écart à la cible"
      },
      {
        "nom": "echeance",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Échéance"
      },
      {
        "nom": "attendu",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "pourcent",
        "libelle": "Attendu à cette date"
      },
      {
        "nom": "etat",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "État"
      },
      {
        "nom": "citation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Fixé par"
      }
    ],
    "graphique": {
      "type": "intervalles",
      "x": "valeur",
      "y": "libelle",
      "cible": "cible",
      "attendu": "attendu"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le profil de la région ne donne pas d’objectif ; ajoutez-les à sa rubrique « objectifs »."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "avis",
        "bcn",
        "bmo",
        "capacites",
        "effectifs",
        "inserjeunes",
        "offre_formation",
        "plateformes_tel",
        "projet_regional"
      ],
      "valeurs": []
    },
    "lecture": "« {libelle} » : {valeur} en {millesime}, pour une cible de {cible} en {echeance} ; {etat}.",
    "cubes": [
      "publie.cube_indicateurs",
      "reference.objectifs"
    ]
  },
  {
    "id": "cprdfop/offre_active",
    "version": "2a2dda0e1380",
    "titre": "Offre de formation continue active",
    "question": "Quelles sessions de formation continue commencent, et combien de places y restent-ils ?",
    "code": "C19",
    "formule": "places, places restantes et heures-stagiaires (heures par stagiaire × places) sommées sur les sessions qui les disent",
    "champ": "Sessions du flux LHEO de la région, au mois de leur début, à la commune de leur lieu de formation.",
    "notes": [
      "Places restantes au jour du flux. Elles ne sont sommées que sur les sessions dont les places sont dites aussi.",
      "Une session a parfois plusieurs financeurs - ils ne s’additionnent pas. L’éligibilité au CPF n’est pas un financement.",
      "Les sessions sans lieu dans la région, toutes à distance par exemple, ni celles sans mois de début n’y sont pas."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.sessions",
        "defaut": "dernier",
        "libelle": "Année de début"
      },
      {
        "nom": "financeur",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "tous financeurs"
          },
          {
            "valeur": "region",
            "libelle": "Région"
          },
          {
            "valeur": "france_travail",
            "libelle": "France Travail"
          },
          {
            "valeur": "opco",
            "libelle": "OPCO"
          },
          {
            "valeur": "transitions_pro",
            "libelle": "Transitions Pro"
          },
          {
            "valeur": "etat",
            "libelle": "État"
          },
          {
            "valeur": "europe",
            "libelle": "fonds européens"
          },
          {
            "valeur": "agefiph",
            "libelle": "Agefiph"
          },
          {
            "valeur": "collectivite",
            "libelle": "autre collectivité"
          },
          {
            "valeur": "entreprise",
            "libelle": "entreprise"
          },
          {
            "valeur": "beneficiaire",
            "libelle": "stagiaire"
          },
          {
            "valeur": "autre",
            "libelle": "autre"
          },
          {
            "valeur": "cpf",
            "libelle": "éligible au CPF"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Financeur"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois de début"
      },
      {
        "nom": "sessions",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions"
      },
      {
        "nom": "sessions_places",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Dont places dites"
      },
      {
        "nom": "places",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places"
      },
      {
        "nom": "restantes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places restantes"
      },
      {
        "nom": "heures_stagiaires",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "heures",
        "libelle": "Heures-stagiaires"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "mois",
      "y": "sessions"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune session de ce financeur dans ce territoire cette année-là, ou aucun flux LHEO dans les données."
    },
    "couverture": [
      "sessions"
    ],
    "lecture": "{territoire}, {sessions session|sessions} {sessions:commence|commencent} en {mois}, dont {sessions_places} {sessions_places:dit ses|disent leurs} places : {places place|places}.",
    "cubes": [
      "publie.cube_sessions"
    ]
  },
  {
    "id": "cprdfop/places_vacantes",
    "version": "ca662c60db94",
    "titre": "Places vacantes",
    "question": "Où restent des places en entrée de formation ?",
    "code": "C05",
    "formule": "places vacantes = somme, formation par formation, de max(0, capacité − élèves en entrée), même rentrée et même formation d’entrée",
    "champ": "Voie scolaire, première année des formations d’avant le bac, lignes où capacité et effectif sont connus. L’apprentissage n’a pas de capacité — sans objet.",
    "notes": [
      "Un sureffectif ailleurs ne comble pas une place vacante ici, chaque formation compte pour elle-même.",
      "Une formation sans effectif au constat est laissée de côté, et non comptée vide.",
      "La capacité est théorique et l’effectif celui du constat de rentrée. Une place vacante n’est pas forcément une place à fermer."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 9,
        "defaut": "6",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "places_vacantes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places vacantes"
      },
      {
        "nom": "capacite",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Capacité comparée"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves en entrée"
      },
      {
        "nom": "etablissements",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements"
      },
      {
        "nom": "formations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations retenues"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "places_vacantes",
          "capacite"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Part des places vacantes"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "places_vacantes",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune rentrée commune aux effectifs et aux capacités : il manque le fichier des effectifs (« constat ») de la rentrée des capacités, ou l’inverse."
    },
    "couverture": [
      "places"
    ],
    "lecture": "La cellule qui a le plus de places vacantes, à {commune}, en a {places_vacantes} sur {capacite} à la rentrée {rentree}.",
    "cubes": [
      "publie.cube_capacites",
      "publie.cube_effectifs",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/poursuite_devenir_favorable",
    "version": "4b6343c9b800",
    "titre": "Poursuite d’études et devenir favorable",
    "question": "Que deviennent les jeunes après leur formation ?",
    "code": "C07",
    "formule": "poursuite = poursuivants / effectif terminal ; devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal",
    "champ": "Année terminale de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes).",
    "notes": [
      "La poursuite compte toute inscription l’année suivante, redoublement compris.",
      "En dessous de 20 élèves, un taux n’est pas diffusé. Le seuil se juge sur la somme - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.",
      "Là où une somme livrerait une formation de moins de vingt élèves, elle est donnée entre ses bornes."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          },
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "formation",
            "libelle": "Formation"
          },
          {
            "valeur": "ensemble",
            "libelle": "Toutes formations"
          }
        ],
        "defaut": "diplome",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "voie",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Voie"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif terminal"
      },
      {
        "nom": "poursuivants",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Poursuivent des études"
      },
      {
        "nom": "en_emploi",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "En emploi à 6 mois"
      },
      {
        "nom": "favorables",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Devenir favorable"
      },
      {
        "nom": "poursuite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "poursuivants",
          "effectif"
        ],
        "partie": true,
        "emboite": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Part en poursuite d’études"
      },
      {
        "nom": "emploi",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi",
          "effectif"
        ],
        "partie": true,
        "emboite": true,
        "seuil": 20,
        "libelle": "Part en emploi à 6 mois"
      },
      {
        "nom": "devenir",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "favorables",
          "effectif"
        ],
        "partie": true,
        "emboite": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Taux de devenir favorable"
      }
    ],
    "graphique": {
      "type": "empile",
      "x": [
        "poursuite",
        "emploi"
      ],
      "y": "formation",
      "facette": "voie"
    },
    "repose_sur": {
      "lignes": [
        "bcn",
        "inserjeunes"
      ],
      "valeurs": []
    },
    "lecture": "{territoire}, {devenir} des jeunes de « {formation} » ({voie}, {effectif élève|élèves} en année terminale) poursuivent des études ou ont un emploi salarié six mois après.",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/quadrant_devenir_tension",
    "version": "c72695d35366",
    "titre": "Quadrant devenir et tension",
    "question": "Quelles formations insèrent mal alors que leurs métiers sont en tension ?",
    "code": "C09",
    "publics": [
      "planificateurs",
      "analystes"
    ],
    "formule": "abscisse = tension des métiers (FAP 2009) auxquels mène la formation, pondérée par les passages ; ordonnée = devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal",
    "champ": "Formations d’au moins 20 élèves en année terminale, du CAP au BTS ; deux promotions cumulées (InserJeunes) ; tensions régionales de la dernière année en FAP 2009.",
    "notes": [
      "Les passages diplôme → ROME → FAP 2009 n’ont pas d’effectifs pour poids, mais une convention de parts ; la classe la plus basse et la plus haute des métiers liés disent ce qui en dépend.",
      "Le devenir d’une formation de moins de 20 sortants est donné entre ses bornes, leur emploi n’étant pas diffusé. La moyenne du diplôme compte les formations plus petites, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.",
      "La classe la plus basse manque (…) dès qu’une famille liée n’en a pas de publiée ; la plus haute est celle des familles qui en ont une.",
      "Une formation sans passage, ou sans tension connue, reste dans la liste, sans tension ; leur part des élèves est donnée.",
      "L’année de la tension n’est pas celle des promotions, et « en emploi » ne veut pas dire dans le métier appris."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "voie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "scolaire",
            "libelle": "voie scolaire"
          },
          {
            "valeur": "apprentissage",
            "libelle": "apprentissage"
          }
        ],
        "defaut": "scolaire",
        "libelle": "Voie"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formation"
      },
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier lié le plus lourd (FAP 2009)"
      },
      {
        "nom": "metiers",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "métiers",
        "libelle": "Métiers liés"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Tension pondérée des métiers liés"
      },
      {
        "nom": "classe_basse",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus basse"
      },
      {
        "nom": "classe_haute",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus haute"
      },
      {
        "nom": "part_reliee",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part de la formation reliée à une tension"
      },
      {
        "nom": "favorables",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Devenir favorable"
      },
      {
        "nom": "effectif",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif terminal"
      },
      {
        "nom": "favorables_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Devenir favorable, diplôme"
      },
      {
        "nom": "effectif_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif du diplôme"
      },
      {
        "nom": "effectif_non_relie",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves de formations sans tension connue"
      },
      {
        "nom": "effectif_total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves, toutes formations"
      },
      {
        "nom": "position",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Position"
      },
      {
        "nom": "devenir",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "favorables",
          "effectif"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "test": {
          "contre": [
            "favorables_diplome",
            "effectif_diplome"
          ],
          "contient": true
        },
        "libelle": "Taux de devenir favorable"
      },
      {
        "nom": "part_non_reliee",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif_non_relie",
          "effectif_total"
        ],
        "partie": true,
        "libelle": "Part des élèves sans tension connue"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "tension",
      "y": "devenir",
      "couleur": "classe_basse",
      "inferieur": "devenir",
      "etiquette": "formation",
      "echelle": "lineaire"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun devenir diffusé pour cette région, cette voie et ces promotions."
    },
    "repose_sur": {
      "lignes": [
        "certif_info",
        "dares_tensions",
        "fap",
        "inserjeunes",
        "passages_metiers",
        "rome"
      ],
      "valeurs": [
        {
          "colonnes": [
            "effectif_non_relie",
            "part_reliee"
          ],
          "sources": [
            "bcn",
            "certif_info",
            "dares_tensions",
            "passages_metiers",
            "rome"
          ],
          "sans": "inconnu"
        },
        {
          "colonnes": [
            "effectif_non_relie"
          ],
          "sources": [
            "certif_info",
            "kit_apprentissage",
            "rncp"
          ],
          "sans": "au_plus"
        },
        {
          "colonnes": [
            "favorables_diplome",
            "effectif_diplome"
          ],
          "sources": [
            "bcn"
          ],
          "sans": "inconnu"
        }
      ]
    },
    "couverture": [
      "emploi_6",
      "tensions"
    ],
    "lecture": "{territoire}, « {formation} » : {devenir} de devenir favorable ({devenir_ecart} par rapport au diplôme), tension des métiers liés {tension} en {annee_tension} ; {position}. Part des élèves dont la formation est sans tension connue : {part_non_reliee}.",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "publie.cube_tensions",
      "reference.formations",
      "reference.metiers",
      "reference.passages",
      "reference.sources"
    ]
  },
  {
    "id": "cprdfop/quadrant_insertion_poursuite",
    "version": "7f4cc633298c",
    "titre": "Quadrant insertion et poursuite d’études",
    "question": "Quelles formations conforter, lesquelles questionner ?",
    "code": "C08",
    "formule": "position par rapport à la moyenne régionale, même diplôme, même voie, mêmes promotions ; chaque écart testé contre le diplôme sans la formation",
    "champ": "Formations d’au moins 20 sortants et 20 élèves en année terminale ; deux promotions cumulées (InserJeunes).",
    "notes": [
      "La référence est la moyenne de la région pondérée par les effectifs, pour le même diplôme de même niveau - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.",
      "Là où cette moyenne livrerait une petite formation, elle n’est pas donnée, et l’écart n’est pas testé.",
      "Test de deux proportions, bilatéral (exact de Fisher sous 5 attendus) ; fausses découvertes tenues à 5 % sur l’ensemble des formations.",
      "Une position dont un écart est « n.s. » ne doit fonder seule ni ouverture ni fermeture."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "voie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "scolaire",
            "libelle": "voie scolaire"
          },
          {
            "valeur": "apprentissage",
            "libelle": "apprentissage"
          }
        ],
        "defaut": "scolaire",
        "libelle": "Voie"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formation"
      },
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme"
      },
      {
        "nom": "effectif",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif terminal"
      },
      {
        "nom": "sortants",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants"
      },
      {
        "nom": "poursuivants",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Poursuivants"
      },
      {
        "nom": "en_emploi",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "En emploi à 6 mois"
      },
      {
        "nom": "reference_poursuite",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Poursuite moyenne du diplôme"
      },
      {
        "nom": "reference_emploi",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Emploi moyen du diplôme"
      },
      {
        "nom": "poursuivants_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Poursuivants du diplôme"
      },
      {
        "nom": "effectif_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Effectif du diplôme"
      },
      {
        "nom": "en_emploi_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "En emploi, diplôme"
      },
      {
        "nom": "sortants_diplome",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "sortants",
        "libelle": "Sortants du diplôme"
      },
      {
        "nom": "position",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Position"
      },
      {
        "nom": "poursuite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "poursuivants",
          "effectif"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "test": {
          "contre": [
            "poursuivants_diplome",
            "effectif_diplome"
          ],
          "contient": true
        },
        "libelle": "Poursuite d’études"
      },
      {
        "nom": "emploi",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "en_emploi",
          "sortants"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "test": {
          "contre": [
            "en_emploi_diplome",
            "sortants_diplome"
          ],
          "contient": true
        },
        "libelle": "Emploi à 6 mois"
      }
    ],
    "graphique": {
      "type": "quadrant",
      "x": "poursuite",
      "y": "emploi",
      "etiquette": "formation"
    },
    "repose_sur": {
      "lignes": [
        "bcn",
        "inserjeunes"
      ],
      "valeurs": []
    },
    "couverture": [
      "emploi_6"
    ],
    "lecture": "{territoire}, « {formation} » : {emploi} des sortants en emploi à 6 mois ({emploi_ecart}), {poursuite} en poursuite d’études ({poursuite_ecart}) ; position {position}.",
    "cubes": [
      "publie.cube_insertion",
      "publie.cube_insertion_reunies",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/retour_emploi_formation",
    "version": "30ed3d08c5e2",
    "titre": "Retour à l’emploi après formation",
    "question": "Après quelles formations les demandeurs d’emploi reprennent-ils un emploi en six mois ?",
    "code": "C24",
    "formule": "position publiée, par cinquième des domaines de formation ; 5, les 20 % où le retour à l’emploi est le plus élevé",
    "champ": "Stagiaires rémunérés par France Travail, sortis d’une formation suivie de soixante sortants au moins dans la zone ; emploi salarié d’un mois ou plus, contrat aidé ou création d’entreprise dans les six mois.",
    "notes": [
      "Le taux n’est pas publié, sa position seulement. Deux domaines du même cinquième ne se classent pas.",
      "Les stagiaires rémunérés par la Région ou l’État n’y sont pas - les formations que la Région finance y sont mal couvertes.",
      "Un domaine absent a moins de soixante sortants ; il n’est ni bon ni mauvais.",
      "Qui se forme diffère d’un domaine à l’autre. Cette position n’est pas un effet de la formation."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.retour_emploi",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formacode"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Domaine de formation"
      },
      {
        "nom": "quintile",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Cinquième (5 le plus élevé)"
      },
      {
        "nom": "quintile_france",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Cinquième en France"
      },
      {
        "nom": "hauts",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "domaines",
        "libelle": "Domaines des cinquièmes 4 et 5"
      },
      {
        "nom": "domaines",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "domaines",
        "libelle": "Domaines publiés du territoire"
      },
      {
        "nom": "part_hauts",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "hauts",
          "domaines"
        ],
        "partie": true,
        "libelle": "Part des domaines des cinquièmes 4 et 5"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "quintile",
      "y": "formation"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun domaine de formation n’a soixante sortants dans ce territoire, ou le retour à l’emploi n’est pas dans les données."
    },
    "lecture": "{territoire}, « {formation} » est dans le cinquième {quintile} du retour à l’emploi en {annee} ({quintile_france} en France) ; {part_hauts} des domaines publiés ({domaines}) sont dans les deux plus élevés.",
    "cubes": [
      "publie.cube_retour_emploi"
    ]
  },
  {
    "id": "cprdfop/simulateur_bilan",
    "version": "6d0d7f3a4834",
    "titre": "Bilan d’une simulation de places",
    "question": "Combien d’habitants gagnent ou perdent à une ouverture ou une fermeture de places ?",
    "code": "C18",
    "formule": "avant et après l’ajout de N places dans chaque commune choisie - habitants à portée d’une place au moins, places accessibles pour 1 000 en moyenne (2SFCA à décroissance gaussienne, voir C16)",
    "champ": "Places à l’entrée des formations d’avant le bac ; habitants du territoire choisi, ventilés par commune ; les places proches de l’autre côté de sa limite comptent aussi, celles des régions voisines comprises.",
    "notes": [
      "Sans commune choisie, le lieu est dans la plus peuplée du territoire. Jusqu’à trois communes à la fois.",
      "Un N négatif ferme des places dans les établissements de la commune, à proportion des leurs, sans descendre sous zéro.",
      "Kilomètres par la terre, détour compris ; une ouverture est dans l’hexagone le plus peuplé de sa commune ; lieux et habitants sont au centre de leur hexagone de résolution 7.",
      "L’effet de places nouvelles sur les choix des jeunes n’est pas simulé.",
      "Les places et les habitants des 40 km qui entourent la région comptent pour l’accès, jamais dans les places ni les habitants du territoire ; une commune voisine sans contour est un point (ligne droite × détour). Où le fichier des capacités s’arrête avant la limite, l’accès est un minorant."
    ],
    "parametres": [
      {
        "nom": "ou",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Commune du lieu"
      },
      {
        "nom": "places",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "24",
        "libelle": "Places ouvertes (ou fermées)"
      },
      {
        "nom": "ou_2",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Deuxième commune"
      },
      {
        "nom": "places_2",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "0",
        "libelle": "Places dans la deuxième"
      },
      {
        "nom": "ou_3",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Troisième commune"
      },
      {
        "nom": "places_3",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "0",
        "libelle": "Places dans la troisième"
      },
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "portee",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 2,
        "max": 30,
        "defaut": "20",
        "libelle": "Portée (km)"
      },
      {
        "nom": "demande",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "jeunes",
            "libelle": "jeunes de 15 à 29 ans"
          },
          {
            "valeur": "habitants",
            "libelle": "tous les habitants"
          }
        ],
        "defaut": "jeunes",
        "libelle": "Places pour"
      }
    ],
    "colonnes": [
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population"
      },
      {
        "nom": "couverte_avant",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "À portée d’une place, avant"
      },
      {
        "nom": "couverte_apres",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "À portée d’une place, après"
      },
      {
        "nom": "places_avant",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places du territoire, avant"
      },
      {
        "nom": "places_apres",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places du territoire, après"
      },
      {
        "nom": "acces_avant",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "pour 1 000",
        "libelle": "Places accessibles en moyenne, avant"
      },
      {
        "nom": "acces_apres",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "unite": "pour 1 000",
        "libelle": "Places accessibles en moyenne, après"
      },
      {
        "nom": "pour",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Pour 1 000"
      },
      {
        "nom": "gagnants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants dont l’accès augmente"
      },
      {
        "nom": "perdants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants dont l’accès baisse"
      },
      {
        "nom": "faute_de_jeunes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Jeunes non connus",
        "texte": "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière."
      },
      {
        "nom": "minorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles, avant et après, sont un minorant."
      },
      {
        "nom": "couverture_avant",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "couverte_avant",
          "population"
        ],
        "partie": true,
        "libelle": "Part des habitants à portée, avant"
      },
      {
        "nom": "couverture_apres",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "couverte_apres",
          "population"
        ],
        "partie": true,
        "libelle": "Part des habitants à portée, après"
      },
      {
        "nom": "places_gagnees",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "places_apres",
          "places_avant"
        ],
        "unite": "places",
        "libelle": "Places de plus ou de moins"
      }
    ],
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun habitant de ce territoire n’est placé sur la carte."
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "couverte_avant",
            "couverte_apres",
            "places_avant",
            "places_apres",
            "acces_avant",
            "acces_apres"
          ],
          "sources": [
            "annuaire_education",
            "capacites"
          ],
          "sans": "inconnu"
        },
        {
          "colonnes": [
            "acces_avant",
            "acces_apres",
            "pour"
          ],
          "sources": [
            "population_age"
          ],
          "sans": "dit"
        }
      ]
    },
    "couverture": [
      "places"
    ],
    "lecture": "{territoire}, de {places_avant} à {places_apres place|places} ; {couverture_avant} puis {couverture_apres} des habitants à {portee} km au plus d’une place ; l’accès augmente pour {gagnants habitant|habitants} et baisse pour {perdants}.",
    "cubes": [
      "publie.capacites_voisines",
      "publie.cube_capacites",
      "publie.cube_population_age",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "publie.trajets",
      "reference.appartenances",
      "reference.bordure",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/simulateur_places",
    "version": "24dfa97830fb",
    "titre": "Simulateur d’ouverture ou de fermeture de places",
    "question": "Que changent des places ouvertes ou fermées ici ?",
    "code": "C18",
    "formule": "accessibilité (2SFCA à décroissance gaussienne, voir C16) avant et après l’ajout de N places dans chaque commune choisie ; gain = après − avant",
    "champ": "Places à l’entrée des formations d’avant le bac ; jeunes de 15 à 29 ans (recensement) ou population municipale, ventilés par commune. Seules les cellules à portée d’un lieu changent.",
    "notes": [
      "Sans commune choisie, le lieu est dans la plus peuplée du territoire.",
      "Jusqu’à trois communes à la fois. Un N négatif ferme des places dans les établissements de la commune, à proportion des leurs, sans descendre sous zéro.",
      "Kilomètres par la terre, détour compris ; une ouverture est placée au centre de l’hexagone le plus peuplé de sa commune, de résolution 7.",
      "Les places et les habitants des 40 km qui entourent la région comptent ; une commune voisine sans contour est un point (ligne droite × détour). Où le fichier des capacités s’arrête avant la limite, l’accès est un minorant.",
      "L’effet de places nouvelles sur les choix des jeunes n’est pas simulé - seul change ce qui est à portée."
    ],
    "parametres": [
      {
        "nom": "ou",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Commune du lieu"
      },
      {
        "nom": "places",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "24",
        "libelle": "Places ouvertes (ou fermées)"
      },
      {
        "nom": "ou_2",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Deuxième commune"
      },
      {
        "nom": "places_2",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "0",
        "libelle": "Places dans la deuxième"
      },
      {
        "nom": "ou_3",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "commune"
        ],
        "facultatif": true,
        "libelle": "Troisième commune"
      },
      {
        "nom": "places_3",
        "type": "INTEGER",
        "domaine": "entier",
        "min": -500,
        "max": 500,
        "defaut": "0",
        "libelle": "Places dans la troisième"
      },
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "portee",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 2,
        "max": 30,
        "defaut": "20",
        "libelle": "Portée (km)"
      },
      {
        "nom": "demande",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "jeunes",
            "libelle": "jeunes de 15 à 29 ans"
          },
          {
            "valeur": "habitants",
            "libelle": "tous les habitants"
          }
        ],
        "defaut": "jeunes",
        "libelle": "Places pour"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 5,
        "max": 7,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "gain",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Gain (places accessibles pour 1 000)"
      },
      {
        "nom": "avant",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "libelle": "Avant (pour 1 000)"
      },
      {
        "nom": "apres",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "indice",
        "libelle": "Après (pour 1 000)"
      },
      {
        "nom": "pour",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Pour 1 000"
      },
      {
        "nom": "km",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "km",
        "libelle": "Distance du lieu le plus proche"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      },
      {
        "nom": "faute_de_jeunes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Jeunes non connus",
        "texte": "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière."
      },
      {
        "nom": "minorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Le fichier des capacités s’arrête avant un département voisin : à portée de lui, les places accessibles, avant et après, sont un minorant."
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "gain",
      "mode": "ventile",
      "niveau": "commune",
      "echelle": "divergente"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "avant",
            "apres"
          ],
          "sources": [
            "annuaire_education",
            "capacites"
          ],
          "sans": "inconnu"
        },
        {
          "colonnes": [
            "avant",
            "apres",
            "gain",
            "pour"
          ],
          "sources": [
            "population_age"
          ],
          "sans": "dit"
        }
      ]
    },
    "couverture": [
      "places"
    ],
    "lecture": "Le plus grand changement est à {commune} : de {avant} à {apres place accessible|places accessibles} pour 1 000 {pour}.",
    "cubes": [
      "publie.capacites_voisines",
      "publie.cube_capacites",
      "publie.cube_population_age",
      "publie.etablissements",
      "publie.etablissements_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "publie.trajets",
      "reference.appartenances",
      "reference.bordure",
      "reference.territoires"
    ]
  },
  {
    "id": "cprdfop/taux_acces_formation",
    "version": "8b6e0a793362",
    "titre": "Taux d’accès des demandeurs d’emploi à la formation",
    "question": "Quelle part des demandeurs d’emploi entre en formation ?",
    "code": "C22",
    "formule": "variante A = demandeurs entrés en formation / chômeurs au sens du BIT, en moyenne de l’année ; variante B = part des personnes au chômage un mois au moins dans l’année qui sont entrées en formation",
    "champ": "Demandeurs d’emploi, formations de la base régionalisée des stagiaires (Dares) ; taux publiés, jamais recalculés.",
    "notes": [
      "Les deux variantes ne se comparent pas. Le dénominateur de B compte tous ceux qui ont été au chômage dans l’année, celui de A une moyenne - A est d’ordinaire bien plus élevée.",
      "Aucun des deux ne se tire des inscrits à France Travail ; le nombre d’inscrits en fin de mois est un troisième dénominateur, qui n’est pas pris ici.",
      "Le champ des dispositifs change d’une année à l’autre avec les plans de formation."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "variante",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "B",
            "libelle": "B, part de ceux qui ont été au chômage dans l’année"
          },
          {
            "valeur": "A",
            "libelle": "A, entrants sur chômeurs au sens du BIT"
          }
        ],
        "defaut": "B",
        "libelle": "Variante"
      }
    ],
    "colonnes": [
      {
        "nom": "annee",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année"
      },
      {
        "nom": "definition",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Variante"
      },
      {
        "nom": "taux",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Taux d’accès publié"
      },
      {
        "nom": "taux_france",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Même variante, France"
      },
      {
        "nom": "entrants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Entrants publiés"
      },
      {
        "nom": "denominateur",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Dénominateur publié"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "annee",
      "y": "taux"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun taux d’accès de cette variante n’est publié pour ce territoire dans les données ; l’autre variante ne le remplace pas."
    },
    "lecture": "{territoire}, en {annee}, le taux d’accès à la formation est de {taux} ({definition}) ; en France, même définition : {taux_france}.",
    "cubes": [
      "publie.cube_taux_acces"
    ]
  },
  {
    "id": "cprdfop/taux_demande_bts",
    "version": "c0e9a1f7e85a",
    "titre": "Taux de demande en BTS",
    "question": "Les places de BTS sont-elles demandées ?",
    "code": "C03",
    "formule": "demande = somme des candidatures Parcoursup / somme des places, sur les seules formations où les deux sont connues",
    "champ": "BTS sous statut d’étudiant proposés sur Parcoursup. L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 — sans objet.",
    "notes": [
      "Un vœu Parcoursup n’est pas classé et un candidat en confirme plusieurs. Ce taux ne se compare pas au taux de pression, qui compte les seuls premiers vœux.",
      "Une candidature n’est pas une inscription. Un taux élevé ne dit pas que les places seront pourvues.",
      "Les spécialités sont nommées comme sur Parcoursup, sans code de diplôme."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "session",
        "type": "INTEGER",
        "domaine": "millesimes.voeux_bts",
        "defaut": "dernier",
        "libelle": "Session"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "formation",
            "libelle": "Spécialité"
          },
          {
            "valeur": "etablissement",
            "libelle": "Établissement"
          }
        ],
        "defaut": "formation",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "candidatures",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "candidatures",
        "libelle": "Candidatures"
      },
      {
        "nom": "capacite",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places"
      },
      {
        "nom": "retenues",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations retenues"
      },
      {
        "nom": "proposees",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations proposées"
      },
      {
        "nom": "demande",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "candidatures",
          "capacite"
        ],
        "unite": "pour_un",
        "libelle": "Candidatures par place"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "demande",
      "y": "formation"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun BTS de ce territoire ne porte à la fois des places et des candidatures, ou le fichier Parcoursup de la session n’est pas dans les données."
    },
    "lecture": "{territoire}, « {formation} » : {candidatures candidature|candidatures} pour {capacite place|places} à la session {session}.",
    "cubes": [
      "publie.cube_voeux_bts",
      "publie.etablissements",
      "reference.appartenances"
    ]
  },
  {
    "id": "cprdfop/taux_occupation",
    "version": "b2b9f7c7890e",
    "titre": "Taux d’occupation des sessions",
    "question": "Les sessions de formation continue sont-elles pleines ?",
    "code": "C20",
    "formule": "occupation = (places − places restantes) / places, sur les sessions où les deux sont dites",
    "champ": "Sessions du flux LHEO de la région qui commencent dans l’année.",
    "notes": [
      "Places restantes au jour du flux, celui de la source - une session à venir se remplira encore.",
      "Le dénominateur laisse de côté les sessions dont les places ou les places restantes ne sont pas dites.",
      "Une session a parfois plusieurs financeurs - ils ne s’additionnent pas. L’éligibilité au CPF n’est pas un financement."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.sessions",
        "defaut": "dernier",
        "libelle": "Année de début"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "financeur",
            "libelle": "Financeur"
          },
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "niveau",
            "libelle": "Niveau de sortie"
          }
        ],
        "defaut": "financeur",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "sessions",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "sessions",
        "libelle": "Sessions"
      },
      {
        "nom": "occupees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places occupées"
      },
      {
        "nom": "places_comparees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places comparées"
      },
      {
        "nom": "occupation",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "occupees",
          "places_comparees"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Taux d’occupation"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "occupation",
      "y": "groupe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune session de ce territoire ne dit à la fois ses places et ses places restantes, ou aucun flux LHEO dans les données."
    },
    "couverture": [
      "sessions"
    ],
    "lecture": "{territoire}, « {groupe} » : {occupees place occupée|places occupées} sur {places_comparees} en {annee}, soit {occupation}.",
    "cubes": [
      "publie.cube_sessions",
      "reference.specialites"
    ]
  },
  {
    "id": "cprdfop/taux_pression",
    "version": "ff1465b8bd04",
    "titre": "Taux de pression",
    "question": "Quelles formations sont demandées plus que leurs places ne le permettent ?",
    "code": "C02",
    "formule": "pression = somme des premiers vœux / somme des capacités, sur les seules formations où les deux sont connus",
    "champ": "Voie scolaire, entrée en formation, hors BTS (dont les vœux ne sont pas classés). L’apprentissage n’a pas de capacité depuis la loi de 2018 — sans objet.",
    "notes": [
      "La colonne « formations retenues » dit combien de formations portent les deux valeurs, parmi celles qui sont proposées."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          },
          {
            "valeur": "formation",
            "libelle": "Formation"
          }
        ],
        "defaut": "domaine",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Formation ou domaine"
      },
      {
        "nom": "voeux1",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "vœux",
        "libelle": "Premiers vœux"
      },
      {
        "nom": "capacite",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Capacité"
      },
      {
        "nom": "retenues",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations retenues"
      },
      {
        "nom": "proposees",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations proposées"
      },
      {
        "nom": "pression",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "voeux1",
          "capacite"
        ],
        "unite": "pour_un",
        "libelle": "Premiers vœux par place"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "pression",
      "y": "formation",
      "reference": 1
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune formation de ce territoire ne porte à la fois une capacité et des premiers vœux dans le fichier."
    },
    "couverture": [
      "places",
      "voeux"
    ],
    "lecture": "{territoire}, « {formation} » reçoit {voeux1 premier vœu|premiers vœux} pour {capacite place|places} à la rentrée {rentree}.",
    "cubes": [
      "publie.cube_capacites",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/taux_remplissage",
    "version": "f3a6ae0eff9d",
    "titre": "Taux de remplissage",
    "question": "Les places ouvertes sont-elles occupées ?",
    "code": "C04",
    "formule": "remplissage = effectif en entrée / capacité, même rentrée, même formation d’entrée, sur les lignes où les deux sont connus",
    "champ": "Voie scolaire, première année de formation.",
    "notes": [
      "Un remplissage supérieur à 100 % signale des élèves accueillis au-delà de la capacité théorique.",
      "L’apprentissage n’a pas de capacité — sans objet."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "rentree",
        "type": "INTEGER",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "libelle": "Rentrée"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "domaine",
            "libelle": "Domaine de spécialité"
          },
          {
            "valeur": "diplome",
            "libelle": "Diplôme"
          },
          {
            "valeur": "formation",
            "libelle": "Formation"
          },
          {
            "valeur": "etablissement",
            "libelle": "Établissement"
          }
        ],
        "defaut": "domaine",
        "libelle": "Regroupement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Regroupement"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "élèves",
        "libelle": "Élèves en entrée"
      },
      {
        "nom": "capacite",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Capacité"
      },
      {
        "nom": "places_vacantes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "places",
        "libelle": "Places vacantes"
      },
      {
        "nom": "retenues",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "formations",
        "libelle": "Formations retenues"
      },
      {
        "nom": "remplissage",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif",
          "capacite"
        ],
        "libelle": "Taux de remplissage"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "remplissage",
      "y": "formation",
      "reference": 1
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune formation de ce territoire n’a à la fois des élèves et une capacité connus à la même rentrée, ou l’un des deux fichiers de cette rentrée (« constat » pour les effectifs, capacités) n’est pas dans les données."
    },
    "couverture": [
      "places"
    ],
    "lecture": "{territoire}, « {formation} » accueille {effectif élève|élèves} pour {capacite place|places} à la rentrée {rentree} : {remplissage}.",
    "cubes": [
      "publie.cube_capacites",
      "publie.cube_effectifs",
      "publie.etablissements",
      "reference.appartenances",
      "reference.formations"
    ]
  },
  {
    "id": "cprdfop/vae",
    "version": "c53b49e0c876",
    "titre": "Validation des acquis de l’expérience",
    "question": "Qui certifie son expérience, et jusqu’où ?",
    "code": "C29",
    "formule": "dossiers recevables, candidats présentés, validations totales ; réussite au jury = validations totales / candidats présentés",
    "champ": "Démarches de validation des acquis de l’expérience de l’année, candidats de la région.",
    "notes": [
      "Ce sont les flux d’une année, et non une cohorte. Les candidats présentés ont déposé leur dossier une ou deux années plus tôt - présentés pour recevables n’est pas un taux de persévérance.",
      "Une certification de moins de cinq candidats est réunie aux autres de son certificateur. Un nombre de une à quatre personnes n’est pas écrit.",
      "La loi du 21 décembre 2022 et France VAE ont changé le parcours - ne comparez pas les années d’avant et d’après sans réserve."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.vae",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "certification",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Certification"
      },
      {
        "nom": "certificateur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Certificateur"
      },
      {
        "nom": "recevables",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "dossiers",
        "libelle": "Dossiers recevables"
      },
      {
        "nom": "presentes",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "candidats",
        "libelle": "Candidats présentés"
      },
      {
        "nom": "valides",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "candidats",
        "libelle": "Validations totales"
      },
      {
        "nom": "partielles",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "candidats",
        "libelle": "Validations partielles"
      },
      {
        "nom": "presentes_par_recevable",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "presentes",
          "recevables"
        ],
        "unite": "pour_un",
        "libelle": "Présentés par dossier recevable"
      },
      {
        "nom": "reussite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "valides",
          "presentes"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Validations totales parmi les présentés"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "recevables",
      "y": "certification"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "La validation des acquis n’est pas dans les données pour ce territoire et cette année."
    },
    "lecture": "{territoire}, « {certification} » ({certificateur}) en {annee} : {recevables dossier recevable|dossiers recevables}, {presentes candidat présenté|candidats présentés}, {valides validation totale|validations totales}.",
    "cubes": [
      "publie.cube_vae"
    ]
  },
  {
    "id": "cprdfop/valeur_ajoutee",
    "version": "947533fd7175",
    "titre": "Valeur ajoutée des établissements",
    "question": "Les établissements insèrent-ils mieux qu’attendu ?",
    "code": "C30",
    "formule": "valeur ajoutée = taux d’emploi observé − taux attendu à profil comparable, calculée et publiée par la DEPP, jamais recalculée",
    "champ": "Lycées professionnels et centres de formation d’apprentis, emploi salarié six mois après la sortie ; deux promotions cumulées (InserJeunes).",
    "notes": [
      "Le taux attendu tient compte du profil des élèves et de la formation. Il ne tient pas compte de tout, et la DEPP n’en publie pas l’intervalle - un écart de quelques points ne classe pas deux établissements, rangés ici par commune.",
      "« Ensemble » contient les deux voies d’un même lycée. Les chiffres des voies ne s’additionnent pas.",
      "Un établissement que l’annuaire ne situe pas n’est montré que pour la région entière."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.insertion_etablissement",
        "defaut": "dernier",
        "libelle": "Promotions"
      },
      {
        "nom": "voie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble du lycée"
          },
          {
            "valeur": "scolaire",
            "libelle": "Voie scolaire"
          },
          {
            "valeur": "apprentissage",
            "libelle": "Apprentissage"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Voie"
      }
    ],
    "colonnes": [
      {
        "nom": "uai",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "etablissement",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Établissement"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune"
      },
      {
        "nom": "valeur_ajoutee",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pt",
        "libelle": "Valeur ajoutée"
      },
      {
        "nom": "taux_emploi",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Emploi observé à 6 mois"
      },
      {
        "nom": "taux_attendu",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Emploi attendu"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "taux_attendu",
      "y": "taux_emploi",
      "egalite": true
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun établissement de ce territoire n’a de valeur ajoutée publiée pour ces promotions et cette voie."
    },
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "inserjeunes_etablissements"
      ],
      "valeurs": []
    },
    "lecture": "{territoire}, « {etablissement} » : {taux_emploi} des sortants en emploi à 6 mois, pour {taux_attendu} attendus, soit une valeur ajoutée publiée de {valeur_ajoutee point|points}.",
    "cubes": [
      "publie.cube_insertion_etablissement",
      "publie.etablissements",
      "reference.appartenances",
      "reference.instantane",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/carte_emploi",
    "version": "cbafa3dd500b",
    "titre": "Établissements et emplois par hexagone",
    "question": "Où sont les établissements et les emplois ?",
    "code": "G09",
    "formule": "Σ établissements actifs de la cellule ; salariés = somme des bornes basses et hautes de leurs tranches d’effectif",
    "champ": "Établissements actifs du répertoire Sirene au jour du fichier, dont la place est connue et diffusée.",
    "notes": [
      "Le répertoire est ouvert, et ses établissements se comptent cellule par cellule ; ses effectifs sont des tranches, donc un intervalle, jamais une valeur.",
      "Les unités partiellement diffusibles ne montrent pas leur place ; elles manquent à la carte, et leur nombre est donné pour le territoire, pas pour une zone dessinée.",
      "Un siège ou une agence d’intérim porte des salariés qui travaillent ailleurs."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a17:AZ",
            "libelle": "Agriculture (AZ)"
          },
          {
            "valeur": "a17:C1",
            "libelle": "Industries alimentaires (C1)"
          },
          {
            "valeur": "a17:C3",
            "libelle": "Équipements électriques, électroniques, machines (C3)"
          },
          {
            "valeur": "a17:C4",
            "libelle": "Matériels de transport (C4)"
          },
          {
            "valeur": "a17:C5",
            "libelle": "Autres industries (C5)"
          },
          {
            "valeur": "a17:DE",
            "libelle": "Énergie, eau, déchets (DE)"
          },
          {
            "valeur": "a17:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a17:GZ",
            "libelle": "Commerce (GZ)"
          },
          {
            "valeur": "a17:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a17:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          },
          {
            "valeur": "a17:JZ",
            "libelle": "Information et communication (JZ)"
          },
          {
            "valeur": "a17:KZ",
            "libelle": "Finance et assurance (KZ)"
          },
          {
            "valeur": "a17:LZ",
            "libelle": "Activités immobilières (LZ)"
          },
          {
            "valeur": "a17:MN",
            "libelle": "Services aux entreprises (MN)"
          },
          {
            "valeur": "a17:OQ",
            "libelle": "Administration, enseignement, santé (OQ)"
          },
          {
            "valeur": "a17:RU",
            "libelle": "Autres services (RU)"
          },
          {
            "valeur": "non_rangee",
            "libelle": "Sans code en NAF rév. 2"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 6,
        "max": 8,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements actifs"
      },
      {
        "nom": "employeurs",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Dont employeurs"
      },
      {
        "nom": "grands",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Dont de 50 salariés ou plus"
      },
      {
        "nom": "inconnus",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Dont d’effectif inconnu"
      },
      {
        "nom": "salaries",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés d’après les bornes des tranches"
      },
      {
        "nom": "non_situes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements du territoire sans place connue"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "etablissements",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun établissement situé sur ce territoire dans le fichier Sirene reçu."
    },
    "lecture": "La cellule qui compte le plus d’établissements, à {commune}, en a {etablissements}, dont {employeurs employeur|employeurs} et {grands} de 50 salariés ou plus, pour {salaries salarié|salariés}.",
    "cubes": [
      "publie.etablissements_cellules",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/concentration_emploi",
    "version": "122522d8ed2d",
    "titre": "Concentration d’emploi",
    "question": "Le territoire est-il un pôle d’emploi ou un lieu de résidence ?",
    "code": "G10",
    "enquete": true,
    "formule": "concentration = emplois au lieu de travail / actifs occupés résidents",
    "champ": "Actifs occupés de 15 ans ou plus (recensement, nombres pondérés) ; emplois occupés dans le territoire, d’où que viennent leurs titulaires.",
    "notes": [
      "Au-dessus de 100 %, le territoire offre plus d’emplois qu’il ne loge d’actifs occupés.",
      "Les emplois d’une zone qui dépasse la région sont ceux de sa partie régionale.",
      "Un fichier limité à la région manque les actifs qui viennent d’ailleurs - le fichier national est attendu."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          }
        ],
        "defaut": "epci",
        "libelle": "Territoires"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.navettes",
        "defaut": "dernier",
        "libelle": "Recensement"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois au lieu de travail"
      },
      {
        "nom": "residents",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Actifs occupés résidents"
      },
      {
        "nom": "stables",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Résidents qui travaillent dans le territoire"
      },
      {
        "nom": "concentration",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "emplois",
          "residents"
        ],
        "libelle": "Emplois pour cent actifs occupés"
      },
      {
        "nom": "autocontenance",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "stables",
          "residents"
        ],
        "partie": true,
        "libelle": "Part des résidents qui y travaillent"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Estimé, limites d’aujourd’hui",
        "texte": "Une commune de ces territoires s’est partagée depuis le recensement : ses actifs sont répartis au prorata des habitants d’aujourd’hui. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "concentration",
      "y": "nom",
      "etiquette": "emplois"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier des mobilités professionnelles de l’Insee n’est pas dans l’instantané."
    },
    "lecture": "Le territoire « {nom} » compte {emplois emploi|emplois} et {residents actif occupé résident|actifs occupés résidents} en {annee} : concentration, {concentration}.",
    "cubes": [
      "publie.cube_navettes",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/demandeurs_hexagones",
    "version": "335b5ddda30a",
    "titre": "Demandeurs d’emploi par hexagone",
    "question": "Où vivent les demandeurs d’emploi ?",
    "code": "G27",
    "formule": "valeur publiée du territoire répartie sur ses cellules selon la population ; pour_mille = demandeurs / population × 1 000",
    "champ": "Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Valeur ventilée, à ne pas lire cellule par cellule - le niveau vrai le plus fin est la commune, ou le territoire nommé en maille quand la commune est cachée.",
      "La répartition part des seules valeurs publiées, secret appliqué (moins de cinq personnes, et ce qui permettrait de le retrouver) ; elle n’apprend rien de plus.",
      "Ces écarts viennent du secret et de la ventilation, ils ne sont pas une erreur de sondage.",
      "Le fichier ne dit pas quelles catégories de demandeurs il compte ; le rapport aux habitants n’est pas un taux de chômage."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_profil",
        "defaut": "dernier",
        "libelle": "Trimestre"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Tous âges"
          },
          {
            "valeur": "moins_25",
            "libelle": "Moins de 25 ans"
          },
          {
            "valeur": "de_25_a_49",
            "libelle": "25 à 49 ans"
          },
          {
            "valeur": "plus_50",
            "libelle": "50 ans ou plus"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Âge"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 8,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "pour_mille",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Demandeurs pour 1 000 habitants, catégorie non précisée"
      },
      {
        "nom": "demandeurs",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs d’emploi (ventilés), catégorie non précisée"
      },
      {
        "nom": "maille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Niveau vrai derrière la cellule"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "pour_mille",
      "mode": "ventile",
      "niveau": "commune"
    },
    "lecture": "La cellule qui compte le plus de demandeurs, de catégorie non précisée, à {commune}, en a {demandeurs} ({age}, {trimestre}, résolution {resolution}).",
    "cubes": [
      "publie.demandeurs_cellules",
      "publie.population_cellules",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/demandeurs_metier_longue",
    "version": "c8fb88b0699d",
    "titre": "Demandeurs d’emploi d’un métier, série longue",
    "question": "Le vivier de demandeurs d’emploi de ce métier grossit-il, en France et sur vingt ans ?",
    "code": "G27",
    "formule": "pour cent emplois = demandeurs de catégorie A / emploi du métier ; évolution = demandeurs de catégorie A / ceux de l’année précédente − 1",
    "champ": "Demandeurs d’emploi inscrits, par métier recherché (FAP 2009), catégories nommées ; niveau national, sans détail régional. Portraits statistiques des métiers de la Dares.",
    "notes": [
      "Le producteur ne donne pas le total ; l’ensemble est la somme des 87 familles et des métiers non renseignés, dont le niveau est celui de la France métropolitaine.",
      "Nombres donnés en milliers à deux décimales, arrondis ici à la dizaine.",
      "Toute la série précède janvier 2025, où l’inscription généralisée change le contenu des catégories - elle ne se prolonge pas par les chiffres d’après.",
      "Le métier recherché n’est pas le dernier exercé. L’emploi est une estimation d’enquête, dont l’erreur n’est pas publiée.",
      "La FAP 2009 ne se compare pas à la FAP 2021 sans table de passage."
    ],
    "parametres": [
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.fap2009",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier (FAP 2009)"
      }
    ],
    "colonnes": [
      {
        "nom": "annee",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année"
      },
      {
        "nom": "demandeurs_a",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Catégorie A"
      },
      {
        "nom": "demandeurs_abc",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Catégories A, B, C"
      },
      {
        "nom": "part_a",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs_a",
          "demandeurs_abc"
        ],
        "partie": true,
        "libelle": "Part de la catégorie A"
      },
      {
        "nom": "demandeurs_un_an_avant",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Catégorie A, un an plus tôt"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "demandeurs_a",
          "demandeurs_un_an_avant"
        ],
        "libelle": "Évolution sur un an (catégorie A)"
      },
      {
        "nom": "emploi",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emploi du métier"
      },
      {
        "nom": "pour_cent_emplois",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs_a",
          "emploi"
        ],
        "libelle": "Demandeurs de catégorie A pour cent emplois"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indicateur de tension"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "annee",
      "y": [
        "demandeurs_a",
        "demandeurs_abc"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les séries longues de la Dares ne sont pas dans l’instantané, ou n’ont pas ce métier : elles sont en FAP 2009."
    },
    "lecture": "En France, en {annee} ({metier}), {demandeurs_a demandeur d’emploi|demandeurs d’emploi} {demandeurs_a:est|sont} en catégorie A et {demandeurs_abc} en catégories A, B, C ; évolution de la catégorie A en un an, {evolution}.",
    "cubes": [
      "publie.cube_series_metiers"
    ]
  },
  {
    "id": "gpec/demandeurs_metiers_evolution",
    "version": "44e7171e247f",
    "titre": "Métiers des demandeurs d’emploi, évolution longue",
    "question": "Quels métiers rassemblent le plus de demandeurs d’emploi en France, et lesquels en ont gagné ?",
    "code": "G27",
    "formule": "part = demandeurs du métier / demandeurs de tous les métiers ; évolution = demandeurs de l’année / demandeurs de l’année de départ − 1",
    "champ": "Demandeurs d’emploi inscrits, par métier recherché (FAP 2009), dans la catégorie nommée ; niveau national, sans détail régional. Portraits statistiques des métiers de la Dares.",
    "notes": [
      "Le total comprend les métiers non renseignés, qui n’ont pas de ligne - les parts ne somment pas à cent.",
      "Nombres donnés en milliers à deux décimales, arrondis ici à la dizaine ; l’évolution d’un très petit métier en souffre.",
      "Toute la série précède janvier 2025, où l’inscription généralisée change le contenu des catégories."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.series_metiers",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "depuis",
        "type": "INTEGER",
        "domaine": "millesimes.series_metiers",
        "facultatif": true,
        "libelle": "Année de départ (dix ans plus tôt sinon)"
      },
      {
        "nom": "categorie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "A",
            "libelle": "Catégorie A"
          },
          {
            "valeur": "ABC",
            "libelle": "Catégories A, B, C"
          }
        ],
        "defaut": "A",
        "libelle": "Catégorie"
      },
      {
        "nom": "detail",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap87",
            "libelle": "87 familles"
          },
          {
            "valeur": "fap225",
            "libelle": "225 familles"
          }
        ],
        "defaut": "fap87",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier (FAP 2009)"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs d’emploi de la catégorie"
      },
      {
        "nom": "total",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs de la catégorie, tous métiers"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "total"
        ],
        "partie": true,
        "libelle": "Part des demandeurs"
      },
      {
        "nom": "annee_depart",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de départ"
      },
      {
        "nom": "demandeurs_depart",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs de la catégorie, au départ"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "demandeurs",
          "demandeurs_depart"
        ],
        "libelle": "Évolution depuis le départ"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "demandeurs",
      "y": "metier",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les séries longues de la Dares ne sont pas dans l’instantané, ou n’ont pas cette année."
    },
    "lecture": "En France, en {annee} ({categorie}), le métier « {metier} » est le plus recherché : {demandeurs demandeur d’emploi|demandeurs d’emploi}, {part} de l’ensemble ; évolution depuis {annee_depart}, {evolution}.",
    "cubes": [
      "publie.cube_series_metiers",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/demandeurs_profil",
    "version": "545b79222422",
    "titre": "Demandeurs d’emploi par sexe et âge",
    "question": "Qui sont les demandeurs d’emploi du territoire ?",
    "code": "G27",
    "formule": "part = demandeurs du groupe / demandeurs du territoire",
    "champ": "Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier ; données brutes. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Le fichier ne dit pas quelles catégories de demandeurs il compte ; il ne se compare qu’à lui-même.",
      "Une case de moins de cinq personnes est cachée, avec celles qui permettraient de la retrouver ; le seuil de cinq est celui de ce site.",
      "Une case cachée est un intervalle, et sa part aussi ; ces bornes viennent du secret, elles ne sont pas une erreur de sondage.",
      "Données non corrigées des variations saisonnières ; comparer les mêmes trimestres."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_profil",
        "defaut": "dernier",
        "libelle": "Trimestre"
      },
      {
        "nom": "detail",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "croise",
            "libelle": "Sexe et âge"
          },
          {
            "valeur": "sexe",
            "libelle": "Sexe"
          },
          {
            "valeur": "age",
            "libelle": "Âge"
          }
        ],
        "defaut": "croise",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "groupe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Groupe"
      },
      {
        "nom": "sexe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Sexe"
      },
      {
        "nom": "age",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Âge"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "visible": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, catégorie non précisée"
      },
      {
        "nom": "total",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs du territoire, catégorie non précisée"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "total"
        ],
        "partie": true,
        "libelle": "Part des demandeurs"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "demandeurs",
      "y": "groupe",
      "etiquette": "part"
    },
    "lecture": "{territoire}, {trimestre}, catégorie non précisée par le fichier, demandeurs d’emploi inscrits du groupe « {groupe} » : {demandeurs}, soit {part} de l’ensemble.",
    "cubes": [
      "publie.cube_demandeurs_profil"
    ]
  },
  {
    "id": "gpec/demandeurs_territoires",
    "version": "d2b1f14bafed",
    "titre": "Demandeurs d’emploi par territoire",
    "question": "Où vivent les demandeurs d’emploi de ce groupe ?",
    "code": "G27",
    "formule": "pour_mille = demandeurs / habitants × 1 000",
    "champ": "Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier ; données brutes. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Le fichier ne dit pas quelles catégories de demandeurs il compte ; il ne se compare qu’à lui-même.",
      "Une case de moins de cinq personnes est cachée, avec celles qui permettraient de la retrouver ; le seuil de cinq est celui de ce site.",
      "Une case cachée est un intervalle ; ses bornes viennent du secret, elles ne sont pas une erreur de sondage.",
      "Le rapport aux habitants, de tout âge, n’est pas un taux de chômage.",
      "Un territoire qui déborde du territoire choisi est donné entier, dans sa seule partie régionale."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "commune",
            "libelle": "Commune"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_profil",
        "defaut": "dernier",
        "libelle": "Trimestre"
      },
      {
        "nom": "sexe",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Femmes et hommes"
          },
          {
            "valeur": "femmes",
            "libelle": "Femmes"
          },
          {
            "valeur": "hommes",
            "libelle": "Hommes"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Sexe"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Tous âges"
          },
          {
            "valeur": "moins_25",
            "libelle": "Moins de 25 ans"
          },
          {
            "valeur": "de_25_a_49",
            "libelle": "25 à 49 ans"
          },
          {
            "valeur": "plus_50",
            "libelle": "50 ans ou plus"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Âge"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "visible": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, catégorie non précisée"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population"
      },
      {
        "nom": "milliers",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "milliers d’habitants",
        "libelle": "Population en milliers"
      },
      {
        "nom": "pour_mille",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "milliers"
        ],
        "unite": "pour_un",
        "libelle": "Demandeurs pour 1 000 habitants, catégorie non précisée"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "demandeurs",
      "y": "nom",
      "etiquette": "pour_mille"
    },
    "lecture": "{nom}, {trimestre} ({sexe}, {age}), catégorie non précisée par le fichier, demandeurs d’emploi inscrits : {demandeurs}, soit pour 1 000 habitants : {pour_mille}.",
    "cubes": [
      "publie.cube_demandeurs_profil",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/demographie_etablissements",
    "version": "2a800306a7fa",
    "titre": "Démographie d’établissements",
    "question": "Le tissu d’établissements se renouvelle-t-il, et les nouveaux durent-ils ?",
    "code": "G08",
    "formule": "création = créations de l’année / stock au 1er janvier ; survie à 3 ans = établissements de la cohorte toujours ouverts à leur troisième anniversaire / créations",
    "champ": "Établissements du répertoire Sirene, employeurs ou non, d’après leurs dates de création et de fermeture.",
    "notes": [
      "Un déménagement ferme un établissement et en crée un autre ; une création d’établissement n’est pas une création d’entreprise.",
      "Les dates sont celles du fichier d’aujourd’hui ; un établissement fermé puis rouvert y passe pour toujours ouvert.",
      "La survie n’est donnée qu’aux cohortes dont tous les établissements ont pu atteindre trois ans.",
      "L’activité est en NAF rév. 2 ; les établissements qui n’ont qu’un code de la NAF 2025 sont à part, et aucune série ne croise les deux."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a17:AZ",
            "libelle": "Agriculture (AZ)"
          },
          {
            "valeur": "a17:C1",
            "libelle": "Industries alimentaires (C1)"
          },
          {
            "valeur": "a17:C3",
            "libelle": "Équipements électriques, électroniques, machines (C3)"
          },
          {
            "valeur": "a17:C4",
            "libelle": "Matériels de transport (C4)"
          },
          {
            "valeur": "a17:C5",
            "libelle": "Autres industries (C5)"
          },
          {
            "valeur": "a17:DE",
            "libelle": "Énergie, eau, déchets (DE)"
          },
          {
            "valeur": "a17:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a17:GZ",
            "libelle": "Commerce (GZ)"
          },
          {
            "valeur": "a17:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a17:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          },
          {
            "valeur": "a17:JZ",
            "libelle": "Information et communication (JZ)"
          },
          {
            "valeur": "a17:KZ",
            "libelle": "Finance et assurance (KZ)"
          },
          {
            "valeur": "a17:LZ",
            "libelle": "Activités immobilières (LZ)"
          },
          {
            "valeur": "a17:MN",
            "libelle": "Services aux entreprises (MN)"
          },
          {
            "valeur": "a17:OQ",
            "libelle": "Administration, enseignement, santé (OQ)"
          },
          {
            "valeur": "a17:RU",
            "libelle": "Autres services (RU)"
          },
          {
            "valeur": "non_rangee",
            "libelle": "Sans code en NAF rév. 2"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      }
    ],
    "colonnes": [
      {
        "nom": "annee",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année"
      },
      {
        "nom": "stock",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements au 1er janvier"
      },
      {
        "nom": "creations",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Créations"
      },
      {
        "nom": "fermetures",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Fermetures"
      },
      {
        "nom": "survivants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Ouverts trois ans après"
      },
      {
        "nom": "taux_creation",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "creations",
          "stock"
        ],
        "libelle": "Taux de création"
      },
      {
        "nom": "taux_fermeture",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "fermetures",
          "stock"
        ],
        "libelle": "Taux de fermeture"
      },
      {
        "nom": "survie",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "survivants",
          "creations"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Survie à trois ans"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "annee",
      "y": [
        "taux_creation",
        "taux_fermeture"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun établissement de cette activité sur ce territoire dans le fichier Sirene reçu."
    },
    "lecture": "{territoire}, {creations établissement créé|établissements créés} en {annee} pour {stock} au 1er janvier : taux de création de {taux_creation}.",
    "cubes": [
      "publie.cube_demographie"
    ]
  },
  {
    "id": "gpec/dependance_premier_etablissement",
    "version": "ab71d60df7d9",
    "titre": "Dépendance au premier établissement",
    "question": "Le territoire est-il vulnérable à la fermeture d’un seul établissement ?",
    "code": "G06",
    "formule": "classe de la part du plus grand établissement dans l’effectif salarié",
    "champ": "Salariés au lieu de travail, au 31 décembre ; établissements employeurs. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Seule la classe est donnée, jamais la part ni le nom ; elle est cachée (« secret ») avec l’effectif.",
      "La classe n’est pas diffusée quand elle permettrait, avec le nombre d’établissements, de serrer un effectif caché.",
      "Une case est cachée quand elle compte moins de trois établissements, quand l’un d’eux pèse plus de 85 % des salariés, ou quand une autre case s’en déduirait.",
      "Les bornes d’un effectif caché viennent du secret, elles ne sont pas une erreur de sondage."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          }
        ],
        "defaut": "epci",
        "libelle": "Territoires"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a5:BE",
            "libelle": "Industrie (BE)"
          },
          {
            "valeur": "a5:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a5:GU",
            "libelle": "Commerce, transports, services divers (GU)"
          },
          {
            "valeur": "a5:OQ",
            "libelle": "Administration, enseignement, santé, action sociale (OQ)"
          },
          {
            "valeur": "a17:C1",
            "libelle": "Industries alimentaires (C1)"
          },
          {
            "valeur": "a17:C3",
            "libelle": "Équipements électriques, électroniques, machines (C3)"
          },
          {
            "valeur": "a17:C4",
            "libelle": "Matériels de transport (C4)"
          },
          {
            "valeur": "a17:C5",
            "libelle": "Autres industries (C5)"
          },
          {
            "valeur": "a17:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a17:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "classe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Part du plus grand établissement"
      },
      {
        "nom": "effectif",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "visible": true,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Effectif salarié"
      },
      {
        "nom": "etablissements",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements employeurs"
      }
    ],
    "lecture": "Dans le territoire « {nom} », part du plus grand établissement dans l’effectif salarié de {annee} ({activite}) : {classe}.",
    "cubes": [
      "publie.cube_emploi_activites",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/difficultes_saisonnalite",
    "version": "5368747bc533",
    "titre": "Difficultés de recrutement et saisonnalité",
    "question": "Les projets de recrutement sont-ils difficiles à pourvoir, sont-ils saisonniers ?",
    "code": "G20",
    "enquete": true,
    "formule": "difficulte = projets difficiles / projets ; saisonnalite = projets saisonniers / projets",
    "champ": "Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.",
    "notes": [
      "La difficulté est celle que l’employeur attend au moment de l’enquête.",
      "Les petites cellules cachent surtout la saisonnalité (en 2025, jusqu’à 19,8 % des projets saisonniers de France), d’où des intervalles larges.",
      "Un intervalle dû au secret n’est pas une erreur de sondage et ne dit rien de la significativité d’un écart."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          },
          {
            "valeur": "famille",
            "libelle": "Famille de métiers"
          },
          {
            "valeur": "metier",
            "libelle": "Métier"
          }
        ],
        "defaut": "famille",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Famille ou métier"
      },
      {
        "nom": "projets",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets de recrutement"
      },
      {
        "nom": "projets_difficiles",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets jugés difficiles"
      },
      {
        "nom": "projets_saisonniers",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets saisonniers"
      },
      {
        "nom": "difficulte",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets_difficiles",
          "projets"
        ],
        "partie": true,
        "emboite": true,
        "libelle": "Part jugée difficile"
      },
      {
        "nom": "saisonnalite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets_saisonniers",
          "projets"
        ],
        "partie": true,
        "emboite": true,
        "libelle": "Part saisonnière"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les contours d’aujourd’hui",
        "texte": "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "intervalles",
      "x": "difficulte",
      "y": "metier"
    },
    "lecture": "{territoire}, {projets projet de recrutement|projets de recrutement} en {annee} ({metier}) : part jugée difficile, {difficulte} ; part saisonnière, {saisonnalite}.",
    "cubes": [
      "publie.cube_projets_recrutement",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/diplomes_metier",
    "version": "e5f74be8e689",
    "titre": "Niveau de diplôme d’un métier",
    "question": "Le niveau de diplôme du métier s’élève-t-il ?",
    "code": "G17",
    "enquete": true,
    "formule": "part = emplois du diplôme / emplois du métier et de l’âge ; écart entre deux recensements",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Le diplôme est celui de la personne, pas celui que l’emploi demande.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement_diplomes",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "avant",
        "type": "INTEGER",
        "domaine": "millesimes.recensement_diplomes",
        "facultatif": true,
        "libelle": "Recensement antérieur (le premier sinon)"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.fap2021",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier (FAP 2021)"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "Tous âges"
          },
          {
            "valeur": "moins_30",
            "libelle": "Moins de 30 ans"
          },
          {
            "valeur": "plus_30",
            "libelle": "30 ans ou plus"
          }
        ],
        "defaut": "moins_30",
        "libelle": "Âge"
      }
    ],
    "colonnes": [
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme le plus élevé"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "emplois_metier",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois, tous diplômes"
      },
      {
        "nom": "annee_avant",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Recensement antérieur"
      },
      {
        "nom": "emplois_avant",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois au recensement antérieur"
      },
      {
        "nom": "emplois_metier_avant",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois au recensement antérieur, tous diplômes"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "emplois",
          "emplois_metier"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part"
      },
      {
        "nom": "part_avant",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "emplois_avant",
          "emplois_metier_avant"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part au recensement antérieur"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "part",
          "part_avant"
        ],
        "unite": "points",
        "libelle": "Écart"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "diplome"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "{territoire}, part des emplois du métier choisi ({metier}) dont le diplôme le plus élevé est « {diplome} » en {annee} : {part} ; en {annee_avant}, {part_avant}.",
    "cubes": [
      "publie.cube_emploi_metiers_diplome"
    ]
  },
  {
    "id": "gpec/diversite_emploi",
    "version": "3733bc148e6d",
    "titre": "Spécialisation et diversité de l’emploi privé",
    "question": "Quels territoires dépendent de peu d’activités ?",
    "code": "G04",
    "formule": "Krugman = ½ Σ |part locale − part de référence| ; Herfindahl H = Σ part², normalisé (H − 1/n) / (1 − 1/n) ; nombre équivalent = 1 / H ; diversité (entropie) = −Σ part × ln(part) / ln(n), n étant le nombre d’activités présentes dans la référence",
    "champ": "Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.",
    "notes": [
      "Krugman selon la convention de l’Insee (avec ½), entre 0 (même structure que la référence) et 1 (aucune activité commune).",
      "Le nombre équivalent est le nombre d’activités de même poids qui donnerait la même concentration.",
      "Les indices dépendent du détail de la nomenclature - ne comparez que des indices du même niveau."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          }
        ],
        "defaut": "zone_emploi",
        "libelle": "Territoires"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region"
        ],
        "defaut": "region",
        "libelle": "Référence"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38)"
          },
          {
            "valeur": "a88",
            "libelle": "88 divisions (A88)"
          }
        ],
        "defaut": "a38",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés privés"
      },
      {
        "nom": "krugman",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indice de Krugman"
      },
      {
        "nom": "herfindahl",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Herfindahl normalisé"
      },
      {
        "nom": "nombre_equivalent",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Nombre équivalent d’activités"
      },
      {
        "nom": "diversite",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Diversité (entropie)"
      },
      {
        "nom": "premiere_activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Première activité"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "krugman",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers de l’Urssaf reçus ne couvrent pas ces territoires ou leur référence."
    },
    "lecture": "Le territoire « {nom} », de {effectif salarié privé|salariés privés} fin {annee}, a l’indice de Krugman le plus élevé : {krugman} ; son emploi équivaut à {nombre_equivalent activité|activités} de même poids.",
    "cubes": [
      "publie.cube_emploi_prive",
      "reference.activites",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/embauches_activite",
    "version": "f5187674a0c2",
    "titre": "Embauches par activité et nature de contrat",
    "question": "Quelles activités embauchent, et durablement ?",
    "code": "G24",
    "formule": "part durable = déclarations d’embauche en CDI ou en CDD de plus d’un mois / déclarations de l’activité, sur quatre trimestres",
    "champ": "Déclarations préalables à l’embauche reçues par l’Urssaf, régime général, hors intérim et hors agriculture ; somme brute du trimestre choisi et des trois précédents.",
    "notes": [
      "Une déclaration n’est pas une personne - qui enchaîne dix contrats courts compte dix fois.",
      "Série suspendue par son producteur depuis mars 2025.",
      "Les déclarations que le producteur ne classe pas, ou dont il tait l’activité par secret, ne sont que dans l’ensemble ; les parts de l’ensemble ne somment donc pas à cent.",
      "Sous 20 déclarations, la part durable n’est pas donnée."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.embauches",
        "defaut": "dernier",
        "libelle": "Dernier trimestre"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "gs",
            "libelle": "Grands secteurs"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38 ; France et régions)"
          }
        ],
        "defaut": "gs",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité"
      },
      {
        "nom": "embauches",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "Déclarations sur quatre trimestres"
      },
      {
        "nom": "cdi",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDI"
      },
      {
        "nom": "cdd_long",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDD de plus d’un mois"
      },
      {
        "nom": "cdd_court",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDD d’un mois ou moins"
      },
      {
        "nom": "plus_un_mois",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDI et CDD de plus d’un mois"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "Déclarations du territoire"
      },
      {
        "nom": "part_activite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "embauches",
          "total"
        ],
        "partie": true,
        "libelle": "Part des déclarations"
      },
      {
        "nom": "part_durable",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "plus_un_mois",
          "embauches"
        ],
        "partie": true,
        "seuil": 20,
        "libelle": "Part de plus d’un mois"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part_durable",
      "y": "activite"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Quatre trimestres de suite ne sont pas donnés à ce détail pour ce territoire : l’Urssaf donne les 38 activités pour la France et les régions, les grands secteurs pour les départements."
    },
    "lecture": "{territoire}, sur quatre trimestres jusqu’au {trimestre}, l’activité « {activite} » fait {embauches déclaration d’embauche|déclarations d’embauche} ({part_activite} de l’ensemble), dont {part_durable} pour plus d’un mois.",
    "cubes": [
      "publie.cube_embauches",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/embauches_contrat",
    "version": "90864d415a73",
    "titre": "Embauches par nature de contrat",
    "question": "Les embauches sont-elles durables, et le sont-elles plus ou moins qu’avant ?",
    "code": "G24",
    "formule": "part = déclarations d’embauche de la nature de contrat / toutes les déclarations du trimestre",
    "champ": "Déclarations préalables à l’embauche reçues par l’Urssaf, régime général, hors intérim et hors agriculture, par trimestre d’embauche.",
    "notes": [
      "Une déclaration n’est pas une personne - qui enchaîne dix contrats courts compte dix fois, et une part des déclarations n’est pas suivie d’embauche.",
      "La part des CDD d’un mois ou moins dit donc combien on signe de contrats, non combien de salariés les occupent.",
      "Série suspendue par son producteur depuis mars 2025 ; les derniers trimestres publiés peuvent avoir été révisés.",
      "En données brutes, comparer les mêmes trimestres. Les séries corrigées sont estimées à chaque niveau, leur somme n’est celle de l’ensemble que par un calage.",
      "Une zone d’emploi à cheval sur deux régions est donnée pour sa seule partie régionale."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "gs:GS1",
            "libelle": "Industrie"
          },
          {
            "valeur": "gs:GS2",
            "libelle": "Construction"
          },
          {
            "valeur": "gs:GS3",
            "libelle": "Commerce"
          },
          {
            "valeur": "gs:GS4",
            "libelle": "Hôtellerie-restauration"
          },
          {
            "valeur": "gs:GS5",
            "libelle": "Autres services marchands hors intérim"
          },
          {
            "valeur": "gs:GS7",
            "libelle": "Services non marchands"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Grand secteur"
      },
      {
        "nom": "serie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "brut",
            "libelle": "Données brutes"
          },
          {
            "valeur": "cvs",
            "libelle": "Corrigées des variations saisonnières"
          }
        ],
        "defaut": "brut",
        "libelle": "Série"
      }
    ],
    "colonnes": [
      {
        "nom": "trimestre",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Trimestre"
      },
      {
        "nom": "embauches",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "Déclarations d’embauche"
      },
      {
        "nom": "cdi",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDI"
      },
      {
        "nom": "cdd_long",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDD de plus d’un mois"
      },
      {
        "nom": "cdd_court",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "déclarations",
        "libelle": "CDD d’un mois ou moins"
      },
      {
        "nom": "part_cdi",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "cdi",
          "embauches"
        ],
        "partie": true,
        "libelle": "Part des CDI"
      },
      {
        "nom": "part_cdd_long",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "cdd_long",
          "embauches"
        ],
        "partie": true,
        "libelle": "Part des CDD longs"
      },
      {
        "nom": "part_cdd_court",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "cdd_court",
          "embauches"
        ],
        "partie": true,
        "libelle": "Part des CDD courts"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "trimestre",
      "y": [
        "part_cdi",
        "part_cdd_long",
        "part_cdd_court"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers reçus de l’Urssaf ne donnent pas cette série pour ce territoire et ce secteur ; le détail par zone d’emploi se demande à l’Urssaf, et n’est pas corrigé des variations saisonnières."
    },
    "lecture": "{territoire}, au trimestre {trimestre} ({activite}, {serie}), sur {embauches déclaration d’embauche|déclarations d’embauche} hors intérim : {part_cdi} de CDI, {part_cdd_long} de CDD de plus d’un mois et {part_cdd_court} de CDD d’un mois ou moins. Série suspendue par l’Urssaf depuis mars 2025.",
    "cubes": [
      "publie.cube_embauches"
    ]
  },
  {
    "id": "gpec/emploi_par_activite",
    "version": "e1a9b943db7a",
    "titre": "Emploi salarié par activité",
    "question": "Qui emploie dans ce territoire, et combien ?",
    "code": "G01",
    "formule": "part = effectif de l’activité / effectif du territoire, toutes activités",
    "champ": "Salariés au lieu de travail, au 31 décembre ; établissements employeurs. Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "Une case est cachée quand elle compte moins de trois établissements, quand l’un d’eux pèse plus de 85 % des salariés, ou quand une autre case s’en déduirait ; le nombre d’établissements n’est jamais caché.",
      "Une case cachée est un intervalle, et sa part aussi ; ces bornes viennent du secret, elles ne sont pas une erreur de sondage.",
      "Les indépendants et les employeurs particuliers ne sont pas comptés."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "a5",
            "libelle": "5 secteurs (A5)"
          },
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          }
        ],
        "defaut": "a17",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité (NAF rév. 2)"
      },
      {
        "nom": "effectif",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "visible": true,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Effectif salarié"
      },
      {
        "nom": "etablissements",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements employeurs"
      },
      {
        "nom": "effectif_total",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Effectif du territoire, toutes activités"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif",
          "effectif_total"
        ],
        "partie": true,
        "libelle": "Part de l’emploi salarié"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "effectif",
      "y": "activite",
      "etiquette": "part"
    },
    "lecture": "{territoire}, l’activité « {activite} » emploie {effectif salarié|salariés} au 31 décembre {annee}, soit {part} de l’emploi salarié.",
    "cubes": [
      "publie.cube_emploi_activites",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/emploi_prive_evolution",
    "version": "4a51d139cd09",
    "titre": "Évolution de l’emploi salarié privé",
    "question": "L’emploi privé monte-t-il ou baisse-t-il, et plus vite qu’ailleurs ?",
    "code": "G02",
    "formule": "base 100 = salariés / salariés de l’année de départ × 100 ; taux annuel moyen = (salariés de l’année / salariés de départ)^(1/n) − 1",
    "champ": "Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.",
    "notes": [
      "Les apprentis sont comptés depuis juin 2023 - une partie de la hausse de 2023 en vient.",
      "Toutes les années sont en NAF rév. 2 ; aucune série ne croise la NAF 2025.",
      "L’année de départ est la première où l’activité a des salariés, à partir de celle demandée."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a17:C1",
            "libelle": "Industries alimentaires (C1)"
          },
          {
            "valeur": "a17:C3",
            "libelle": "Équipements électriques, électroniques, machines (C3)"
          },
          {
            "valeur": "a17:C4",
            "libelle": "Matériels de transport (C4)"
          },
          {
            "valeur": "a17:C5",
            "libelle": "Autres industries (C5)"
          },
          {
            "valeur": "a17:DE",
            "libelle": "Énergie, eau, déchets (DE)"
          },
          {
            "valeur": "a17:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a17:GZ",
            "libelle": "Commerce (GZ)"
          },
          {
            "valeur": "a17:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a17:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          },
          {
            "valeur": "a17:JZ",
            "libelle": "Information et communication (JZ)"
          },
          {
            "valeur": "a17:KZ",
            "libelle": "Finance et assurance (KZ)"
          },
          {
            "valeur": "a17:LZ",
            "libelle": "Activités immobilières (LZ)"
          },
          {
            "valeur": "a17:MN",
            "libelle": "Services aux entreprises (MN)"
          },
          {
            "valeur": "a17:OQ",
            "libelle": "Enseignement, santé, action sociale privés (OQ)"
          },
          {
            "valeur": "a17:RU",
            "libelle": "Autres services (RU)"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      },
      {
        "nom": "depuis",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "facultatif": true,
        "libelle": "Année de départ"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "pays:FR",
        "libelle": "Référence"
      }
    ],
    "colonnes": [
      {
        "nom": "annee",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés"
      },
      {
        "nom": "base_100",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Base 100"
      },
      {
        "nom": "base_100_reference",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Base 100, référence"
      },
      {
        "nom": "taux_annuel_moyen",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Taux annuel moyen depuis le départ"
      },
      {
        "nom": "effectif_depart",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés de l’année de départ"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "effectif",
          "effectif_depart"
        ],
        "libelle": "Évolution depuis le départ"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements employeurs"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "annee",
      "y": [
        "base_100",
        "base_100_reference"
      ],
      "noms": [
        "territoire",
        "reference"
      ],
      "echelle": "indice"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire, ou l’activité n’y a pas de salarié."
    },
    "lecture": "{territoire}, {effectif salarié privé|salariés privés} fin {annee} ; évolution depuis l’année de départ, {evolution}.",
    "cubes": [
      "publie.cube_emploi_prive"
    ]
  },
  {
    "id": "gpec/emploi_prive_portrait",
    "version": "74269da4c5ba",
    "titre": "Emploi salarié privé par activité",
    "question": "Quels employeurs privés, dans quelles activités, et combien de salariés ?",
    "code": "G01",
    "formule": "part = salariés de l’activité / salariés privés du territoire ; taille = salariés / établissements dont l’effectif est connu",
    "champ": "Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture, fonction publique, particuliers employeurs et indépendants. Apprentis comptés depuis juin 2023.",
    "notes": [
      "Fichier ouvert, sans secret ; une activité sans établissement n’a pas de ligne.",
      "Un établissement dont le producteur ne donne pas l’effectif est compté, pas ses salariés (colonne « sans effectif ») ; une activité dont aucun effectif n’est connu n’a pas zéro salarié, mais un nombre non diffusé.",
      "Un territoire n’est donné que si les fichiers reçus couvrent au moins 98 % de ses habitants."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "gs",
            "libelle": "7 grands secteurs"
          },
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38)"
          },
          {
            "valeur": "a88",
            "libelle": "88 divisions (A88)"
          }
        ],
        "defaut": "a38",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité (NAF rév. 2)"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements employeurs"
      },
      {
        "nom": "sans_effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Dont sans effectif connu"
      },
      {
        "nom": "avec_effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Dont d’effectif connu"
      },
      {
        "nom": "effectif_total",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés privés du territoire"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif",
          "effectif_total"
        ],
        "partie": true,
        "libelle": "Part de l’emploi privé"
      },
      {
        "nom": "taille",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif",
          "avec_effectif"
        ],
        "unite": "pour_un",
        "libelle": "Salariés par établissement"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "effectif",
      "y": "activite",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire (moins de 98 % de ses habitants)."
    },
    "lecture": "{territoire}, l’activité « {activite} » compte {effectif salarié privé|salariés privés} au 31 décembre {annee}, soit {part} de l’emploi privé, dans {etablissements établissement|établissements}.",
    "cubes": [
      "publie.cube_emploi_prive",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/emploi_regroupements",
    "version": "56d06118a092",
    "titre": "Emploi privé des filières régionales",
    "question": "Combien de salariés dans les filières que la région s’est données ?",
    "code": "G01",
    "formule": "somme des salariés des activités du regroupement ; part = salariés du regroupement / salariés privés du territoire",
    "champ": "Regroupements d’activités du profil de la région ; salariés des établissements employeurs privés au 31 décembre (Urssaf), hors agriculture et fonction publique.",
    "notes": [
      "Un territoire n’est donné que si les fichiers reçus couvrent au moins 98 % de ses habitants."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "regroupement",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Filière ou domaine"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements employeurs"
      },
      {
        "nom": "effectif_total",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés privés du territoire"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "effectif",
          "effectif_total"
        ],
        "partie": true,
        "libelle": "Part de l’emploi privé"
      },
      {
        "nom": "chevauche",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Partage des activités",
        "texte": "Des regroupements partagent des activités : leurs salariés ne s’additionnent pas."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "effectif",
      "y": "regroupement",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le profil de la région ne donne pas de regroupement d’activités, ou les fichiers de l’Urssaf ne couvrent pas ce territoire."
    },
    "lecture": "{territoire}, le regroupement « {regroupement} » compte {effectif salarié privé|salariés privés} au 31 décembre {annee}, soit {part} de l’emploi privé.",
    "cubes": [
      "publie.cube_emploi_prive",
      "reference.regroupements"
    ]
  },
  {
    "id": "gpec/evolution_demandeurs_emploi",
    "version": "e54c62eefb15",
    "titre": "Évolution des demandeurs d’emploi inscrits",
    "question": "Le nombre de demandeurs d’emploi monte-t-il ou baisse-t-il ?",
    "code": "G27",
    "publics": [
      "analystes",
      "comites"
    ],
    "formule": "evolution = demandeurs du mois / demandeurs du même mois de l’année précédente − 1",
    "champ": "Demandeurs d’emploi inscrits à France Travail, catégorie non précisée par le fichier ; données brutes, arrondies à la dizaine.",
    "notes": [
      "Données non corrigées des variations saisonnières ; comparer les mêmes mois.",
      "Seules les communes de plus de 5 000 habitants sont diffusées ; entre elles et le département, la somme n’est pas publiée.",
      "Depuis janvier 2025, l’inscription généralisée change le contenu des catégories ; aucune série ne franchit cette date."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, catégorie non précisée"
      },
      {
        "nom": "demandeurs_un_an_avant",
        "type": "int32",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs inscrits, un an plus tôt, catégorie non précisée"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "demandeurs",
          "demandeurs_un_an_avant"
        ],
        "libelle": "Évolution sur un an"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "mois",
      "y": "demandeurs"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le producteur ne diffuse pas cette série pour ce territoire : elle existe pour la région, les départements et les communes de plus de 5 000 habitants."
    },
    "lecture": "{territoire}, catégorie non précisée par le fichier, {demandeurs demandeur d’emploi|demandeurs d’emploi} {demandeurs:est inscrit|sont inscrits} en {mois} ; évolution en un an, {evolution}.",
    "cubes": [
      "publie.cube_demandeurs"
    ]
  },
  {
    "id": "gpec/feminisation_metiers",
    "version": "9b55fd98796d",
    "titre": "Taux de féminisation par métier",
    "question": "Quels métiers sont mixtes ?",
    "code": "G15",
    "enquete": true,
    "formule": "taux = emplois occupés par des femmes / emplois ; mixte de 40 à 60 %",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "nomenclature",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap2021",
            "libelle": "FAP 2021"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          }
        ],
        "defaut": "fap2021",
        "libelle": "Nomenclature"
      },
      {
        "nom": "minimum",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "500",
        "min": 0,
        "max": 1000000,
        "libelle": "Emplois au moins"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "femmes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois occupés par des femmes"
      },
      {
        "nom": "taux",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "femmes",
          "emplois"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Taux de féminisation"
      },
      {
        "nom": "classe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Mixité"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "taux",
      "y": "metier",
      "etiquette": "emplois"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "{territoire}, taux de féminisation du métier « {metier} » en {annee} : {taux} ({classe}).",
    "cubes": [
      "publie.cube_emploi_metiers_age",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/inadequation_geographique",
    "version": "810719873c81",
    "titre": "Inadéquation géographique des offres et des demandeurs",
    "question": "Les offres sont-elles là où sont les demandeurs d’emploi ?",
    "code": "G30",
    "formule": "Duncan D = ½ Σ |offres de la zone / offres − demandeurs de la zone / demandeurs|, sur les zones de la région",
    "champ": "Offres déposées à France Travail sur douze mois ; demandeurs d’emploi de la catégorie nommée, moyenne des mêmes douze fins de mois, selon le métier recherché. Données brutes.",
    "notes": [
      "L’indice est la part des offres (ou des demandeurs) qui devraient changer de zone pour que les deux répartitions soient les mêmes, de 0 à 1.",
      "Il dépend du découpage - ne comparez que des indices des mêmes zones. Les offres et les demandeurs d’une zone voisine ne comptent pas, même tout près. Une zone qui dépasse la région est comptée entière.",
      "Les parts se rapportent à la somme des zones, non au total de la région, pour que chacune des deux répartitions fasse cent.",
      "Une case de moins de cinq vaut de 0 à 4 - l’indice est alors encadré, d’au plus h/(B + h) autour de sa valeur basse (B demandeurs diffusés, h au plus de cachés) ; ce n’est pas une erreur de sondage.",
      "Les douze mois ne franchissent pas janvier 2025, où les catégories changent de contenu. Les offres collectées ne sont qu’une partie des offres."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "bassin",
            "libelle": "Bassins d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Départements"
          }
        ],
        "defaut": "bassin",
        "libelle": "Zones"
      },
      {
        "nom": "mois",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_flux",
        "defaut": "dernier",
        "libelle": "Dernier mois"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.rome",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier (ROME)"
      },
      {
        "nom": "categorie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "A",
            "libelle": "Catégorie A"
          },
          {
            "valeur": "ABC",
            "libelle": "Catégories A, B, C"
          }
        ],
        "defaut": "A",
        "libelle": "Catégorie"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Zone"
      },
      {
        "nom": "offres",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "offres",
        "libelle": "Offres sur douze mois"
      },
      {
        "nom": "offres_total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "offres",
        "libelle": "Offres des zones"
      },
      {
        "nom": "demandeurs",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs de la catégorie (moyenne)"
      },
      {
        "nom": "demandeurs_total",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Demandeurs de la catégorie, toutes zones (moyenne)"
      },
      {
        "nom": "part_offres",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "offres",
          "offres_total"
        ],
        "partie": true,
        "libelle": "Part des offres"
      },
      {
        "nom": "part_demandeurs",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "demandeurs_total"
        ],
        "partie": true,
        "libelle": "Part des demandeurs"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "part_offres",
          "part_demandeurs"
        ],
        "unite": "points",
        "libelle": "Écart"
      },
      {
        "nom": "indice",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Indice de Duncan, en clair"
      },
      {
        "nom": "duncan",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indice de Duncan"
      },
      {
        "nom": "duncan_bas",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indice, borne basse"
      },
      {
        "nom": "duncan_haut",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indice, borne haute"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "ecart",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Il faut douze mois d’offres et de demandeurs par zone, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce métier."
    },
    "lecture": "Sur douze mois jusqu’en {mois} ({metier}, {categorie}), l’indice de Duncan entre les zones est {indice} ; le plus grand écart est dans la zone « {nom} » : {part_offres} des offres, {part_demandeurs} des demandeurs.",
    "cubes": [
      "publie.cube_flux_demandeurs",
      "publie.cube_offres",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/inadequation_hexagones",
    "version": "745acdc0daaa",
    "titre": "Carte de l’écart entre offres et demandeurs",
    "question": "Où les offres dépassent-elles les demandeurs d’emploi, et où manquent-elles ?",
    "code": "G30",
    "formule": "écart de la zone = part des offres des zones − part des demandeurs des zones, en points ; chaque cellule porte l’écart de sa zone",
    "champ": "Offres déposées à France Travail sur douze mois ; demandeurs d’emploi de la catégorie nommée, moyenne des mêmes douze fins de mois. Données brutes.",
    "notes": [
      "Le niveau vrai est la zone - les cellules d’une même zone ont la même valeur, et rien n’est su à l’intérieur d’elle.",
      "Positif, la zone a plus que sa part d’offres ; négatif, plus que sa part de demandeurs.",
      "Une zone dont une case n’est pas diffusée n’est pas coloriée. Les douze mois ne franchissent pas janvier 2025."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "bassin",
            "libelle": "Bassins d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Départements"
          }
        ],
        "defaut": "bassin",
        "libelle": "Zones"
      },
      {
        "nom": "mois",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_flux",
        "defaut": "dernier",
        "libelle": "Dernier mois"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.rome",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier (ROME)"
      },
      {
        "nom": "categorie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "A",
            "libelle": "Catégorie A"
          },
          {
            "valeur": "ABC",
            "libelle": "Catégories A, B, C"
          }
        ],
        "defaut": "A",
        "libelle": "Catégorie"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 7,
        "defaut": "6",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Écart (points)"
      },
      {
        "nom": "zone",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Zone de la commune principale"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "ecart",
      "mode": "ventile",
      "niveau": "bassin d’emploi ou département",
      "echelle": "divergente"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Il faut douze mois d’offres et de demandeurs par zone, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce métier, ou la zone n’est pas diffusée."
    },
    "lecture": "La cellule la mieux pourvue en offres ({metier}, {categorie}), à {commune}, est dans la zone « {zone} » : écart de {ecart} points entre sa part des offres et sa part des demandeurs, douze mois jusqu’en {mois}.",
    "cubes": [
      "publie.cube_flux_demandeurs",
      "publie.cube_offres",
      "publie.population_cellules",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/intensite_recrutement",
    "version": "708ae88fe527",
    "titre": "Intensité de recrutement",
    "question": "Où les employeurs recrutent-ils le plus, au regard des emplois ?",
    "code": "G21",
    "enquete": true,
    "formule": "intensité = projets de recrutement du métier / emplois du métier au lieu de travail, même FAP, même territoire",
    "champ": "Métiers en FAP 2021 présents dans l’enquête BMO et dans le recensement ; établissements qui ont au moins un salarié, emplois salariés ou non.",
    "notes": [
      "Le recensement de l’année N réunit les enquêtes de N − 2 à N + 2 ; la comparaison n’est faite que si l’enquête BMO est à deux ans au plus de cette période.",
      "Des projets ne sont pas des recrutements, et plusieurs projets saisonniers peuvent occuper le même emploi ; l’intensité peut dépasser 100 %.",
      "Une valeur non diffusée de l’enquête est un intervalle, qui n’est pas une erreur de sondage ; sous 200 emplois, l’intensité n’est pas donnée."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "libelle": "Année des projets"
      },
      {
        "nom": "recensement",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Recensement"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier (FAP 2021)"
      },
      {
        "nom": "projets",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets de recrutement"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois au recensement"
      },
      {
        "nom": "intensite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets",
          "emplois"
        ],
        "seuil": 200,
        "libelle": "Intensité de recrutement"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "intensite",
      "y": "metier"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "L’enquête BMO et le recensement présents ne sont pas dans la même nomenclature de métiers (FAP 2009 et FAP 2021), sont trop éloignés dans le temps, ou les emplois du recensement ne sont pas tabulés pour ce territoire."
    },
    "lecture": "{territoire}, « {metier} » : {projets projet de recrutement|projets de recrutement} en {annee} pour {emplois emploi|emplois} au recensement, soit {intensite}.",
    "cubes": [
      "publie.cube_emploi_metiers_age",
      "publie.cube_projets_recrutement",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/matrice_tension_volume",
    "version": "0afe9ae910a7",
    "titre": "Tension et volume des recrutements",
    "question": "Sur quels métiers agir d’abord ?",
    "code": "G23",
    "publics": [
      "analystes",
      "planificateurs"
    ],
    "enquete": true,
    "formule": "abscisse = indicateur de tension (Dares) ; ordonnée = projets de recrutement (BMO)",
    "champ": "Métiers présents dans les deux sources, dans la même nomenclature FAP.",
    "notes": [
      "La comparaison n’est faite que si les deux sources sont dans la même nomenclature et à deux ans l’une de l’autre au plus."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "libelle": "Année des projets"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indicateur de tension"
      },
      {
        "nom": "classe",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension (1 à 5)"
      },
      {
        "nom": "projets",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets de recrutement"
      },
      {
        "nom": "projets_difficiles",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Dont jugés difficiles"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "tension",
      "y": "projets",
      "couleur": "classe",
      "etiquette": "metier"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Les tensions et les projets de recrutement présents ne sont pas dans la même nomenclature de métiers (FAP 2009 et FAP 2021) ou sont séparés de plus de deux ans, et aucune table de passage n’est disponible. Un fichier de tensions en FAP 2021 rendrait la requête possible."
    },
    "lecture": "{territoire}, parmi les métiers les plus tendus, « {metier} » compte {projets projet de recrutement|projets de recrutement} en {annee}.",
    "cubes": [
      "publie.cube_projets_recrutement",
      "publie.cube_tensions",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/metiers_voisins",
    "version": "0447f1155c7b",
    "titre": "Métiers voisins mobilisables",
    "question": "Vers quels métiers reclasser ceux qui exercent celui-ci ?",
    "code": "G31",
    "publics": [
      "analystes",
      "comites"
    ],
    "formule": "score = part des compétences du métier visé que cite déjà le métier de départ × tension du métier visé (classe la plus haute de ses familles, de 1 à 5, rapportée à 5)",
    "champ": "Fiches du ROME v3 qui partagent au moins cinq compétences (savoirs et activités) avec le métier de départ, ou que le ROME lui donne pour mobilité.",
    "notes": [
      "Deux fiches qui partagent des compétences ne demandent pas le même niveau de diplôme, ni les mêmes conditions ; c’est une piste à vérifier, pas un droit d’exercer.",
      "La tension est celle des familles (FAP 2009) auxquelles mène le métier visé ; sans passage ou sans tension connue, elle manque (…) et le score aussi.",
      "Les tensions existent par région et département, pas par zone d’emploi ; choisissez le département de la zone. Aucune table de passage ne mène du ROME à la FAP 2021."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.rome",
        "defaut": "rome:K1304",
        "libelle": "Métier de départ (ROME)"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code (ROME v3)"
      },
      {
        "nom": "voisin",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier visé"
      },
      {
        "nom": "mobilite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mobilité donnée par le ROME"
      },
      {
        "nom": "communes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "compétences",
        "libelle": "Compétences communes"
      },
      {
        "nom": "competences",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "compétences",
        "libelle": "Compétences du métier visé"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Tension du métier visé (indicateur pondéré)"
      },
      {
        "nom": "classe_basse",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus basse"
      },
      {
        "nom": "classe_haute",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus haute"
      },
      {
        "nom": "part_reliee",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part du métier visé reliée à une tension"
      },
      {
        "nom": "score",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pour_un",
        "libelle": "Score (0 à 1)"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "communes",
          "competences"
        ],
        "partie": true,
        "libelle": "Part des compétences déjà citées"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "voisin"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le ROME v3 (liens entre fiches et compétences, mobilités) n’a pas été reçu, ou ce métier n’y est pas : un code propre au ROME 4.0 n’a pas encore de compétences lues ici ; choisissez sa fiche d’origine."
    },
    "repose_sur": {
      "lignes": [
        "dares_tensions",
        "passages_metiers",
        "rome"
      ],
      "valeurs": []
    },
    "lecture": "{territoire}, « {voisin} » demande {competences compétence|compétences}, dont {communes} que le métier de départ cite aussi ({part}) ; classe de tension {classe_haute} sur 5 en {annee_tension}, à vérifier au regard du diplôme et des conditions d’exercice.",
    "cubes": [
      "publie.cube_tensions",
      "reference.competences_communes",
      "reference.metiers",
      "reference.mobilites_rome",
      "reference.passages",
      "reference.rome"
    ]
  },
  {
    "id": "gpec/navettes",
    "version": "c4e4b4203b41",
    "titre": "Navettes domicile-travail",
    "question": "Qui entre travailler dans le territoire, et qui en sort ?",
    "code": "G11",
    "enquete": true,
    "formule": "autocontenance = résidents qui travaillent dans le territoire / actifs occupés résidents ; solde = entrants − sortants",
    "champ": "Actifs occupés de 15 ans ou plus, de leur territoire de résidence à leur territoire de travail (recensement, nombres pondérés).",
    "notes": [
      "La première ligne est le territoire lui-même, ceux qui y vivent et y travaillent.",
      "Hors de la région, le partenaire est un département (une région pour la région) ; hors de France, l’étranger.",
      "En dessous de 200, un flux du recensement est peu sûr - un seuil l’écarte, il reste compté dans les résidents."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.navettes",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "seuil",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "200",
        "min": 0,
        "max": 100000,
        "libelle": "Flux au moins"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "partenaire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire en relation"
      },
      {
        "nom": "sortants",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Y vont travailler"
      },
      {
        "nom": "entrants",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "En viennent travailler"
      },
      {
        "nom": "solde",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "entrants",
          "sortants"
        ],
        "unite": "personnes",
        "libelle": "Solde"
      },
      {
        "nom": "residents",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Actifs occupés résidents du territoire"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sortants",
          "residents"
        ],
        "partie": true,
        "libelle": "Part des actifs résidents"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Estimé, limites d’aujourd’hui",
        "texte": "Une commune de ces territoires s’est partagée depuis le recensement : ses actifs sont répartis au prorata des habitants d’aujourd’hui. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "sortants",
      "y": "partenaire",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier des mobilités professionnelles de l’Insee n’est pas dans l’instantané, ou aucun flux n’atteint le seuil."
    },
    "lecture": "{territoire}, sur {residents actif occupé résident|actifs occupés résidents}, {sortants} y {sortants:travaille|travaillent} aussi, soit {part}.",
    "cubes": [
      "publie.cube_navettes",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/portrait_zone",
    "version": "7b84c973214e",
    "titre": "Portrait d’un territoire ou d’une zone",
    "question": "Combien d’habitants, d’emplois, de demandeurs d’emploi et de places de formation dans cette zone ?",
    "code": "G00",
    "enquete": true,
    "formule": "zone dessinée = somme des valeurs publiées de ses communes (des bassins pour les projets), au prorata des habitants pour celles qu’elle coupe ; pour mille = valeur / habitants × 1 000",
    "champ": "Population municipale ; inscrits à France Travail ; salariés au lieu de travail ; projets de l’enquête BMO ; places, élèves et établissements de la voie professionnelle et du post-bac du fichier des effectifs ; agences et CIO.",
    "notes": [
      "Une zone n’additionne que des valeurs publiées - elle n’en apprend pas plus que le fichier à télécharger. Son total est encadré quand elle contient des valeurs masquées.",
      "« Niveau vrai » nomme la maille la plus fine où la valeur est connue ; « ventilé » dit qu’elle est répartie selon les habitants dans les territoires que la zone coupe.",
      "Un indicateur dont la source manque à l’instantané n’a pas de ligne. Les lieux d’accueil sont un minimum tant qu’un de leurs annuaires n’est pas lu.",
      "Les lieux (établissements, lieux d’accueil) sont comptés là où ils sont."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_profil",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Trimestre des demandeurs d’emploi"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.emploi",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année de l’emploi"
      },
      {
        "nom": "bmo",
        "type": "VARCHAR",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année des projets"
      },
      {
        "nom": "rentree",
        "type": "VARCHAR",
        "domaine": "millesimes.effectifs",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Rentrée des élèves"
      },
      {
        "nom": "places",
        "type": "VARCHAR",
        "domaine": "millesimes.capacites",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Rentrée des places"
      }
    ],
    "colonnes": [
      {
        "nom": "indicateur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Indicateur"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "libelle": "Valeur"
      },
      {
        "nom": "unite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Unité"
      },
      {
        "nom": "habitants_milliers",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "milliers",
        "libelle": "Milliers d’habitants"
      },
      {
        "nom": "pour_mille",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "valeur",
          "habitants_milliers"
        ],
        "unite": "pour_un",
        "libelle": "Pour 1 000 habitants"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Millésime"
      },
      {
        "nom": "niveau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Niveau vrai"
      },
      {
        "nom": "mode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Mode"
      }
    ],
    "repose_sur": {
      "lignes": [
        "annuaire_education",
        "bmo",
        "capacites",
        "demandeurs_communes",
        "effectifs",
        "emploi_communes"
      ],
      "valeurs": [
        {
          "colonnes": [
            "valeur"
          ],
          "sources": [
            "agences",
            "annuaire_administration",
            "annuaire_education",
            "data_inclusion",
            "emplois_inclusion",
            "missions_locales"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "{territoire}, {valeur habitant|habitants}.",
    "cubes": [
      "publie.cube_capacites",
      "publie.cube_chiffres_cles",
      "publie.cube_effectifs",
      "publie.etablissements",
      "publie.lieux_accueil",
      "publie.population_cellules",
      "reference.appartenances",
      "reference.sources"
    ]
  },
  {
    "id": "gpec/postes_a_pourvoir_2030",
    "version": "2f12f99f0ce6",
    "titre": "Postes à pourvoir d’ici 2030",
    "question": "Combien de postes seront à pourvoir, et par qui ?",
    "code": "G32",
    "publics": [
      "analystes",
      "planificateurs"
    ],
    "formule": "postes à pourvoir = créations nettes + départs en fin de carrière ; déséquilibre potentiel = postes à pourvoir − jeunes débutants, et sa part des postes",
    "champ": "Emploi total par métier et région, projections de France Stratégie et de la Dares ; somme sur la période.",
    "notes": [
      "C’est une projection sous hypothèses, et non une prévision. Elle n’a pas d’intervalle publié.",
      "Un déséquilibre positif est comblé par des mobilités entre métiers, des chômeurs ou des arrivées ; ce n’est pas un nombre de postes qui resteront vides.",
      "La région est la maille la plus fine. Une ventilation par zone d’emploi serait une estimation de plus, elle n’est pas donnée.",
      "Les métiers sont regroupés comme dans la publication, en FAP 2009 ; ils ne se joignent pas aux projets de recrutement, en FAP 2021."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region"
        ],
        "defaut": "region",
        "libelle": "Région"
      },
      {
        "nom": "horizon",
        "type": "INTEGER",
        "domaine": "millesimes.metiers_2030",
        "defaut": "dernier",
        "libelle": "Horizon"
      },
      {
        "nom": "scenario",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "reference",
            "libelle": "référence"
          },
          {
            "valeur": "bas_carbone",
            "libelle": "bas carbone"
          },
          {
            "valeur": "stress",
            "libelle": "stress"
          }
        ],
        "defaut": "reference",
        "libelle": "Scénario"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "emploi",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois au départ"
      },
      {
        "nom": "creations",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "postes",
        "libelle": "Créations nettes"
      },
      {
        "nom": "departs",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "postes",
        "libelle": "Départs en fin de carrière"
      },
      {
        "nom": "postes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "postes",
        "libelle": "Postes à pourvoir"
      },
      {
        "nom": "debutants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "jeunes",
        "libelle": "Jeunes débutants"
      },
      {
        "nom": "part_desequilibre",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Déséquilibre en part des postes"
      },
      {
        "nom": "depart_en",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de départ"
      },
      {
        "nom": "desequilibre",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "postes",
          "debutants"
        ],
        "unite": "postes",
        "libelle": "Déséquilibre potentiel"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "postes",
      "y": "metier"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les projections de ce scénario ne sont pas dans les données pour cette région ; elles ne descendent pas sous la région."
    },
    "lecture": "{territoire}, métier « {metier} » : {postes poste|postes} à pourvoir de {depart_en} à {horizon} ({departs départ|départs} en fin de carrière), pour {debutants jeune débutant|jeunes débutants} ; déséquilibre potentiel : {desequilibre}.",
    "cubes": [
      "publie.cube_metiers_2030"
    ]
  },
  {
    "id": "gpec/postes_par_taille",
    "version": "5b67f1636b94",
    "titre": "Postes salariés par taille d’établissement",
    "question": "Les emplois sont-ils dans de petits ou de grands établissements ?",
    "code": "G07",
    "formule": "part = établissements (postes) de la tranche / total publié du territoire, même activité",
    "champ": "Établissements employeurs et postes salariés au 31 décembre, public et privé selon le champ du fichier (Flores, Insee).",
    "notes": [
      "Une combinaison que le fichier n’a pas n’est pas un zéro ; une valeur que l’Insee ne diffuse pas (K) reste sans valeur.",
      "La part divise par le total publié, pas par la somme des tranches visibles."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.postes",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a38:CA",
            "libelle": "Industries alimentaires (CA)"
          },
          {
            "valeur": "a38:CL",
            "libelle": "Matériels de transport (CL)"
          },
          {
            "valeur": "a38:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a38:GZ",
            "libelle": "Commerce (GZ)"
          },
          {
            "valeur": "a38:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a38:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          },
          {
            "valeur": "a38:JC",
            "libelle": "Services informatiques (JC)"
          },
          {
            "valeur": "a38:NZ",
            "libelle": "Services administratifs et de soutien (NZ)"
          },
          {
            "valeur": "a38:OZ",
            "libelle": "Administration publique (OZ)"
          },
          {
            "valeur": "a38:PZ",
            "libelle": "Enseignement (PZ)"
          },
          {
            "valeur": "a38:QA",
            "libelle": "Santé (QA)"
          },
          {
            "valeur": "a38:QB",
            "libelle": "Action sociale (QB)"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      }
    ],
    "colonnes": [
      {
        "nom": "taille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Postes de l’établissement"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements"
      },
      {
        "nom": "postes",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "postes",
        "libelle": "Postes salariés"
      },
      {
        "nom": "etablissements_total",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements, toutes tailles"
      },
      {
        "nom": "postes_total",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "postes",
        "libelle": "Postes, toutes tailles"
      },
      {
        "nom": "part_etablissements",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "etablissements",
          "etablissements_total"
        ],
        "partie": true,
        "libelle": "Part des établissements"
      },
      {
        "nom": "part_postes",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "postes",
          "postes_total"
        ],
        "partie": true,
        "libelle": "Part des postes"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part_postes",
      "y": "taille"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier Flores reçu ne donne pas les tailles d’établissement pour ce territoire et cette activité."
    },
    "lecture": "{territoire}, la tranche « {taille} » réunit {etablissements établissement|établissements} et {postes poste|postes} fin {annee}, soit {part_etablissements} des établissements et {part_postes} des postes.",
    "cubes": [
      "publie.cube_postes"
    ]
  },
  {
    "id": "gpec/profil_saisonnier",
    "version": "5b377c3ea4e8",
    "titre": "Profil saisonnier des embauches",
    "question": "Quels mois embauche-t-on, et la saison est-elle plus marquée qu’ailleurs ?",
    "code": "G25",
    "formule": "coefficient du mois = moyenne, sur les années, de déclarations du mois / moyenne mobile centrée de douze mois (2 × 12) ; amplitude = coefficient le plus haut − le plus bas",
    "champ": "Déclarations préalables à l’embauche reçues par l’Urssaf en CDI et en CDD de plus d’un mois, hors intérim et hors agriculture, données brutes, par mois d’embauche. Les contrats d’un mois ou moins n’ont pas de série mensuelle.",
    "notes": [
      "Il faut au moins trois années civiles entières ; sinon le profil n’est pas donné.",
      "Les six premiers et les six derniers mois de la série n’ont pas de moyenne mobile centrée ; ils n’entrent pas dans les coefficients.",
      "Un choc passager, comme celui du printemps 2020, pèse sur la moyenne de quelques années - choisir une année de départ plus récente pour le laisser dehors.",
      "Série suspendue par son producteur depuis mars 2025.",
      "Une zone d’emploi à cheval sur deux régions est donnée pour sa seule partie régionale."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "contrat",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "plus_un_mois",
            "libelle": "CDI et CDD de plus d’un mois"
          },
          {
            "valeur": "cdi",
            "libelle": "CDI"
          },
          {
            "valeur": "cdd_long",
            "libelle": "CDD de plus d’un mois"
          }
        ],
        "defaut": "plus_un_mois",
        "libelle": "Contrat"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "pays:FR",
        "libelle": "Référence"
      },
      {
        "nom": "depuis",
        "type": "VARCHAR",
        "domaine": "millesimes.embauches_mensuelles",
        "facultatif": true,
        "libelle": "Première année"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "coefficient",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Coefficient"
      },
      {
        "nom": "coefficient_reference",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Référence"
      },
      {
        "nom": "coefficient_bas",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Plus bas des années"
      },
      {
        "nom": "coefficient_haut",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Plus haut des années"
      },
      {
        "nom": "annees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "années",
        "libelle": "Années comptées"
      },
      {
        "nom": "amplitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Amplitude"
      },
      {
        "nom": "amplitude_reference",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Amplitude, référence"
      },
      {
        "nom": "mois_haut",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois le plus haut"
      },
      {
        "nom": "sommet",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Coefficient le plus haut"
      }
    ],
    "graphique": {
      "type": "lignes",
      "x": "mois",
      "y": [
        "coefficient",
        "coefficient_reference"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "La série mensuelle de ce territoire n’a pas trois années civiles entières, ou les fichiers reçus ne la donnent pas : l’Urssaf la publie pour la France et les régions, et le détail par zone d’emploi se demande."
    },
    "lecture": "{territoire}, c’est en {mois_haut} que les embauches ({contrat}) sont les plus nombreuses : {sommet} fois la moyenne mobile de douze mois ; amplitude {amplitude}, contre {amplitude_reference} pour la référence.",
    "cubes": [
      "publie.cube_embauches"
    ]
  },
  {
    "id": "gpec/projets_recrutement",
    "version": "ebaf1273d3a8",
    "titre": "Projets de recrutement par métier",
    "question": "Quels métiers les employeurs de ce territoire comptent-ils recruter ?",
    "code": "G19",
    "enquete": true,
    "formule": "part = projets du métier / projets du territoire",
    "champ": "Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre (hors administrations de l’État et entreprises publiques).",
    "notes": [
      "L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.",
      "Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans tous les calculs.",
      "Quand le producteur publie le total d’un territoire, ce total remplace la somme des cellules."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "metier",
            "libelle": "Métier"
          },
          {
            "valeur": "famille",
            "libelle": "Famille de métiers"
          }
        ],
        "defaut": "metier",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier (FAP 2021)"
      },
      {
        "nom": "projets",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets de recrutement"
      },
      {
        "nom": "projets_difficiles",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Dont jugés difficiles"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets du territoire, tous métiers"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets",
          "total"
        ],
        "partie": true,
        "libelle": "Part des projets du territoire"
      },
      {
        "nom": "difficulte",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets_difficiles",
          "projets"
        ],
        "partie": true,
        "emboite": true,
        "libelle": "Part jugée difficile"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les contours d’aujourd’hui",
        "texte": "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "projets",
      "y": "metier",
      "dont": "projets_difficiles",
      "etiquette": "difficulte"
    },
    "lecture": "{territoire}, les employeurs déclarent {projets projet de recrutement|projets de recrutement} de « {metier} » en {annee}, dont {difficulte} jugés difficiles.",
    "cubes": [
      "publie.cube_projets_recrutement",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/projets_regroupements",
    "version": "8971228c3467",
    "titre": "Projets de recrutement des filières régionales",
    "question": "Combien de projets de recrutement dans les filières que la région s’est données ?",
    "code": "G19",
    "enquete": true,
    "formule": "somme des projets des métiers du regroupement ; part = projets du regroupement / projets du territoire",
    "champ": "Regroupements de métiers du profil de la région ; établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.",
    "notes": [
      "L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.",
      "Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans la somme."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.bmo",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "regroupement",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Filière ou domaine"
      },
      {
        "nom": "metiers",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "métiers",
        "libelle": "Métiers du regroupement"
      },
      {
        "nom": "projets",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets de recrutement"
      },
      {
        "nom": "projets_difficiles",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Dont jugés difficiles"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "projets",
        "libelle": "Projets du territoire, tous métiers"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets",
          "total"
        ],
        "partie": true,
        "libelle": "Part des projets du territoire"
      },
      {
        "nom": "difficulte",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "projets_difficiles",
          "projets"
        ],
        "partie": true,
        "emboite": true,
        "libelle": "Part jugée difficile"
      },
      {
        "nom": "chevauche",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Partage des métiers",
        "texte": "Des regroupements partagent des métiers : leurs projets ne s’additionnent pas."
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les contours d’aujourd’hui",
        "texte": "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "projets",
      "y": "regroupement",
      "dont": "projets_difficiles",
      "etiquette": "difficulte"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le profil de la région ne donne pas de regroupement de métiers, ou l’enquête n’a pas de ligne pour leurs codes."
    },
    "lecture": "{territoire}, {projets projet de recrutement|projets de recrutement} dans le regroupement « {regroupement} » en {annee}, dont {difficulte} jugés difficiles.",
    "cubes": [
      "publie.cube_projets_recrutement",
      "reference.regroupements"
    ]
  },
  {
    "id": "gpec/pyramide_ages_metier",
    "version": "cdb4469496cf",
    "titre": "Pyramide des âges d’un métier",
    "question": "À quel âge exerce-t-on ce métier, et qui va partir ?",
    "code": "G12",
    "enquete": true,
    "formule": "part = emplois de l’âge / emplois du métier ; comparée à la même part, tous métiers",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.fap2021",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier (FAP 2021)"
      }
    ],
    "colonnes": [
      {
        "nom": "age",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Âge"
      },
      {
        "nom": "femmes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Femmes"
      },
      {
        "nom": "hommes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Hommes"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "emplois_metier",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois du métier, tous âges"
      },
      {
        "nom": "emplois_age",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois de cet âge, tous métiers"
      },
      {
        "nom": "emplois_tous",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois, tous métiers et tous âges"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "emplois",
          "emplois_metier"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part des emplois du métier"
      },
      {
        "nom": "part_tous",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "emplois_age",
          "emplois_tous"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part, tous métiers"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "lignes",
      "x": "age",
      "y": [
        "part",
        "part_tous"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "{territoire}, parmi les emplois du métier choisi ({metier}), part de ceux de {age} : {part} ; tous métiers, {part_tous}.",
    "cubes": [
      "publie.cube_emploi_metiers_age"
    ]
  },
  {
    "id": "gpec/ratio_offres_demandeurs",
    "version": "9c82378bc1b3",
    "titre": "Offres collectées par demandeur d’emploi",
    "question": "Pour quels métiers les offres manquent-elles, ou les demandeurs ?",
    "code": "G29",
    "formule": "ratio = offres collectées sur douze mois / entrées en catégorie A sur douze mois",
    "champ": "Offres déposées à France Travail, toutes durées ; demandeurs d’emploi entrés en catégorie A, selon le métier recherché. Données brutes, douze mois jusqu’au mois choisi.",
    "notes": [
      "Les offres collectées par France Travail ne sont qu’une partie des offres - leur part change d’un métier à l’autre.",
      "Une offre peut proposer plusieurs postes, et un demandeur en chercher plusieurs ; le ratio ne dit pas qui sera embauché.",
      "Les douze mois ne franchissent pas janvier 2025, où l’inscription généralisée fait monter la catégorie A.",
      "Une case de moins de cinq, que le producteur ne diffuse pas, vaut de 0 à 4 ; le ratio est alors un intervalle, qui n’est pas une erreur de sondage.",
      "Un bassin qui dépasse la région est donné entier, comme son producteur le tabule."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "mois",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_flux",
        "defaut": "dernier",
        "libelle": "Dernier mois"
      },
      {
        "nom": "detail",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "metiers",
            "libelle": "Par métier"
          },
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "metiers",
        "libelle": "Détail"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Référence"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier (ROME)"
      },
      {
        "nom": "offres",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "offres",
        "libelle": "Offres sur douze mois"
      },
      {
        "nom": "entrees",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Entrées en catégorie A sur douze mois"
      },
      {
        "nom": "ratio",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "offres",
          "entrees"
        ],
        "unite": "pour_un",
        "libelle": "Offres par entrée en catégorie A"
      },
      {
        "nom": "offres_reference",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "offres",
        "libelle": "Offres, référence"
      },
      {
        "nom": "entrees_reference",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Entrées en catégorie A, référence"
      },
      {
        "nom": "ratio_reference",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "offres_reference",
          "entrees_reference"
        ],
        "unite": "pour_un",
        "libelle": "Offres par entrée, référence"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "ratio",
      "y": "metier",
      "etiquette": "ratio_reference",
      "reference": 1
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Il faut douze mois d’offres et d’entrées en catégorie A, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce territoire. Un bassin qui dépasse la région n’est donné qu’entier."
    },
    "repose_sur": {
      "lignes": [
        "demandeurs_flux",
        "offres",
        "rome"
      ],
      "valeurs": []
    },
    "lecture": "{territoire}, sur douze mois jusqu’en {mois}, le métier « {metier} » compte {offres offre collectée|offres collectées} pour {entrees entrée|entrées} en catégorie A, soit un ratio de {ratio}, contre {ratio_reference} pour la référence.",
    "cubes": [
      "publie.cube_flux_demandeurs",
      "publie.cube_offres",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/renouvellement_metiers",
    "version": "1e278abb45f8",
    "titre": "Renouvellement par métier",
    "question": "La relève est-elle là ?",
    "code": "G14",
    "enquete": true,
    "formule": "ratio = emplois des 55 ans et plus / emplois des moins de 30 ans",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Au-dessus de 1, plus de partants probables que de jeunes en poste ; le ratio ne dit rien des besoins futurs du métier.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "nomenclature",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap2021",
            "libelle": "FAP 2021"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          }
        ],
        "defaut": "fap2021",
        "libelle": "Nomenclature"
      },
      {
        "nom": "minimum",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "500",
        "min": 0,
        "max": 1000000,
        "libelle": "Emplois au moins"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "seniors",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois des 55 ans et plus"
      },
      {
        "nom": "jeunes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois des moins de 30 ans"
      },
      {
        "nom": "ratio",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "seniors",
          "jeunes"
        ],
        "seuil": 200,
        "base": "emplois",
        "unite": "pour_un",
        "libelle": "Seniors pour un jeune"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "jeunes",
      "y": "seniors",
      "etiquette": "metier",
      "egalite": true
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "{territoire}, dans le métier « {metier} », pour un emploi de moins de 30 ans, on en compte {ratio} de 55 ans ou plus.",
    "cubes": [
      "publie.cube_emploi_metiers_age",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/rotation",
    "version": "7f74ed9ad7d3",
    "titre": "Rotation de la main-d’œuvre",
    "question": "Dans quelles activités les salariés se renouvellent-ils le plus ?",
    "code": "G26",
    "formule": "rotation = ½ × (entrées + sorties de l’année) / effectif moyen des quatre trimestres",
    "champ": "Établissements employeurs privés, hors agriculture, intérim et particuliers employeurs (mouvements de main-d’œuvre, Dares) ; contrats commencés et finis dans l’année.",
    "notes": [
      "Un contrat d’un jour compte une entrée et une sortie - une rotation de plus de 100 % ne dit pas que tout l’effectif a changé.",
      "Entrées et sorties sont des contrats, non des personnes, et ne se comparent pas aux déclarations d’embauche de l’Urssaf, dont le champ diffère.",
      "Il faut les quatre trimestres de l’année ; un trimestre que le producteur tait rend l’année inconnue.",
      "Une zone d’emploi qui dépasse la région est donnée entière, non pour sa seule partie régionale.",
      "Les établissements changent de trimestre en trimestre ; de petits territoires peuvent varier beaucoup."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.mouvements",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38)"
          }
        ],
        "defaut": "a17",
        "libelle": "Détail"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "pays:FR",
        "libelle": "Référence"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité (NAF rév. 2)"
      },
      {
        "nom": "entrees",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Entrées de l’année"
      },
      {
        "nom": "sorties",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Sorties de l’année"
      },
      {
        "nom": "effectif",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Effectif moyen"
      },
      {
        "nom": "mouvements",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Demi-somme des mouvements"
      },
      {
        "nom": "rotation",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "mouvements",
          "effectif"
        ],
        "libelle": "Rotation"
      },
      {
        "nom": "mouvements_reference",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "contrats",
        "libelle": "Demi-somme, référence"
      },
      {
        "nom": "effectif_reference",
        "type": "double",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Effectif moyen, référence"
      },
      {
        "nom": "rotation_reference",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "mouvements_reference",
          "effectif_reference"
        ],
        "libelle": "Rotation, référence"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "rotation",
      "y": "activite",
      "etiquette": "rotation_reference"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les mouvements de main-d’œuvre reçus ne donnent pas ce territoire à ce détail pour cette année. Une zone d’emploi qui dépasse la région n’est donnée qu’entière."
    },
    "lecture": "{territoire}, en {annee}, l’activité « {activite} » a une rotation de {rotation} ({entrees entrée|entrées} et {sorties sortie|sorties} pour un effectif moyen de {effectif}), contre {rotation_reference} pour la référence.",
    "cubes": [
      "publie.cube_mouvements",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/salaires_metiers",
    "version": "d86d421b744e",
    "titre": "Salaires par profession",
    "question": "Le métier est-il attractif par son salaire ?",
    "code": "G18",
    "formule": "médiane, rapport interdécile = neuvième décile / premier décile, écart femmes-hommes = 1 − médiane des femmes / médiane des hommes",
    "champ": "Salariés, salaire mensuel net en équivalent temps plein, au lieu de travail (Insee, base Tous salariés). Fichier reçu sous convention, non publié par son producteur.",
    "notes": [
      "En dessous de cinq salariés rien n’est diffusé, et aucun décile en dessous de vingt - une profession absente peut exister.",
      "Un équivalent temps plein annule l’effet du temps partiel, que les femmes subissent davantage. L’écart de revenu est plus grand.",
      "L’écart n’est pas corrigé de l’âge, du poste ni de l’employeur.",
      "Les professions sont celles de la PCS, sans passage sûr vers les familles professionnelles."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.salaires",
        "defaut": "dernier",
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "profession",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Profession (PCS)"
      },
      {
        "nom": "salaries",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Salariés"
      },
      {
        "nom": "q10",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€",
        "libelle": "Premier décile"
      },
      {
        "nom": "mediane",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€",
        "libelle": "Salaire médian"
      },
      {
        "nom": "q90",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€",
        "libelle": "Neuvième décile"
      },
      {
        "nom": "rapport",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Rapport interdécile"
      },
      {
        "nom": "mediane_femmes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€",
        "libelle": "Médiane des femmes"
      },
      {
        "nom": "mediane_hommes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "€",
        "libelle": "Médiane des hommes"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Écart femmes-hommes"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "mediane",
      "y": "profession"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les salaires ne sont pas dans les données pour ce territoire, ou aucune profession n’y a cinq salariés."
    },
    "lecture": "{territoire}, « {profession} » : la moitié des salariés gagnent plus de {mediane} nets par mois en équivalent temps plein en {annee} ; écart femmes-hommes des médianes : {ecart}.",
    "cubes": [
      "publie.cube_salaires"
    ]
  },
  {
    "id": "gpec/segregation_genre",
    "version": "72bb43a2ebd0",
    "titre": "Ségrégation de genre entre métiers",
    "question": "Femmes et hommes exercent-ils les mêmes métiers ?",
    "code": "G16",
    "enquete": true,
    "formule": "Duncan = ½ Σ |femmes du métier / femmes − hommes du métier / hommes|",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "L’indice est la part des femmes (ou des hommes) qui devraient changer de métier pour que les deux répartitions soient les mêmes, de 0 à 1.",
      "Il dépend du détail de la nomenclature - ne comparez que des indices de la même.",
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "region",
            "libelle": "Région"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          }
        ],
        "defaut": "zone_emploi",
        "libelle": "Territoires"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "nomenclature",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap2021",
            "libelle": "FAP 2021"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          }
        ],
        "defaut": "fap2021",
        "libelle": "Nomenclature"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "femmes",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois occupés par des femmes"
      },
      {
        "nom": "duncan",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indice de Duncan"
      },
      {
        "nom": "metiers",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "métiers",
        "libelle": "Métiers comparés"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "duncan",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "Le territoire « {nom} » a l’indice de Duncan le plus élevé en {annee} : {duncan}, sur {metiers métier|métiers}.",
    "cubes": [
      "publie.cube_emploi_metiers_age",
      "reference.territoires"
    ]
  },
  {
    "id": "gpec/seniors_metiers",
    "version": "02fa99ed6511",
    "titre": "Part des 55 ans et plus par métier",
    "question": "Quels métiers verront le plus de départs ?",
    "code": "G13",
    "enquete": true,
    "formule": "part = emplois des 55 ans et plus / emplois du métier ; écart à la part tous métiers",
    "champ": "Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).",
    "notes": [
      "Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.",
      "Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière »."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement",
          "zone_emploi",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.recensement",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "nomenclature",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap2021",
            "libelle": "FAP 2021"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          }
        ],
        "defaut": "fap2021",
        "libelle": "Nomenclature"
      },
      {
        "nom": "minimum",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "500",
        "min": 0,
        "max": 1000000,
        "libelle": "Emplois au moins"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "emplois",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois"
      },
      {
        "nom": "seniors",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois des 55 ans et plus"
      },
      {
        "nom": "emplois_tous",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois, tous métiers"
      },
      {
        "nom": "seniors_tous",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emplois des 55 ans et plus, tous métiers"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "seniors",
          "emplois"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part des 55 ans et plus"
      },
      {
        "nom": "part_tous",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "seniors_tous",
          "emplois_tous"
        ],
        "partie": true,
        "seuil": 200,
        "libelle": "Part, tous métiers"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "part",
          "part_tous"
        ],
        "unite": "points",
        "libelle": "Écart"
      },
      {
        "nom": "reprojete",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Sur les zones de 2020",
        "texte": "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "metier",
      "etiquette": "emplois"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »."
    },
    "lecture": "{territoire}, dans le métier « {metier} », part des emplois occupés par des personnes de 55 ans ou plus : {part} ; tous métiers, {part_tous}.",
    "cubes": [
      "publie.cube_emploi_metiers_age",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/specialisation_activites",
    "version": "79cdf1bad4ff",
    "titre": "Spécialisation du territoire par activité",
    "question": "Sur quelles activités le territoire est-il spécialisé ?",
    "code": "G03",
    "formule": "indice = (salariés de l’activité / salariés du territoire) / (salariés de l’activité / salariés, dans la référence) ; attendu = salariés du territoire × part de l’activité dans la référence",
    "champ": "Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.",
    "notes": [
      "Un indice de 2 dit que l’activité pèse deux fois plus ici que dans la référence ; il ne dit pas qu’elle y emploie beaucoup.",
      "Les petits effectifs donnent des indices instables - un seuil les écarte. Une activité dont aucun effectif n’est donné n’a pas de ligne."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "pays:FR",
        "libelle": "Référence"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38)"
          },
          {
            "valeur": "a88",
            "libelle": "88 divisions (A88)"
          }
        ],
        "defaut": "a38",
        "libelle": "Détail"
      },
      {
        "nom": "seuil",
        "type": "INTEGER",
        "domaine": "entier",
        "defaut": "50",
        "min": 0,
        "max": 100000,
        "libelle": "Salariés au moins"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité (NAF rév. 2)"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés"
      },
      {
        "nom": "attendu",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Salariés attendus d’après la référence"
      },
      {
        "nom": "effectif_total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés privés du territoire"
      },
      {
        "nom": "effectif_reference",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés de l’activité, référence"
      },
      {
        "nom": "total_reference",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés privés, référence"
      },
      {
        "nom": "indice",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "quotient",
        "de": [
          "effectif",
          "effectif_total",
          "effectif_reference",
          "total_reference"
        ],
        "libelle": "Indice de spécificité"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "indice",
      "y": "activite",
      "etiquette": "effectif"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire ou sa référence, ou aucune activité n’atteint le seuil."
    },
    "lecture": "{territoire}, l’activité « {activite} » emploie {effectif salarié privé|salariés privés} fin {annee} ; son indice de spécificité est {indice}.",
    "cubes": [
      "publie.cube_emploi_prive",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/structurel_residuel",
    "version": "c9d9117a3b3d",
    "titre": "Effets structurel et résiduel de l’évolution de l’emploi",
    "question": "L’emploi évolue-t-il par les activités présentes, ou par une dynamique propre ?",
    "code": "G05",
    "formule": "variation = Σ e₀ × g (tendance) + Σ e₀ × (gᵢ − g) (structurel) + Σ e₀ × (gᵢ local − gᵢ) (résiduel), g étant la croissance de la référence, gᵢ celle de l’activité dans la référence",
    "champ": "Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.",
    "notes": [
      "La somme des trois effets est la variation, activité par activité et au total.",
      "Une activité absente du territoire au départ est toute résiduelle ; d’une activité absente de la référence, rien n’est structurel.",
      "L’effet résiduel n’est pas une cause - il réunit tout ce que la structure n’explique pas."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "reference",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "pays:FR",
        "libelle": "Référence"
      },
      {
        "nom": "depuis",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "facultatif": true,
        "libelle": "Année de départ (la première sinon)"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.emploi_prive",
        "defaut": "dernier",
        "libelle": "Année d’arrivée"
      },
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "a17",
            "libelle": "17 activités (A17)"
          },
          {
            "valeur": "a38",
            "libelle": "38 activités (A38)"
          },
          {
            "valeur": "a88",
            "libelle": "88 divisions (A88)"
          }
        ],
        "defaut": "a17",
        "libelle": "Détail"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "activite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Activité (NAF rév. 2)"
      },
      {
        "nom": "annee_depart",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de départ"
      },
      {
        "nom": "effectif_depart",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés au départ"
      },
      {
        "nom": "effectif",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés à l’arrivée"
      },
      {
        "nom": "variation",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Variation"
      },
      {
        "nom": "tendance",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Effet de la tendance"
      },
      {
        "nom": "structurel",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Effet structurel"
      },
      {
        "nom": "residuel",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Effet résiduel"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "structurel",
      "y": "residuel",
      "etiquette": "activite"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire ou sa référence aux deux années."
    },
    "lecture": "{territoire}, de {annee_depart} à {annee}, variation de {variation salarié privé|salariés privés} : tendance {tendance}, structure {structurel}, résidu {residuel}.",
    "cubes": [
      "publie.cube_emploi_prive",
      "reference.activites"
    ]
  },
  {
    "id": "gpec/taux_ecoulement",
    "version": "b90b142fa548",
    "titre": "Taux d’écoulement de la demande d’emploi",
    "question": "Les demandeurs d’emploi sortent-ils des listes, et plus vite qu’avant ?",
    "code": "G28",
    "formule": "taux d’écoulement = sorties des listes dans le mois / (inscrits à la fin du mois précédent + entrées du mois)",
    "champ": "Demandeurs d’emploi inscrits à France Travail, dans la catégorie nommée ; données brutes mensuelles.",
    "notes": [
      "Une sortie n’est pas un retour à l’emploi - fin d’actualisation, formation, maladie et radiation en sont.",
      "Passer d’une catégorie à une autre fait sortir de la première ; l’ensemble A, B, C n’est pas la somme des trois.",
      "Données non corrigées des variations saisonnières ; comparer les mêmes mois.",
      "Depuis janvier 2025, l’inscription généralisée change le contenu des catégories - la série s’arrête à cette date ou commence après elle, selon le mois choisi.",
      "Une case de moins de cinq, que le producteur ne diffuse pas, vaut de 0 à 4 ; le taux est alors un intervalle, qui n’est pas une erreur de sondage."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "bassin"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "mois",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_flux",
        "defaut": "dernier",
        "libelle": "Dernier mois"
      },
      {
        "nom": "categorie",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "A",
            "libelle": "Catégorie A"
          },
          {
            "valeur": "B",
            "libelle": "Catégorie B"
          },
          {
            "valeur": "C",
            "libelle": "Catégorie C"
          },
          {
            "valeur": "ABC",
            "libelle": "Catégories A, B, C"
          }
        ],
        "defaut": "ABC",
        "libelle": "Catégorie"
      },
      {
        "nom": "metier",
        "type": "VARCHAR",
        "domaine": "metiers.rome",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble des métiers"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Métier recherché (ROME)"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "stock_debut",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Inscrits en début de mois"
      },
      {
        "nom": "entrees",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Entrées"
      },
      {
        "nom": "sorties",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Sorties"
      },
      {
        "nom": "exposes",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Inscrits en début de mois et entrées"
      },
      {
        "nom": "taux",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sorties",
          "exposes"
        ],
        "libelle": "Taux d’écoulement"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "mois",
      "y": "taux"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les flux reçus de France Travail ne donnent pas deux mois de suite, du même côté de janvier 2025, pour ce territoire, cette catégorie et ce métier. Un bassin qui dépasse la région n’est donné qu’entier."
    },
    "lecture": "{territoire}, en {mois} ({categorie}, {metier}), {sorties sortie|sorties} des listes pour {stock_debut inscrit|inscrits} en début de mois et {entrees entrée|entrées} : taux d’écoulement de {taux}, données brutes.",
    "cubes": [
      "publie.cube_flux_demandeurs"
    ]
  },
  {
    "id": "gpec/tension_et_causes",
    "version": "87373227c62b",
    "titre": "Métiers en tension et leurs causes",
    "question": "Quels métiers sont en tension, et pourquoi ?",
    "code": "G22",
    "publics": [
      "analystes",
      "planificateurs"
    ],
    "formule": "indicateur composite de la Dares (difficultés de recrutement, offres par demandeur, écoulement) ; classe publiée, jamais recalculée",
    "champ": "Métiers salariés et indépendants, nomenclature FAP ; indicateurs annuels Dares et France Travail.",
    "notes": [
      "La classe va de 1 (tension la plus faible) à 5 (la plus forte) par rapport à la période de référence du producteur.",
      "Les causes possibles sont classées de 1 à 5 ; elles n’entrent pas dans l’indicateur de tension."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.tensions",
        "defaut": "dernier",
        "libelle": "Année"
      },
      {
        "nom": "detail",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "detaille",
            "libelle": "Métiers détaillés"
          },
          {
            "valeur": "agrege",
            "libelle": "Métiers regroupés"
          }
        ],
        "defaut": "detaille",
        "libelle": "Niveau de la nomenclature"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier"
      },
      {
        "nom": "emploi_moyen",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "emplois",
        "libelle": "Emploi moyen"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Indicateur de tension"
      },
      {
        "nom": "classe",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension (1 à 5)"
      },
      {
        "nom": "intensite_embauches",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Intensité d’embauches"
      },
      {
        "nom": "lien_formation",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Lien formation-emploi"
      },
      {
        "nom": "manque_main_oeuvre",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Manque de main-d’œuvre"
      },
      {
        "nom": "non_durabilite",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Non-durabilité de l’emploi"
      },
      {
        "nom": "conditions_contraignantes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Conditions de travail contraignantes"
      },
      {
        "nom": "inadequation_geographique",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Inadéquation géographique"
      }
    ],
    "graphique": {
      "type": "matrice",
      "x": [
        "intensite_embauches",
        "lien_formation",
        "manque_main_oeuvre",
        "non_durabilite",
        "conditions_contraignantes",
        "inadequation_geographique"
      ],
      "y": "metier",
      "couleur": "tension"
    },
    "couverture": [
      "tensions"
    ],
    "lecture": "{territoire}, « {metier} » est le métier le plus tendu en {annee} : classe {classe} sur 5.",
    "cubes": [
      "publie.cube_tensions",
      "reference.metiers"
    ]
  },
  {
    "id": "gpec/tissu_par_taille",
    "version": "5d10ce0c8975",
    "titre": "Tissu d’établissements par taille",
    "question": "Le tissu est-il fait de très petits ou de grands établissements ?",
    "code": "G07",
    "formule": "part = établissements de la tranche / établissements actifs ; salariés = nombre d’établissements × bornes de la tranche",
    "champ": "Établissements actifs du répertoire Sirene au jour du fichier, employeurs ou non, toutes activités.",
    "notes": [
      "Le fichier ne donne pas d’effectif, mais une tranche ; les salariés sont donc un intervalle, qui vient des bornes des tranches et non d’un sondage.",
      "La tranche est celle d’une année passée ; beaucoup d’établissements récents n’en ont pas, et ne sont pas comptés dans les salariés.",
      "Un auto-entrepreneur est un établissement sans salarié."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "millesime",
        "type": "VARCHAR",
        "domaine": "millesimes.tissu",
        "defaut": "dernier",
        "libelle": "Fichier"
      },
      {
        "nom": "activite",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Toutes activités"
          },
          {
            "valeur": "a17:AZ",
            "libelle": "Agriculture (AZ)"
          },
          {
            "valeur": "a17:C1",
            "libelle": "Industries alimentaires (C1)"
          },
          {
            "valeur": "a17:C3",
            "libelle": "Équipements électriques, électroniques, machines (C3)"
          },
          {
            "valeur": "a17:C4",
            "libelle": "Matériels de transport (C4)"
          },
          {
            "valeur": "a17:C5",
            "libelle": "Autres industries (C5)"
          },
          {
            "valeur": "a17:DE",
            "libelle": "Énergie, eau, déchets (DE)"
          },
          {
            "valeur": "a17:FZ",
            "libelle": "Construction (FZ)"
          },
          {
            "valeur": "a17:GZ",
            "libelle": "Commerce (GZ)"
          },
          {
            "valeur": "a17:HZ",
            "libelle": "Transports et entreposage (HZ)"
          },
          {
            "valeur": "a17:IZ",
            "libelle": "Hébergement et restauration (IZ)"
          },
          {
            "valeur": "a17:JZ",
            "libelle": "Information et communication (JZ)"
          },
          {
            "valeur": "a17:KZ",
            "libelle": "Finance et assurance (KZ)"
          },
          {
            "valeur": "a17:LZ",
            "libelle": "Activités immobilières (LZ)"
          },
          {
            "valeur": "a17:MN",
            "libelle": "Services aux entreprises (MN)"
          },
          {
            "valeur": "a17:OQ",
            "libelle": "Administration, enseignement, santé (OQ)"
          },
          {
            "valeur": "a17:RU",
            "libelle": "Autres services (RU)"
          },
          {
            "valeur": "non_rangee",
            "libelle": "Sans code en NAF rév. 2"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Activité"
      }
    ],
    "colonnes": [
      {
        "nom": "tranche",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Tranche d’effectif"
      },
      {
        "nom": "taille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Salariés de l’établissement"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements actifs"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements, toutes tailles"
      },
      {
        "nom": "salaries",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "salariés",
        "libelle": "Salariés d’après les bornes des tranches"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "etablissements",
          "total"
        ],
        "partie": true,
        "libelle": "Part des établissements"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "taille"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun établissement actif de cette activité sur ce territoire dans le fichier Sirene reçu."
    },
    "lecture": "{territoire}, {etablissements établissement actif|établissements actifs} sur {total}, soit {part}, {etablissements:est|sont} dans la tranche « {taille} ».",
    "cubes": [
      "publie.cube_tissu"
    ]
  },
  {
    "id": "reference/academies",
    "version": "a4ef0ff1b244",
    "titre": "Académies",
    "question": "Quelle académie couvre quels départements, et quel territoire interroger pour elle ?",
    "code": "R18",
    "champ": "Académies de France et leurs départements, d’après la table de l’Éducation nationale.",
    "notes": [
      "Une région qui n’a qu’une académie répond pour elle ; l’académie n’est une maille que là où une région en a plusieurs, et dans les seuls cubes ouverts qui additionnent des communes.",
      "Les numéros d’académie ne sont ni ceux des régions de l’Insee, ni ceux des régions académiques d’InserJeunes.",
      "L’insertion des lycéens, des apprentis et des diplômés du supérieur se lit ici par région et par département de l’établissement."
    ],
    "parametres": [
      {
        "nom": "etendue",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "region",
            "libelle": "La région"
          },
          {
            "valeur": "france",
            "libelle": "Toute la France"
          }
        ],
        "defaut": "region",
        "libelle": "Étendue"
      }
    ],
    "colonnes": [
      {
        "nom": "academie",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Académie"
      },
      {
        "nom": "numero",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Numéro"
      },
      {
        "nom": "liste",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Départements"
      },
      {
        "nom": "departements",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "départements",
        "libelle": "Nombre de départements"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population municipale"
      },
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Territoire à interroger"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "La table des académies n’est pas dans cet instantané : copiez departements_academies_regions.csv dans le dossier de données."
    },
    "lecture": "L’académie « {academie} » compte {population habitant|habitants} dans : {liste}.",
    "cubes": [
      "reference.academies",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/appellations",
    "version": "6153fd36cd04",
    "titre": "Noms qui ont changé",
    "question": "Comment s’appelle aujourd’hui ce que citait le dernier contrat, et peut-on comparer avant et après ?",
    "code": "R10",
    "notes": [
      "« Rupture » - les séries d’avant et d’après ne se comparent pas telles quelles."
    ],
    "parametres": [
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "tous"
          },
          {
            "valeur": "institution",
            "libelle": "Institutions"
          },
          {
            "valeur": "dispositif",
            "libelle": "Dispositifs"
          },
          {
            "valeur": "nomenclature",
            "libelle": "Nomenclatures"
          },
          {
            "valeur": "statistique",
            "libelle": "Statistiques"
          }
        ],
        "defaut": "tous",
        "libelle": "Domaine"
      }
    ],
    "colonnes": [
      {
        "nom": "ancien",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Avant"
      },
      {
        "nom": "nouveau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Aujourd’hui"
      },
      {
        "nom": "depuis",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Depuis"
      },
      {
        "nom": "rupture",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Rupture de série"
      },
      {
        "nom": "effet",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Effet"
      }
    ],
    "lecture": "Avant : {ancien}. Après : {nouveau}. Changement : {depuis}.",
    "cubes": [
      "reference.appellations"
    ]
  },
  {
    "id": "reference/audit",
    "version": "2f90db5b897e",
    "titre": "Audit du secret",
    "question": "Les cellules masquées sont-elles prouvées protégées ?",
    "code": "R09",
    "formule": "part prouvée = valeurs atteintes par un tableau compatible avec tout ce qui est publié / valeurs qui doivent rester possibles",
    "champ": "Tableaux tirés de fichiers reçus sous convention ; comptes seulement.",
    "notes": [
      "Chaque cellule que la règle protège doit pouvoir être aussi basse et aussi haute que la règle le demande ; une seule qui ne le peut pas arrête la construction.",
      "Une cellule déjà diffusée par un instantané précédent le reste, une cellule masquée aussi."
    ],
    "colonnes": [
      {
        "nom": "tableau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "libelle",
        "libelle": "Tableau"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime"
      },
      {
        "nom": "classes",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Classes de secret"
      },
      {
        "nom": "cellules",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Cellules"
      },
      {
        "nom": "masquees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Masquées"
      },
      {
        "nom": "cotes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "valeurs",
        "libelle": "Valeurs à prouver"
      },
      {
        "nom": "cotes_prouves",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "valeurs",
        "libelle": "Prouvées"
      },
      {
        "nom": "part_prouvee",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "cotes_prouves",
          "cotes"
        ],
        "partie": true,
        "libelle": "Part prouvée"
      },
      {
        "nom": "tableaux",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "tableaux",
        "libelle": "Tableaux vérifiés"
      },
      {
        "nom": "deja_diffusees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Déjà diffusées"
      },
      {
        "nom": "revisees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Révisées"
      }
    ],
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucune source protégée dans cet instantané."
    },
    "lecture": "{tableau}, {millesime} : {cotes_prouves valeur prouvée possible|valeurs prouvées possibles} sur {cotes}, pour {masquees cellule masquée|cellules masquées}.",
    "parametres": [],
    "cubes": [
      "reference.audit",
      "reference.cubes",
      "reference.sources"
    ]
  },
  {
    "id": "reference/bassins_couvrants",
    "version": "daa37359ce92",
    "titre": "Bassins d’emploi qui couvrent un territoire",
    "question": "Dans quels bassins d’emploi ses habitants vivent-ils, et pour quelle part ?",
    "code": "R21",
    "formule": "part = habitants en commun / habitants du territoire ; part_bassin = habitants en commun / habitants du bassin",
    "champ": "Population municipale des communes, ventilée selon la surface dans une commune que coupe une zone dessinée ; bassins d’emploi de la région.",
    "notes": [
      "Un chiffre publié par bassin (l’enquête BMO) n’existe pas pour une zone d’emploi ni pour une intercommunalité. Les pages donnent celui du bassin qui réunit au moins 80 % de leurs habitants, en le nommant, sinon une estimation au prorata des habitants.",
      "Un bassin peut contenir tout le territoire et être bien plus grand que lui - la part du bassin le dit.",
      "Les habitants d’une commune que ne tient aucun bassin comptent dans le territoire ; la somme des parts est alors inférieure à 100 %."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "bassin",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code typé du bassin"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Bassin"
      },
      {
        "nom": "lieu",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Nom avec sa préposition"
      },
      {
        "nom": "habitants",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants en commun"
      },
      {
        "nom": "total",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants du territoire"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "habitants",
          "total"
        ],
        "partie": true,
        "unite": "pourcent",
        "libelle": "Part des habitants du territoire"
      },
      {
        "nom": "total_bassin",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants du bassin"
      },
      {
        "nom": "part_bassin",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "habitants",
          "total_bassin"
        ],
        "partie": true,
        "unite": "pourcent",
        "libelle": "Part des habitants du bassin"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "nom"
    },
    "lecture": "Le bassin « {nom} » réunit {part} des habitants du territoire.",
    "cubes": [
      "publie.population_cellules",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/commentaires",
    "version": "f636fcb52de8",
    "titre": "Commentaires de la région",
    "question": "Que dit la région de ces chiffres ?",
    "code": "R11",
    "colonnes": [
      {
        "nom": "requete",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Requête"
      },
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Territoire"
      },
      {
        "nom": "texte",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Commentaire"
      },
      {
        "nom": "auteur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Auteur"
      },
      {
        "nom": "date",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Date"
      }
    ],
    "repose_sur": {
      "lignes": [
        "projet_regional"
      ],
      "valeurs": []
    },
    "lecture": "{auteur}, le {date} : « {texte} »",
    "notes": [],
    "parametres": [],
    "cubes": [
      "reference.commentaires"
    ]
  },
  {
    "id": "reference/communes_frr",
    "version": "aabc4218dbcf",
    "titre": "Communes en France ruralités revitalisation",
    "question": "Quelles communes sont classées FRR ou FRR+ ?",
    "code": "R19",
    "champ": "Communes du territoire qui figurent dans la dernière liste reçue de la DGCL, non classées comprises sur demande.",
    "notes": [
      "La FRR a remplacé la ZRR le 1er juillet 2024. Une commune FRR+ est aussi FRR - les territoires frr:FRR et frr:FRR_PLUS se recouvrent et ne s’additionnent pas.",
      "Une commune classée pour une partie de son territoire n’entre dans aucun de ces territoires, dont les chiffres sont ceux de communes entières.",
      "Les communes bénéficiaires, sorties de la ZRR sans entrer dans la FRR, en gardent les effets pour un temps."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "classement",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "classees",
            "libelle": "Classées ou bénéficiaires"
          },
          {
            "valeur": "toutes",
            "libelle": "Toutes"
          }
        ],
        "defaut": "classees",
        "libelle": "Communes"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune"
      },
      {
        "nom": "classe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Classement"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population municipale"
      }
    ],
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucune commune de ce territoire n’est classée."
    },
    "repose_sur": {
      "lignes": [
        "frr"
      ],
      "valeurs": []
    },
    "lecture": "{nom} : {classe}.",
    "cubes": [
      "reference.appartenances",
      "reference.communes_frr",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/couverture",
    "version": "51415f5f9ba4",
    "titre": "Couverture des données",
    "question": "Sur quelle part de ce qui existe les chiffres reposent-ils ?",
    "code": "R15",
    "formule": "couverture = ce que les fichiers donnent / ce qu’ils devraient donner",
    "champ": "Fichiers reçus pour la région ; ce qui est attendu est compté dans les mêmes fichiers ou dans les listes de référence.",
    "notes": [
      "Une couverture incomplète ne dit pas que le reste vaut zéro - les requêtes laissent ces valeurs hors de leurs sommes et de leurs taux."
    ],
    "parametres": [
      {
        "nom": "etendue",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "derniers",
            "libelle": "derniers millésimes"
          },
          {
            "valeur": "tous",
            "libelle": "tous les millésimes"
          }
        ],
        "defaut": "derniers",
        "libelle": "Étendue"
      }
    ],
    "colonnes": [
      {
        "nom": "domaine",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Domaine"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime"
      },
      {
        "nom": "objet",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Ce qui est compté"
      },
      {
        "nom": "presents",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "libelle": "Donnés"
      },
      {
        "nom": "attendus",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "libelle": "Attendus"
      },
      {
        "nom": "couverture",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "presents",
          "attendus"
        ],
        "partie": true,
        "libelle": "Couverture"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "couverture",
      "y": "objet"
    },
    "lecture": "{objet} ({domaine}, {millesime}) : {presents} sur {attendus}, soit {couverture}.",
    "cubes": [
      "reference.couverture"
    ]
  },
  {
    "id": "reference/formations",
    "version": "ae3e1865366a",
    "titre": "Formations",
    "question": "Quelles formations, avec quels codes, à quel niveau ?",
    "code": "R04",
    "parametres": [
      {
        "nom": "niveau",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "3",
            "libelle": "niveau 3 (CAP)"
          },
          {
            "valeur": "4",
            "libelle": "niveau 4 (bac)"
          },
          {
            "valeur": "5",
            "libelle": "niveau 5 (BTS)"
          },
          {
            "valeur": "6",
            "libelle": "niveau 6"
          },
          {
            "valeur": "7",
            "libelle": "niveau 7"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "tous",
        "libelle": "Niveau de diplôme"
      },
      {
        "nom": "domaine",
        "type": "VARCHAR",
        "domaine": "domaines_nsf",
        "defaut": "tous",
        "libelle": "Domaine de spécialité"
      }
    ],
    "colonnes": [
      {
        "nom": "formation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code typé"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Libellé"
      },
      {
        "nom": "diplome",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Diplôme"
      },
      {
        "nom": "niveau",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Niveau"
      },
      {
        "nom": "nsf",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Spécialité (NSF)"
      },
      {
        "nom": "nsf_libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Libellé de la spécialité"
      },
      {
        "nom": "domaine_libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Domaine"
      },
      {
        "nom": "annee_formation",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de formation"
      }
    ],
    "repose_sur": {
      "lignes": [
        "bcn",
        "effectifs",
        "inserjeunes"
      ],
      "valeurs": [
        {
          "colonnes": [
            "libelle",
            "diplome",
            "niveau",
            "nsf",
            "nsf_libelle",
            "domaine_libelle",
            "annee_formation"
          ],
          "sources": [
            "bcn"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "{libelle} a pour code {formation}.",
    "notes": [],
    "cubes": [
      "reference.formations"
    ]
  },
  {
    "id": "reference/metiers",
    "version": "448511b2c78c",
    "titre": "Métiers",
    "question": "Quels métiers, dans quelles nomenclatures ?",
    "code": "R03",
    "parametres": [
      {
        "nom": "nomenclature",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "toutes",
            "libelle": "toutes"
          },
          {
            "valeur": "fap2021",
            "libelle": "FAP 2021"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          },
          {
            "valeur": "rome",
            "libelle": "ROME"
          },
          {
            "valeur": "bmo_famille",
            "libelle": "Familles de l’enquête BMO"
          }
        ],
        "defaut": "toutes",
        "libelle": "Nomenclature"
      }
    ],
    "colonnes": [
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code typé"
      },
      {
        "nom": "nomenclature",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Nomenclature"
      },
      {
        "nom": "niveau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Niveau"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Libellé"
      },
      {
        "nom": "parent",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code du niveau supérieur"
      }
    ],
    "repose_sur": {
      "lignes": [
        "bmo",
        "fap",
        "rome"
      ],
      "valeurs": []
    },
    "lecture": "{libelle} a pour code {metier}.",
    "notes": [],
    "cubes": [
      "reference.metiers"
    ]
  },
  {
    "id": "reference/millesimes",
    "version": "782b43e98b38",
    "titre": "Millésimes",
    "question": "De quand datent les données ?",
    "code": "R02",
    "colonnes": [
      {
        "nom": "domaine",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Domaine"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Libellé"
      },
      {
        "nom": "dernier",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Le plus récent"
      }
    ],
    "lecture": "Le domaine {domaine} dispose du millésime {libelle}.",
    "notes": [],
    "parametres": [],
    "cubes": [
      "reference.millesimes"
    ]
  },
  {
    "id": "reference/passages",
    "version": "45b02592860c",
    "titre": "Passages entre nomenclatures de métiers",
    "question": "Comment passer d’une nomenclature de métiers à une autre ?",
    "code": "R12",
    "formule": "poids = part du code de départ qui va à chaque arrivée ; ce qui manque à 1 n’est relié à rien",
    "champ": "FAP 2009, ROME v3, ROME 4.0, PCS 2003, diplômes (CFD) et certifications (RNCP, répertoire spécifique).",
    "notes": [
      "Aucun effectif ne pondère ces passages - « parts_egales » est une convention, « qualifications » la part des qualifications déclarées qui mènent à la famille, « compose » le produit de deux passages.",
      "Aucune table de passage entre la FAP 2021 et le ROME n’a été trouvée chez les producteurs, et aucune n’est inventée ici.",
      "Les certifications ne disent pas la version de leurs codes ROME ; un code de la v3 est pris tel quel, un code propre à la 4.0 mène à la fiche v3 d’où il vient."
    ],
    "parametres": [
      {
        "nom": "de",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "rome_v3",
            "libelle": "ROME v3"
          },
          {
            "valeur": "rome_v4",
            "libelle": "ROME 4.0"
          },
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          },
          {
            "valeur": "pcs2003",
            "libelle": "PCS 2003"
          },
          {
            "valeur": "cfd",
            "libelle": "Diplômes (CFD)"
          },
          {
            "valeur": "rncp",
            "libelle": "Certifications (RNCP)"
          },
          {
            "valeur": "rs",
            "libelle": "Répertoire spécifique"
          }
        ],
        "defaut": "rome_v3",
        "libelle": "De"
      },
      {
        "nom": "vers",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "fap2009",
            "libelle": "FAP 2009"
          },
          {
            "valeur": "rome_v3",
            "libelle": "ROME v3"
          },
          {
            "valeur": "pcs2003",
            "libelle": "PCS 2003"
          }
        ],
        "defaut": "fap2009",
        "libelle": "Vers"
      }
    ],
    "colonnes": [
      {
        "nom": "de_code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code de départ"
      },
      {
        "nom": "de_libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Départ"
      },
      {
        "nom": "vers_code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code d’arrivée"
      },
      {
        "nom": "vers_libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Arrivée"
      },
      {
        "nom": "poids",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pour_un",
        "libelle": "Poids"
      },
      {
        "nom": "qualite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Ce qui fonde le poids"
      },
      {
        "nom": "source",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Source"
      }
    ],
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun passage entre ces deux nomenclatures n’est publié, ou son fichier n’est pas là ; aucune table de passage entre la FAP 2021 et le ROME n’existe à notre connaissance."
    },
    "repose_sur": {
      "lignes": [
        "certif_info",
        "fap",
        "kit_apprentissage",
        "passages_metiers",
        "rncp",
        "rome"
      ],
      "valeurs": []
    },
    "lecture": "« {de_libelle} » ({de_code}) mène à « {vers_libelle} » ({vers_code}) pour une part de {poids}.",
    "cubes": [
      "reference.formations",
      "reference.metiers",
      "reference.passages",
      "reference.rome"
    ]
  },
  {
    "id": "reference/pertes_passages",
    "version": "96729f760c7a",
    "titre": "Ce que perdent les passages entre codes",
    "question": "Combien de codes un passage relie-t-il, et combien en perd-il ?",
    "code": "R13",
    "formule": "perdus = codes de départ sans aucune arrivée ; part perdue = perdus / codes de départ",
    "champ": "Codes de départ que connaît la nomenclature ou le fichier du passage.",
    "colonnes": [
      {
        "nom": "source",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Source"
      },
      {
        "nom": "nomenclature_de",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "De"
      },
      {
        "nom": "nomenclature_vers",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Vers"
      },
      {
        "nom": "codes",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "codes",
        "libelle": "Codes de départ"
      },
      {
        "nom": "relies",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "codes",
        "libelle": "Reliés"
      },
      {
        "nom": "perdus",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "codes",
        "libelle": "Perdus"
      },
      {
        "nom": "multiples",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "codes",
        "libelle": "À plusieurs arrivées"
      },
      {
        "nom": "part_perdue",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "perdus",
          "codes"
        ],
        "partie": true,
        "libelle": "Part perdue"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun fichier de passage n’a été reçu."
    },
    "repose_sur": {
      "lignes": [
        "certif_info",
        "fap",
        "formacode",
        "kit_apprentissage",
        "passages_metiers",
        "rncp",
        "rome"
      ],
      "valeurs": []
    },
    "lecture": "De {nomenclature_de} à {nomenclature_vers} ({source}), {perdus code|codes} sur {codes} {perdus:n’a|n’ont} aucune arrivée.",
    "notes": [],
    "parametres": [],
    "cubes": [
      "reference.pertes_passages",
      "reference.sources"
    ]
  },
  {
    "id": "reference/population_age",
    "version": "71c42a8e88c9",
    "titre": "Population par sexe et âge",
    "question": "Qui habite ici, à quel âge ?",
    "code": "R16",
    "formule": "part = habitants de la tranche d’âge / habitants, au même recensement ; la référence est la région",
    "champ": "Population des communes du territoire au recensement choisi (nombres pondérés).",
    "notes": [
      "Seules les tranches publiées par commune sont données ; celle des 15-24 ans ne l’est pas.",
      "L’exploitation principale du recensement est un cumul de cinq enquêtes annuelles - deux recensements se comparent à cinq ans d’écart au moins."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "annee",
        "type": "INTEGER",
        "domaine": "millesimes.population_age",
        "defaut": "dernier",
        "libelle": "Recensement"
      },
      {
        "nom": "sexe",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble"
          },
          {
            "valeur": "femmes",
            "libelle": "Femmes"
          },
          {
            "valeur": "hommes",
            "libelle": "Hommes"
          }
        ],
        "defaut": "ensemble",
        "libelle": "Sexe"
      }
    ],
    "colonnes": [
      {
        "nom": "age",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Âge"
      },
      {
        "nom": "habitants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants de tout âge"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "habitants",
          "total"
        ],
        "partie": true,
        "libelle": "Part des habitants"
      },
      {
        "nom": "habitants_region",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants, région"
      },
      {
        "nom": "total_region",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Habitants de tout âge, région"
      },
      {
        "nom": "part_region",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "habitants_region",
          "total_region"
        ],
        "partie": true,
        "libelle": "Part, région"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "age"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "La population par sexe et âge du recensement n’est pas dans l’instantané pour ce territoire, ou le fichier n’en couvre qu’une partie."
    },
    "lecture": "{territoire}, {part} des habitants ont {age} au recensement de {annee}, pour {part_region} dans la région.",
    "cubes": [
      "publie.cube_population_age",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/population_cellules",
    "version": "8dd877af5378",
    "titre": "Population par hexagone",
    "question": "Où vivent les habitants ?",
    "code": "R06",
    "formule": "population de la commune répartie sur ses cellules selon la surface ; densite = population / surface de la cellule",
    "champ": "Population municipale des communes de la région.",
    "notes": [
      "Valeur ventilée, à ne pas lire cellule par cellule - le niveau vrai le plus fin est la commune."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 8,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "densite",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "habitants par km²",
        "libelle": "Habitants par km²"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "densite",
      "mode": "ventile",
      "niveau": "commune"
    },
    "lecture": "La cellule la plus dense, à {commune}, compte {densite} habitants par km² (résolution {resolution}).",
    "cubes": [
      "publie.population_cellules",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/projections_population",
    "version": "6a1926de666d",
    "titre": "Population projetée en âge de travailler",
    "question": "Combien de jeunes et d’actifs possibles demain ?",
    "code": "R17",
    "formule": "évolution = habitants projetés de la tranche d’âge à l’année / habitants de la tranche à l’année de départ − 1 ; scénarios de l’Insee (modèle Omphale)",
    "champ": "Habitants de la région ou d’un département, au 1ᵉʳ janvier.",
    "notes": [
      "Une projection prolonge des hypothèses de fécondité, de mortalité et de migrations ; ce n’est pas une prévision, et aucun scénario n’a de probabilité.",
      "Les écarts entre scénarios ne sont pas une marge d’erreur.",
      "Les 15-24 ans sont comptés dans les 15-64 ans."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "pays",
          "region",
          "departement"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "15_64",
            "libelle": "15 à 64 ans"
          },
          {
            "valeur": "15_24",
            "libelle": "15 à 24 ans"
          },
          {
            "valeur": "0_14",
            "libelle": "moins de 15 ans"
          },
          {
            "valeur": "65_plus",
            "libelle": "65 ans ou plus"
          },
          {
            "valeur": "ensemble",
            "libelle": "tout âge"
          }
        ],
        "defaut": "15_64",
        "libelle": "Âge"
      },
      {
        "nom": "horizon",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 2020,
        "max": 2100,
        "defaut": "2050",
        "libelle": "Jusqu’à"
      }
    ],
    "colonnes": [
      {
        "nom": "annee",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année"
      },
      {
        "nom": "central",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Scénario central"
      },
      {
        "nom": "haute",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population haute"
      },
      {
        "nom": "basse",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population basse"
      },
      {
        "nom": "depart",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Année de départ, scénario central"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "central",
          "depart"
        ],
        "libelle": "Évolution depuis le départ, scénario central"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "annee",
      "y": [
        "central",
        "haute",
        "basse"
      ]
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les projections de population ne sont pas dans l’instantané pour ce territoire : déposez projections_population_AAAA.csv, au gabarit décrit dans la documentation."
    },
    "lecture": "{territoire}, {age} : {central habitant projeté|habitants projetés} en {annee} par le scénario central de l’Insee, {evolution} depuis l’année de départ ; une projection n’est pas une prévision.",
    "cubes": [
      "publie.cube_projections_population"
    ]
  },
  {
    "id": "reference/quartiers_prioritaires",
    "version": "9f7c6879def7",
    "titre": "Quartiers prioritaires de la ville",
    "question": "Quels quartiers prioritaires touchent ce territoire ?",
    "code": "R20",
    "champ": "Quartiers prioritaires de la politique de la ville (géographie de 2024) dont une commune est dans le territoire.",
    "notes": [
      "Un quartier est plus petit qu’une commune. Aucun chiffre de Maille ne descend au-dessous de la commune, hormis des lieux ouverts au public et des hexagones - les chiffres de la commune ne sont pas ceux du quartier.",
      "La population est celle du quartier entier, même s’il dépasse le territoire ; elle ne se rapporte pas à celle d’une seule commune.",
      "Les quartiers de 2024 (codes QN) ne sont pas ceux de 2015 (codes QP)."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "quartier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Quartier"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Communes touchées dans la région"
      },
      {
        "nom": "communes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "communes",
        "libelle": "Communes touchées"
      },
      {
        "nom": "population",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population du quartier"
      }
    ],
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucun quartier prioritaire ne touche ce territoire."
    },
    "repose_sur": {
      "lignes": [
        "qpv"
      ],
      "valeurs": []
    },
    "lecture": "Le quartier prioritaire « {nom} » ({quartier}), à {commune}, compte {population habitant|habitants} ; les chiffres de sa commune ne sont pas les siens.",
    "cubes": [
      "reference.appartenances",
      "reference.quartiers_prioritaires",
      "reference.territoires"
    ]
  },
  {
    "id": "reference/rome",
    "version": "c6977a442f34",
    "titre": "Fiches du ROME, versions 3 et 4.0",
    "question": "Que nomme un code du ROME, dans chaque version ?",
    "code": "R14",
    "champ": "Fiches du ROME v3 et du ROME 4.0 ; le code parent est la fiche de la v3 d’où vient une fiche de la 4.0.",
    "notes": [
      "Un même code peut nommer deux métiers selon la version ; l’autre libellé est alors donné."
    ],
    "parametres": [
      {
        "nom": "version",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "toutes",
            "libelle": "les deux"
          },
          {
            "valeur": "rome_v3",
            "libelle": "ROME v3"
          },
          {
            "valeur": "rome_v4",
            "libelle": "ROME 4.0"
          }
        ],
        "defaut": "toutes",
        "libelle": "Version"
      }
    ],
    "colonnes": [
      {
        "nom": "version",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Version"
      },
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Libellé"
      },
      {
        "nom": "code_parent",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Fiche d’origine (v3)"
      },
      {
        "nom": "libelle_autre_version",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Autre libellé du même code"
      },
      {
        "nom": "domaine",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Domaine professionnel"
      },
      {
        "nom": "riasec_majeur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Intérêt dominant (RIASEC)"
      },
      {
        "nom": "riasec_mineur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Intérêt second"
      },
      {
        "nom": "appellations",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "appellations",
        "libelle": "Appellations"
      },
      {
        "nom": "competences",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "compétences",
        "libelle": "Savoirs et activités"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les fichiers du ROME de cette version n’ont pas été reçus."
    },
    "lecture": "{code} nomme « {libelle} » ({version}).",
    "cubes": [
      "reference.rome"
    ]
  },
  {
    "id": "reference/secret",
    "version": "5f7229d3fd4d",
    "titre": "Coût du secret",
    "question": "Que cache le secret statistique, et à quel niveau le voit-on ?",
    "code": "R08",
    "formule": "part masquée = somme des valeurs masquées / somme des valeurs, au détail le plus fin de chaque niveau",
    "champ": "Tableaux tirés de fichiers reçus sous convention ; les fichiers publiés par leur producteur gardent ses marques et n’y sont pas.",
    "notes": [
      "Les cellules comptent les marges de chaque axe ; la part de la valeur est prise au détail le plus fin.",
      "Une cellule est masquée pour elle-même ou pour en protéger une autre ; le signe est le même.",
      "« Visible » nomme le niveau le plus fin, plus large, où au moins 95 % des cellules du même détail sont diffusées."
    ],
    "parametres": [
      {
        "nom": "portee",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "dernier",
            "libelle": "le plus récent de chaque tableau"
          },
          {
            "valeur": "tous",
            "libelle": "tous"
          }
        ],
        "defaut": "dernier",
        "libelle": "Millésimes"
      }
    ],
    "colonnes": [
      {
        "nom": "tableau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "libelle",
        "libelle": "Tableau"
      },
      {
        "nom": "source",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Source"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime"
      },
      {
        "nom": "maille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Maille"
      },
      {
        "nom": "detail",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "libelle",
        "libelle": "Tableau et maille"
      },
      {
        "nom": "cellules",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Cellules"
      },
      {
        "nom": "diffusees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Diffusées"
      },
      {
        "nom": "masquees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "cellules",
        "libelle": "Masquées"
      },
      {
        "nom": "part_cellules",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "masquees",
          "cellules"
        ],
        "partie": true,
        "libelle": "Part des cellules masquée"
      },
      {
        "nom": "part_masquee",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part de la valeur masquée"
      },
      {
        "nom": "visible_a",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Visible à la maille"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part_masquee",
      "y": "detail"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucune source protégée dans cet instantané."
    },
    "lecture": "{detail}, {millesime} : {masquees cellule masquée|cellules masquées} sur {cellules}, qui {masquees:porte|portent} {part_masquee} de la valeur.",
    "cubes": [
      "reference.cubes",
      "reference.secret",
      "reference.sources"
    ]
  },
  {
    "id": "reference/sources",
    "version": "b66db45fafed",
    "titre": "Sources",
    "question": "D’où viennent les chiffres, et que manque-t-il ?",
    "code": "R05",
    "notes": [
      "Le millésime suivant est attendu d’après le dernier lu et le rythme de son producteur, jamais d’après la date de la copie.",
      "Un fichier lu peut n’apporter aucune ligne sur la région - celui d’une autre, ou un échantillon. Sans compte, on ne sait pas (liste de codes, table faite de plusieurs fichiers)."
    ],
    "colonnes": [
      {
        "nom": "source",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Source"
      },
      {
        "nom": "titre",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Titre"
      },
      {
        "nom": "producteur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Producteur"
      },
      {
        "nom": "licence",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Licence"
      },
      {
        "nom": "millesime",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime"
      },
      {
        "nom": "presente",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Présente"
      },
      {
        "nom": "date_fichier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Date de la copie"
      },
      {
        "nom": "prochaine_parution",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Millésime suivant attendu"
      },
      {
        "nom": "lignes_lues",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "lignes",
        "libelle": "Lignes lues"
      },
      {
        "nom": "lignes_retenues",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "lignes",
        "libelle": "Lignes retenues"
      },
      {
        "nom": "lignes_rejetees",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "lignes",
        "libelle": "Lignes rejetées"
      },
      {
        "nom": "lignes_region",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "lignes",
        "libelle": "Lignes publiées sur la région"
      },
      {
        "nom": "territoires_region",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "territoires",
        "libelle": "Territoires de la région concernés"
      },
      {
        "nom": "fichiers",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Fichiers"
      },
      {
        "nom": "apport",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Ce qu’elle apporte"
      },
      {
        "nom": "ajout",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Comment l’ajouter"
      },
      {
        "nom": "adresse",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Adresse"
      },
      {
        "nom": "synthetique",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Synthétique"
      }
    ],
    "lecture": "{titre} ({producteur}), millésime {millesime}.",
    "parametres": [],
    "cubes": [
      "reference.sources"
    ]
  },
  {
    "id": "reference/territoires",
    "version": "4d5183ed8bcc",
    "titre": "Territoires",
    "question": "Quels territoires peut-on interroger, et avec quels codes ?",
    "code": "R01",
    "notes": [
      "Les territoires du zonage FRR se recouvrent (une commune FRR+ est aussi FRR), et une académie, un arrondissement ou un comité local ne sont donnés que par les cubes ouverts faits de communes."
    ],
    "parametres": [
      {
        "nom": "maille",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "toutes",
            "libelle": "toutes"
          },
          {
            "valeur": "pays",
            "libelle": "Pays"
          },
          {
            "valeur": "region",
            "libelle": "Région"
          },
          {
            "valeur": "academie",
            "libelle": "Académie"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "arrondissement",
            "libelle": "Arrondissement"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "comite_local",
            "libelle": "Comité local pour l’emploi"
          },
          {
            "valeur": "frr",
            "libelle": "Zonage France ruralités revitalisation"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "commune",
            "libelle": "Commune"
          }
        ],
        "defaut": "toutes",
        "libelle": "Maille"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code typé"
      },
      {
        "nom": "maille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Maille"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Nom"
      },
      {
        "nom": "departement",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Département"
      },
      {
        "nom": "region",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Région"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population municipale"
      },
      {
        "nom": "partiel",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Partie régionale seulement"
      },
      {
        "nom": "entier",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Entier, au-delà de la région"
      },
      {
        "nom": "latitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "latitude",
        "libelle": "Latitude"
      },
      {
        "nom": "longitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "longitude",
        "libelle": "Longitude"
      }
    ],
    "lecture": "{nom} a pour code {territoire}.",
    "cubes": [
      "reference.territoires"
    ]
  },
  {
    "id": "reference/territoires_englobants",
    "version": "1a5ba4badf84",
    "titre": "Territoires qui contiennent un territoire",
    "question": "Dans quels territoires ce territoire se trouve-t-il tout entier ?",
    "code": "R07",
    "champ": "Territoires de la région, d’après leurs communes ; un territoire partagé entre deux départements n’est contenu par aucun.",
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "territoire",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code typé"
      },
      {
        "nom": "maille",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Maille"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Nom"
      },
      {
        "nom": "lieu",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Nom avec sa préposition"
      },
      {
        "nom": "communes",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "communes",
        "libelle": "Communes du territoire contenant"
      }
    ],
    "lecture": "Le plus petit territoire qui le contient est {nom} ({territoire}).",
    "notes": [],
    "cubes": [
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/actions_collectives",
    "version": "7500cfcd737f",
    "titre": "Actions collectives et scolaires",
    "question": "Où va-t-on vers le public ?",
    "code": "S20",
    "formule": "somme des actions, des participants et des établissements touchés",
    "champ": "Actions de l’année, dans la région.",
    "notes": [
      "Présente à deux actions, une personne compte deux fois ; un établissement touché deux mois aussi.",
      "Une commune de moins de onze participants dans le mois est regroupée avec les autres ; ses établissements ne se comptent pas, et le total où elle entre n’a qu’une borne basse."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.actions",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "type",
            "libelle": "Type d’action"
          },
          {
            "valeur": "commune",
            "libelle": "Commune"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "mois",
            "libelle": "Mois"
          }
        ],
        "defaut": "type",
        "libelle": "Détail par"
      }
    ],
    "colonnes": [
      {
        "nom": "modalite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Actions"
      },
      {
        "nom": "actions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "actions",
        "libelle": "Actions"
      },
      {
        "nom": "participants",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "participants",
        "libelle": "Participants"
      },
      {
        "nom": "etablissements",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "établissements",
        "libelle": "Établissements touchés (par mois et commune)"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "participants",
      "y": "modalite"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "L’accueil des structures n’est pas dans cet instantané : déposez accueil_personnes_<année>.csv, accueil_actions_<année>.csv et accueil_reorientations_<année>.csv (modèles dans warehouse/sources/README.md)."
    },
    "lecture": "« {modalite} » : {actions action|actions} et {participants participant|participants} en {annee}.",
    "cubes": [
      "publie.cube_actions_collectives",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/aides_locales",
    "version": "37e98878c40d",
    "titre": "Aides locales à la formation",
    "question": "Quelles aides de la région et de ses partenaires pour qui se forme ici ?",
    "code": "S23",
    "champ": "Aides du gabarit « aides locales » ouvertes sur le territoire ou sur une partie de ses communes.",
    "notes": [
      "Les aides nationales (rémunération de stage, compte personnel de formation, allocations) n’y sont que si la région les a écrites.",
      "Le plafond est celui du règlement ; l’aide reçue dépend de la situation de chacun. Les aides ne se cumulent pas toujours - la page de chacune fait foi.",
      "Deux plafonds ne se comparent que pour la même période."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "portee",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "toutes",
            "libelle": "Tout ou partie du territoire"
          },
          {
            "valeur": "entier",
            "libelle": "Tout le territoire"
          }
        ],
        "defaut": "toutes",
        "libelle": "Aides ouvertes sur"
      }
    ],
    "colonnes": [
      {
        "nom": "aide",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Aide"
      },
      {
        "nom": "public",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Public"
      },
      {
        "nom": "montant",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "euros",
        "libelle": "Plafond"
      },
      {
        "nom": "par",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Par"
      },
      {
        "nom": "financeur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Financeur"
      },
      {
        "nom": "ouverte",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Ouverte sur"
      },
      {
        "nom": "portee",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Portée"
      },
      {
        "nom": "adresse",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Page"
      },
      {
        "nom": "verifiee_le",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Vérifiée le"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune aide locale n’est décrite pour ce territoire : le fichier aides_locales n’est pas dans cet instantané, ou n’en a pas ici."
    },
    "lecture": "« {aide} » ({financeur}) est ouverte à : {public} ({portee}). La page {adresse} fait foi.",
    "cubes": [
      "reference.aides_locales",
      "reference.appartenances"
    ]
  },
  {
    "id": "spro/besoin_usage",
    "version": "77681a5886c8",
    "titre": "Besoin et usage du service",
    "question": "Quels territoires ont plus de besoin d’orientation qu’ils n’utilisent le service ?",
    "code": "S07",
    "formule": "besoin = demandeurs d’emploi / population ; usage = visites qui déclarent une commune du territoire / population ; chacun centré et réduit sur les territoires dont les deux termes sont diffusés, z = (x − moyenne) / écart type",
    "champ": "Territoires de la région, partie régionale ; demandeurs d’emploi inscrits à la fin du trimestre, catégorie non précisée par le fichier ; visites de l’année qui ont déclaré ou cherché une commune.",
    "notes": [
      "Un territoire dont les demandeurs sont masqués, ou ne sont pas connus, reste dans la liste avec sa raison, hors du calcul ; rien n’est mis à sa place.",
      "Les visites regroupées peuvent être de plusieurs territoires - l’usage n’est dit faible ou fort que s’il l’est quelle que soit leur répartition. L’indice d’usage est celui des visites sûres.",
      "Le site n’est qu’une part du service, et la plupart des visites ne déclarent pas de commune. Un usage faible ne dit pas pourquoi.",
      "Faible ou fort veut dire à plus de la marge, en écarts types, de la moyenne des territoires connus ; près d’elle, être d’un côté ou de l’autre dit peu."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.usage",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année de l’usage"
      },
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.demandeurs_profil",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Trimestre du besoin"
      },
      {
        "nom": "age",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "moins_25",
            "libelle": "Demandeurs d’emploi de moins de 25 ans"
          },
          {
            "valeur": "ensemble",
            "libelle": "Demandeurs d’emploi, tous âges"
          }
        ],
        "defaut": "moins_25",
        "libelle": "Besoin"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "ponderation",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "population",
            "libelle": "par la population"
          },
          {
            "valeur": "egale",
            "libelle": "chaque territoire compte autant"
          }
        ],
        "defaut": "population",
        "libelle": "Pondération des moyennes"
      },
      {
        "nom": "marge",
        "type": "DOUBLE",
        "domaine": "decimal",
        "min": 0,
        "max": 2,
        "defaut": "0.25",
        "libelle": "Marge autour de la moyenne (écarts types)"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "demandeurs",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "demandeurs",
        "libelle": "Demandeurs d’emploi, catégorie non précisée"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites qui le déclarent"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population"
      },
      {
        "nom": "z_besoin",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "écarts types",
        "libelle": "Besoin (écarts types à la moyenne)"
      },
      {
        "nom": "z_usage",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "écarts types",
        "libelle": "Usage (écarts types à la moyenne)"
      },
      {
        "nom": "position",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Position"
      },
      {
        "nom": "sous_servi",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Besoin fort et usage faible",
        "texte": "Des territoires ont un besoin fort et un usage faible, quelle que soit la répartition des visites regroupées."
      },
      {
        "nom": "sous_servis",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Territoires sous-servis"
      },
      {
        "nom": "besoin_par_habitant",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandeurs",
          "population"
        ],
        "partie": true,
        "libelle": "Demandeurs par habitant, catégorie non précisée"
      },
      {
        "nom": "usage_par_habitant",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "visites",
          "population"
        ],
        "unite": "pour_un",
        "libelle": "Visites par habitant"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "z_besoin",
      "y": "z_usage",
      "etiquette": "nom",
      "couleur": "sous_servi",
      "echelle": "lineaire",
      "axes": true
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les communes déclarées ne sont pas dans cet instantané : exportez de Matomo la dimension personnalisée de la commune (matomo_CustomDimensions.getCustomDimension_commune_mois.csv)."
    },
    "lecture": "{nom} : besoin à {z_besoin} écart type de la moyenne en {trimestre}, usage à {z_usage} en {annee} ; {position}. Territoires sous-servis : {sous_servis}.",
    "cubes": [
      "publie.cube_demandeurs_profil",
      "publie.cube_fonctions",
      "reference.appartenances",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/cep_parcours",
    "version": "9c167d8ad663",
    "titre": "Conseil en évolution professionnelle",
    "question": "Qui est accompagné par le conseil en évolution professionnelle, et avec quel effet ?",
    "code": "S17",
    "formule": "pour 1 000 actifs occupés = bénéficiaires du trimestre / actifs occupés qui résident dans la région × 1 000 ; satisfaction = satisfaits / répondants ; situation = situations favorables / suivis à six mois",
    "champ": "Bénéficiaires du trimestre, par réseau et par niveau (1, accueil individualisé ; 2, accompagnement), dans la région.",
    "notes": [
      "Une personne suivie deux trimestres compte dans les deux - les trimestres ne s’additionnent pas, et aucun nombre n’est donné pour l’année. Suivie par deux réseaux ou à deux niveaux, elle peut compter deux fois dans le trimestre.",
      "Les actifs occupés sont ceux du dernier recensement (mobilités professionnelles de l’Insee), d’une autre année que les bénéficiaires ; sans ce fichier, rien n’est rapporté à eux.",
      "Une situation favorable six mois après n’est pas un effet du conseil ; personne n’est comparé à qui n’en a pas eu.",
      "Satisfaction et situation ne comptent que les lignes où les deux réponses sont cinq personnes au moins."
    ],
    "parametres": [
      {
        "nom": "trimestre",
        "type": "VARCHAR",
        "domaine": "millesimes.cep",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Trimestre"
      }
    ],
    "colonnes": [
      {
        "nom": "reseau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Réseau"
      },
      {
        "nom": "niveau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Niveau"
      },
      {
        "nom": "beneficiaires",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Bénéficiaires"
      },
      {
        "nom": "duree_moyenne",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "jours",
        "libelle": "Durée moyenne (jours)"
      },
      {
        "nom": "repondants",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Répondants"
      },
      {
        "nom": "satisfaits",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Satisfaits"
      },
      {
        "nom": "suivis",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Suivis à six mois"
      },
      {
        "nom": "favorables",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "En situation favorable"
      },
      {
        "nom": "actifs",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Actifs occupés de la région"
      },
      {
        "nom": "pour_mille",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pour 1 000 actifs occupés",
        "libelle": "Pour 1 000 actifs occupés"
      },
      {
        "nom": "rapport",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Rapporté à"
      },
      {
        "nom": "satisfaction",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "satisfaits",
          "repondants"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Satisfaction"
      },
      {
        "nom": "situation",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "favorables",
          "suivis"
        ],
        "partie": true,
        "seuil": 20,
        "ic": "wilson",
        "libelle": "Situation favorable à six mois"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "beneficiaires",
      "y": "reseau",
      "facette": "niveau"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le conseil en évolution professionnelle n’est pas dans cet instantané : déposez cep_<année>.csv (modèle dans warehouse/sources/README.md)."
    },
    "lecture": "{reseau}, niveau {niveau} : {beneficiaires bénéficiaire|bénéficiaires} au {trimestre}.",
    "cubes": [
      "publie.cube_cep",
      "publie.cube_navettes",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/clarte_aide_autonomie",
    "version": "9c20495ba273",
    "titre": "Clarté, aide et autonomie",
    "question": "Où est le point faible du service aux yeux de ses usagers ?",
    "code": "S11",
    "formule": "clarté et aide efficace, moyenne de notes sur 10 ; aide joignable, part de oui parmi les réponses, par moyen de contact ; autonomie, part des usagers qui n’ont pas eu besoin d’aide",
    "champ": "Avis déposés sur « Je donne mon avis » ; cent réponses au moins.",
    "notes": [
      "L’aide joignable se compte par moyen de contact essayé, et non par usager.",
      "Repères de l’Observatoire, 5 et 8 pour une note, 70 % et 85 % pour l’aide joignable."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.avis",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "service",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Service"
      },
      {
        "nom": "indicateur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Indicateur"
      },
      {
        "nom": "reponses",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "réponses",
        "libelle": "Réponses"
      },
      {
        "nom": "note",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "sur 10",
        "libelle": "Note sur 10"
      },
      {
        "nom": "oui",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "réponses",
        "libelle": "Réponses « oui »"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "oui",
          "reponses"
        ],
        "partie": true,
        "seuil": 100,
        "ic": "wilson",
        "libelle": "Part de « oui »"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "note",
      "y": "indicateur",
      "facette": "service"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les avis d’usagers ne sont pas dans cet instantané : exportez-les de « Je donne mon avis » en CSV (jdma_<service>.csv), puis relancez la construction."
    },
    "lecture": "« {service} », {indicateur} : {reponses réponse|réponses} en {annee}.",
    "cubes": [
      "publie.cube_avis"
    ]
  },
  {
    "id": "spro/distance_accueil",
    "version": "634a932b3291",
    "titre": "Distance au lieu d’accueil le plus proche",
    "question": "À quelle distance se trouve le lieu d’accueil et d’orientation le plus proche ?",
    "code": "S16",
    "formule": "distance du centre de la cellule au lieu d’accueil le plus proche, en moyenne pondérée par la population",
    "champ": "Cellules habitées du territoire ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.",
    "notes": [
      "La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; un lieu sans position est mis à celle de sa commune.",
      "Distance à vol d’oiseau, bras de mer compris."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "type",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "tous"
          },
          {
            "valeur": "cep",
            "libelle": "Opérateurs du conseil en évolution professionnelle"
          },
          {
            "valeur": "agence_france_travail",
            "libelle": "Agence France Travail"
          },
          {
            "valeur": "mission_locale",
            "libelle": "Mission locale"
          },
          {
            "valeur": "cap_emploi",
            "libelle": "Cap emploi"
          },
          {
            "valeur": "apec",
            "libelle": "Apec"
          },
          {
            "valeur": "cio",
            "libelle": "Centre d’information et d’orientation (CIO)"
          },
          {
            "valeur": "information_jeunesse",
            "libelle": "Information jeunesse"
          },
          {
            "valeur": "cite_metiers",
            "libelle": "Cité des métiers"
          },
          {
            "valeur": "mife",
            "libelle": "Maison de l’information sur la formation et l’emploi (MIFE)"
          },
          {
            "valeur": "maison_emploi",
            "libelle": "Maison de l’emploi"
          },
          {
            "valeur": "conseil_vae",
            "libelle": "Conseil en VAE"
          },
          {
            "valeur": "bilan_competences",
            "libelle": "Bilan de compétences"
          }
        ],
        "defaut": "tous",
        "libelle": "Réseau ou type de lieu"
      },
      {
        "nom": "resolution",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 4,
        "max": 8,
        "defaut": "7",
        "libelle": "Finesse des hexagones"
      }
    ],
    "colonnes": [
      {
        "nom": "cellule",
        "type": "cell",
        "protege": false,
        "bornes": false,
        "role": "cellule",
        "libelle": "Cellule H3"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune principale"
      },
      {
        "nom": "distance_km",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "km",
        "libelle": "Distance au lieu le plus proche (km)"
      },
      {
        "nom": "population",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population (ventilée)"
      },
      {
        "nom": "lieux",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Lieux comptés"
      },
      {
        "nom": "incomplet",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Réseaux non lus",
        "texte": "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme."
      },
      {
        "nom": "majorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Un annuaire s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche, et la distance est un majorant."
      }
    ],
    "carte": {
      "type": "hexagones",
      "valeur": "distance_km",
      "mode": "observe"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "distance_km",
            "lieux"
          ],
          "sources": [
            "agences",
            "annuaire_administration",
            "annuaire_education",
            "data_inclusion",
            "emplois_inclusion",
            "missions_locales"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "La cellule la plus éloignée, à {commune}, est à {distance_km} km {lieux}.",
    "cubes": [
      "publie.lieux_accueil",
      "publie.lieux_accueil_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "reference.appartenances",
      "reference.bordure",
      "reference.reseaux_accueil",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/engagement",
    "version": "aede5766b2f5",
    "titre": "Engagement des visites",
    "question": "Les visites du site aboutissent-elles à autre chose qu’une page ?",
    "code": "S02",
    "formule": "actions par visite = actions / visites ; rebond = visites d’une seule page / visites ; durée moyenne = durée totale / visites",
    "champ": "Visites du site sur l’année, en tout, par appareil et par provenance.",
    "notes": [
      "Chaque rapport est recalculé du total de ses mois, jamais de la moyenne de leurs taux.",
      "Un appareil ou une provenance de moins de onze visites dans un mois y est regroupé avec les autres."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.usage",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble"
          },
          {
            "valeur": "appareil",
            "libelle": "Appareil"
          },
          {
            "valeur": "provenance",
            "libelle": "Provenance"
          }
        ],
        "defaut": "provenance",
        "libelle": "Détail par"
      }
    ],
    "colonnes": [
      {
        "nom": "modalite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Visites"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites"
      },
      {
        "nom": "actions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "actions",
        "libelle": "Actions"
      },
      {
        "nom": "rebonds",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites d’une seule page"
      },
      {
        "nom": "duree_moyenne",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "secondes",
        "libelle": "Durée moyenne (secondes)"
      },
      {
        "nom": "actions_par_visite",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "actions",
          "visites"
        ],
        "unite": "pour_un",
        "libelle": "Actions par visite"
      },
      {
        "nom": "rebond",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "rebonds",
          "visites"
        ],
        "partie": true,
        "libelle": "Taux de rebond"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "actions_par_visite",
      "y": "modalite"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les visites du site ne sont pas dans cet instantané : déposez les rapports de Matomo (matomo_VisitsSummary.get_mois.csv…) ou les journaux du serveur (access.log), puis relancez la construction."
    },
    "lecture": "Les visites « {modalite} » font {actions_par_visite action|actions} chacune ; {rebond} ne voient qu’une page.",
    "cubes": [
      "publie.cube_visites"
    ]
  },
  {
    "id": "spro/fonctions_utilisees",
    "version": "9e3db0577fe1",
    "titre": "Fonctionnalités utilisées",
    "question": "Quelles fonctionnalités du site servent le plus ?",
    "code": "S03",
    "formule": "part = utilisations de la fonction / utilisations de toutes les fonctions, pages non classées et visites écartées comprises ; evolution = année / mêmes mois de l’année précédente − 1",
    "champ": "Utilisations de l’année, des pages ou des événements que le profil de la région rattache à une fonction.",
    "notes": [
      "Une visite compte dans chaque fonction qu’elle utilise ; des rapports par page, une fois par page vue de la fonction.",
      "Les visites trop peu nombreuses pour être écrites sont comptées à part, sans leur fonction."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.usage",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "origine",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "rapports",
            "libelle": "Rapports de Matomo"
          },
          {
            "valeur": "journal",
            "libelle": "Journaux lus"
          }
        ],
        "defaut": "rapports",
        "libelle": "Source"
      }
    ],
    "colonnes": [
      {
        "nom": "fonction",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Fonction"
      },
      {
        "nom": "etape",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Étape"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "utilisations",
        "libelle": "Utilisations"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "utilisations",
        "libelle": "Utilisations de toutes les fonctions"
      },
      {
        "nom": "annee_precedente",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "utilisations",
        "libelle": "Mêmes mois de l’année précédente"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "visites",
          "total"
        ],
        "partie": true,
        "libelle": "Part des utilisations"
      },
      {
        "nom": "rang",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "rang",
        "de": [
          "visites"
        ],
        "libelle": "Rang"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "visites",
          "annee_precedente"
        ],
        "libelle": "Évolution sur un an"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "visites",
      "y": "fonction",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les visites du site ne sont pas dans cet instantané : déposez les rapports de Matomo (matomo_VisitsSummary.get_mois.csv…) ou les journaux du serveur (access.log), puis relancez la construction."
    },
    "repose_sur": {
      "lignes": [
        "matomo_rapports",
        "usage",
        "visites_journal"
      ],
      "valeurs": []
    },
    "lecture": "« {fonction} » compte {visites utilisation|utilisations} en {annee}, soit {part} de l’ensemble.",
    "cubes": [
      "publie.cube_fonctions",
      "reference.fonctions_usage"
    ]
  },
  {
    "id": "spro/frequentation",
    "version": "db8aafbd48a2",
    "titre": "Fréquentation du site d’orientation",
    "question": "Combien de visites le site d’orientation reçoit-il ?",
    "code": "S01",
    "formule": "evolution = visites de la période / visites de la même période un an plus tôt − 1 (même mois, ou même jour de la semaine 364 jours plus tôt)",
    "champ": "Visites du site, robots exclus ; une visite finit après trente minutes sans action.",
    "notes": [
      "Les visiteurs distincts d’un mois sont ceux que Matomo donne pour ce mois, ou ceux d’une seule lecture du mois entier ; ils ne s’additionnent ni par jour ni par site.",
      "Des journaux, un visiteur est une adresse et un navigateur, ce qui surestime les visiteurs d’un mois.",
      "Une période de moins de onze visites n’est pas diffusée."
    ],
    "parametres": [
      {
        "nom": "pas",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "mois",
            "libelle": "Par mois"
          },
          {
            "valeur": "jour",
            "libelle": "Par jour"
          }
        ],
        "defaut": "mois",
        "libelle": "Pas"
      },
      {
        "nom": "origine",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "rapports",
            "libelle": "Rapports de Matomo"
          },
          {
            "valeur": "journal",
            "libelle": "Journaux lus"
          }
        ],
        "defaut": "rapports",
        "libelle": "Source"
      }
    ],
    "colonnes": [
      {
        "nom": "periode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Période"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites"
      },
      {
        "nom": "visiteurs",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "visiteurs",
        "libelle": "Visiteurs distincts de la période"
      },
      {
        "nom": "visites_un_an_avant",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites un an plus tôt"
      },
      {
        "nom": "evolution",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "evolution",
        "de": [
          "visites",
          "visites_un_an_avant"
        ],
        "libelle": "Évolution sur un an"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "periode",
      "y": "visites"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les visites du site ne sont pas dans cet instantané : déposez les rapports de Matomo (matomo_VisitsSummary.get_mois.csv…) ou les journaux du serveur (access.log), puis relancez la construction."
    },
    "lecture": "En {periode}, le site reçoit {visites visite|visites} ; évolution sur un an, {evolution}.",
    "cubes": [
      "publie.cube_visites"
    ]
  },
  {
    "id": "spro/information_action",
    "version": "ba56106d089f",
    "titre": "De l’information à l’action",
    "question": "Combien de demandes pour combien de consultations ?",
    "code": "S04",
    "formule": "demandes pour cent consultations = actions des fonctions d’action / actions des fonctions d’information × 100",
    "champ": "Pages vues et événements des fonctions que le profil de la région classe en « information » ou en « action ».",
    "notes": [
      "Un rapport entre deux nombres d’événements. Sans identifiant, personne n’est suivi d’une étape à l’autre ; ce n’est pas un taux de passage."
    ],
    "parametres": [
      {
        "nom": "origine",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "rapports",
            "libelle": "Rapports de Matomo"
          },
          {
            "valeur": "journal",
            "libelle": "Journaux lus"
          }
        ],
        "defaut": "rapports",
        "libelle": "Source"
      }
    ],
    "colonnes": [
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "consultations",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "consultations",
        "libelle": "Consultations"
      },
      {
        "nom": "demandes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "demandes",
        "libelle": "Demandes"
      },
      {
        "nom": "demandes_pour_cent",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "demandes",
          "consultations"
        ],
        "unite": "pourcent",
        "libelle": "Demandes pour cent consultations"
      }
    ],
    "graphique": {
      "type": "courbe",
      "x": "mois",
      "y": "demandes_pour_cent"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun mois n’a à la fois des consultations et des demandes : classez les fonctions du site (etape: information ou action) dans la rubrique « usage » du profil, et déposez ses rapports ou ses journaux."
    },
    "lecture": "En {mois}, {demandes demande|demandes} pour {consultations consultation|consultations}.",
    "cubes": [
      "publie.cube_fonctions",
      "reference.fonctions_usage"
    ]
  },
  {
    "id": "spro/interet_tension",
    "version": "bf5f27ff872e",
    "titre": "Intérêt et tension des métiers",
    "question": "Cherche-t-on sur le site les métiers qui recrutent ?",
    "code": "S09",
    "publics": [
      "comites",
      "planificateurs"
    ],
    "formule": "abscisse = tension publiée du métier (Dares) ; ordonnée = recherches de ce métier dans l’année ; rang parmi les métiers reconnus",
    "champ": "Recherches de l’année qui sont un code ou un libellé exact de la FAP 2009, de la FAP 2021 ou du ROME v3, reliées à une tension du territoire ; onze visites au moins dans un mois.",
    "notes": [
      "Un mot libre n’est pas rattaché à un métier ; la part des recherches reconnues dit ce que l’on regarde. Elle est faible quand le site cherche par mots.",
      "Une fiche ROME mène à plusieurs familles - la tension est alors la moyenne pondérée par les passages, et les classes la plus basse et la plus haute disent ce qui en dépend.",
      "Chercher un métier n’est pas vouloir l’exercer, et les recherches de toute la région sont comparées à la tension du territoire choisi."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "pays"
        ],
        "defaut": "region",
        "libelle": "Territoire de la tension"
      },
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.recherches",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année des recherches"
      }
    ],
    "colonnes": [
      {
        "nom": "recherche",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Recherches réunies"
      },
      {
        "nom": "nomenclature",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Nomenclature"
      },
      {
        "nom": "cherche",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Métier cherché"
      },
      {
        "nom": "metier",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Famille de métiers (la plus lourde)"
      },
      {
        "nom": "recherches",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "recherches",
        "libelle": "Recherches"
      },
      {
        "nom": "rang",
        "type": "int32",
        "protege": true,
        "bornes": true,
        "role": "rang",
        "de": [
          "recherches"
        ],
        "libelle": "Rang parmi les métiers reconnus"
      },
      {
        "nom": "annee_tension",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Année de la tension"
      },
      {
        "nom": "tension",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Tension"
      },
      {
        "nom": "classe_basse",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus basse (1 à 5)"
      },
      {
        "nom": "classe_haute",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Classe de tension la plus haute (1 à 5)"
      },
      {
        "nom": "part_reliee",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "pourcent",
        "libelle": "Part du métier reliée à une tension"
      },
      {
        "nom": "reconnues",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "recherches",
        "libelle": "Recherches reconnues"
      },
      {
        "nom": "toutes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "recherches",
        "libelle": "Toutes les recherches"
      },
      {
        "nom": "ancienne",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Tension ancienne",
        "texte": "Plus de deux ans séparent les recherches de la mesure de tension : la classe a pu changer entre les deux."
      },
      {
        "nom": "part_reconnue",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "reconnues",
          "toutes"
        ],
        "partie": true,
        "libelle": "Part des recherches reconnues"
      }
    ],
    "graphique": {
      "type": "nuage",
      "x": "tension",
      "y": "recherches",
      "couleur": "classe_basse",
      "etiquette": "cherche"
    },
    "si_vide": {
      "etat": "sans_objet",
      "motif": "Aucune recherche de l’année n’est un code ou un libellé de métier (FAP 2009, FAP 2021, ROME v3) relié à une tension publiée de ce territoire : des mots libres ne se rattachent pas à une nomenclature. Un site qui cherche par code de métier, et des tensions dans la même nomenclature, rendent la requête possible. Les recherches elles-mêmes viennent de Matomo (matomo_Actions.getSiteSearchKeywords_mois.csv)."
    },
    "repose_sur": {
      "lignes": [
        "dares_tensions",
        "fap",
        "matomo_rapports"
      ],
      "valeurs": []
    },
    "lecture": "« {cherche} » est le métier reconnu le plus cherché en {annee} : {recherches recherche|recherches}, tension {tension} en {annee_tension} (classes {classe_basse} à {classe_haute} sur 5). {part_reconnue} des recherches sont reconnues.",
    "cubes": [
      "publie.cube_recherches",
      "publie.cube_tensions",
      "reference.metiers",
      "reference.passages",
      "reference.rome"
    ]
  },
  {
    "id": "spro/lieux_accueil",
    "version": "ff42e37face9",
    "titre": "Lieux d’accueil et d’orientation",
    "question": "Où peut-on être reçu et orienté sur ce territoire ?",
    "code": "S16",
    "champ": "Lieux ouverts au public, d’après les annuaires présents dans l’instantané (France Travail, éducation nationale, missions locales, data·inclusion, annuaire de l’administration, Emplois de l’inclusion).",
    "notes": [
      "Un lieu donné par plusieurs annuaires compte une fois - même type, même commune, et même SIRET ou même nom une fois ôtés le type et la commune. Deux annuaires qui le nomment autrement, sans SIRET commun, le comptent deux fois.",
      "Les agences France Travail et les CIO viennent de leur propre annuaire quand il est là, et de lui seul.",
      "Le conseil en VAE et le bilan de compétences se reconnaissent au nom d’un service de data·inclusion ; l’absence d’un service n’y veut pas dire qu’il n’est pas rendu."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "type",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "tous"
          },
          {
            "valeur": "cep",
            "libelle": "Opérateurs du conseil en évolution professionnelle"
          },
          {
            "valeur": "agence_france_travail",
            "libelle": "Agence France Travail"
          },
          {
            "valeur": "mission_locale",
            "libelle": "Mission locale"
          },
          {
            "valeur": "cap_emploi",
            "libelle": "Cap emploi"
          },
          {
            "valeur": "apec",
            "libelle": "Apec"
          },
          {
            "valeur": "cio",
            "libelle": "Centre d’information et d’orientation (CIO)"
          },
          {
            "valeur": "information_jeunesse",
            "libelle": "Information jeunesse"
          },
          {
            "valeur": "cite_metiers",
            "libelle": "Cité des métiers"
          },
          {
            "valeur": "mife",
            "libelle": "Maison de l’information sur la formation et l’emploi (MIFE)"
          },
          {
            "valeur": "maison_emploi",
            "libelle": "Maison de l’emploi"
          },
          {
            "valeur": "conseil_vae",
            "libelle": "Conseil en VAE"
          },
          {
            "valeur": "bilan_competences",
            "libelle": "Bilan de compétences"
          }
        ],
        "defaut": "tous",
        "libelle": "Réseau ou type de lieu"
      }
    ],
    "colonnes": [
      {
        "nom": "lieu",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Identifiant"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Lieu"
      },
      {
        "nom": "type",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Type"
      },
      {
        "nom": "reseau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Réseau"
      },
      {
        "nom": "commune",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune"
      },
      {
        "nom": "services",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Services connus"
      },
      {
        "nom": "annuaires",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Annuaires"
      },
      {
        "nom": "position",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Position donnée par"
      },
      {
        "nom": "latitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "latitude",
        "libelle": "Latitude"
      },
      {
        "nom": "longitude",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "longitude",
        "libelle": "Longitude"
      },
      {
        "nom": "incomplet",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Réseaux non lus",
        "texte": "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la liste est celle des seuls réseaux lus."
      }
    ],
    "carte": {
      "type": "points",
      "valeur": "type",
      "mode": "observe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun lieu de ce type ici dans les annuaires reçus ; un réseau qu’aucun d’eux ne donne n’est pas pour autant absent du territoire."
    },
    "repose_sur": {
      "lignes": [
        "agences",
        "annuaire_administration",
        "annuaire_education",
        "data_inclusion",
        "emplois_inclusion",
        "missions_locales"
      ],
      "valeurs": [
        {
          "colonnes": [
            "annuaires"
          ],
          "sources": [
            "agences",
            "annuaire_administration",
            "annuaire_education",
            "data_inclusion",
            "emplois_inclusion",
            "missions_locales"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "{nom}, à {commune}, est l’un des lieux d’accueil du territoire.",
    "cubes": [
      "publie.lieux_accueil",
      "reference.appartenances",
      "reference.reseaux_accueil",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/limites_controle",
    "version": "2721c0389b3e",
    "titre": "Limites de variation habituelle",
    "question": "Un indicateur du service sort-il de sa variation habituelle ?",
    "code": "S24",
    "formule": "part ou rapport, carte p′ ou u′ de Laney, centre ± 3 écarts types ; note, disponibilité, carte des valeurs individuelles, moyenne ± 2,66 étendues mobiles moyennes ; nombre, la même carte sur l’évolution en un an, ramenée au nombre de la même période un an plus tôt",
    "champ": "Service régional d’orientation, toute la région ; par mois, ou par trimestre pour la satisfaction et le conseil en évolution professionnelle.",
    "notes": [
      "Shewhart, Wheeler (Understanding Variation, 1993) et Laney (Quality Engineering 14, 2002). Les limites ne sont jamais plus étroites que celles des cartes p et u.",
      "Dedans, deux périodes ne se commentent pas - leur différence est celle de toutes les autres. Dehors, il y a une cause à chercher, pas toujours un mal.",
      "Sous huit points, aucune limite. Une période qui n’est pas diffusée est sautée.",
      "Les sources citées sont celles des neuf indicateurs ; la requête de chacun dit la sienne.",
      "Une même personne revient d’une période à l’autre - bénéficiaires et personnes reçues ne s’additionnent pas.",
      "L’objectif d’un nombre vaut pour l’année ; il n’est donc pas en face d’un mois."
    ],
    "publics": [
      "comites"
    ],
    "parametres": [
      {
        "nom": "indicateur",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "visites",
            "libelle": "Visites du site"
          },
          {
            "valeur": "actions",
            "libelle": "Demandes pour cent consultations"
          },
          {
            "valeur": "sans_resultat",
            "libelle": "Recherches sans résultat"
          },
          {
            "valeur": "satisfaction",
            "libelle": "Note de satisfaction"
          },
          {
            "valeur": "decroche",
            "libelle": "Appels décrochés"
          },
          {
            "valeur": "disponibilite",
            "libelle": "Disponibilité des services en ligne"
          },
          {
            "valeur": "cep",
            "libelle": "Bénéficiaires du conseil en évolution professionnelle"
          },
          {
            "valeur": "personnes_recues",
            "libelle": "Personnes reçues"
          },
          {
            "valeur": "reorientations",
            "libelle": "Réorientations abouties"
          }
        ],
        "defaut": "decroche",
        "libelle": "Indicateur"
      }
    ],
    "colonnes": [
      {
        "nom": "periode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Période"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Valeur"
      },
      {
        "nom": "unite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Unité"
      },
      {
        "nom": "nombre",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Rapporté à"
      },
      {
        "nom": "un_an_avant",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Un an plus tôt"
      },
      {
        "nom": "moyenne",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Moyenne"
      },
      {
        "nom": "limite_basse",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Limite basse"
      },
      {
        "nom": "limite_haute",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Limite haute"
      },
      {
        "nom": "hors_limites",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Hors des limites",
        "texte": "Une période au moins est hors des limites de variation habituelle."
      },
      {
        "nom": "variation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Variation"
      },
      {
        "nom": "objectif",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Objectif"
      }
    ],
    "graphique": {
      "type": "controle",
      "x": "periode",
      "y": "valeur",
      "centre": "moyenne",
      "bande": [
        "limite_basse",
        "limite_haute"
      ],
      "signal": "hors_limites",
      "cible": "objectif"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "La série de cet indicateur n’est pas dans cet instantané ; la requête de l’indicateur dit quel fichier déposer."
    },
    "lecture": "{indicateur}, {periode} : {valeur} ({unite}) ; {variation}.",
    "cubes": [
      "publie.cube_suivi_service",
      "reference.objectifs_service"
    ]
  },
  {
    "id": "spro/maillage_accueil",
    "version": "d9c0a82c176a",
    "titre": "Maillage d’accueil",
    "question": "Quelle part des habitants vit près d’un lieu d’accueil et d’orientation ?",
    "code": "S16",
    "formule": "couverture = population des cellules dont le centre est à T km au plus d’un lieu d’accueil / population",
    "champ": "Population municipale, ventilée par commune sur les hexagones H3 ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.",
    "notes": [
      "La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; un lieu sans position est mis à celle de sa commune. Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.",
      "Où un annuaire s’arrête avant la limite de la région, un lieu inconnu peut être à portée - la part est alors un intervalle.",
      "La population d’une commune est répartie selon la surface, faute de carroyage."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "zone": true,
        "defaut": "region",
        "libelle": "Territoire"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "ensemble",
            "libelle": "Ensemble du territoire"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "distance",
        "type": "INTEGER",
        "domaine": "entier",
        "min": 1,
        "max": 100,
        "defaut": "20",
        "libelle": "Distance (km)"
      },
      {
        "nom": "type",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "tous",
            "libelle": "tous"
          },
          {
            "valeur": "cep",
            "libelle": "Opérateurs du conseil en évolution professionnelle"
          },
          {
            "valeur": "agence_france_travail",
            "libelle": "Agence France Travail"
          },
          {
            "valeur": "mission_locale",
            "libelle": "Mission locale"
          },
          {
            "valeur": "cap_emploi",
            "libelle": "Cap emploi"
          },
          {
            "valeur": "apec",
            "libelle": "Apec"
          },
          {
            "valeur": "cio",
            "libelle": "Centre d’information et d’orientation (CIO)"
          },
          {
            "valeur": "information_jeunesse",
            "libelle": "Information jeunesse"
          },
          {
            "valeur": "cite_metiers",
            "libelle": "Cité des métiers"
          },
          {
            "valeur": "mife",
            "libelle": "Maison de l’information sur la formation et l’emploi (MIFE)"
          },
          {
            "valeur": "maison_emploi",
            "libelle": "Maison de l’emploi"
          },
          {
            "valeur": "conseil_vae",
            "libelle": "Conseil en VAE"
          },
          {
            "valeur": "bilan_competences",
            "libelle": "Bilan de compétences"
          }
        ],
        "defaut": "tous",
        "libelle": "Réseau ou type de lieu"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population"
      },
      {
        "nom": "couverte",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population à portée"
      },
      {
        "nom": "distance_mediane",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "km",
        "libelle": "Distance médiane (km)"
      },
      {
        "nom": "couverture",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "couverte",
          "population"
        ],
        "partie": true,
        "libelle": "Part de la population à portée"
      },
      {
        "nom": "lieux",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Lieux comptés"
      },
      {
        "nom": "incomplet",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Réseaux non lus",
        "texte": "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme."
      },
      {
        "nom": "majorant",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Limite non lue",
        "texte": "Un annuaire s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche ; la part à portée est un intervalle, la distance médiane un majorant."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "couverture",
      "y": "nom"
    },
    "repose_sur": {
      "lignes": [],
      "valeurs": [
        {
          "colonnes": [
            "couverte",
            "couverture",
            "distance_mediane",
            "lieux"
          ],
          "sources": [
            "agences",
            "annuaire_administration",
            "annuaire_education",
            "data_inclusion",
            "emplois_inclusion",
            "missions_locales"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "{couverture} des habitants de {nom} vivent à {distance} km au plus {lieux} ; la distance médiane est de {distance_mediane} km.",
    "cubes": [
      "publie.lieux_accueil",
      "publie.lieux_accueil_voisins",
      "publie.population_cellules",
      "publie.population_voisine",
      "reference.appartenances",
      "reference.bordure",
      "reference.reseaux_accueil",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/missions_locales_communes",
    "version": "82c402a35f87",
    "titre": "Mission locale de chaque commune",
    "question": "Quelle mission locale accompagne les jeunes de cette commune ?",
    "code": "S16",
    "champ": "Communes de la région, d’après le fichier de couverture des missions locales.",
    "notes": [
      "Une commune peut relever de plusieurs missions locales ; elle a alors une ligne pour chacune, et les habitants ne s’additionnent pas.",
      "Une commune absente du fichier reste dans la liste ; sa mission locale est « non connue » et leur nombre manque (…), car le fichier reçu peut ne couvrir qu’une partie de la région."
    ],
    "parametres": [
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "academie",
          "departement",
          "arrondissement",
          "zone_emploi",
          "bassin",
          "comite_local",
          "frr",
          "epci",
          "commune"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune"
      },
      {
        "nom": "mission_locale",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mission locale"
      },
      {
        "nom": "siege",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Commune du siège"
      },
      {
        "nom": "missions",
        "type": "int32",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "missions locales",
        "libelle": "Missions locales de la commune"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "habitants",
        "libelle": "Population de la commune"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le fichier de couverture des missions locales n’est pas dans cet instantané : copiez mission_locale_zones_de_couverture.csv dans le dossier de données."
    },
    "lecture": "À {nom}, mission locale : {mission_locale}.",
    "cubes": [
      "reference.appartenances",
      "reference.missions_locales_communes",
      "reference.territoires"
    ]
  },
  {
    "id": "spro/objectifs_service",
    "version": "4b24dc090708",
    "titre": "Indicateurs et objectifs du service",
    "question": "Où en est le service régional d’orientation par rapport à ses objectifs ?",
    "code": "S25",
    "formule": "sur douze mois = somme des douze derniers mois d’un nombre dont les périodes s’ajoutent, ou total du numérateur / total du dénominateur ; état = cette valeur, avec ce qu’on ne sait pas d’elle, face à la cible",
    "champ": "Service régional d’orientation, toute la région ; objectifs du profil de la région.",
    "notes": [
      "L’objectif se juge sur douze mois, jamais sur un mois ; une somme n’est donnée que si aucune période n’y manque.",
      "Des bénéficiaires et des personnes reçues se disent par trimestre ou par mois - une même personne revient d’une période à l’autre, et rien n’est donné sur douze mois.",
      "Bornes de la note, aléa des réponses à 95 % ; bornes des réorientations, de ce qui est sûr à ce qui est possible pour les personnes dont on ne sait pas si elles sont arrivées. Le reste est compté en entier.",
      "Un objectif n’est dit tenu que si les deux bornes le tiennent. « Limites de variation habituelle » donne la série et les formules."
    ],
    "publics": [
      "comites"
    ],
    "parametres": [],
    "colonnes": [
      {
        "nom": "indicateur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Code"
      },
      {
        "nom": "libelle",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Indicateur"
      },
      {
        "nom": "unite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Unité"
      },
      {
        "nom": "periode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Dernière période"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Valeur"
      },
      {
        "nom": "valeur_basse",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Borne basse"
      },
      {
        "nom": "valeur_haute",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Borne haute"
      },
      {
        "nom": "bornes",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Ce que disent les bornes"
      },
      {
        "nom": "un_an_avant",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Un an plus tôt"
      },
      {
        "nom": "variation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Variation"
      },
      {
        "nom": "hors_limites",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Hors des limites",
        "texte": "Un indicateur au moins est hors des limites de variation habituelle à sa dernière période."
      },
      {
        "nom": "annuelle",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Sur douze mois"
      },
      {
        "nom": "annuelle_basse",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Sur douze mois (borne basse)"
      },
      {
        "nom": "annuelle_haute",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Sur douze mois (borne haute)"
      },
      {
        "nom": "sens",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Sens"
      },
      {
        "nom": "cible",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Objectif"
      },
      {
        "nom": "echeance",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Échéance"
      },
      {
        "nom": "etat",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "État"
      },
      {
        "nom": "citation",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Fixé par"
      }
    ],
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucune série du service n’est dans cet instantané : déposez les rapports du site, les avis, les appels ou les tableaux de l’accueil (modèles dans warehouse/sources/README.md)."
    },
    "repose_sur": {
      "lignes": [
        "accueil",
        "avis",
        "cep",
        "exploitation",
        "matomo_rapports",
        "plateformes_tel",
        "projet_regional",
        "usage",
        "visites_journal"
      ],
      "valeurs": []
    },
    "lecture": "« {libelle} » : {valeur} ({unite}) en {periode} ; {variation}. Sur douze mois, {annuelle} ; objectif {cible}, {etat}.",
    "cubes": [
      "publie.cube_suivi_service",
      "reference.objectifs_service",
      "reference.sources"
    ]
  },
  {
    "id": "spro/personnes_recues",
    "version": "623a346ce786",
    "titre": "Personnes reçues",
    "question": "Qui est reçu, où et par quel canal ?",
    "code": "S19",
    "formule": "part = personnes de la modalité / personnes reçues",
    "champ": "Personnes reçues dans le mois par les structures d’accueil et d’orientation.",
    "notes": [
      "Moins de onze personnes rejoignent les autres publics, puis les autres canaux, puis les autres structures ; « regroupés » est leur somme, répartie nulle part. Toute autre ligne est donc un intervalle, qui va jusqu’à les compter tous ; pour une structure, ceux de son réseau.",
      "Reçue deux mois, une personne compte dans les deux - les mois ne s’additionnent pas, et aucun nombre n’est donné pour l’année. Reçue par deux structures, elle peut compter deux fois dans le mois."
    ],
    "parametres": [
      {
        "nom": "mois",
        "type": "VARCHAR",
        "domaine": "millesimes.accueil",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Mois"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "reseau",
            "libelle": "Réseau"
          },
          {
            "valeur": "structure",
            "libelle": "Structure"
          },
          {
            "valeur": "canal",
            "libelle": "Canal"
          },
          {
            "valeur": "public",
            "libelle": "Public"
          }
        ],
        "defaut": "reseau",
        "libelle": "Détail par"
      }
    ],
    "colonnes": [
      {
        "nom": "modalite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Personnes reçues"
      },
      {
        "nom": "personnes",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Personnes reçues"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Toutes"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "personnes",
          "total"
        ],
        "partie": true,
        "libelle": "Part"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "personnes",
      "y": "modalite",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "L’accueil des structures n’est pas dans cet instantané : déposez accueil_personnes_<année>.csv, accueil_actions_<année>.csv et accueil_reorientations_<année>.csv (modèles dans warehouse/sources/README.md)."
    },
    "lecture": "« {modalite} » : {personnes personne reçue|personnes reçues} en {mois}, soit {part}.",
    "cubes": [
      "publie.cube_accueil"
    ]
  },
  {
    "id": "spro/qualite_exploitation",
    "version": "91a4718edb01",
    "titre": "Qualité d’exploitation",
    "question": "Le service est-il disponible, rapide et accessible ?",
    "code": "S18",
    "formule": "mesures de l’exploitant, telles quelles ; repères de l’Observatoire de la qualité des démarches",
    "champ": "Services suivis, mois par mois.",
    "notes": [
      "Repères, disponibilité de 99,9 % et 98,5 % ; affichage de 0,4 s et 0,8 s ; RGAA entier et 50 %."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.exploitation",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "service",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Service"
      },
      {
        "nom": "mois",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mois"
      },
      {
        "nom": "disponibilite",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "%",
        "libelle": "Disponibilité (%)"
      },
      {
        "nom": "disponibilite_repere",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Disponibilité",
        "unite": "repère"
      },
      {
        "nom": "p75_ms",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "ms",
        "libelle": "Trois affichages sur quatre sous (ms)"
      },
      {
        "nom": "vitesse_repere",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Vitesse",
        "unite": "repère"
      },
      {
        "nom": "rgaa",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "%",
        "libelle": "Critères du RGAA respectés (%)"
      },
      {
        "nom": "rgaa_repere",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Accessibilité",
        "unite": "repère"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "p75_ms",
      "y": "mois",
      "facette": "service",
      "reference": 800
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les mesures d’exploitation ne sont pas dans cet instantané : déposez exploitation_<année>.csv (modèle dans warehouse/sources/README.md)."
    },
    "lecture": "« {service} », {mois} : disponible {disponibilite} % du temps ({disponibilite_repere}).",
    "cubes": [
      "publie.cube_exploitation"
    ]
  },
  {
    "id": "spro/recherches_sans_resultat",
    "version": "11245e59cc44",
    "titre": "Recherches sans résultat",
    "question": "Que cherche-t-on sur le site sans le trouver ?",
    "code": "S08",
    "formule": "part sans résultat = recherches sans résultat / recherches",
    "champ": "Mots cherchés sur le site pendant l’année, quand onze visites au moins l’ont cherché dans le mois.",
    "notes": [
      "Un mot plus rare est regroupé avec les autres du mois avant d’être écrit ; un nom propre ne peut donc pas paraître.",
      "Les recherches sans résultat d’un mot qui sont moins de onze visites dans un mois sont dans le regroupement, pas à leur mot ; un mot qui n’en montre aucune est donc dit secret, non zéro."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.recherches",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "limite",
        "type": "BIGINT",
        "domaine": "entier",
        "min": 1,
        "max": 500,
        "defaut": "50",
        "libelle": "Nombre de mots"
      }
    ],
    "colonnes": [
      {
        "nom": "recherche",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Mot cherché"
      },
      {
        "nom": "recherches",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "recherches",
        "libelle": "Recherches"
      },
      {
        "nom": "sans_resultat",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "recherches",
        "libelle": "Sans résultat"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "sans_resultat",
          "recherches"
        ],
        "partie": true,
        "libelle": "Part sans résultat"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "sans_resultat",
      "y": "recherche"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les recherches du site ne sont pas dans cet instantané : exportez de Matomo matomo_Actions.getSiteSearchKeywords_mois.csv et matomo_Actions.getSiteSearchNoResultKeywords_mois.csv."
    },
    "lecture": "« {recherche} » a été cherché {recherches} fois en {annee}, dont {sans_resultat} sans résultat.",
    "cubes": [
      "publie.cube_recherches"
    ]
  },
  {
    "id": "spro/reorientations",
    "version": "5b8c4bf37da2",
    "titre": "Réorientations abouties",
    "question": "Les personnes orientées vers un autre réseau y arrivent-elles ?",
    "code": "S21",
    "formule": "part arrivée = arrivées / orientées, non renseignées comprises",
    "champ": "Personnes orientées dans l’année d’un réseau vers un autre.",
    "notes": [
      "Ce qu’on ne sait pas compte dans le dénominateur ; la part arrivée est donc un minimum.",
      "Les lignes dont une issue compte de 1 à 10 personnes sont dans les orientées, et leurs issues ne sont pas diffusées."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.reorientations",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "reseau",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Réseau qui oriente"
      },
      {
        "nom": "destination",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Vers"
      },
      {
        "nom": "orientes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Personnes orientées"
      },
      {
        "nom": "issues_connues",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Dont issues diffusées"
      },
      {
        "nom": "aboutis",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Arrivées"
      },
      {
        "nom": "non_renseignes",
        "type": "int64",
        "protege": true,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Non renseignées"
      },
      {
        "nom": "part_aboutie",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "aboutis",
          "issues_connues"
        ],
        "partie": true,
        "seuil": 11,
        "libelle": "Part arrivée"
      },
      {
        "nom": "part_inconnue",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "non_renseignes",
          "issues_connues"
        ],
        "partie": true,
        "seuil": 11,
        "libelle": "Part non renseignée"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "orientes",
      "y": "destination",
      "facette": "reseau"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "L’accueil des structures n’est pas dans cet instantané : déposez accueil_personnes_<année>.csv, accueil_actions_<année>.csv et accueil_reorientations_<année>.csv (modèles dans warehouse/sources/README.md)."
    },
    "lecture": "De {reseau} vers {destination} : {orientes personne orientée|personnes orientées} en {annee}, {part_aboutie} arrivées, {part_inconnue} non renseignées.",
    "cubes": [
      "publie.cube_reorientations"
    ]
  },
  {
    "id": "spro/reseau_emploi",
    "version": "251761f1a877",
    "titre": "Indicateurs du réseau pour l’emploi",
    "question": "Où en est le territoire sur les indicateurs du réseau pour l’emploi ?",
    "code": "S22",
    "formule": "valeur publiée par le comité, jamais recalculée ; écart = valeur − cible",
    "champ": "Indicateurs communs du réseau pour l’emploi (arrêté du 14 mars 2025).",
    "notes": [
      "Un indicateur sans cible n’a pas d’écart."
    ],
    "parametres": [
      {
        "nom": "periode",
        "type": "VARCHAR",
        "domaine": "millesimes.reseau_emploi",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Période"
      },
      {
        "nom": "territoire",
        "type": "VARCHAR",
        "domaine": "territoires",
        "mailles": [
          "region",
          "departement",
          "zone_emploi",
          "bassin",
          "epci"
        ],
        "defaut": "region",
        "libelle": "Territoire"
      }
    ],
    "colonnes": [
      {
        "nom": "indicateur",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Indicateur"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Valeur"
      },
      {
        "nom": "unite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Unité"
      },
      {
        "nom": "cible",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Cible"
      },
      {
        "nom": "ecart",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Écart à la cible"
      }
    ],
    "graphique": {
      "type": "intervalles",
      "x": "valeur",
      "y": "indicateur",
      "cible": "cible"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Le comité n’a pas d’indicateur pour ce territoire et cette période dans cet instantané : déposez reseau_emploi_<année>.csv (modèle dans warehouse/sources/README.md)."
    },
    "lecture": "{indicateur} : {valeur} ({unite}) pour une cible de {cible}, {periode}.",
    "cubes": [
      "publie.cube_reseau_emploi"
    ]
  },
  {
    "id": "spro/satisfaction",
    "version": "bbd63cee0745",
    "titre": "Note de satisfaction",
    "question": "Les usagers sont-ils satisfaits du service ?",
    "code": "S10",
    "formule": "note = somme des notes (bien 10, moyen 5, mauvais 0) / réponses ; intervalle à 95 % = note ± 1,96 × écart type / racine(réponses)",
    "champ": "Avis déposés sur « Je donne mon avis » ; une note à partir de cent avis.",
    "notes": [
      "Repères de l’Observatoire de la qualité des démarches, moins de 5, de 5 à 8, 8 et plus.",
      "Une période réunit cent avis, par mois, sinon par trimestre, sinon par année ; ce qui en reste n’a pas de note.",
      "Déposer un avis est un choix, donc l’intervalle dit l’aléa des réponses et non celui des usagers qui n’ont pas répondu."
    ],
    "parametres": [],
    "colonnes": [
      {
        "nom": "service",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Service"
      },
      {
        "nom": "periode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Période"
      },
      {
        "nom": "reponses",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "avis",
        "libelle": "Avis"
      },
      {
        "nom": "note",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "sur 10",
        "libelle": "Note sur 10"
      },
      {
        "nom": "note_basse",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "sur 10",
        "libelle": "Borne basse à 95 %"
      },
      {
        "nom": "note_haute",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "sur 10",
        "libelle": "Borne haute à 95 %"
      },
      {
        "nom": "repere",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "classe",
        "libelle": "Repère"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "note",
      "y": "periode",
      "facette": "service",
      "reference": 8
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les avis d’usagers ne sont pas dans cet instantané : exportez-les de « Je donne mon avis » en CSV (jdma_<service>.csv), puis relancez la construction."
    },
    "lecture": "« {service} », {periode} : {note} sur 10 pour {reponses} avis ({repere}).",
    "cubes": [
      "publie.cube_avis"
    ]
  },
  {
    "id": "spro/satisfaits_taux_net",
    "version": "9a75e8b3f6d9",
    "titre": "Part de satisfaits et taux net",
    "question": "Les usagers satisfaits l’emportent-ils sur les mécontents ?",
    "code": "S12",
    "formule": "part de satisfaits = « bien » / avis ; taux net = part de « bien » − part de « mauvais »",
    "champ": "Périodes de l’année de cent avis au moins, dont chaque réponse compte onze avis au moins ou aucun.",
    "notes": [
      "Je donne mon avis ne demande pas si l’on recommanderait le service, donc il n’y a pas ici de NPS."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.avis",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "service",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Service"
      },
      {
        "nom": "avis",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "avis",
        "libelle": "Avis"
      },
      {
        "nom": "satisfaits",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "avis",
        "libelle": "« Bien »"
      },
      {
        "nom": "mecontents",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "avis",
        "libelle": "« Mauvais »"
      },
      {
        "nom": "part_satisfaits",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "satisfaits",
          "avis"
        ],
        "partie": true,
        "seuil": 100,
        "ic": "wilson",
        "libelle": "Part de satisfaits"
      },
      {
        "nom": "part_mecontents",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "mecontents",
          "avis"
        ],
        "partie": true,
        "seuil": 100,
        "ic": "wilson",
        "libelle": "Part de mécontents"
      },
      {
        "nom": "taux_net",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "difference",
        "de": [
          "part_satisfaits",
          "part_mecontents"
        ],
        "unite": "pourcent",
        "libelle": "Taux net"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part_satisfaits",
      "y": "service"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Aucun service n’a, cette année, de période de cent avis dont chaque réponse compte onze avis au moins."
    },
    "lecture": "« {service} » : {part_satisfaits} de satisfaits et {part_mecontents} de mécontents en {annee}, sur {avis} avis.",
    "cubes": [
      "publie.cube_avis"
    ]
  },
  {
    "id": "spro/telephone_decroche",
    "version": "d62e77f77a5d",
    "titre": "Téléphone, appels décrochés et attente",
    "question": "Les plateformes téléphoniques sont-elles joignables ?",
    "code": "S14",
    "formule": "taux de décroché = appels pris par un agent / appels qui demandent un agent",
    "champ": "Appels de l’année ; le serveur vocal répond aux autres, comptés dans les appels reçus.",
    "notes": [
      "Une attente médiane ne s’additionne pas ; elle n’est donnée que pour la période que l’opérateur mesure.",
      "Services Publics+, engagement 6, suit à part le taux qui compte le serveur vocal (reçus)."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.telephone",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "pas",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "mois",
            "libelle": "Par mois"
          },
          {
            "valeur": "jour",
            "libelle": "Par jour"
          }
        ],
        "defaut": "mois",
        "libelle": "Pas"
      }
    ],
    "colonnes": [
      {
        "nom": "plateforme",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Plateforme"
      },
      {
        "nom": "periode",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Période"
      },
      {
        "nom": "recus",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "appels",
        "libelle": "Appels reçus"
      },
      {
        "nom": "a_traiter",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "appels",
        "libelle": "Appels à traiter"
      },
      {
        "nom": "decroches",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "appels",
        "libelle": "Appels décrochés"
      },
      {
        "nom": "attente_mediane",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "secondes",
        "libelle": "Attente médiane (secondes)"
      },
      {
        "nom": "attente_p90",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "secondes",
        "libelle": "Attente de neuf appels sur dix (secondes)"
      },
      {
        "nom": "taux_decroche",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "decroches",
          "a_traiter"
        ],
        "partie": true,
        "libelle": "Taux de décroché"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "taux_decroche",
      "y": "periode",
      "facette": "plateforme"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les appels des plateformes ne sont pas dans cet instantané : déposez appels_telephone_<année>.csv et qualification_telephone_<année>.csv (modèles dans warehouse/sources/README.md)."
    },
    "lecture": "« {plateforme} » décroche {taux_decroche} des appels à traiter en {periode}.",
    "cubes": [
      "publie.cube_telephone"
    ]
  },
  {
    "id": "spro/telephone_publics",
    "version": "7be3d757e362",
    "titre": "Téléphone, publics et réponses",
    "question": "Qui appelle, et pour quelle réponse ?",
    "code": "S15",
    "formule": "part telle que l’opérateur la donne, ou nombre / total de l’axe ; reste = 100 − somme des parts de l’axe",
    "champ": "Appelants, ou demandes pour les réponses, ou appelants réorientés pour les réorientations.",
    "notes": [
      "Rien n’est ramené à cent. Le reste est ce que l’opérateur n’a pas réparti ; négatif, ses parts dépassent cent (arrondis, réponses multiples)."
    ],
    "parametres": [
      {
        "nom": "periode",
        "type": "VARCHAR",
        "domaine": "millesimes.telephone_profils",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Période"
      }
    ],
    "colonnes": [
      {
        "nom": "plateforme",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Plateforme"
      },
      {
        "nom": "axe",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Axe"
      },
      {
        "nom": "modalite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Modalité"
      },
      {
        "nom": "valeur",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "libelle": "Valeur donnée"
      },
      {
        "nom": "unite",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Unité"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": false,
        "bornes": false,
        "role": "indice",
        "unite": "%",
        "libelle": "Part (%)"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "part",
      "y": "modalite",
      "facette": "axe"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les appels des plateformes ne sont pas dans cet instantané : déposez appels_telephone_<année>.csv et qualification_telephone_<année>.csv (modèles dans warehouse/sources/README.md)."
    },
    "lecture": "« {plateforme} », {axe}, {modalite} : {valeur} ({unite}).",
    "cubes": [
      "publie.cube_telephone_profils"
    ]
  },
  {
    "id": "spro/themes_commentaires",
    "version": "9c00e07d9719",
    "titre": "Thèmes des commentaires",
    "question": "De quoi parlent les usagers dans leurs commentaires ?",
    "code": "S13",
    "formule": "part = mentions du thème / mentions de tous les thèmes ; part négative = mentions négatives / mentions du thème",
    "champ": "Commentaires modérés et codés par le porteur du service avant d’être transmis ; tous services ensemble, ou un par un. Aucun commentaire n’est lu ni gardé ici.",
    "notes": [
      "Un commentaire qui parle de deux thèmes fait deux mentions ; les parts se rapportent aux mentions, pas aux usagers.",
      "Un thème de moins de onze mentions dans un service y est regroupé avec d’autres. Quand un ton compte de une à dix mentions, aucun ton du thème n’est montré, et la part négative est un intervalle.",
      "Qui commente n’est pas n’importe qui, et coder un thème est un jugement ; comparez un service à lui-même."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.themes",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "theme",
            "libelle": "Thème, tous services"
          },
          {
            "valeur": "service",
            "libelle": "Service et thème"
          }
        ],
        "defaut": "theme",
        "libelle": "Détail par"
      }
    ],
    "colonnes": [
      {
        "nom": "theme",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Thème"
      },
      {
        "nom": "service",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Service"
      },
      {
        "nom": "mentions",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "mentions",
        "libelle": "Mentions"
      },
      {
        "nom": "negatives",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "mentions",
        "libelle": "Dont négatives"
      },
      {
        "nom": "toutes",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "mentions",
        "libelle": "Mentions, tous thèmes"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "mentions",
          "toutes"
        ],
        "partie": true,
        "libelle": "Part des mentions"
      },
      {
        "nom": "part_negative",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "negatives",
          "mentions"
        ],
        "partie": true,
        "libelle": "Part négative"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "mentions",
      "y": "theme"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les thèmes des commentaires ne sont pas dans cet instantané : codez-les chez vous, puis copiez themes_avis_<année>.csv (service ; periode ; theme ; ton ; n). Les commentaires de « Je donne mon avis » ne sont jamais lus."
    },
    "lecture": "« {theme} » est le thème dont on parle le plus en {annee} ({service}) : {mentions mention|mentions}, {part} de toutes, dont {part_negative} négatives.",
    "cubes": [
      "publie.cube_themes"
    ]
  },
  {
    "id": "spro/typologie_utilisateurs",
    "version": "fa554b820855",
    "titre": "Typologie des utilisateurs",
    "question": "Qui utilise le site d’orientation ?",
    "code": "S05",
    "formule": "part = visites du profil / visites de tous les profils, non renseignés compris",
    "champ": "Visites de l’année dont le visiteur a déclaré un profil ; « non renseigné » n’est pas réparti.",
    "notes": [
      "Le profil est déclaré par le visiteur, jamais déduit de ce qu’il lit."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.usage",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      }
    ],
    "colonnes": [
      {
        "nom": "profil",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Profil"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites"
      },
      {
        "nom": "total",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites de tous les profils"
      },
      {
        "nom": "part",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "visites",
          "total"
        ],
        "partie": true,
        "libelle": "Part des visites"
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "visites",
      "y": "profil",
      "etiquette": "part"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les profils déclarés ne sont pas dans cet instantané : exportez de Matomo la dimension personnalisée du profil (matomo_CustomDimensions.getCustomDimension_profil_mois.csv)."
    },
    "repose_sur": {
      "lignes": [
        "matomo_rapports",
        "usage",
        "visites_journal"
      ],
      "valeurs": []
    },
    "lecture": "« {profil} » : {visites visite|visites} en {annee}, soit {part}.",
    "cubes": [
      "publie.cube_fonctions",
      "reference.profils_usage"
    ]
  },
  {
    "id": "spro/usage_territoires",
    "version": "7d3f2fdf7b47",
    "titre": "Usage du site par territoire",
    "question": "D’où vient-on au site d’orientation, rapporté à la population ?",
    "code": "S06",
    "formule": "visites par personne = visites qui déclarent une commune du territoire / jeunes de 15 à 29 ans (recensement), ou population municipale",
    "champ": "Visites de l’année qui ont déclaré ou cherché une commune de la région.",
    "notes": [
      "La commune est déclarée ou cherchée, jamais devinée d’une adresse ; la plupart des visites n’en déclarent pas.",
      "Les communes de moins de onze visites dans un mois sont comptées avec leur intercommunalité, sinon avec toutes les autres. Ce qui peut être d’ici ou d’ailleurs fait un intervalle, de ce qui est sûr à ce qui est possible."
    ],
    "parametres": [
      {
        "nom": "annee",
        "type": "VARCHAR",
        "domaine": "millesimes.usage",
        "defaut": "dernier",
        "facultatif": true,
        "libelle": "Année"
      },
      {
        "nom": "par",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "epci",
            "libelle": "Intercommunalité"
          },
          {
            "valeur": "zone_emploi",
            "libelle": "Zone d’emploi"
          },
          {
            "valeur": "bassin",
            "libelle": "Bassin d’emploi"
          },
          {
            "valeur": "departement",
            "libelle": "Département"
          },
          {
            "valeur": "commune",
            "libelle": "Commune"
          }
        ],
        "defaut": "epci",
        "libelle": "Détail par"
      },
      {
        "nom": "demande",
        "type": "VARCHAR",
        "domaine": "choix",
        "valeurs": [
          {
            "valeur": "jeunes",
            "libelle": "jeunes de 15 à 29 ans"
          },
          {
            "valeur": "habitants",
            "libelle": "tous les habitants"
          }
        ],
        "defaut": "jeunes",
        "libelle": "Rapporté aux"
      }
    ],
    "colonnes": [
      {
        "nom": "code",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "territoire",
        "libelle": "Code"
      },
      {
        "nom": "nom",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "dimension",
        "libelle": "Territoire"
      },
      {
        "nom": "visites",
        "type": "int64",
        "protege": true,
        "bornes": true,
        "role": "mesure",
        "unite": "visites",
        "libelle": "Visites qui le déclarent"
      },
      {
        "nom": "public",
        "type": "text",
        "protege": false,
        "bornes": false,
        "role": "texte",
        "libelle": "Public"
      },
      {
        "nom": "population",
        "type": "int64",
        "protege": false,
        "bornes": false,
        "role": "mesure",
        "unite": "personnes",
        "libelle": "Public (personnes)"
      },
      {
        "nom": "visites_par_habitant",
        "type": "double",
        "protege": true,
        "bornes": true,
        "role": "taux",
        "de": [
          "visites",
          "population"
        ],
        "unite": "pour_un",
        "libelle": "Visites par personne du public"
      },
      {
        "nom": "faute_de_jeunes",
        "type": "boolean",
        "protege": false,
        "bornes": false,
        "role": "signal",
        "libelle": "Jeunes non connus",
        "texte": "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, les visites sont rapportées à la population entière."
      }
    ],
    "graphique": {
      "type": "barres",
      "x": "visites_par_habitant",
      "y": "nom"
    },
    "si_vide": {
      "etat": "non_disponible",
      "motif": "Les communes déclarées ne sont pas dans cet instantané : exportez de Matomo la dimension personnalisée de la commune (matomo_CustomDimensions.getCustomDimension_commune_mois.csv)."
    },
    "repose_sur": {
      "lignes": [
        "matomo_rapports",
        "visites_journal"
      ],
      "valeurs": [
        {
          "colonnes": [
            "public",
            "population",
            "visites_par_habitant"
          ],
          "sources": [
            "population_age"
          ],
          "sans": "dit"
        }
      ]
    },
    "lecture": "{visites visite|visites} {visites:déclare|déclarent} une commune du territoire {nom} en {annee}, pour {population} {public}.",
    "cubes": [
      "publie.cube_fonctions",
      "publie.cube_population_age",
      "reference.appartenances",
      "reference.territoires"
    ]
  }
];
