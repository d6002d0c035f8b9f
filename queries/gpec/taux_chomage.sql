/*---
titre: Taux de chômage localisé
question: Quelle part de la population active est au chômage, et comment change-t-elle ?
code: G27
publics: [analystes, comites]
formule: taux = chômeurs estimés / population active estimée au lieu de résidence, publié par l’Insee et jamais recalculé ; celui d’une région que les fichiers lus ne donnent pas est entre le plus petit et le plus grand de ceux de ses départements ; variation = taux du trimestre − taux du même trimestre de l’année précédente
champ: Population active au lieu de résidence, moyenne du trimestre, corrigée des variations saisonnières (Insee, taux de chômage localisés).
notes:
  - Ce n’est pas un nombre d’inscrits à France Travail - le chômage localisé suit la définition du Bureau international du travail, les listes de demandeurs d’emploi suivent l’inscription.
  - L’Insee donne ces taux à un dixième de point et ne publie pas leur marge d’erreur ; un écart de quelques dixièmes ne se commente pas.
  - À chaque édition l’Insee révise toute la série. Une variation et un écart ne sont donnés qu’entre deux taux de la même édition.
  - Un taux ne s’additionne ni ne se moyenne d’un territoire à l’autre. Celui d’une région, moyenne de ceux de ses départements pondérée de leurs actifs, est entre deux d’entre eux. Une zone d’emploi qui dépasse la région a deux taux - entière, et pour sa partie régionale.
  - Les fichiers d’Orion ne nomment pas leur trimestre ; leurs taux sont ceux du dernier trimestre de l’année, ce que montre leur comparaison avec les séries de l’Insee.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, zone_emploi], defaut: region, libelle: Territoire }
  reference: { domaine: territoires, mailles: [region, departement, zone_emploi], defaut: region, libelle: Comparé à }
  depuis: { domaine: millesimes.taux_chomage, facultatif: true, libelle: Depuis }
colonnes:
  trimestre: { role: dimension, temps: trimestre, libelle: Trimestre }
  taux: { role: indice, unite: pourcent, libelle: Taux de chômage localisé }
  variation: { role: indice, unite: points, libelle: Variation sur un an }
  taux_reference: { role: indice, unite: pourcent, libelle: "Taux de chômage localisé, territoire comparé" }
  ecart: { role: indice, unite: points, libelle: Écart au territoire comparé }
  edition: { role: dimension, temps: trimestre, libelle: Édition (dernier trimestre du fichier) }
  editions_melees: { role: signal, libelle: Éditions mêlées, texte: "La série vient de plusieurs éditions : entre deux taux d’éditions différentes, une révision peut se lire comme une évolution." }
graphique: { type: courbe, x: trimestre, y: taux }
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent pas de taux de chômage localisé pour ce territoire. Une zone d’emploi qui dépasse la région a son taux en entier et, dans le classeur de l’Insee, celui de sa partie régionale." }
lecture: "{territoire}, le taux de chômage localisé était de {taux} au {trimestre}. Il ne compte pas les inscrits à France Travail."
---*/
select
    ici.trimestre,
    ici.taux, ici.taux_min, ici.taux_max, ici.taux_statut,
    case when ici.edition = avant.edition then round(ici.taux - avant.taux, 4) end as variation,
    la_bas.taux as taux_reference,
    la_bas.taux_min as taux_reference_min,
    la_bas.taux_max as taux_reference_max,
    case when la_bas.taux_min is not null then la_bas.taux_statut when $reference::VARCHAR = ici.territoire then 'sans_objet'
        else 'non_disponible' end as taux_reference_statut,
    case when ici.edition = la_bas.edition then round(ici.taux - la_bas.taux, 4) end as ecart,
    case when ici.edition = la_bas.edition then round(ici.taux_min - la_bas.taux_max, 4) end as ecart_min,
    case when ici.edition = la_bas.edition then round(ici.taux_max - la_bas.taux_min, 4) end as ecart_max,
    case when ici.edition = la_bas.edition then if(ici.taux is null or la_bas.taux is null, 'intervalle', 'diffuse')
        when $reference::VARCHAR = ici.territoire then 'sans_objet' else 'non_disponible' end as ecart_statut,
    ici.edition,
    ici.edition <> max(ici.edition) over () as editions_melees
from publie.cube_taux_chomage as ici
left join publie.cube_taux_chomage as avant
    on avant.territoire = ici.territoire and avant.trimestre = (ici.trimestre[1:4]::INTEGER - 1)::VARCHAR || ici.trimestre[5:6]
left join publie.cube_taux_chomage as la_bas
    on la_bas.territoire = $reference::VARCHAR and la_bas.territoire <> ici.territoire and la_bas.trimestre = ici.trimestre
where ici.territoire = $territoire::VARCHAR
    and ici.trimestre >= coalesce($depuis::VARCHAR, '')
order by ici.trimestre desc
