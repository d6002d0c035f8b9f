-- Un lieu une fois, quel que soit le nombre d'annuaires qui le donnent. Même type et même commune, et même nom une fois ôtés le type, la commune et
-- les mots de liaison, ou même SIRET : un seul lieu (proche en proche). Un réseau qui a son propre annuaire (agences, CIO) n'est pris que là.
with lieux as (
  select *, row_number() over (order by rang, id) as numero, nom_distinctif(nom_compare(nom), nom_compare(nom_commune)) as distinctif
  from marts.dim_lieux_situes
  where not (type = 'agence_france_travail' and exists (from marts.fct_agences))
    and not (type = 'cio' and exists (from marts.dim_etablissements where type = 'cio'))
), noms as (
  select *, min(numero) over (partition by type, commune, distinctif) as g1 from lieux
), sirets as (
  select *, min(g1) over (partition by type, commune, coalesce(siret, numero::varchar)) as g2 from noms
), encore as (
  select *, min(g2) over (partition by g1) as g3 from sirets
), groupes as (
  select *, min(g3) over (partition by type, commune, coalesce(siret, numero::varchar)) as groupe from encore
)
select type, commune, une_valeur(departement) as departement, type || ':' || premier_par(annuaire || ':' || id, numero) as lieu,
  premier_par(nom, numero) as nom,
  coalesce(premier_par(if(position_annuaire, lat, null), numero), min(lat)) as lat,
  coalesce(premier_par(if(position_annuaire, lng, null), numero), min(lng)) as lng,
  bool_or(position_annuaire) as position_annuaire, nullif(array_to_string(premier_par(if(len(services) > 0, services, null), numero), ', '), '') as services,
  premier_par(adresse, numero) as adresse, premier_par(telephone, numero) as telephone,
  premier_par(accessible, numero) as accessible,
  string_agg(distinct annuaire, ' ' order by annuaire) as annuaires
from groupes
group by type, commune, groupe
