-- Ce que « lieu d'accueil » recouvre dans les fichiers reçus : un réseau attendu qu'aucun fichier ne donne est nommé, plutôt que de laisser croire qu'il n'a pas de lieu.
-- `lieux` : de quoi l'on est près, pour une phrase - « d'un lieu d'accueil » si tous les réseaux attendus sont lus, sinon ceux qui le sont et ceux qui manquent ;
-- un réseau dont la liste est vieille ou sans date le dit.
-- `complet` : aucun ne manque, ni n'est lu que pour une partie des départements, et chacun de leurs annuaires est lu : sinon un lieu inconnu peut être plus proche.
create or replace macro lieux_comptes(le_type) as table
  with reseaux as (
    from reference.reseaux_accueil where type = le_type or (le_type = 'tous' and (attendu or lu)) or (le_type = 'cep' and cep)
  ), listes as (
    select coalesce(list(un order by rang) filter (lu or type = le_type), ['d’un lieu d’accueil']) as noms,
      nullif(concat_ws(' ; ', string_agg(plusieurs, ', ' order by rang) filter (not lu
          and (attendu or type = le_type)) || ' : non lus', string_agg(partiel, ' ; ' order by rang),
          if(bool_and(lu) and not toutes_lues(list_distinct(flatten(list(string_split(annuaires, ' '))))),
              'un annuaire n’est pas lu', null)), '') as manque,
      coalesce(' (' || string_agg(plusieurs || ' : ' || age, ' ; ' order by rang) || ')', '') as ages
    from reseaux
  )
  select manque is null as complet,
    case
      when le_type = 'tous' and manque is null then 'd’un lieu d’accueil' || ages
      when le_type = 'cep' and manque is null then 'd’un opérateur du conseil en évolution professionnelle' || ages
      else if(len(noms) > 1, array_to_string(noms[:-2], ', ') || ' ou ', '') || noms[-1] || coalesce(' (' || manque || ')', '') end as lieux
  from listes;
