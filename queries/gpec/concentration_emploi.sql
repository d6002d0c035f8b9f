/*---
titre: Concentration d’emploi
question: Le territoire est-il un pôle d’emploi ou un lieu de résidence ?
code: G10
enquete: true
formule: concentration = emplois au lieu de travail / actifs occupés résidents
champ: Actifs occupés de 15 ans ou plus (recensement, nombres pondérés) ; emplois occupés dans le territoire, d’où que viennent leurs titulaires.
notes:
  - Au-dessus de 100 %, le territoire offre plus d’emplois qu’il ne loge d’actifs occupés.
  - Les emplois d’une zone qui dépasse la région sont ceux de sa partie régionale.
  - Un fichier limité à la région manque les actifs qui viennent d’ailleurs - le fichier national est attendu.
parametres:
  maille: { domaine: choix, valeurs: { epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, region: Région }, defaut: epci, libelle: Territoires }
  annee: { domaine: millesimes.navettes, defaut: dernier, libelle: Recensement }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  emplois: { role: mesure, somme: lignes, unite: emplois, libelle: Emplois au lieu de travail }
  residents: { role: mesure, somme: lignes, unite: personnes, libelle: Actifs occupés résidents }
  stables: { role: mesure, unite: personnes, libelle: Résidents qui travaillent dans le territoire }
  concentration: { role: taux, de: [emplois, residents], libelle: Emplois pour cent actifs occupés }
  autocontenance: { role: taux, de: [stables, residents], partie: true, libelle: Part des résidents qui y travaillent }
  reprojete: { role: signal, libelle: "Estimé, limites d’aujourd’hui", texte: "Une commune de ces territoires s’est partagée depuis le recensement : ses actifs sont répartis au prorata des habitants d’aujourd’hui. C’est une estimation." }
graphique: { type: barres, x: concentration, y: nom, etiquette: emplois }
si_vide: { etat: non_disponible, motif: "Le fichier des mobilités professionnelles de l’Insee n’est pas dans l’instantané." }
indicateurs:
  emplois_navettes: { colonne: emplois, libelle: "Emplois au lieu de travail, mobilités du recensement" }
  autocontenance: { colonne: autocontenance, libelle: Part des actifs occupés qui travaillent dans leur territoire }
lecture: "En {annee}, emplois pour cent actifs occupés résidents : {concentration* d’un territoire à l’autre}."
---*/
with sommes as (
    select territoires.territoire, territoires.nom,
        (select sum(actifs order by actifs) from publie.cube_navettes where annee = $annee::INTEGER
            and maille = $maille::VARCHAR and vers = territoires.territoire) as emplois,
        (select sum(actifs order by actifs) from publie.cube_navettes where annee = $annee::INTEGER
            and maille = $maille::VARCHAR and de = territoires.territoire) as residents,
        (select sum(actifs order by actifs) from publie.cube_navettes where annee = $annee::INTEGER
            and maille = $maille::VARCHAR and de = territoires.territoire and vers = territoires.territoire) as stables,
        (select coalesce(bool_or(reprojete), false) from publie.cube_navettes where annee = $annee::INTEGER
            and maille = $maille::VARCHAR and territoires.territoire in (de, vers)) as reprojete
    from reference.territoires as territoires
    where territoires.maille = $maille::VARCHAR
        and territoires.dans_region
)
select
    sommes.territoire,
    sommes.nom,
    coalesce(sommes.emplois, 0)::DOUBLE as emplois,
    sommes.residents,
    coalesce(sommes.stables, 0)::DOUBLE as stables,
    sommes.reprojete
from sommes
where sommes.residents > 0
order by sommes.emplois / sommes.residents desc, sommes.territoire
