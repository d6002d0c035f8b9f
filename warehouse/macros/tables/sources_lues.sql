-- Les fichiers de toutes ces sources, ou d'une au moins, sont dans l'instantané et disent quelque chose de la région : ce qu'elles n'ont pas compté
-- n'est un zéro qu'alors. Un fichier d'une autre région, ou un extrait, n'apprend rien de celle-ci. `ou` : le territoire dont il s'agit ; dans un
-- instantané de France, un fichier peut être lu pour une région et muet sur une autre.
create or replace macro sources_non_lues(noms, ou) as (
  select count(*) from reference.sources where list_contains(noms, source)
    and (not presente or lignes_region = 0 or coalesce(list_contains(string_split(regions_sans_ligne, ' '), region_de(ou)), false)));
create or replace macro toutes_lues(noms, ou := null::varchar) as sources_non_lues(noms, ou) = 0;
create or replace macro une_lue(noms, ou := null::varchar) as sources_non_lues(noms, ou) < len(noms);
