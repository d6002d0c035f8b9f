-- Intervalle de Wilson à 95 % d'un taux observé, x sur n, sans correction de continuité ; null sans observation.
create or replace macro wilson_min(x, n) as case when n > 0 and x > 0 then
  (x / n + 1.959963984540054 ** 2 / (2 * n) - 1.959963984540054 * sqrt((x / n * (1 - x / n) + 1.959963984540054 ** 2 / (4 * n)) / n))
  / (1 + 1.959963984540054 ** 2 / n) when n > 0 then 0.0 end;

create or replace macro wilson_max(x, n) as case when n > 0 and x < n then
  (x / n + 1.959963984540054 ** 2 / (2 * n) + 1.959963984540054 * sqrt((x / n * (1 - x / n) + 1.959963984540054 ** 2 / (4 * n)) / n))
  / (1 + 1.959963984540054 ** 2 / n) when n > 0 then 1.0 end;
