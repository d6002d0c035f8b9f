/*---
description: Par où commencer dans ce fichier, avec un exemple à exécuter
tri: [ordre]
colonnes:
  ordre: Dans l'ordre où lire
  sujet: De quoi il s'agit
  phrase: Ce qu'il faut savoir
  exemple: Un select qui s'exécute tel quel
---*/
select ordre, sujet, phrase, exemple from (values
  (1, 'Par où commencer', 'Les chiffres sont dans publie, les noms et les codes dans reference. Les vues de « vues » joignent les deux ; celle-ci dit ce qui a des lignes.',
    'select * from vues.tables order by lignes desc'),
  (2, 'Un territoire', 'Un code est typé, departement:35 : un nombre seul désigne plusieurs lieux.',
    'select territoire, nom from reference.territoires where maille = ''epci'' and dans_region order by nom'),
  (3, 'Un chiffre et ses bornes', 'x, x_min, x_max et x_statut vont ensemble. Où x est vide, il est masqué entre ses bornes : ce n’est jamais zéro.',
    'select territoire, metier, projets, projets_min, projets_max, projets_statut from publie.cube_projets_recrutement limit 20'),
  (4, 'Additionner', 'Un cube a ses totaux : ne les additionnez pas avec ce qu’ils totalisent. Les bornes d’une somme sont les sommes des bornes.',
    'select niveau, count(*) as lignes from publie.cube_projets_recrutement group by niveau order by niveau'),
  (5, 'Un millésime', 'Chaque domaine a les siens ; le dernier est marqué.',
    'select domaine, millesime, libelle from reference.millesimes where dernier order by domaine'),
  (6, 'Les sources', 'Producteur, licence et date de chaque fichier lu, et ce qu’apporterait chaque fichier absent.',
    'select titre, producteur, licence, millesime from reference.sources where presente order by titre'),
  (7, 'Les fonctions', 'Le fichier porte celles des requêtes, avec leur sens.',
    'select function_name, comment from duckdb_functions() where comment is not null and not internal order by function_name'),
  (8, 'Citer', 'L’identifiant dit exactement ce fichier : deux constructions des mêmes données ont le même.',
    'select cle, valeur from reference.instantane where cle in (''region_nom'', ''construit_le'') order by cle')
) as t(ordre, sujet, phrase, exemple)
