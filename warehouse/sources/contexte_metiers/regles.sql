-- Un métier de la FAP 2009, un nombre, une fois ; un salaire peut valoir NA.
with lignes as (
  select _fichier, _ligne, metier, 'salaire' as sorte, annee as periode, if(salaire = 'NA', '0', salaire) as nombre from raw.contexte_metiers__salaires
  union all select _fichier, _ligne, metier, trim(sorte), annee, taux from raw.contexte_metiers__mouvements
  union all select _fichier, _ligne, metier, trim(motif), '2014', part from raw.contexte_metiers__sorties
  union all select _fichier, _ligne, metier, trim(age), '2014', part from raw.contexte_metiers__ages
), jugees as (
  select *, case
    when not regexp_full_match(coalesce(metier, ''), 'Ensemble|ENS|[A-Z]|[A-Z][0-9A-Z][A-Z]([0-9A-Z]{2})?') then 'code de métier illisible'
    when not coalesce(regexp_full_match(periode, '20[0-9]{2}(-20[0-9]{2})?'), false) then 'période illisible'
    when coalesce(sorte, '') = '' then 'modalité absente'
    when coalesce(try_cast(nombre as double), -1) < 0 then 'nombre illisible'
    when row_number() over (partition by _fichier, metier, sorte, periode order by _ligne) > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', metier, sorte, periode, nombre) as valeur,
  'code FAP 2009 (A0Z ou A0Z40), année ou années (2017-2019), nombre' as attendu
from jugees where regle is not null
