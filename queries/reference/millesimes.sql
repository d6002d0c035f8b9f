/*---
titre: Millésimes
question: De quand datent les données ?
code: R02
colonnes:
  domaine: { role: dimension, libelle: Domaine }
  millesime: { role: dimension, libelle: Millésime }
  libelle: { role: dimension, libelle: Libellé }
  dernier: { role: dimension, libelle: Le plus récent }
lecture: "Le domaine {domaine} dispose du millésime {libelle}."
---*/
select domaine, millesime, libelle, dernier
from reference.millesimes
order by domaine, millesime desc
