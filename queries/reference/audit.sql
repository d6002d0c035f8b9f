/*---
titre: Audit du secret
question: Les cellules masquées sont-elles prouvées protégées ?
code: R09
formule: part prouvée = valeurs atteintes par un tableau compatible avec tout ce qui est publié / valeurs qui doivent rester possibles
champ: Tableaux tirés de fichiers reçus sous convention ; comptes seulement.
notes:
  - Chaque cellule que la règle protège doit pouvoir être aussi basse et aussi haute que la règle le demande ; un millésime dont une seule ne le peut pas n'est pas publié, ou reste tel qu'il l'a été, et n'a pas de ligne ici.
  - Une cellule déjà diffusée par un instantané précédent le reste, une cellule masquée aussi.
  - Une cellule qu'un fichier ouvert de la même quantité donne déjà exactement n'est pas masquée ; ce qu'un fichier ouvert dit à peu près borne ce que l'audit peut promettre.
  - Chaque cellule est prouvée contre le contributeur de toute autre. Deux d'entre eux, qui mettraient en commun ce qu'ils savent, pourraient resserrer les dernières comptées, au plus.
colonnes:
  tableau: { role: libelle, libelle: Tableau }
  millesime: { role: dimension, libelle: Millésime }
  classes: { role: texte, libelle: Classes de secret }
  cellules: { role: mesure, unite: cellules, libelle: Cellules }
  masquees: { role: mesure, unite: cellules, libelle: Masquées }
  cotes: { role: mesure, unite: valeurs, libelle: Valeurs à prouver }
  cotes_prouves: { role: mesure, unite: valeurs, libelle: Prouvées }
  part_prouvee: { role: taux, de: [cotes_prouves, cotes], partie: true, libelle: Part prouvée }
  tableaux: { role: mesure, unite: tableaux, libelle: Tableaux vérifiés }
  deja_diffusees: { role: mesure, unite: cellules, libelle: Déjà diffusées }
  revisees: { role: mesure, unite: cellules, libelle: Révisées }
  deja_ouvertes: { role: mesure, unite: cellules, libelle: Publiques ailleurs }
  contredites: { role: mesure, unite: cellules, libelle: Contredites par un fichier ouvert }
  a_deux: { role: mesure, unite: cellules, libelle: À portée de deux }
si_vide: { etat: sans_objet, motif: "Aucune source protégée dans cet instantané." }
lecture: "{tableau}, {millesime} : {cotes_prouves valeur prouvée possible|valeurs prouvées possibles} sur {cotes}, pour {masquees cellule masquée|cellules masquées}."
---*/
with sources as (
    select replace(cubes.cube, 'publie.', '') as cube, string_agg(distinct sources.titre, ', ' order by sources.titre) as titre
    from reference.cubes as cubes
    join reference.sources as sources using (source)
    where not sources.referentiel
    group by 1
)
select
    coalesce(sources.titre, audit.cube) as tableau,
    audit.millesime::VARCHAR as millesime,
    audit.classes,
    audit.cellules::BIGINT as cellules,
    audit.masquees::BIGINT as masquees,
    audit.cotes::BIGINT as cotes,
    audit.cotes_prouves::BIGINT as cotes_prouves,
    audit.tableaux::BIGINT as tableaux,
    audit.deja_diffusees::BIGINT as deja_diffusees,
    audit.revisees::BIGINT as revisees,
    audit.deja_ouvertes::BIGINT as deja_ouvertes,
    audit.contredites::BIGINT as contredites,
    audit.a_deux::BIGINT as a_deux
from reference.audit as audit
left join sources on sources.cube = replace(audit.cube, 'publie.', '')
order by tableau, millesime desc
