-- Les fichiers de toutes ces sources, ou d'une au moins, sont dans l'instantané et disent quelque chose de la région : ce qu'elles n'ont pas compté
-- n'est un zéro qu'alors. Un fichier d'une autre région, ou un extrait, n'apprend rien de celle-ci.
create or replace macro toutes_lues(noms) as not exists (from reference.sources where list_contains(noms, source) and (not presente or lignes_region = 0));
create or replace macro une_lue(noms) as (select count(*) from reference.sources where list_contains(noms, source)
    and (not presente or lignes_region = 0)) < len(noms);
