/*---
titre: Seuils de la liste pour la carte des formations
question: À partir de quels seuils une formation est-elle proposée à l’ouverture, au maintien ou à l’examen ?
code: R31
formule: seuil écrit par la région, ou celui de toute région quand elle n’en écrit pas
champ: Seuils de la requête « Liste pour la carte des formations ».
publics: [planificateurs, analystes]
colonnes:
  seuil: { role: dimension, libelle: Seuil }
  libelle: { role: libelle, libelle: Ce qu’il sépare }
  valeur: { role: indice, libelle: Valeur }
si_vide: { etat: non_disponible, motif: "Cet instantané est d’avant ces seuils." }
lecture: "{libelle} : {valeur}."
---*/
select cle[7:] as seuil,
    case cle[7:]
        when 'pression_haute' then 'Premiers vœux par place à partir desquels la demande est forte'
        when 'pression_basse' then 'Premiers vœux par place jusqu’où elle est faible'
        when 'places_jugees' then 'Places d’un BTS sous lesquelles sa demande n’est pas jugée'
        when 'remplissage_haut' then 'Élèves en entrée par place à partir desquels les places sont prises'
        when 'remplissage_bas' then 'Élèves en entrée par place jusqu’où elles sont vides'
        when 'ecart_devenir' then 'Écart d’emploi avec la même formation ailleurs, au moins'
        when 'classe_haute' then 'Classe de tension à partir de laquelle un métier est tendu'
        when 'classe_basse' then 'Classe de tension jusqu’où il ne l’est pas'
        when 'age_tension' then 'Années, au plus, d’une tension avant les places'
        when 'stabilite' then 'Part des essais sous laquelle rien n’est proposé'
    end as libelle,
    try_cast(valeur as double) as valeur
from reference.instantane
where starts_with(cle, 'carte_')
order by seuil
