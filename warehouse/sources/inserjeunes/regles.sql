-- Une ligne sans formation, de deux voies à la fois, ou dont un nombre est illisible.
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(millesime, '20[0-9]{2}_20[0-9]{2}') then 'millésime impossible'
    when voie not in ('scolaire', 'apprentissage') then 'voie inconnue'
    when (cfd is null) = (mefstat11 is null) then 'une formation et une seule attendue'
    else 'nombre illisible' end as regle,
  concat_ws(' / ', millesime, voie, cfd, mefstat11, effectif, sortants, poursuivants) as valeur,
  'AAAA_AAAA, scolaire ou apprentissage, CFD ou MEF, nombres entiers' as attendu
from raw.inserjeunes__regions
where not regexp_full_match(coalesce(millesime, ''), '20[0-9]{2}_20[0-9]{2}')
  or coalesce(voie, '') not in ('scolaire', 'apprentissage')
  or (cfd is null) = (mefstat11 is null)
  or (effectif is not null and try_cast(effectif as integer) is null)
  or (sortants is not null and try_cast(sortants as integer) is null)
  or (interruption is not null and coalesce(try_cast(interruption as integer), -1) not between 0 and 100)
  or (poursuivants is not null and try_cast(poursuivants as integer) is null)
