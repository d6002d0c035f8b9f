/*---
titre: Un métier en France, salaire, mouvements et âge
question: Que sait-on de ce métier en France, de son salaire, de ses entrées et sorties, de l’âge de ses demandeurs d’emploi ?
code: G26
formule: valeurs publiées par la Dares, jamais recalculées ; rotation = moyenne des taux d’entrée et de sortie
champ: Niveau national, sans détail régional ; métiers de la FAP 2009 (Dares, portraits statistiques des métiers).
notes:
  - Ces chiffres sont ceux de la France entière ; ils ne décrivent pas la région.
  - Salaire mensuel net médian des salariés à temps complet, hors apprentis et stagiaires, sur trois ans ; en euros de l’époque.
  - Les taux d’entrée, de sortie et de rotation s’arrêtent en 2014 et les motifs de sortie sont ceux de 2014 - un contrat d’un jour y compte une entrée et une sortie, d’où des taux de plus de 100 %.
  - Le fichier ne dit ni l’année des âges, ni la catégorie des demandeurs d’emploi.
  - Toutes les valeurs ne sont pas de la même période d’un métier à l’autre ; celle de tous les métiers n’est donnée qu’à la même période.
  - Les parts arrondies d’un même métier ne font pas toujours cent.
parametres:
  metier: { domaine: metiers.fap2009, valeurs: { ensemble: Ensemble des métiers }, defaut: ensemble, libelle: Métier (FAP 2009) }
  quoi: { domaine: choix, valeurs: { tout: Tout, salaire: Salaire médian, mouvements: "Entrées, sorties et rotation", sorties: Motifs de sortie, ages: Âge des demandeurs d’emploi }, defaut: tout, libelle: Indicateurs }
colonnes:
  modalite: { role: dimension, libelle: Indicateur }
  periode: { role: dimension, libelle: Période }
  valeur: { role: indice, libelle: Valeur }
  unite: { role: dimension, libelle: Unité }
  valeur_ensemble: { role: indice, libelle: "Valeur, tous métiers" }
si_vide: { etat: non_disponible, motif: "Les portraits statistiques des métiers de la Dares ne sont pas dans l’instantané, ou n’ont pas ce métier : ils sont en FAP 2009, le salaire seul étant détaillé au-delà de 87 familles." }
lecture: "En France ({metier}), {modalite} : {valeur} {unite} ({periode}). Ce chiffre est national, non celui de la région."
---*/
select
    ici.modalite,
    coalesce(ici.periode, 'année non dite') as periode,
    case ici.unite when '%' then round(100 * ici.valeur, 1) else ici.valeur end as valeur,
    ici.unite,
    case tous.unite when '%' then round(100 * tous.valeur, 1) else tous.valeur end as valeur_ensemble
from publie.cube_contexte_metiers as ici
left join publie.cube_contexte_metiers as tous
    on tous.metier = 'ensemble' and tous.indicateur = ici.indicateur and tous.modalite = ici.modalite and tous.periode is not distinct from ici.periode
where ici.metier = $metier::VARCHAR
    and ($quoi::VARCHAR = 'tout' or ici.indicateur = $quoi::VARCHAR)
order by ici.rang, ici.periode desc nulls last, ici.modalite
