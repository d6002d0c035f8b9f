/*---
titre: Habitants autour d’un point
question: Combien d’habitants vivent autour de ce lieu ?
code: S26
formule: habitants des cellules dont le centre est à d km au plus du point, à vol d’oiseau
champ: Population municipale du territoire, ventilée par commune sur les hexagones H3 ; les habitants d’au-delà du territoire ne sont pas comptés.
notes:
  - Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - La population d’une commune est répartie selon la surface, faute de carroyage - un rayon plus petit que la commune est une estimation.
parametres:
  latitude: { domaine: decimal, min: -90, max: 90, defaut: 48.11, libelle: Latitude }
  longitude: { domaine: decimal, min: -180, max: 180, defaut: -1.68, libelle: Longitude }
  territoire: { domaine: territoires, mailles: [planifiees, commune], defaut: region, libelle: Territoire }
colonnes:
  distance: { role: dimension, libelle: Distance }
  habitants: { role: mesure, unite: habitants, libelle: Habitants (ventilés) }
  total: { role: mesure, unite: habitants, libelle: Habitants du territoire }
  part: { role: taux, de: [habitants, total], partie: true, libelle: Part des habitants du territoire }
graphique: { type: barres, x: habitants, y: distance, etiquette: part }
si_vide: { etat: non_disponible, motif: "Ce territoire n’est pas en hexagones dans cet instantané." }
lecture: "{habitants habitant|habitants} de {territoire} à {distance} au plus du point, soit {part}."
---*/
with cellules as (
    from cellules_et_distance($territoire::VARCHAR, null::UBIGINT[], (
        select list({
            x: sphere_x($latitude::DOUBLE, $longitude::DOUBLE), y: sphere_y($latitude::DOUBLE, $longitude::DOUBLE), z: sphere_z($latitude::DOUBLE)
        })))
)
select
    rayons.km || ' km' as distance,
    round(coalesce(sum(cellules.population::decimal(18, 6)) filter (cellules.km <= rayons.km), 0))::BIGINT as habitants,
    round(sum(cellules.population::decimal(18, 6)))::BIGINT as total
from (values (2), (5), (10), (20)) as rayons(km)
cross join cellules
group by rayons.km
order by rayons.km
