/*---
titre: Taux de chômage par territoire
question: Dans quelles zones d’emploi le chômage est-il le plus fort ?
code: G27
formule: taux = chômeurs estimés / population active estimée au lieu de résidence, publié par l’Insee et jamais recalculé ; variation = taux du trimestre − taux du même trimestre de l’année précédente, de la même édition
champ: Population active au lieu de résidence, moyenne du trimestre, corrigée des variations saisonnières (Insee, taux de chômage localisés).
notes:
  - L’Insee donne ces taux à un dixième de point et ne publie pas leur marge d’erreur ; un écart de quelques dixièmes ne se commente pas.
  - Une zone d’emploi qui dépasse la région a deux taux - celui de sa partie régionale est donné s’il existe, sinon celui de la zone entière.
  - Ce n’est pas un nombre d’inscrits à France Travail.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Dans }
  par: { domaine: choix, valeurs: { zone_emploi: Zone d’emploi, departement: Département, region: Région }, defaut: zone_emploi, libelle: Détail par }
  trimestre: { domaine: millesimes.taux_chomage, defaut: dernier, libelle: Trimestre }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  taux: { role: indice, unite: pourcent, libelle: Taux de chômage localisé }
  variation: { role: indice, unite: points, libelle: Variation sur un an }
  edition: { role: dimension, temps: trimestre, libelle: Édition (dernier trimestre du fichier) }
graphique: { type: barres, x: taux, y: nom }
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent pas de taux de chômage localisé à cette maille pour ce trimestre." }
indicateurs:
  chomage: { colonne: taux, libelle: Taux de chômage localisé }
  chomage_variation: { colonne: variation, libelle: Variation du taux de chômage sur un an }
lecture: "{territoire}, taux de chômage localisé au {trimestre} : {taux* d’un territoire à l’autre}."
---*/
with zones as (
    select territoire, nom, entier, replace(territoire, '-entier', '') as zone
    from reference.territoires
    where maille = $par::VARCHAR and (dans_region or entier)
),
dans as (
    from zones
    where exists (
        from reference.appartenances as dedans
        join reference.appartenances as autour on autour.commune = dedans.commune and autour.territoire = $territoire::VARCHAR
        where dedans.territoire = zones.zone
    )
)
select
    dans.zone as code,
    dans.nom,
    ici.taux,
    case when ici.edition = avant.edition then round(ici.taux - avant.taux, 4) end as variation,
    ici.edition
from publie.cube_taux_chomage as ici
join dans on dans.territoire = ici.territoire
left join publie.cube_taux_chomage as avant
    on avant.territoire = ici.territoire
        and avant.trimestre = (ici.trimestre[1:4]::INTEGER - 1)::VARCHAR || ici.trimestre[5:6]
where ici.trimestre = $trimestre::VARCHAR
qualify row_number() over (partition by dans.zone order by dans.entier) = 1
order by ici.taux desc, dans.zone
