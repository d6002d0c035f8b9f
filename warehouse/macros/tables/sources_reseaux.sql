-- Ce que « lieu d'accueil » recouvre dans les fichiers reçus, d'après ce que la construction en a écrit. `lieux` : de quoi l'on est près, pour une phrase -
-- « d'un lieu d'accueil » si tous les réseaux attendus sont lus, sinon ceux qui le sont et ceux qui manquent ; un réseau dont la liste est vieille ou sans date
-- le dit. `complet` : aucun ne manque, ni n'est lu que pour une partie des départements, et chacun de leurs annuaires est lu : sinon un lieu inconnu peut être
-- plus proche.
create or replace macro lieux_comptes(le_type) as table
  select c.complet and non_lus = 0 as complet, if(non_lus = 0, c.lieux, c.lieux_sinon) as lieux
  from (
    select count(s.source) as non_lus, min(l.type) as type
    from publie.lieux_comptes as l
    left join reference.sources as s on list_contains(l.a_lire, s.source) and (not s.presente or s.lignes_region = 0)
    where l.type = le_type
  )
  join publie.lieux_comptes as c using (type);
