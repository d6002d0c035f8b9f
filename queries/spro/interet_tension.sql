/*---
titre: Intérêt et tension des métiers
question: Cherche-t-on sur le site les métiers qui recrutent ?
code: S09
publics: [comites, planificateurs]
formule: abscisse = tension publiée du métier (Dares) ; ordonnée = recherches de ce métier dans l’année ; rang parmi les métiers reconnus
champ: Recherches de l’année qui sont un code ou un libellé exact de la FAP 2009, de la FAP 2021 ou du ROME v3, reliées à une tension du territoire ; onze visites au moins dans un mois.
notes:
  - Un mot libre n’est pas rattaché à un métier ; la part des recherches reconnues dit ce que l’on regarde. Elle est faible quand le site cherche par mots.
  - Une fiche ROME mène à plusieurs familles - la tension est alors la moyenne pondérée par les passages, et les classes la plus basse et la plus haute disent ce qui en dépend.
  - Chercher un métier n’est pas vouloir l’exercer, et les recherches de toute la région sont comparées à la tension du territoire choisi.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, pays], defaut: region, libelle: Territoire de la tension }
  annee: { domaine: millesimes.recherches, defaut: dernier, facultatif: true, libelle: Année des recherches }
colonnes:
  recherche: { role: dimension, libelle: Recherches réunies }
  nomenclature: { role: dimension, libelle: Nomenclature }
  cherche: { role: dimension, libelle: Métier cherché }
  metier: { role: dimension, libelle: Famille de métiers (la plus lourde) }
  recherches: { role: mesure, unite: recherches, libelle: Recherches }
  rang: { role: rang, de: [recherches], libelle: Rang parmi les métiers reconnus }
  annee_tension: { role: dimension, libelle: Année de la tension }
  tension: { role: indice, libelle: Tension }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse (1 à 5) }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute (1 à 5) }
  classes: { role: texte, libelle: "Classe de tension, ou de la plus basse à la plus haute" }
  part_reliee: { role: indice, unite: pour_un, libelle: "Poids du métier relié à une tension (0 à 1, de codes)" }
  reconnues: { role: mesure, unite: recherches, libelle: Recherches reconnues }
  toutes: { role: mesure, unite: recherches, libelle: Toutes les recherches }
  ancienne: { role: signal, libelle: Tension ancienne, texte: "Plus de deux ans séparent les recherches de la mesure de tension : la classe a pu changer entre les deux." }
  part_reconnue: { role: taux, de: [reconnues, toutes], partie: true, libelle: Part des recherches reconnues }
graphique: { type: nuage, x: tension, y: recherches, couleur: classe_basse, etiquette: cherche }
si_vide: { etat: sans_objet, motif: "Aucune recherche de l’année n’est un code ou un libellé de métier (FAP 2009, FAP 2021, ROME v3) relié à une tension publiée de ce territoire : des mots libres ne se rattachent pas à une nomenclature. Un site qui cherche par code de métier, et des tensions dans la même nomenclature, rendent la requête possible." }
repose_sur:
  lignes: [dares_tensions, fap, matomo_rapports]
lecture: "« {cherche} » est le métier reconnu le plus cherché en {annee} : {recherches recherche|recherches}, tension {tension} en {annee_tension} (classe {classes} sur 5). {part_reconnue} des recherches sont reconnues."
---*/
select
    string_agg(metiers.recherche, ' ; ' order by metiers.recherches desc, metiers.recherche) as recherche,
    metiers.nomenclature,
    min(metiers.cherche) as cherche,
    metiers.metier,
    sum(metiers.recherches)::BIGINT as recherches,
    metiers.annee as annee_tension,
    round(metiers.tension, 3) as tension,
    metiers.classe_basse,
    metiers.classe_haute,
    concat_ws(' à ', metiers.classe_basse, nullif(metiers.classe_haute, metiers.classe_basse)) as classes,
    metiers.part_reliee,
    (sum(sum(metiers.recherches)) over ())::BIGINT as reconnues,
    (select sum(cube.recherches) from publie.cube_recherches as cube where cube.pas = 'mois' and cube.periode[1:4] = $annee::VARCHAR)::BIGINT as toutes,
    abs(metiers.annee - try_cast($annee::VARCHAR as INTEGER)) > 2 as ancienne
from recherches_metiers($annee::VARCHAR, $territoire::VARCHAR) as metiers
group by metiers.nomenclature, metiers.code, metiers.metier, metiers.annee, metiers.tension, metiers.classe_basse, metiers.classe_haute, metiers.part_reliee
order by sum(metiers.recherches) desc, metiers.code
