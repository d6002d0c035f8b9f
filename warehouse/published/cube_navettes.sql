/*---
description: Actifs occupés par territoire de résidence et territoire de travail, à chaque maille (recensement) ; nombres pondérés, peu sûrs en dessous de 200
tri: [annee, maille, de, vers]
hors_territoires:
  etranger: hors de France
colonnes:
  annee: Année du recensement
  maille: Maille des deux territoires - epci, bassin, zone_emploi, departement ou region
  de: Territoire de résidence (code typé) ; hors de la région, son département (sa région à la maille region)
  vers: Territoire de travail (code typé) ; hors de la région, son département (sa région à la maille region) ; etranger hors de France
  actifs: Actifs occupés de 15 ans ou plus, nombre pondéré
  reprojete: Une commune s'est partagée depuis, répartie au prorata des habitants d'aujourd'hui
millesimes:
  navettes: { nom: Navettes domicile-travail, valeur: annee, libelle: 'recensement {annee}' }
---*/
select annee, maille, de, vers, actifs, reprojete
from marts.fct_navettes
