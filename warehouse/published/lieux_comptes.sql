/*---
description: Ce que « lieu d'accueil » recouvre dans les fichiers reçus, de tous les réseaux, des opérateurs du conseil ou d'un type de lieu ; se lit par la macro du même nom
tri: [type]
intermediaire: true
colonnes:
  type: Type de lieu (reseaux_accueil), « tous » ou « cep »
  a_lire: Les sources sans lesquelles un réseau n'est pas entier ; aucune quand un réseau manque déjà
  complet: Aucun réseau ne manque, ni n'est lu que pour une partie des départements
  lieux: De quoi l'on est près, pour une phrase, quand ces sources sont lues
  lieux_sinon: De même, quand l'une ne l'est pas
---*/
-- Un réseau attendu qu'aucun fichier ne donne est nommé, plutôt que de laisser croire qu'il n'a pas de lieu.
with demandes as (
  select type from reference.reseaux_accueil union all select unnest(['tous', 'cep'])
), listes as (
  select d.type, coalesce(list(un order by rang) filter (lu or r.type = d.type), ['d’un lieu d’accueil']) as noms,
    string_agg(plusieurs, ', ' order by rang) filter (not lu and (attendu or r.type = d.type)) || ' : non lus' as non_lus,
    string_agg(partiel, ' ; ' order by rang) as partiels,
    if(bool_and(lu), list_distinct(flatten(list(string_split(annuaires, ' ')))), []) as a_lire,
    coalesce(' (' || string_agg(plusieurs || ' : ' || age, ' ; ' order by rang) || ')', '') as ages
  from demandes as d
  left join reference.reseaux_accueil as r on r.type = d.type or (d.type = 'tous' and (attendu or lu)) or (d.type = 'cep' and cep)
  group by d.type
), manques as (
  select *, nullif(concat_ws(' ; ', non_lus, partiels), '') as manque, concat_ws(' ; ', non_lus, partiels, 'un annuaire n’est pas lu') as manque_sinon,
    if(len(noms) > 1, array_to_string(noms[:-2], ', ') || ' ou ', '') || noms[-1] as nommes
  from listes
)
select type, a_lire, manque is null as complet,
  case
    when type = 'tous' and manque is null then 'd’un lieu d’accueil' || ages
    when type = 'cep' and manque is null then 'd’un opérateur du conseil en évolution professionnelle' || ages
    else nommes || coalesce(' (' || manque || ')', '') end as lieux,
  nommes || ' (' || manque_sinon || ')' as lieux_sinon
from manques
