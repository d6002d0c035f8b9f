/*---
titre: Ménages sans voiture loin d’un accueil
question: Où vit-on sans voiture, loin à pied ou à vélo d’un lieu d’accueil et d’orientation ?
code: S26
formule: ménages loin entre deux bornes = Σ des ménages sans voiture des communes dont chaque hexagone habité est à plus de N minutes d’un lieu d’accueil, puis de celles dont un hexagone l’est ; part = ménages loin / ménages sans voiture
champ: Ménages du recensement, ou ménages fiscaux quand seule la part sans voiture de leur commune est donnée ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - Les minutes sont celles du chemin le plus rapide du réseau OpenStreetMap, à vélo ou à pied ; les transports en commun n’y sont pas.
  - Où l’on vit dans une commune n’est pas connu ; les ménages loin sont entre ce qu’ils seraient si chacun vivait dans l’hexagone de sa commune le plus proche, ou le plus lointain.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  minutes: { domaine: entier, min: 5, max: 60, defaut: 30, sujet: true, libelle: Plus loin que (minutes) }
  mode: { domaine: choix, valeurs: { velo: à vélo, pied: à pied }, defaut: velo, sujet: true, libelle: Mode }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, france_services: Espace France services, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
  recensement: { domaine: millesimes.menages_voiture, defaut: dernier, facultatif: true, libelle: Recensement }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  loin: { role: mesure, somme: lignes, unite: ménages, libelle: Sans voiture et loin }
  sans_voiture: { role: mesure, somme: lignes, unite: ménages, libelle: Ménages sans voiture }
  part_loin: { role: taux, de: [loin, sans_voiture], partie: true, libelle: 'Part loin, des ménages sans voiture' }
  lieux: { role: texte, libelle: Lieux comptés }
  estime: { role: signal, libelle: Ménages estimés, texte: "Le recensement n’est lu que par la part des ménages ayant une voiture dans chaque commune ; elle est appliquée aux ménages fiscaux (Filosofi), dont le nombre diffère un peu de celui des ménages." }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme." }
  majorant: { role: signal, libelle: Trajets non connus, texte: "L’extrait des routes ne relie pas tous les lieux, ou un annuaire s’arrête avant un département voisin : un lieu peut être plus proche ; les bornes en tiennent compte." }
graphique: { type: barres, x: loin, y: nom }
si_vide: { etat: non_disponible, motif: "Les routes ne donnent pas ce mode, ou les ménages selon leur équipement en voiture ne sont pas dans l’instantané." }
repose_sur:
  lignes: [menages_sans_voiture, trajets_osm]
  valeurs:
    - { colonnes: [loin], si: incomplet, sans: au_plus }
    - { colonnes: [lieux], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "{nom} : environ {loin ménage sans voiture|ménages sans voiture} {loin:vit|vivent} à plus de {minutes} minutes {mode} {lieux}, soit {part_loin} des ménages sans voiture."
---*/
with lieux as (
    from accueils($type::VARCHAR)
),
communes as (
    select commune, coalesce(min(au_moins) > $minutes::INTEGER, false) as toute, max(au_plus) > $minutes::INTEGER as en_partie,
        bool_or(au_moins < au_plus) as majorant
    from cellules_en_minutes($territoire::VARCHAR, null::UBIGINT[], $mode::VARCHAR, (select list(lieux) from lieux))
    group by commune
)
select
    sommes.territoire as code,
    nom_en_hexagones(sommes.territoire, territoires.nom) as nom,
    valeur_connue(round(sommes.loin_min), round(sommes.loin_max)) as loin,
    round(sommes.loin_min)::BIGINT as loin_min,
    round(sommes.loin_max)::BIGINT as loin_max,
    statut_bornes(round(sommes.loin_min), round(sommes.loin_max)) as loin_statut,
    round(sommes.sans_voiture)::BIGINT as sans_voiture,
    comptes.lieux,
    sommes.estime,
    not comptes.complet as incomplet,
    sommes.majorant
from menages_sans_voiture_loin((select list(communes) from communes), $par::VARCHAR, $recensement::INTEGER) as sommes
join reference.territoires as territoires on territoires.territoire = sommes.territoire
cross join accueils_comptes($type::VARCHAR) as comptes
order by sommes.loin_min + sommes.loin_max desc, code
