/*---
titre: Valeur ajoutée des établissements
question: Les établissements insèrent-ils mieux qu’attendu ?
code: C30
formule: valeur ajoutée = taux d’emploi observé − taux attendu à profil comparable, calculée et publiée par la DEPP, jamais recalculée
champ: Lycées professionnels et centres de formation d’apprentis, emploi salarié six mois après la sortie ; deux promotions cumulées (InserJeunes).
notes:
  - Le taux attendu tient compte du profil des élèves et de la formation. Il ne tient pas compte de tout, et la DEPP n’en publie pas l’intervalle - un écart de quelques points ne classe pas deux établissements, rangés ici par commune.
  - « Ensemble » contient les deux voies d’un même lycée. Les chiffres des voies ne s’additionnent pas.
  - Un établissement que ni l’annuaire, ni les répertoires de centres d’apprentis ne situent n’est montré que pour la région entière.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  millesime: { domaine: millesimes.insertion_etablissement, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { ensemble: Ensemble du lycée, scolaire: Voie scolaire, apprentissage: Apprentissage }, defaut: ensemble, libelle: Voie }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Établissement }
  commune: { role: dimension, libelle: Commune }
  situe_par: { role: texte, libelle: Commune d’après }
  valeur_ajoutee: { role: indice, unite: pt, libelle: Valeur ajoutée }
  taux_emploi: { role: indice, unite: pourcent, libelle: Emploi observé à 6 mois }
  taux_attendu: { role: indice, unite: pourcent, libelle: Emploi attendu }
graphique: { type: nuage, x: taux_attendu, y: taux_emploi, egalite: true }
si_vide: { etat: non_disponible, motif: "Aucun établissement de ce territoire n’a de valeur ajoutée publiée pour ces promotions et cette voie." }
repose_sur:
  lignes: [annuaire_education, repertoires_cfa, inserjeunes_etablissements]
  valeurs:
    - { colonnes: [situe_par], sources: [annuaire_education], sans: dit }
lecture: "{territoire}, « {etablissement} » : {taux_emploi} des sortants en emploi à 6 mois, pour {taux_attendu} attendus, soit une valeur ajoutée publiée de {valeur_ajoutee point|points}."
lecture_par_ligne: true
---*/
select
    cube.uai,
    coalesce(lieux.nom, cube.nom) as etablissement,
    communes.nom as commune,
    case when lieux.uai is not null then 'annuaire de l’éducation'
        when cube.commune_repertoire is not null then 'répertoire de centres d’apprentis' end as situe_par,
    cube.valeur_ajoutee,
    cube.taux_emploi_6 / 100 as taux_emploi,
    cube.taux_attendu / 100 as taux_attendu
from publie.cube_insertion_etablissement as cube
left join publie.etablissements as lieux on lieux.uai = cube.uai
left join reference.territoires as communes on communes.territoire = coalesce(lieux.commune, cube.commune_repertoire)
where cube.millesime = $millesime::VARCHAR
    and cube.voie = $voie::VARCHAR
    and cube.valeur_ajoutee is not null
    and ($territoire::VARCHAR like 'region:%' and 'departement:' || departement_uai(cube.uai) in (from departements_entiers($territoire::VARCHAR))
        or exists (
            from reference.appartenances as a
            where a.commune = coalesce(lieux.commune, cube.commune_repertoire) and a.territoire = $territoire::VARCHAR
        ))
order by communes.nom nulls last, etablissement, cube.uai
