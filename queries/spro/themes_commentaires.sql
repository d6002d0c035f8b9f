/*---
titre: Thèmes des commentaires
question: De quoi parlent les usagers dans leurs commentaires ?
code: S13
formule: part = mentions du thème / mentions de tous les thèmes ; part négative = mentions négatives / mentions du thème
champ: Commentaires modérés et codés par le porteur du service avant d’être transmis ; tous services ensemble, ou un par un. Aucun commentaire n’est lu ni gardé ici.
notes:
  - Un commentaire qui parle de deux thèmes fait deux mentions ; les parts se rapportent aux mentions, pas aux usagers.
  - Un thème de moins de onze mentions dans un service y est regroupé avec d’autres. Quand un ton compte de une à dix mentions, aucun ton du thème n’est montré, et la part négative est un intervalle.
  - Qui commente n’est pas n’importe qui, et coder un thème est un jugement ; comparez un service à lui-même.
parametres:
  annee: { domaine: millesimes.themes, defaut: dernier, facultatif: true, libelle: Année }
  par: { domaine: choix, valeurs: { theme: "Thème, tous services", service: Service et thème }, defaut: theme, libelle: Détail par }
colonnes:
  theme: { role: dimension, libelle: Thème }
  service: { role: dimension, libelle: Service }
  mentions: { role: mesure, unite: mentions, libelle: Mentions }
  negatives: { role: mesure, unite: mentions, libelle: Dont négatives }
  toutes: { role: mesure, unite: mentions, libelle: "Mentions, tous thèmes" }
  part: { role: taux, de: [mentions, toutes], partie: true, libelle: Part des mentions }
  part_negative: { role: taux, de: [negatives, mentions], partie: true, libelle: Part négative }
graphique: { type: barres, x: mentions, y: theme }
si_vide: { etat: non_disponible, motif: "Les thèmes des commentaires ne sont pas dans cet instantané. Les commentaires de « Je donne mon avis » ne sont jamais lus." }
lecture: "« {theme} » est le thème dont on parle le plus en {annee} ({service}) : {mentions mention|mentions}, {part} de toutes, dont {part_negative} négatives."
---*/
with themes as (
    select
        theme, if($par::VARCHAR = 'service', service, 'tous services') as service,
        sum(mentions)::BIGINT as mentions,
        sum(coalesce(negatives, 0))::BIGINT as negatives_min,
        sum(coalesce(negatives + sans_ton, mentions))::BIGINT as negatives_max
    from publie.cube_themes
    where annee::VARCHAR = $annee::VARCHAR
    group by all
)
select
    case theme when 'regroupe' then 'autres thèmes, regroupés' else theme end as theme,
    service,
    mentions,
    if(negatives_min = negatives_max, negatives_min, null) as negatives,
    negatives_min,
    negatives_max,
    if(negatives_min = negatives_max, 'diffuse', 'intervalle') as negatives_statut,
    (sum(mentions) over (partition by service))::BIGINT as toutes
from themes
order by themes.theme = 'regroupe', themes.mentions desc, themes.theme, themes.service
