-- Devenir des sortants, prêt à additionner par un groupement : 'formation', 'cfd', 'domaine' (un diplôme et un domaine), 'diplome' ou 'ensemble' (la voie).
-- Chaque ligne est une formation, ou une réunion de formations trop petites tout entière dans le groupement ; ce qui n'est dans aucune y est entre ses bornes,
-- de zéro à dix-neuf. Rien ne s'y lit qui ne soit dans les deux cubes, dont aucun nombre n'est sous vingt personnes. Des formations dont le producteur ne dit
-- que l'effectif, une ligne pour 'ensemble' seul ; un horizon que les promotions n'ont pas encore est vide.
create or replace macro insertion_par(groupement) as table
  select * exclude (groupements) from publie.insertion_bornee where list_contains(groupements, groupement);
