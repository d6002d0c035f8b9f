/*---
titre: Ce que des filières ont en commun
question: Avec quelles filières celle-ci partage-t-elle des métiers, des activités ou des spécialités ?
code: R30
notes:
  - Ce que deux filières partagent est compté dans chacune ; leurs chiffres ne s’additionnent pas.
parametres:
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
colonnes:
  code: { role: dimension, libelle: Code }
  filiere: { role: dimension, libelle: Filière }
  metiers: { role: mesure, unite: familles, libelle: Familles de métiers en commun (FAP 2021) }
  activites: { role: mesure, unite: activités, libelle: Activités en commun }
  specialites: { role: mesure, unite: spécialités, libelle: Spécialités de formation en commun }
si_vide: { etat: sans_objet, motif: "Aucune autre filière ne partage quoi que ce soit avec celle-ci." }
lecture: "Avec « {filiere} », {metiers famille de métiers|familles de métiers} en commun."
---*/
select
    autres.regroupement as code,
    min(autres.libelle) as filiere,
    count(*) filter (where autres.liste = 'metiers' and starts_with(autres.code, 'fap2021:'))::INTEGER as metiers,
    count(*) filter (where autres.liste = 'activites')::INTEGER as activites,
    count(*) filter (where autres.liste = 'specialites')::INTEGER as specialites
from reference.regroupements as ici
join reference.regroupements as autres on autres.liste = ici.liste and autres.code = ici.code and autres.regroupement <> ici.regroupement
where ici.regroupement = $filiere::VARCHAR
group by autres.regroupement
order by count(*) desc, code
