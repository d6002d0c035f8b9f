/*---
titre: Portrait d’un territoire ou d’une zone
question: Combien d’habitants, d’emplois, de demandeurs d’emploi et de places de formation dans cette zone ?
code: G00
enquete: true
formule: zone dessinée = somme des valeurs publiées de ses communes (des bassins pour les projets), au prorata des habitants pour celles qu’elle coupe ; pour mille = valeur / habitants × 1 000
champ: Population municipale ; inscrits à France Travail ; salariés au lieu de travail ; projets de l’enquête BMO ; places, élèves et établissements de la voie professionnelle et du post-bac du fichier des effectifs ; agences et CIO.
notes:
  - Une zone n’additionne que des valeurs publiées - elle n’en apprend pas plus que le fichier à télécharger. Son total est encadré quand elle contient des valeurs masquées.
  - Les projets de la part d’un bassin sont une estimation, entre des bornes où sont quatre sur cinq des bassins de France estimés de même depuis leur département (à l’arrondi et au secret près). Sous 5 000 habitants, il n’y en a pas.
  - « Niveau vrai » nomme la maille la plus fine où la valeur est connue ; « ventilé » dit qu’elle est répartie selon les habitants dans les territoires que la zone coupe.
  - Un indicateur dont la source manque à l’instantané n’a pas de ligne. Les lieux d’accueil sont un minimum tant qu’un de leurs annuaires n’est pas lu.
  - Les lieux (établissements, lieux d’accueil) sont comptés là où ils sont.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  trimestre: { domaine: millesimes.demandeurs_profil, defaut: dernier, facultatif: true, libelle: Trimestre des demandeurs d’emploi }
  annee: { domaine: millesimes.emploi, defaut: dernier, facultatif: true, libelle: Année de l’emploi }
  bmo: { domaine: millesimes.bmo, defaut: dernier, facultatif: true, libelle: Année des projets }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
colonnes:
  indicateur: { role: dimension, libelle: Indicateur }
  valeur: { role: mesure, libelle: Valeur }
  unite: { role: texte, libelle: Unité }
  habitants_milliers: { role: mesure, unite: milliers, libelle: Milliers d’habitants }
  pour_mille: { role: taux, de: [valeur, habitants_milliers], unite: pour_un, libelle: Pour 1 000 habitants }
  millesime: { role: texte, libelle: Millésime }
  niveau: { role: texte, libelle: Niveau vrai }
  mode: { role: texte, libelle: Mode }
repose_sur:
  lignes: [annuaire_education, bmo, capacites, demandeurs_communes, effectifs, emploi_communes]
  valeurs:
    - { colonnes: [valeur], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "{territoire}, {valeur habitant|habitants}."
---*/
with habitants as (
    select round(sum(population), 0) as total, round(sum(surface_km2), 1) as km2
    from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
),
lignes as (
    select 1 as rang, 'population' as code, 'Habitants' as indicateur, total as bas, total as haut, 'habitants' as unite,
        null as millesime, 'commune' as niveau, $territoire_cellules::UBIGINT[] is not null as ventile
    from habitants
    union all
    select if(indicateur = 'demandeurs', 2, if(indicateur = 'emploi', 3, 4)), indicateur,
        case indicateur when 'demandeurs' then 'Demandeurs d’emploi inscrits, catégorie non précisée'
            when 'emploi' then 'Salariés au lieu de travail' else 'Projets de recrutement' end,
        round(bas, 0), round(haut, 0), case indicateur when 'demandeurs' then 'personnes' when 'emploi' then 'salariés' else 'projets' end,
        millesime, niveau, ventile
    from chiffres_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    where (indicateur <> 'projets' or not ventile or (select total from habitants) >= 5000) and millesime = case indicateur when 'demandeurs' then $trimestre::VARCHAR when 'emploi' then $annee::VARCHAR else $bmo::VARCHAR end
    union all
    select 5, 'places', 'Places de formation', places.connues, places.connues, 'places', $places::VARCHAR, 'établissement', false
    -- Des formations dont aucune capacité n’est connue n’ont pas zéro place.
    from (
        select case when count(*) = 0 then 0 else sum(cube.capacite) end as connues
        from publie.cube_capacites as cube
        join publie.etablissements as lieux on lieux.uai = cube.uai
        where cube.rentree = try_cast($places::VARCHAR as INTEGER)
            and est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
        having $places::VARCHAR is not null and toutes_lues(['annuaire_education'], ou := $territoire::VARCHAR)
    ) as places
    union all
    select 6, 'eleves', 'Élèves en formation', coalesce(sum(cube.effectif), 0), coalesce(sum(cube.effectif), 0),
        'élèves', $rentree::VARCHAR, 'établissement', false
    from publie.cube_effectifs as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    where cube.rentree = try_cast($rentree::VARCHAR as INTEGER)
        and est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    having $rentree::VARCHAR is not null and toutes_lues(['annuaire_education'], ou := $territoire::VARCHAR)
    union all
    select 7, 'lieux', 'Lieux d’accueil et d’orientation', count(*),
        if(toutes_lues(['agences', 'annuaire_administration', 'annuaire_education', 'data_inclusion',
        'emplois_inclusion', 'missions_locales'], ou := $territoire::VARCHAR), count(*), null), 'lieux', null, 'lieu', false
    from publie.lieux_accueil as lieux
    where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    having une_lue(['agences', 'annuaire_administration', 'annuaire_education', 'data_inclusion',
        'emplois_inclusion', 'missions_locales'], ou := $territoire::VARCHAR)
)
select
    lignes.indicateur,
    if(lignes.bas = lignes.haut, lignes.bas, null)::DOUBLE as valeur,
    lignes.bas::DOUBLE as valeur_min,
    lignes.haut::DOUBLE as valeur_max,
    case when lignes.bas is null then 'non_disponible' when lignes.bas = lignes.haut then 'diffuse' else 'intervalle' end as valeur_statut,
    lignes.unite,
    habitants.total / 1000 as habitants_milliers,
    lignes.millesime,
    lignes.niveau,
    if(lignes.ventile, 'ventilé', 'observé') as mode
from lignes
cross join habitants
order by lignes.rang, lignes.code
