-- Devenir des sortants, régions de France. Sous vingt personnes, le producteur ne diffuse aucun taux : les nombres d'une formation ne le sont pas non plus,
-- ils sont dans ceux de la réunion nommée (fct_insertion_unites).
select l.millesime, l.territoire, l.voie, l.formation, u.effectif, u.sortants, u.poursuivants,
  if(u.sortants >= 20, u.emploi_6, null) as emploi_6, if(u.sortants >= 20, u.emploi_12, null) as emploi_12,
  if(u.sortants >= 20, u.emploi_18, null) as emploi_18, if(u.sortants >= 20, u.emploi_24, null) as emploi_24,
  if(l.voie = 'apprentissage', u.interruption, null) as interruption, l.reunion, u.reunion_emploi
from marts.fct_insertion_lignes as l
left join marts.fct_insertion_unites as u on u.millesime = l.millesime and u.territoire = l.territoire and u.voie = l.voie and u.formation = l.formation
