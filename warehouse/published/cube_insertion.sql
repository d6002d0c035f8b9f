/*---
description: Devenir des sortants par région et formation, deux promotions réunies ; vide sous vingt personnes, dont les nombres sont dans cube_insertion_reunies
tri: [millesime, territoire, voie, formation]
colonnes:
  millesime: Les deux années de sortie, 2021_2022
  territoire: Région (code typé)
  voie: scolaire ou apprentissage
  formation: Dernière année de la formation (mefstat11:…, voie scolaire) ou diplôme (cfd:…, apprentissage)
  effectif: Inscrits en dernière année
  sortants: Inscrits qui ne poursuivent pas d'études
  poursuivants: Inscrits en formation l'année suivante
  emploi_6: Sortants en emploi salarié six mois après
  emploi_12: Douze mois après
  emploi_18: Dix-huit mois après, vide pour les millésimes récents
  emploi_24: Vingt-quatre mois après, vide pour les millésimes récents
  interruption: Part des contrats d'apprentissage interrompus avant leur terme, en pour cent, telle que publiée ; vide en voie scolaire et quand le fichier ne la porte pas
  reunion: Où sont comptés les moins de vingt inscrits de la formation (cfd, domaine, diplome, ensemble ; aucune quand nulle part) ; vide quand ses nombres sont donnés, ou quand le producteur n'en dit rien
  reunion_emploi: Où est compté l'emploi de ses moins de vingt sortants, de la même façon ; vide quand il est donné, ou avec l'effectif
millesimes:
  insertion: { nom: Insertion des sortants, valeur: millesime, libelle: "sortants {replace(millesime, '_', ' et ')}" }
---*/
select millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_18,
    emploi_24, interruption, reunion, reunion_emploi
from marts.fct_insertion
