-- Taux des établissements de la région. Le fichier par centre, plus récent, l'emporte pour ce qu'il donne, même caché ; des apprentis d'un lycée sont dans
-- les deux fichiers par établissement : celui de l'apprentissage l'emporte.
with taux as (
  select *, 1 as rang from staging.stg_inserjeunes_cfa__taux
  union all by name
  select * exclude (fichier_scolaire), if(fichier_scolaire, 3, 2) as rang from staging.stg_inserjeunes_etablissements__taux
)
select t.millesime, t.uai, t.nom, t.voie, t.taux_poursuite, t.taux_emploi_6, t.taux_attendu, t.valeur_ajoutee, t.part_poursuite, t.part_emploi_6, t.part_autres,
  if(t.rang = 1, 'centre', 'etablissement') as fichier, t.interruption, t.taux_emploi_12, t.taux_emploi_18, t.taux_emploi_24,
  case when t.taux_emploi_6 is null then 'non_diffuse' else 'diffuse' end as statut
from taux as t
join marts.dim_regions as r on nom_compare(r.nom) = nom_compare(t.region)
where r.dans_region
qualify row_number() over (partition by t.millesime, t.uai, t.voie order by t.rang > 1, t.taux_emploi_6 is null, t.rang) = 1
