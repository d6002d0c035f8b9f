/*---
titre: Établissements et emplois par hexagone
question: Où sont les établissements et les emplois ?
code: G09
formule: Σ établissements actifs de la cellule ; salariés = somme des bornes basses et hautes de leurs tranches d’effectif
champ: Établissements actifs du répertoire Sirene au jour du fichier, dont la place est connue et diffusée.
notes:
  - Le répertoire est ouvert, et ses établissements se comptent cellule par cellule ; ses effectifs sont des tranches, donc un intervalle, jamais une valeur.
  - Les unités partiellement diffusibles ne montrent pas leur place ; elles manquent à la carte, et leur nombre est donné pour le territoire, pas pour une zone dessinée.
  - Un siège ou une agence d’intérim porte des salariés qui travaillent ailleurs.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a17:AZ': Agriculture (AZ), 'a17:C1': Industries alimentaires (C1), 'a17:C3': "Équipements électriques, électroniques, machines (C3)", 'a17:C4': Matériels de transport (C4), 'a17:C5': Autres industries (C5), 'a17:DE': "Énergie, eau, déchets (DE)", 'a17:FZ': Construction (FZ), 'a17:GZ': Commerce (GZ), 'a17:HZ': Transports et entreposage (HZ), 'a17:IZ': Hébergement et restauration (IZ), 'a17:JZ': Information et communication (JZ), 'a17:KZ': Finance et assurance (KZ), 'a17:LZ': Activités immobilières (LZ), 'a17:MN': Services aux entreprises (MN), 'a17:OQ': "Administration, enseignement, santé (OQ)", 'a17:RU': Autres services (RU), non_rangee: Sans code en NAF rév. 2 }, defaut: ensemble, libelle: Activité }
  resolution: { domaine: entier, min: 6, max: 8, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements actifs }
  employeurs: { role: mesure, somme: lignes, unite: établissements, libelle: Dont employeurs }
  grands: { role: mesure, somme: lignes, unite: établissements, libelle: Dont de 50 salariés ou plus }
  inconnus: { role: mesure, somme: lignes, unite: établissements, libelle: Dont d’effectif inconnu }
  salaries: { role: mesure, somme: lignes, unite: salariés, libelle: Salariés d’après les bornes des tranches }
  non_situes: { role: mesure, unite: établissements, libelle: Établissements du territoire sans place connue }
carte: { type: hexagones, valeur: etablissements, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucun établissement situé sur ce territoire dans le fichier Sirene reçu." }
lecture: "La cellule qui compte le plus d’établissements, à {commune}, en a {etablissements}, dont {employeurs employeur|employeurs} et {grands} de 50 salariés ou plus, pour {salaries salarié|salariés}."
---*/
with lieux as (
    select cellule, commune, etablissements, employeurs, grands, inconnus, salaries_min, salaries_max
    from publie.etablissements_cellules
    where est_dans(commune, cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
        and $activite::VARCHAR in ('ensemble', activite)
),
hexagones as (
    select h3_parent(cellule, $resolution::INTEGER) as cellule, dernier_par(commune, etablissements) as commune, sum(etablissements) as etablissements,
        sum(employeurs) as employeurs, sum(grands) as grands, sum(inconnus) as inconnus, sum(salaries_min) as bas,
        if(count(*) > count(salaries_max), null, sum(salaries_max)) as haut
    from lieux
    where cellule is not null
    group by 1
)
select
    hexagones.cellule,
    communes.nom as commune,
    hexagones.etablissements::BIGINT as etablissements,
    hexagones.employeurs::BIGINT as employeurs,
    hexagones.grands::BIGINT as grands,
    hexagones.inconnus::BIGINT as inconnus,
    if(hexagones.bas = hexagones.haut, hexagones.bas::BIGINT, null) as salaries,
    hexagones.bas::BIGINT as salaries_min,
    hexagones.haut::BIGINT as salaries_max,
    case when hexagones.bas = hexagones.haut then 'diffuse' when hexagones.haut is null then 'non_diffuse' else 'intervalle' end as salaries_statut,
    if($territoire_cellules::UBIGINT[] is null, (select coalesce(sum(etablissements) filter (where cellule is null), 0) from lieux), null)::BIGINT as non_situes
from hexagones
left join reference.territoires as communes on communes.territoire = hexagones.commune
order by hexagones.etablissements desc, hexagones.cellule
