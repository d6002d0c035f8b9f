/*---
description: Entrées en formation financées par le compte personnel de formation, par mois et répertoire, selon où l'organisme a son offre
tri: [mois, territoire, repertoire]
colonnes:
  mois: Mois d'entrée, AAAA-MM
  territoire: Région (code typé)
  repertoire: ensemble, rncp ou rs
  entrees_region: Entrées chez des organismes dont toute l'offre au catalogue est dans la région
  entrees_partagees: Entrées chez des organismes qui ont une offre dans la région et ailleurs ; leur lieu n'est pas connu
  entrees_inconnues: Entrées chez des organismes absents du catalogue
  entrees_france: Toutes les entrées
  organismes: Organismes dont toute l'offre est dans la région et qui ont au moins une entrée
millesimes:
  entrees_cpf: { nom: Entrées en formation par le CPF, valeur: 'mois[1:4]', libelle: 'année {mois[1:4]}' }
---*/
with ouvertes as (
  select *, unnest(['ensemble', repertoire]) as choisi from marts.fct_entrees_cpf
), rattachees as (
  select o.*, 'region:' || r.code as territoire,
    case when o.regions is null then 'inconnu' when o.regions = [r.code] then 'region' when list_contains(o.regions, r.code) then 'partage' end as rattachement
  from ouvertes as o cross join marts.dim_regions as r where r.dans_region
)
select mois, territoire, choisi as repertoire,
  coalesce(sum(entrees) filter (where rattachement = 'region'), 0)::bigint as entrees_region,
  coalesce(sum(entrees) filter (where rattachement = 'partage'), 0)::bigint as entrees_partagees,
  coalesce(sum(entrees) filter (where rattachement = 'inconnu'), 0)::bigint as entrees_inconnues,
  sum(entrees)::bigint as entrees_france,
  count(distinct siret) filter (where rattachement = 'region' and entrees > 0)::integer as organismes
from rattachees group by all
