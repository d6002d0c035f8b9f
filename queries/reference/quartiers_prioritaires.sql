/*---
titre: Quartiers prioritaires de la ville
question: Quels quartiers prioritaires touchent ce territoire ?
code: R20
champ: Quartiers prioritaires de la politique de la ville (géographie de 2024) dont une commune est dans le territoire.
notes:
  - Un quartier est plus petit qu’une commune. Aucun chiffre de Maille ne descend au-dessous de la commune, hormis des lieux ouverts au public et des hexagones - les chiffres de la commune ne sont pas ceux du quartier.
  - La population est celle du quartier entier, même s’il dépasse le territoire ; elle ne se rapporte pas à celle d’une seule commune.
  - Les quartiers de 2024 (codes QN) ne sont pas ceux de 2015 (codes QP).
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  quartier: { role: dimension, libelle: Code }
  nom: { role: dimension, libelle: Quartier }
  commune: { role: dimension, libelle: Communes touchées dans la région }
  communes: { role: mesure, unite: communes, libelle: Communes touchées }
  population: { role: mesure, unite: habitants, libelle: Population du quartier }
si_vide: { etat: sans_objet, motif: "Aucun quartier prioritaire ne touche ce territoire." }
repose_sur:
  lignes: [qpv]
lecture: "{territoire}, le plus peuplé des quartiers prioritaires dont la population est connue est « {nom} » ({quartier}), à {commune} : {population habitant|habitants} ; les chiffres de sa commune ne sont pas les siens."
---*/
with touches as (
    select distinct quartiers.quartier
    from reference.quartiers_prioritaires as quartiers
    join reference.appartenances as membres on membres.commune = quartiers.commune and membres.territoire = $territoire::VARCHAR
)
select
    quartiers.quartier,
    min(quartiers.nom) as nom,
    string_agg(communes.nom, ', ' order by communes.population desc nulls last, communes.territoire) as commune,
    max(quartiers.communes) as communes,
    max(quartiers.population) as population
from reference.quartiers_prioritaires as quartiers
join touches on touches.quartier = quartiers.quartier
join reference.territoires as communes on communes.territoire = quartiers.commune
group by quartiers.quartier
order by max(quartiers.population) desc nulls last, quartiers.quartier
