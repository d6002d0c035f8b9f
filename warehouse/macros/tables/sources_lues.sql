-- Les fichiers de toutes ces sources, ou d'une au moins, sont dans l'instantané : ce qu'elles n'ont pas compté n'est un zéro qu'alors.
create or replace macro toutes_lues(noms) as not exists (from reference.sources where list_contains(noms, source) and not presente);
create or replace macro une_lue(noms) as exists (from reference.sources where list_contains(noms, source) and presente);
