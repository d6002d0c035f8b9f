/*---
description: Parts de projets de recrutement jugés difficiles ou saisonniers à deux enquêtes BMO de suite, aléa de l'enquête compris, et leur écart à la référence
tri: [annee, territoire, metier]
colonnes:
  annee: Seconde enquête
  territoire: region, departement ou bassin de la région (code typé)
  metier: Famille professionnelle, bmo_famille, ou ensemble
  difficulte_min: La plus basse des deux bornes basses, moins l'écart type de l'enquête à cette taille
  difficulte_max: La plus haute des deux bornes hautes, plus cet écart type
  saisonnalite_min: De même, part saisonnière
  saisonnalite_max: De même, part saisonnière
  ecart_min: De même, part jugée difficile moins celle de la région (de la France, pour une région) à la même enquête
  ecart_max: De même
---*/
-- Une part n'est au-delà d'une ligne que si elle l'est d'un écart type à chacune des deux enquêtes : sans rien de vrai, deux fois sur cent (0,16 au carré).
with parts as (
  select c.annee, c.territoire, c.metier, c.niveau, split_part(c.territoire, ':', 1) as maille, (c.projets_min + c.projets_max) / 2 as taille,
    if(split_part(c.territoire, ':', 1) = 'region', 'pays:FR', t.region) as reference,
    c.projets_difficiles_min / c.projets_max as d_bas,
    least(1, c.projets_difficiles_max / greatest(1, c.projets_max - 2 * coalesce(c.projets_arrondi, c.projets_max))) as d_haut,
    c.projets_saisonniers_min / c.projets_max as s_bas,
    least(1, c.projets_saisonniers_max / greatest(1, c.projets_max - 2 * coalesce(c.projets_arrondi, c.projets_max))) as s_haut
  from publie.cube_projets_recrutement as c join reference.territoires as t using (territoire)
  where c.projets_max > 0
), bruits as (
  select p.*, d.annee_avant, d.ecart_type as difficile, s.ecart_type as saisonnier, r.d_bas as r_bas, r.d_haut as r_haut
  from parts as p
  join reference.dispersion_parts as d on d.mesure = 'difficile' and d.niveau = p.niveau and d.maille = p.maille
    and p.taille >= d.taille_min and (p.taille < d.taille_max or d.taille_max is null) and p.annee in (d.annee, d.annee_avant)
  join reference.dispersion_parts as s on s.mesure = 'saisonnier' and s.annee = d.annee and s.niveau = d.niveau and s.maille = d.maille
    and s.taille_min = d.taille_min
  left join parts as r on r.annee = p.annee and r.territoire = p.reference and r.metier = p.metier
)
select d.annee, b.territoire, b.metier,
  greatest(0, min(b.d_bas - b.difficile)) as difficulte_min, least(1, max(b.d_haut + b.difficile)) as difficulte_max,
  greatest(0, min(b.s_bas - b.saisonnier)) as saisonnalite_min, least(1, max(b.s_haut + b.saisonnier)) as saisonnalite_max,
  if(bool_or(b.r_haut is null), null, min(b.d_bas - b.r_haut - b.difficile)) as ecart_min,
  if(bool_or(b.r_haut is null), null, max(b.d_haut - b.r_bas + b.difficile)) as ecart_max
from bruits as b join (select distinct annee, annee_avant from reference.dispersion_parts) as d on d.annee_avant = b.annee_avant
group by all having count(*) = 2
