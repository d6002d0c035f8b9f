-- Comparer à parts égales. Des totaux de plusieurs parts (formations, voies, diplômes) ne se comparent pas bruts : ce qui les compose diffère. L'écart commun
-- des parts est celui de Mantel et Haenszel (1959) : moyenne des écarts de chaque part, du poids n1 × n0 / (n1 + n0). x1 sur n1 d'un côté, x0 sur n0 de l'autre,
-- une ligne par part ; une part sans personne d'un côté ne compare rien.
create or replace macro poids_mh(n1, n0) as if(n1 > 0 and n0 > 0, n1 / (n1 + n0) * n0, null);

create or replace macro ecart_mh(x1, n1, x0, n0) as somme_ordonnee((x1 / n1 - x0 / n0) * poids_mh(n1, n0)) / nullif(somme_ordonnee(poids_mh(n1, n0)), 0);

-- Son erreur type (Greenland et Robins, 1985 : variance valable de peu de grandes parts comme de beaucoup de petites).
create or replace macro erreur_mh(x1, n1, x0, n0) as
  sqrt(somme_ordonnee(poids_mh(n1, n0) ** 2 * (x1 / n1 * (1 - x1 / n1) / n1 + x0 / n0 * (1 - x0 / n0) / n0))) / nullif(somme_ordonnee(poids_mh(n1, n0)), 0);

-- Le test de l'égalité dans toutes les parts (Mantel et Haenszel, 1959, sans correction de continuité), en écarts types : vide quand la loi normale ne l'approche
-- pas, les effectifs attendus étant à moins de cinq de leurs limites (Mantel et Fleiss, 1980).
create or replace macro z_mh(x1, n1, x0, n0) as
  if(least(somme_ordonnee(if(poids_mh(n1, n0) is null, null, n1 / (n1 + n0) * (x1 + x0) - greatest(0, x1 + x0 - n0))),
      somme_ordonnee(if(poids_mh(n1, n0) is null, null, least(n1, x1 + x0) - n1 / (n1 + n0) * (x1 + x0)))) >= 5,
    somme_ordonnee(if(poids_mh(n1, n0) is null, null, x1 - n1 / (n1 + n0) * (x1 + x0)))
      / sqrt(somme_ordonnee(if(poids_mh(n1, n0) is null, null, n1 / (n1 + n0) * n0 / (n1 + n0) * (x1 + x0) / (n1 + n0 - 1) * (n1 + n0 - x1 - x0)))), null);

-- De plusieurs lectures d'un même écart, celle qui conclut le moins : nulle quand elles n'ont pas le même sens, vide quand l'une ne se teste pas.
create or replace macro z_prudent(lectures) as case when len(list_filter(lectures, lambda z: z is null)) > 0 then null
  when list_min(lectures) > 0 then list_min(lectures) when list_max(lectures) < 0 then list_max(lectures) else 0 end;

-- Probabilité, des deux côtés, d'un écart réduit d'au moins z sous la loi normale, à 1,2e-7 près de sa valeur (Press et al., Numerical Recipes, 6.2).
create or replace macro p_bilaterale(z) as least(1, list_transform([1 / (1 + abs(z) / (2 * sqrt(2)))], lambda terme: terme * exp(-z * z / 2 - 1.26551223
  + terme * (1.00002368 + terme * (0.37409196 + terme * (0.09678418 + terme * (-0.18628806 + terme * (0.27886807 + terme * (-1.13520398 + terme * (1.48851587
  + terme * (-0.82215223 + terme * 0.17087277))))))))))[1]);

-- Le rang d'une probabilité dans toute une table, rapporté à leur nombre : celles qui n'en dépassent pas la plus grande qui soit sous 5 % de son rang sont
-- significatives, et au plus une sur vingt l'est à tort (Benjamini et Hochberg, 1995).
create or replace macro tient_son_rang(p, famille := null) as
  p <= 0.05 * (count(p) over (partition by famille order by p)) / (count(p) over (partition by famille));
