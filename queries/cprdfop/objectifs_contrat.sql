/*---
titre: Suivi des objectifs du contrat
question: Les objectifs que la région s’est donnés sont-ils tenus ?
code: C26
formule: écart = valeur − cible ; attendu = départ + (cible − départ) × (année − année de départ) / (échéance − année de départ)
champ: Objectifs écrits par la région ; chaque valeur est celle de la requête du catalogue qui mesure l’indicateur, sur toute la région.
notes:
  - Un objectif est jugé au dernier millésime de son indicateur ; entre départ et échéance, la trajectoire est une droite.
  - Le responsable est une fonction ou un service, jamais une personne ; « non précisé » quand le profil n’en nomme pas.
  - Quand la valeur n’est connue qu’entre des bornes, l’objectif n’est dit tenu que si les deux bornes le tiennent.
  - Le taux de transformation et le solde de places, tirés de deux rentrées du fichier des capacités, sont dans la requête « Ouvertures, fermetures et taux de transformation » ; l’objectif de transformation est dans « Somme d’une campagne ».
parametres:
  sens: { domaine: choix, valeurs: { tous: tous, hausse: à atteindre, baisse: à ne pas dépasser }, defaut: tous, libelle: Objectifs }
colonnes:
  objectif: { role: dimension, libelle: Code }
  libelle: { role: dimension, libelle: Objectif }
  sens: { role: dimension, libelle: Sens }
  depart: { role: mesure, unite: pourcent, libelle: Départ }
  annee_depart: { role: dimension, libelle: Année de départ }
  millesime: { role: dimension, libelle: Dernière mesure }
  numerateur: { role: mesure, libelle: Numérateur }
  denominateur: { role: mesure, libelle: Dénominateur }
  valeur: { role: taux, de: [numerateur, denominateur], libelle: Valeur }
  cible: { role: mesure, unite: pourcent, libelle: Cible }
  ecart: { role: difference, de: [valeur, cible], unite: points, libelle: Écart à la cible }
  echeance: { role: dimension, libelle: Échéance }
  attendu: { role: mesure, unite: pourcent, libelle: Attendu à cette date }
  etat: { role: classe, libelle: État }
  responsable: { role: dimension, libelle: Responsable }
  citation: { role: dimension, libelle: Fixé par }
graphique: { type: intervalles, x: valeur, y: libelle, cible: cible, attendu: attendu }
si_vide: { etat: non_disponible, motif: "La région n’a pas encore écrit ses objectifs." }
repose_sur:
  lignes: [annuaire_education, avis, bcn, bmo, capacites, effectifs, inserjeunes, offre_formation, plateformes_tel, projet_regional]
lecture: "« {libelle} » : {valeur} en {millesime}, pour une cible de {cible} en {echeance} ; {etat}."
---*/
with derniers as (
    select * from publie.cube_indicateurs
    qualify row_number() over (partition by indicateur order by annee desc, millesime desc) = 1
),
mesures as (
    select
        o.*, d.millesime, d.annee,
        d.numerateur, d.numerateur_min, d.numerateur_max, d.numerateur_statut,
        d.denominateur, d.denominateur_min, d.denominateur_max, d.denominateur_statut,
        d.numerateur_min / nullif(d.denominateur_max, 0) as bas,
        least(1, d.numerateur_max / nullif(d.denominateur_min, 0)) as haut,
        case when o.depart is not null and d.annee is not null then
            o.depart + (o.cible - o.depart) * greatest(0, least(1, (d.annee - o.annee_depart) / (o.annee_cible - o.annee_depart)))
        end as attendu
    from reference.objectifs as o
    left join derniers as d on d.indicateur = o.indicateur
    where $sens::VARCHAR in ('tous', o.sens) and o.indicateur <> 'transformation'
)
select
    objectif, libelle,
    case sens when 'hausse' then 'au moins' else 'au plus' end as sens,
    depart, annee_depart::VARCHAR as annee_depart,
    coalesce(millesime, 'pas de mesure') as millesime,
    numerateur, numerateur_min, numerateur_max, coalesce(numerateur_statut, 'non_disponible') as numerateur_statut,
    denominateur, denominateur_min, denominateur_max, coalesce(denominateur_statut, 'non_disponible') as denominateur_statut,
    cible, annee_cible::VARCHAR as echeance,
    round(attendu, 4) as attendu,
    etat_objectif(sens, bas, haut, cible, attendu, annee >= annee_cible) as etat,
    coalesce(responsable, 'non précisé') as responsable,
    citation
from mesures
order by rang, objectif
