-- Une formation en apprentissage et son lieu. Une formation retirée de la publication reste, et le dit. Position écrite « lat,lng ».
select cle, cfd, rncp as fiche, coalesce(intitule, intitule_long) as intitule, try_cast(niveau[1] as integer) as niveau,
  siret_gestionnaire, siret_formateur, uai, commune as code_commune,
  try_cast(split_part(position, ',', 1) as double) as lat, try_cast(split_part(position, ',', 2) as double) as lng,
  from_json(nullif(romes, '[]'), '["VARCHAR"]') as romes,
  list_transform(from_json(nullif(debuts, '[]'), '["VARCHAR"]'), lambda d: try_cast(d[1:10] as date)) as debuts,
  try_cast(duree as integer) as duree, coalesce(publiee = 'true', false) as publiee
from raw.catalogue_apprentissage__formations
qualify row_number() over (partition by coalesce(cle, _fichier || _ligne) order by mise_a_jour desc, _fichier desc, _ligne) = 1
