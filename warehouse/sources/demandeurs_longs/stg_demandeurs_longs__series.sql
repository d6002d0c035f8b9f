-- Demandeurs d'emploi par métier de la FAP 2009 et catégorie, en personnes : le fichier les donne en milliers à deux décimales. La ligne « Ensemble », vide, est laissée.
select annee::integer as annee, metier, categorie_demandeurs(categorie) as categorie, round(1000 * milliers::double)::integer as demandeurs
from raw.demandeurs_longs__series
where metier <> 'Ensemble'
