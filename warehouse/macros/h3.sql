-- Jumelles SQL de src/lib/h3 : les deux disent la même chose (tests/engine/h3-macros.test.ts).

-- Cellule parente à la résolution r ; r ne dépasse pas celle de la cellule. Un cumul est `group by h3_parent(cellule, r)`.
create or replace macro h3_parent(c, r) as
  (c & 18379190079298994175::UBIGINT) | (r::UBIGINT << 52) | ((1::UBIGINT << ((15 - r) * 3)::UBIGINT) - 1::UBIGINT);

-- Résolution écrite dans la cellule, de 0 à 15.
create or replace macro h3_resolution(c) as ((c >> 52) & 15::UBIGINT)::INTEGER;

-- Les 15 chiffres hexadécimaux d'une cellule.
create or replace macro h3_texte(c) as lpad(lower(to_hex(c)), 15, '0');
