/*---
titre: Coût et intensité des formations
question: Combien coûte une heure de formation, et combien d’heures dure une formation ?
code: C25
formule: quartiles, d’une session à l’autre, du prix par heure et par stagiaire (dit, ou prix total / heures totales) et des heures par stagiaire
champ: Sessions du flux LHEO de la région qui commencent dans l’année et disent leur prix ou leurs heures.
notes:
  - Prix affichés, toutes taxes comprises - ce que paie un financeur après négociation n’est pas dans le flux.
  - Chaque session compte pour une, quel que soit son nombre de places. Les quartiles ne s’additionnent ni ne se moyennent.
  - Les heures en entreprise sont comptées dans le total - un prix par heure de centre serait plus élevé.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.sessions, defaut: dernier, libelle: Année de début }
  par: { domaine: choix, valeurs: { financeur: Financeur, domaine: Domaine de spécialité, niveau: Niveau de sortie }, defaut: financeur, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Regroupement }
  sessions: { role: mesure, unite: sessions, libelle: Sessions }
  sessions_prix: { role: mesure, unite: sessions, libelle: Dont prix connu }
  prix_q1: { role: indice, unite: €/h, libelle: "Prix horaire, premier quartile" }
  prix_mediane: { role: indice, unite: €/h, libelle: Prix horaire médian }
  prix_q3: { role: indice, unite: €/h, libelle: "Prix horaire, troisième quartile" }
  sessions_heures: { role: mesure, unite: sessions, libelle: Dont heures connues }
  heures_q1: { role: indice, unite: heures, libelle: "Heures, premier quartile" }
  heures_mediane: { role: indice, unite: heures, libelle: Heures médianes }
  heures_q3: { role: indice, unite: heures, libelle: "Heures, troisième quartile" }
graphique: { type: barres, x: prix_mediane, y: groupe }
si_vide: { etat: non_disponible, motif: "Aucune session de ce territoire cette année-là, ou aucun flux LHEO dans les données." }
lecture: "{territoire}, « {groupe} » : le prix horaire médian est de {prix_mediane} et la durée médiane de {heures_mediane heure|heures}, en {annee}."
---*/
select
    case $par::VARCHAR when 'financeur' then c.financeur else c.modalite end as code,
    coalesce(
        case when $par::VARCHAR = 'financeur' then nom_financeur(c.financeur) when c.modalite = 'inconnu' then 'Non dit'
            when $par::VARCHAR = 'niveau' then 'Niveau ' || c.modalite end,
        s.libelle, c.modalite) as groupe,
    c.sessions,
    c.sessions_prix,
    c.prix_q1,
    c.prix_mediane,
    c.prix_q3,
    c.sessions_heures,
    c.heures_q1,
    c.heures_mediane,
    c.heures_q3
from publie.cube_sessions as c
left join reference.specialites as s on s.code = c.modalite and $par::VARCHAR = 'domaine'
where c.territoire = $territoire::VARCHAR
    and c.periode = $annee::VARCHAR
    and c.axe = case $par::VARCHAR when 'financeur' then 'ensemble' else $par::VARCHAR end
    and ($par::VARCHAR = 'financeur' or c.financeur = 'ensemble')
order by c.financeur <> 'ensemble', c.sessions desc, code
