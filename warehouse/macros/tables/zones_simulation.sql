-- Ouvertures et fermetures de places : ce qu'elles changent autour d'elles. Les places, comme les habitants, sont au centre de leur hexagone de résolution 7, ou,
-- en minutes, dans leur commune.

-- Les lieux de formation et leurs places, avant et après (`choisi` : l'un de ceux que la simulation change). Une ouverture est dans
-- l'hexagone le plus peuplé de sa commune ; une fermeture prend aux établissements de la commune à proportion de leurs places, sans
-- descendre sous zéro. Sans première commune, c'est la plus peuplée du territoire.
create or replace macro lieux_simules(mesure_des_lieux, lieu_1, places_1, lieu_2, places_2, lieu_3, places_3, dans, dans_cellules, une_rentree) as table
  with demandes_faites as (
    select coalesce(lieu_1, (select dernier_par(d.commune, d.population) from communes_de(dans, dans_cellules) as d)) as commune, places_1 as places
    union all select lieu_2, places_2
    union all select lieu_3, places_3
  ), projets as (
    select commune, sum(places) as places from demandes_faites where commune is not null group by commune
  ), sieges as (
    from sieges_des_communes()
  ), connus as (
    select endroit(mesure_des_lieux, e.cellule, e.commune) as endroit, e.commune, sum(c.places) as places,
      sum(sum(c.places)) over (partition by e.commune) as places_commune
    from places_d_entree(une_rentree) as c join publie.etablissements as e on e.uai = c.uai
    group by endroit(mesure_des_lieux, e.cellule, e.commune), e.commune
  ), chacun as (
    select connus.endroit, connus.places as avant, coalesce(projets.places, 0) < 0 as choisi,
      connus.places * greatest(0, 1 + least(0, coalesce(projets.places, 0)) / nullif(connus.places_commune, 0)) as apres
    from connus left join projets on projets.commune = connus.commune
    union all
    select endroit(mesure_des_lieux, sieges.cellule, sieges.commune), 0, true, greatest(0, projets.places)
    from projets join sieges on sieges.commune = projets.commune
    where projets.places >= 0 or projets.commune not in (select commune from connus where commune is not null)
  )
  select endroit, sum(avant) as avant, sum(apres) as apres, bool_or(choisi) as choisi
  from chacun where endroit is not null group by endroit;

-- Places accessibles par habitant (2SFCA) de chaque endroit à portée d'un lieu, avant et après ; `loin` : jusqu'au plus proche des lieux choisis, nul au-delà de la portée.
create or replace macro acces_simule(la_mesure, ou_1, ouvertes_1, ou_2, ouvertes_2, ou_3, ouvertes_3, vue, vue_cellules, annee, rayon, pour_qui) as table
  with tous as (
    from lieux_simules(la_mesure, ou_1, ouvertes_1, ou_2, ouvertes_2, ou_3, ouvertes_3, vue, vue_cellules, annee)
    union all
    -- Les places de la bordure sont à portée, et n'y changent pas.
    select endroit(la_mesure, cellule, commune), places, places, false from places_voisines(annee) where places > 0
  ), lieux as (
    select endroit, sum(avant) as avant, sum(apres) as apres, bool_or(choisi) as choisi from tous group by endroit
  ), trajets as (
    select t.lieu, t.chez, t.longueur, poids_gaussien(t.longueur, rayon) as poids
    from chemins(la_mesure, rayon) as t semi join lieux on lieux.endroit = t.lieu
  ), demandes as (
    select trajets.lieu, sum(habitants.population * trajets.poids) as demande
    from trajets join demande_par_endroit(la_mesure, pour_qui) as habitants on habitants.endroit = trajets.chez
    group by all having demande > 0
  ), acces as (
    select trajets.chez as endroit,
      bool_or(lieux.avant > 0) as a_portee_avant, bool_or(lieux.apres > 0) as a_portee_apres,
      sum(lieux.avant / demandes.demande * trajets.poids) as avant,
      sum(lieux.apres / demandes.demande * trajets.poids) as apres
    from lieux
    join demandes on demandes.lieu = lieux.endroit
    join trajets on trajets.lieu = lieux.endroit
    group by all
  ), proches as (
    select trajets.chez as endroit, min(trajets.longueur) as loin
    from trajets semi join (from lieux where choisi) as choisis on choisis.endroit = trajets.lieu group by all
  )
  select acces.*, proches.loin from acces left join proches on proches.endroit = acces.endroit;
