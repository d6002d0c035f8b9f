-- Taux des établissements de la région. Des apprentis d'un lycée sont dans deux fichiers : celui de l'apprentissage l'emporte.
select t.millesime, t.uai, t.nom, t.voie, t.taux_poursuite, t.taux_emploi_6, t.taux_attendu, t.valeur_ajoutee, t.part_poursuite, t.part_emploi_6, t.part_autres,
  case when t.taux_emploi_6 is null then 'non_diffuse' else 'diffuse' end as statut
from staging.stg_inserjeunes_etablissements__taux as t
join marts.dim_regions as r on nom_compare(r.nom) = nom_compare(t.region)
where r.code = getvariable('region')
qualify row_number() over (partition by t.millesime, t.uai, t.voie order by t.taux_emploi_6 is null, t.fichier_scolaire) = 1
