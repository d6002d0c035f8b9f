/*---
titre: Où tenir une permanence
question: Dans quelle commune une permanence mettrait-elle le plus d’habitants à quelques minutes d’un accueil ?
code: S26
formule: habitants gagnés entre deux bornes = population des communes dont chaque hexagone est sûrement plus loin que N minutes de tout lieu d’accueil, puis de celles dont un hexagone l’est, à N minutes au plus de la commune de la permanence
champ: Communes du territoire, chacune essayée seule, ce qui donne le meilleur choix d’une permanence ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - Le trajet d’aujourd’hui part de chaque hexagone habité ; celui de la permanence va de commune à commune, d’après la matrice de la région, sinon les routes.
  - Un trajet que rien ne donne est inconnu, et la permanence n’y compte pas ; qui est à un temps inconnu d’un accueil fait un intervalle.
  - Les communes dont le gain peut être celui de la première, à un pour cent près, sont la même réponse, et « Autres communes » les compte ; rien n’est dit des locaux, des équipes ni de la demande.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, zone: true, defaut: region, libelle: Territoire }
  minutes: { domaine: entier, min: 5, max: 60, defaut: 20, sujet: true, libelle: Minutes de trajet }
  mode: { domaine: choix, valeurs: { voiture: en voiture, velo: à vélo, pied: à pied }, defaut: voiture, sujet: true, libelle: Mode }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, france_services: Espace France services, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
colonnes:
  code: { role: territoire, libelle: Code }
  commune: { role: dimension, libelle: Commune }
  gagnes: { role: mesure, unite: habitants, libelle: Habitants de plus à portée }
  hors_portee: { role: mesure, unite: habitants, libelle: Habitants hors de portée aujourd’hui }
  part: { role: taux, de: [gagnes, hors_portee], partie: true, libelle: Part de ceux qui sont hors de portée }
  autant: { role: mesure, unite: communes, libelle: Autres communes qui peuvent gagner autant }
  lieux: { role: texte, libelle: Lieux comptés }
  trajet: { role: texte, libelle: Mode et origine des minutes }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : qui vit près d’un lieu non lu est compté hors de portée." }
graphique: { type: barres, x: gagnes, y: commune }
si_vide: { etat: non_disponible, motif: "Les routes ne donnent pas ce mode, ou chacun a déjà un lieu d’accueil à portée." }
repose_sur:
  lignes: [trajets_osm]
  valeurs:
    - { colonnes: [gagnes, hors_portee], si: incomplet, sans: au_plus }
    - { colonnes: [lieux, autant], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
    - { colonnes: [trajet], sources: [matrice_temps], sans: dit }
lecture: "Une permanence à {commune} mettrait {gagnes habitant|habitants} de plus à {minutes} minutes {mode} au plus {lieux}."
---*/
with lieux as (
    from accueils($type::VARCHAR)
),
loin as (
    select commune, sum(population::decimal(18, 6))::double as population, coalesce(min(au_moins) > $minutes::INTEGER, false) as surement
    from cellules_en_minutes($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $mode::VARCHAR, (select list(lieux) from lieux))
    group by commune
    having max(au_plus) > $minutes::INTEGER and max(population) > 0
),
gains as (
    select trajets.vers as permanence,
        round(coalesce(sum(loin.population order by loin.population) filter (where loin.surement), 0)) as au_moins,
        round(sum(loin.population order by loin.population)) as au_plus
    from loin
    join publie.cube_temps_trajet as trajets
        on trajets.de = loin.commune and trajets.mode = $mode::VARCHAR and trajets.minutes <= $minutes::INTEGER
    semi join communes_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans on dedans.commune = trajets.vers
    group by trajets.vers
),
ensemble as (
    select round(coalesce(sum(population order by population) filter (where surement), 0)) as au_moins,
        round(sum(population order by population)) as au_plus
    from loin
)
select
    gains.permanence as code,
    communes.nom as commune,
    valeur_connue(gains.au_moins, gains.au_plus) as gagnes,
    gains.au_moins::BIGINT as gagnes_min,
    gains.au_plus::BIGINT as gagnes_max,
    statut_bornes(gains.au_moins, gains.au_plus) as gagnes_statut,
    valeur_connue(ensemble.au_moins, ensemble.au_plus) as hors_portee,
    ensemble.au_moins::BIGINT as hors_portee_min,
    ensemble.au_plus::BIGINT as hors_portee_max,
    statut_bornes(ensemble.au_moins, ensemble.au_plus) as hors_portee_statut,
    count(*) filter (where gains.au_plus >= 0.99 * meilleur.au_moins) over () - 1 as autant,
    comptes.lieux,
    trajet_en_lettres($mode::VARCHAR) as trajet,
    not comptes.complet as incomplet
from gains
cross join ensemble
cross join (select max(au_moins) as au_moins from gains) as meilleur
join reference.territoires as communes on communes.territoire = gains.permanence
cross join accueils_comptes($type::VARCHAR) as comptes
order by gains.au_moins desc, gains.au_plus desc, code
