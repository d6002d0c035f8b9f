-- Les versions d'un diplôme : le code donné, et les autres de même intitulé et de même niveau que la BCN dit le remplacer ou être remplacés par lui.
-- `annee_entree` est la première année qui lui est propre : la deuxième quand la première est commune à une famille de métiers.
create or replace macro versions_de(la_formation) as table
  select d.formation, d.cfd, d.diplome, d.niveau, if(bool_or(d.famille is not null) over (), 2, 1) as annee_entree
  from reference.diplomes as d
  where d.courant = (select courant from reference.diplomes where formation = la_formation);

-- Un diplôme par ligne, sous le nom et le niveau de sa version courante.
create or replace macro diplomes_reunis() as table
  select courant, dernier_par(libelle, (formation = courant, formation)) as libelle, dernier_par(diplome, (formation = courant, formation)) as diplome,
    dernier_par(niveau, (formation = courant, formation)) as niveau, dernier_par(domaine_libelle, (formation = courant, formation)) as domaine
  from reference.diplomes
  group by courant;
