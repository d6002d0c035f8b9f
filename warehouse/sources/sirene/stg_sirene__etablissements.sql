-- « [ND] » est une donnée non diffusible. La fermeture d'un établissement fermé est le début de sa dernière période.
-- La NAF 2025 n'est jamais mise à la place de la NAF rév. 2 : l'une ou l'autre est vide.
select siret, diffusion = 'O' as diffusible, try_cast(creation as date) as creation,
    if(etat = 'F', try_cast(debut as date), null) as fermeture, etat = 'A' as actif,
  nullif(tranche, '[ND]') as tranche, try_cast(annee_tranche as integer) as annee_tranche, nullif(commune, '[ND]') as code_commune,
  case when nomenclature = 'NAFRev2' then replace(nullif(activite, '[ND]'), '.', '') end as ape,
  coalesce(case when nomenclature = 'NAF2025' then replace(nullif(activite, '[ND]'), '.', '') end, replace(nullif(activite_naf25, '[ND]'), '.', '')) as naf25,
  coalesce(try_cast(latitude as double), lambert93_lat(try_cast(abscisse as double), try_cast(ordonnee as double))) as lat,
  coalesce(try_cast(longitude as double), lambert93_lng(try_cast(abscisse as double), try_cast(ordonnee as double))) as lng
from raw.sirene__etablissements
