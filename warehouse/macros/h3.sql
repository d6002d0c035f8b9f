-- Jumelles SQL de src/lib/h3 : les deux disent la même chose (tests/engine/h3-macros.test.ts).

-- Cellule parente à la résolution r ; r ne dépasse pas celle de la cellule. Un cumul est `group by h3_parent(cellule, r)`.
create or replace macro h3_parent(c, r) as
  (c & 18379190079298994175::UBIGINT) | (r::UBIGINT << 52) | ((1::UBIGINT << ((15 - r) * 3)::UBIGINT) - 1::UBIGINT);

-- Résolution écrite dans la cellule, de 0 à 15.
create or replace macro h3_resolution(c) as ((c >> 52) & 15::UBIGINT)::INTEGER;

-- Les 15 chiffres hexadécimaux d'une cellule.
create or replace macro h3_texte(c) as lpad(lower(to_hex(c)), 15, '0');

-- Première et dernière descendantes à la résolution r, qui n'est pas plus grossière que la cellule : dans une table triée par cellule,
-- « dans cette cellule » est `cellule between h3_premiere(c, r) and h3_derniere(c, r)`. Les chiffres ajoutés sont tous 0, ou tous 6.
create or replace macro h3_premiere(c, r) as
  ((c & 18379190079298994175::UBIGINT) | (r::UBIGINT << 52))
  - (((1::UBIGINT << ((15 - h3_resolution(c)) * 3)::UBIGINT) - 1::UBIGINT) - ((1::UBIGINT << ((15 - r) * 3)::UBIGINT) - 1::UBIGINT));

create or replace macro h3_derniere(c, r) as
  h3_premiere(c, r)
  + (((1::UBIGINT << ((15 - h3_resolution(c)) * 3)::UBIGINT) - (1::UBIGINT << ((15 - r) * 3)::UBIGINT)) // 7 * 6);

-- Rapport de sommes, sur les lignes où les deux termes sont connus ; nul quand le dénominateur est 0.
create or replace macro rapport_sommes(numerateur, denominateur) as
  sum(numerateur) filter (where denominateur is not null) / nullif(sum(denominateur) filter (where numerateur is not null), 0);

-- Moyenne pondérée, sur les lignes où valeur et poids sont connus ; nulle quand les poids font 0.
create or replace macro moyenne_ponderee(valeur, poids) as
  sum(valeur * poids) / nullif(sum(poids) filter (where valeur is not null), 0);
