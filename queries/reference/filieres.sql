/*---
titre: Filières
question: Que compte chaque filière, et quelles sont celles de la région ?
code: R29
notes:
  - Une filière de la région est écrite par elle ; les autres sont proposées par ce site, avec leur contour en toutes lettres. Aucune n’est une définition officielle.
  - Les filières se chevauchent ; leurs chiffres ne s’additionnent pas.
colonnes:
  code: { role: dimension, libelle: Code }
  filiere: { role: dimension, libelle: Filière }
  contour: { role: texte, libelle: Ce qu’elle compte }
  origine: { role: dimension, libelle: Origine }
  metiers: { role: mesure, unite: familles, libelle: Familles de métiers (FAP 2021) }
  metiers_2009: { role: mesure, unite: familles, libelle: Familles de métiers (FAP 2009) }
  activites: { role: mesure, unite: activités, libelle: Activités (NAF) }
  specialites: { role: mesure, unite: spécialités, libelle: Spécialités de formation (NSF) }
  partagee: { role: signal, libelle: Chevauchements, texte: "Des filières partagent des métiers, des activités ou des spécialités : leurs chiffres ne s’additionnent pas." }
repose_sur:
  valeurs:
    - { colonnes: [metiers, metiers_2009], sources: [fap], sans: inconnu }
lecture: "« {filiere} » compte {metiers famille|familles} de métiers (FAP 2021)."
---*/
select
    filieres.filiere as code,
    filieres.libelle as filiere,
    filieres.contour,
    if(filieres.du_profil, 'région', 'proposée') as origine,
    count(*) filter (where liste = 'metiers' and starts_with(groupes.code, 'fap2021:'))::INTEGER as metiers,
    count(*) filter (where liste = 'metiers' and starts_with(groupes.code, 'fap2009:'))::INTEGER as metiers_2009,
    count(*) filter (where liste = 'activites')::INTEGER as activites,
    count(*) filter (where liste = 'specialites')::INTEGER as specialites,
    coalesce(bool_or(groupes.partage), false) as partagee
from reference.filieres as filieres
left join reference.regroupements as groupes on groupes.regroupement = filieres.filiere
group by filieres.filiere, filieres.libelle, filieres.contour, filieres.du_profil
order by filieres.du_profil desc, filieres.libelle, code
