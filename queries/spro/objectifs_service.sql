/*---
titre: Indicateurs et objectifs du service
question: Où en est le service régional d’orientation par rapport à ses objectifs ?
code: S25
formule: sur douze mois = somme des douze derniers mois d’un nombre dont les périodes s’ajoutent, ou total du numérateur / total du dénominateur ; état = cette valeur, avec ce qu’on ne sait pas d’elle, face à la cible
champ: Service régional d’orientation, toute la région ; objectifs écrits par la région.
notes:
  - L’objectif se juge sur douze mois, jamais sur un mois ; une somme n’est donnée que si aucune période n’y manque.
  - Des bénéficiaires et des personnes reçues se disent par trimestre ou par mois - une même personne revient d’une période à l’autre, et rien n’est donné sur douze mois.
  - Bornes de la note, aléa des réponses à 95 % ; bornes des réorientations, de ce qui est sûr à ce qui est possible pour les personnes dont on ne sait pas si elles sont arrivées. Le reste est compté en entier.
  - Un objectif n’est dit tenu que si les deux bornes le tiennent. « Limites de variation habituelle » donne la série et les formules.
publics: [comites]
parametres: {}
colonnes:
  indicateur: { role: dimension, libelle: Code }
  libelle: { role: dimension, libelle: Indicateur }
  unite: { role: dimension, libelle: Unité }
  periode: { role: dimension, libelle: Dernière période }
  valeur: { role: indice, libelle: Valeur }
  valeur_basse: { role: indice, libelle: Borne basse }
  valeur_haute: { role: indice, libelle: Borne haute }
  bornes: { role: dimension, libelle: Ce que disent les bornes }
  un_an_avant: { role: indice, libelle: Un an plus tôt }
  variation: { role: classe, libelle: Variation }
  hors_limites: { role: signal, libelle: Hors des limites, texte: "Un indicateur au moins est hors des limites de variation habituelle à sa dernière période." }
  annuelle: { role: indice, libelle: Sur douze mois }
  annuelle_basse: { role: indice, libelle: Sur douze mois (borne basse) }
  annuelle_haute: { role: indice, libelle: Sur douze mois (borne haute) }
  sens: { role: dimension, libelle: Sens }
  cible: { role: indice, libelle: Objectif }
  echeance: { role: dimension, libelle: Échéance }
  etat: { role: classe, libelle: État }
  citation: { role: dimension, libelle: Fixé par }
si_vide: { etat: non_disponible, motif: "Aucune série du service n’est dans cet instantané." }
repose_sur:
  lignes: [accueil, avis, cep, exploitation, matomo_rapports, plateformes_tel, projet_regional, usage, visites_journal]
lecture: "« {libelle} » : {valeur} ({unite}) en {periode} ; {variation}. Sur douze mois, {annuelle} ; objectif {cible}, {etat}."
---*/
select
    mesures.indicateur, mesures.libelle, mesures.unite, mesures.periode,
    round(mesures.valeur * mesures.echelle, 3) as valeur,
    round(mesures.valeur_basse * mesures.echelle, 3) as valeur_basse,
    round(mesures.valeur_haute * mesures.echelle, 3) as valeur_haute,
    case when mesures.erreur is not null then 'aléa des réponses, à 95 %'
        when mesures.inconnus > 0 then 'issues non renseignées' else 'compté en entier' end as bornes,
    round(mesures.avant * mesures.echelle, 3) as un_an_avant,
    variation(mesures.valeur, mesures.limite_basse, mesures.limite_haute, mesures.points, mesures.methode) as variation,
    coalesce(mesures.valeur > mesures.limite_haute or mesures.valeur < mesures.limite_basse, false) as hors_limites,
    round(mesures.annuelle * mesures.echelle, 3) as annuelle,
    round(mesures.annuelle_basse * mesures.echelle, 3) as annuelle_basse,
    round(mesures.annuelle_haute * mesures.echelle, 3) as annuelle_haute,
    case objectifs.sens when 'hausse' then 'au moins' when 'baisse' then 'au plus' end as sens,
    objectifs.cible,
    objectifs.annee_cible::VARCHAR as echeance,
    case when objectifs.cible is null then if(toutes_lues(['projet_regional']), 'sans objectif', 'objectifs non lus') else etat_objectif(
        objectifs.sens, mesures.annuelle_basse * mesures.echelle, mesures.annuelle_haute * mesures.echelle,
            objectifs.cible, null::DOUBLE, mesures.periode[1:4]::INTEGER >= objectifs.annee_cible
    ) end as etat,
    objectifs.citation
from derniers_points() as mesures
left join reference.objectifs_service as objectifs on objectifs.indicateur = mesures.indicateur
order by mesures.rang
