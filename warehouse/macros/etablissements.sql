-- Lambert-93 (mètres) vers degrés, par l'inverse de la conique conforme (IGN, NT/G 71) sur l'ellipsoïde GRS 80 ; la latitude isométrique
-- est inversée par sa série, à moins d'un millimètre. Nul hors de l'emprise de la France métropolitaine : l'outre-mer a d'autres projections.
create or replace macro lambert93_isometrique(x, y) as
  2 * atan(exp(-ln(sqrt((x - 700000) ** 2 + (y - 12655612.049876) ** 2) / 11754255.426096) / 0.725607765053267)) - pi() / 2;
create or replace macro lambert93_lat(x, y) as case when x between 0 and 1400000 and y between 5900000 and 7200000 then degrees(
  lambert93_isometrique(x, y) + 0.0033565514853511 * sin(2 * lambert93_isometrique(x, y)) + 0.00000657187277529396 * sin(4 * lambert93_isometrique(x, y))
  + 0.0000000176456436 * sin(6 * lambert93_isometrique(x, y))) end;
create or replace macro lambert93_lng(x, y) as case when x between 0 and 1400000 and y between 5900000 and 7200000
  then 3 + degrees(atan((x - 700000) / (12655612.049876 - y))) / 0.725607765053267 end;

-- Bornes d'une tranche d'effectif de Sirene, en salariés : NN, unité non employeuse ou présumée telle ; 53 est ouverte ; sans tranche, inconnues.
create or replace macro tranche_min(code) as case code when 'NN' then 0 when '00' then 0 when '01' then 1
    when '02' then 3 when '03' then 6 when '11' then 10 when '12' then 20
  when '21' then 50 when '22' then 100 when '31' then 200 when '32' then 250 when '41' then 500 when '42' then 1000
      when '51' then 2000 when '52' then 5000 when '53' then 10000 end;
create or replace macro tranche_max(code) as case code when 'NN' then 0 when '00' then 0 when '01' then 2
    when '02' then 5 when '03' then 9 when '11' then 19 when '12' then 49
  when '21' then 99 when '22' then 199 when '31' then 249 when '32' then 499 when '41' then 999 when '42' then 1999 when '51' then 4999 when '52' then 9999 end;
