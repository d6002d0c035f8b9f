-- Emploi national par métier de la FAP 2009, en personnes : le fichier le donne en milliers.
select annee::integer as annee, metier, round(1000 * milliers::double)::integer as emploi from raw.demandeurs_longs__emploi
