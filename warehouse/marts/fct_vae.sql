-- Étapes de la VAE dans la région.
select v.annee, v.territoire, v.certificateur, v.certification, coalesce(v.intitule, 'Autres certifications (regroupées)') as intitule,
  v.recevables, v.presentes, v.valides, v.partielles
from staging.stg_vae__parcours as v
where v.territoire in (select 'region:' || code from marts.dim_regions where dans_region)
