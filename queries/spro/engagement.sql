/*---
titre: Engagement des visites
question: Les visites du site aboutissent-elles à autre chose qu’une page ?
code: S02
formule: actions par visite = actions / visites ; rebond = visites d’une seule page / visites ; durée moyenne = durée totale / visites
champ: Visites du site sur l’année, en tout, par appareil et par provenance.
notes:
  - Chaque rapport est recalculé du total de ses mois, jamais de la moyenne de leurs taux.
  - Un appareil ou une provenance de moins de onze visites dans un mois y est regroupé avec les autres.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année }
  par: { domaine: choix, valeurs: { ensemble: Ensemble, appareil: Appareil, provenance: Provenance }, defaut: provenance, libelle: Détail par }
colonnes:
  modalite: { role: dimension, libelle: Visites }
  visites: { role: mesure, somme: lignes, unite: visites, libelle: Visites }
  actions: { role: mesure, unite: actions, libelle: Actions }
  rebonds: { role: mesure, unite: visites, libelle: Visites d’une seule page }
  duree_moyenne: { role: indice, unite: secondes, libelle: Durée moyenne (secondes) }
  actions_par_visite: { role: taux, de: [actions, visites], unite: pour_un, libelle: Actions par visite }
  rebond: { role: taux, de: [rebonds, visites], partie: true, libelle: Taux de rebond }
graphique: { type: barres, x: actions_par_visite, y: modalite }
si_vide: { etat: non_disponible, motif: "Les visites du site ne sont pas dans cet instantané." }
lecture: "Les visites « {modalite} » font {actions_par_visite action|actions} chacune ; {rebond} ne voient qu’une page."
---*/
select
    case modalite when 'ensemble' then 'toutes' when 'regroupe' then 'autres, regroupées' else modalite end as modalite,
    sum(visites)::BIGINT as visites,
    -- Un mois qui ne les donne pas rend l’année inconnue : les autres ne se rapportent pas à toutes les visites.
    case when count(*) = count(actions) then sum(actions)::BIGINT end as actions,
    case when count(*) = count(rebonds) then sum(rebonds)::BIGINT end as rebonds,
    round(sum(duree_s) / nullif(sum(visites) filter (where duree_s is not null), 0), 1) as duree_moyenne
from publie.cube_visites
where origine = 'rapports' and pas = 'mois' and axe = $par::VARCHAR and periode[1:4] = $annee::VARCHAR and visites is not null
group by all
order by visites desc, modalite
