-- Somme de nombres à virgule, ajoutés du plus petit au plus grand : dans l'ordre où les fils d'exécution les donnent, son dernier chiffre
-- changerait d'une construction à l'autre, et les mêmes fichiers ne donneraient plus le même instantané.
create or replace macro somme_ordonnee(x) as list_sum(list_sort(list(x)));
create or replace macro moyenne_ordonnee(x) as list_avg(list_sort(list(x)));
