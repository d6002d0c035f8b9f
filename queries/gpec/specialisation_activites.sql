/*---
titre: Spécialisation du territoire par activité
question: Sur quelles activités le territoire est-il spécialisé ?
code: G03
formule: indice = (salariés de l’activité / salariés du territoire) / (salariés de l’activité / salariés, dans la référence) ; attendu = salariés du territoire × part de l’activité dans la référence
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.
notes:
  - Un indice de 2 dit que l’activité pèse deux fois plus ici que dans la référence ; il ne dit pas qu’elle y emploie beaucoup.
  - Les petits effectifs donnent des indices instables - un seuil les écarte. Une activité dont aucun effectif n’est donné n’a pas de ligne.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: 'pays:FR', libelle: Référence }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { a17: 17 activités (A17), a38: 38 activités (A38), a88: 88 divisions (A88) }, defaut: a38, libelle: Détail }
  seuil: { domaine: entier, defaut: 50, min: 0, max: 100000, libelle: Salariés au moins }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  effectif: { role: mesure, unite: salariés, libelle: Salariés }
  attendu: { role: indice, libelle: Salariés attendus d’après la référence }
  effectif_total: { role: mesure, unite: salariés, libelle: Salariés privés du territoire }
  effectif_reference: { role: mesure, unite: salariés, libelle: "Salariés de l’activité, référence" }
  total_reference: { role: mesure, unite: salariés, libelle: "Salariés privés, référence" }
  indice: { role: quotient, de: [effectif, effectif_total, effectif_reference, total_reference], libelle: Indice de spécificité }
graphique: { type: barres, x: indice, y: activite, etiquette: effectif }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire ou sa référence, ou aucune activité n’atteint le seuil." }
lecture: "{territoire}, l’activité « {activite} » emploie {effectif salarié privé|salariés privés} fin {annee} ; son indice de spécificité est {indice}."
---*/
select
    ici.activite as code,
    coalesce(activites.libelle, ici.activite) as activite,
    ici.effectif,
    round(total.effectif * (la_bas.effectif / total_la_bas.effectif), 0) as attendu,
    total.effectif as effectif_total,
    la_bas.effectif as effectif_reference,
    total_la_bas.effectif as total_reference
from publie.cube_emploi_prive as ici
join publie.cube_emploi_prive as total on total.territoire = ici.territoire and total.annee = ici.annee and total.activite = 'ensemble'
join publie.cube_emploi_prive as la_bas on la_bas.territoire = $reference::VARCHAR and la_bas.annee = ici.annee and la_bas.activite = ici.activite
join publie.cube_emploi_prive as total_la_bas on total_la_bas.territoire = $reference::VARCHAR
    and total_la_bas.annee = ici.annee and total_la_bas.activite = 'ensemble'
left join reference.activites as activites on activites.activite = ici.activite
where ici.territoire = $territoire::VARCHAR
    and ici.annee = $annee::INTEGER
    and ici.niveau = $niveau::VARCHAR
    and ici.effectif >= $seuil::INTEGER
    and la_bas.effectif > 0
    -- Des salariés dont aucun n’est donné ne font pas zéro salarié.
    and not (ici.etablissements = ici.sans_effectif and ici.etablissements > 0)
order by (ici.effectif / total.effectif) / (la_bas.effectif / total_la_bas.effectif) desc, ici.activite
