-- Un territoire, deux nombres de contrats et leurs dates ; les autres mesures du baromètre ne sont pas jugées.
with lignes as (
  select _fichier, _ligne, 'departement' as niveau, * exclude (_fichier, _ligne) from raw.barometre_apprentissage__departements
  union all select _fichier, _ligne, 'region', * exclude (_fichier, _ligne) from raw.barometre_apprentissage__regions
  union all select _fichier, _ligne, 'série ' || date, mesure, coalesce(departement, region), valeur, date, null, null
  from raw.barometre_apprentissage__series
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(code, '[0-9]{2,3}|2[AB]'), false) then 'code de territoire illisible'
    when coalesce(try_cast(valeur as double), -1) < 0 or (valeur_initiale is not null and coalesce(try_cast(valeur_initiale as double), -1) < 0)
      then 'nombre illisible'
    when try_cast(date_actuelle as date) is null or (valeur_initiale is not null and try_cast(date_initiale as date) is null) then 'date illisible'
    when row_number() over (partition by _fichier, niveau, code order by _ligne) > 1 then 'territoire en double' end as regle
  from lignes where mesure = 'nombre-contrats-apprentissage'
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', niveau, code, valeur, date_actuelle) as valeur,
  'code de département ou de région, nombres de contrats, dates AAAA-MM-JJ' as attendu
from jugees where regle is not null
