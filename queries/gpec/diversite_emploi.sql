/*---
titre: Spécialisation et diversité de l’emploi privé
question: Quels territoires dépendent de peu d’activités ?
code: G04
formule: Krugman = ½ Σ |part locale − part de référence| ; Herfindahl H = Σ part², normalisé (H − 1/n) / (1 − 1/n) ; nombre équivalent = 1 / H ; diversité (entropie) = −Σ part × ln(part) / ln(n), n étant le nombre d’activités présentes dans la référence
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.
notes:
  - Krugman selon la convention de l’Insee (avec ½), entre 0 (même structure que la référence) et 1 (aucune activité commune).
  - Le nombre équivalent est le nombre d’activités de même poids qui donnerait la même concentration.
  - Les indices dépendent du détail de la nomenclature - ne comparez que des indices du même niveau.
parametres:
  maille: { domaine: choix, valeurs: { departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: zone_emploi, libelle: Territoires }
  reference: { domaine: territoires, mailles: [pays, region], defaut: region, libelle: Référence }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { a17: 17 activités (A17), a38: 38 activités (A38), a88: 88 divisions (A88) }, defaut: a38, libelle: Détail }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  effectif: { role: mesure, unite: salariés, libelle: Salariés privés }
  krugman: { role: indice, libelle: Indice de Krugman }
  herfindahl: { role: indice, libelle: Herfindahl normalisé }
  nombre_equivalent: { role: indice, libelle: Nombre équivalent d’activités }
  diversite: { role: indice, libelle: Diversité (entropie) }
  premiere_activite: { role: texte, libelle: Première activité }
graphique: { type: barres, x: krugman, y: nom }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ces territoires ou leur référence." }
indicateurs:
  salaries_prives: { colonne: effectif, libelle: Salariés privés }
  specialisation: { colonne: krugman, libelle: "Indice de spécialisation de Krugman, 38 activités" }
  activites_equivalentes: { colonne: nombre_equivalent, libelle: Nombre équivalent d’activités }
lecture: "Le territoire « {nom} », de {effectif salarié privé|salariés privés} fin {annee}, a l’indice de Krugman le plus élevé : {krugman} ; son emploi équivaut à {nombre_equivalent activité|activités} de même poids."
---*/
with parts as (
    select cube.territoire, cube.activite, cube.effectif,
        cube.effectif / nullif(sum(cube.effectif) over (partition by cube.territoire), 0) as part
    from publie.cube_emploi_prive as cube
    where cube.annee = $annee::INTEGER
        and cube.niveau = $niveau::VARCHAR
),
reference_parts as (
    select activite, part, count(*) filter (effectif > 0) over () as n
    from parts
    where territoire = $reference::VARCHAR
),
croisees as (
    select territoires.territoire, territoires.nom, reference_parts.activite, reference_parts.n,
        reference_parts.part as part_reference, coalesce(parts.part, 0) as part, coalesce(parts.effectif, 0) as effectif
    from reference.territoires as territoires
    cross join reference_parts
    left join parts on parts.territoire = territoires.territoire and parts.activite = reference_parts.activite
    where territoires.maille = $maille::VARCHAR
        and territoires.dans_region
)
select
    croisees.territoire,
    croisees.nom,
    sum(croisees.effectif)::BIGINT as effectif,
    round(sum(abs(croisees.part - croisees.part_reference) order by abs(croisees.part - croisees.part_reference)) / 2, 4) as krugman,
    round((sum(pow(croisees.part, 2) order by pow(croisees.part, 2)) - 1 / max(croisees.n)) / nullif(1 - 1 / max(croisees.n), 0), 4) as herfindahl,
    round(1 / sum(pow(croisees.part, 2) order by pow(croisees.part, 2)), 2) as nombre_equivalent,
    round(-sum(case when croisees.part > 0 then croisees.part * ln(croisees.part) else 0 end order by case
        when croisees.part > 0 then croisees.part * ln(croisees.part) else 0 end) / nullif(ln(max(croisees.n)), 0),
        4) as diversite,
    dernier_par(activites.libelle, (croisees.part, croisees.activite)) as premiere_activite
from croisees
left join reference.activites as activites on activites.activite = croisees.activite
group by croisees.territoire, croisees.nom
having sum(croisees.effectif) > 0
order by krugman desc, croisees.territoire
