-- Choisir une valeur d'un groupe, quel que soit l'ordre où les fils d'exécution donnent ses lignes : sinon les mêmes fichiers donneraient deux instantanés.
-- La seule valeur d'un groupe (les vides ne comptent pas) : s'il en a deux, la construction s'arrête.
create or replace macro une_valeur(x) as
  if(min(x) is distinct from max(x),
    error('Deux valeurs là où un groupe n’en a qu’une : « ' || min(x)::varchar || ' » et « ' || max(x)::varchar || ' ».'), min(x));

-- La valeur non vide du plus petit ou du plus grand rang, une clé vide après les autres ; de deux au même rang, la plus petite, ou la plus grande.
create or replace macro premier_par(x, rang) as arg_min(x, (rang, x));
create or replace macro dernier_par(x, rang) as arg_max(x, (rang is not null, rang, x));
