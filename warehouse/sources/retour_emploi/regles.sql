-- Un domaine de formation et sa position dans une zone ; le producteur ne donne que cinq valeurs.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when not coalesce(type_zone in ('NAT', 'REG', 'DEP', 'BAS'), false)
        or (type_zone <> 'NAT' and not coalesce(regexp_full_match(code_zone, '[0-9AB]{1,4}'),
        false)) then 'zone inconnue'
    when not coalesce(regexp_full_match(formacode, '[0-9]{5}'), false) then 'formacode impossible'
    when not coalesce(try_cast(replace(quintile, ',', '.') as double) in (0.2, 0.4, 0.6, 0.8, 1.0), false) then 'quintile impossible' end as regle
  from raw.retour_emploi__formations
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, type_zone, code_zone, formacode, quintile) as valeur,
  'AAAA ; NAT, REG, DEP ou BAS et son code ; cinq chiffres ; 0.2, 0.4, 0.6, 0.8 ou 1' as attendu
from jugees where regle is not null
