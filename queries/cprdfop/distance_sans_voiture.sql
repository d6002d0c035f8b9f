/*---
titre: Ménages sans voiture loin d’une formation de la voie scolaire
question: Où vit-on sans voiture, loin d’une formation de la voie scolaire ?
code: C17
formule: ménages loin entre deux bornes = Σ des ménages sans voiture des communes dont chaque hexagone est à plus de T km d’un établissement, puis de celles dont un hexagone l’est ; part = ménages loin / ménages sans voiture
champ: Ménages du recensement, ou ménages fiscaux quand seule la part sans voiture de leur commune est donnée ; établissements ayant des élèves à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Où l’on vit dans une commune n’est pas connu ; les ménages loin sont entre ce qu’ils seraient si chacun vivait dans l’hexagone de sa commune le plus proche, ou le plus lointain.
  - Distance à vol d’oiseau, bras de mer compris ; elle ne dit rien des transports en commun.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { region: Région, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 10, sujet: true, libelle: Plus loin que (km) }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
  recensement: { domaine: millesimes.menages_voiture, defaut: dernier, facultatif: true, libelle: Recensement }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  loin: { role: mesure, somme: lignes, unite: ménages, libelle: Sans voiture et loin }
  sans_voiture: { role: mesure, somme: lignes, unite: ménages, libelle: Ménages sans voiture }
  menages: { role: mesure, somme: lignes, unite: ménages, libelle: Ménages }
  part_loin: { role: taux, de: [loin, sans_voiture], partie: true, libelle: 'Part loin, des ménages sans voiture' }
  part_sans_voiture: { role: taux, de: [sans_voiture, menages], partie: true, libelle: Part des ménages sans voiture }
  estime: { role: signal, libelle: Ménages estimés, texte: "Le recensement n’est lu que par la part des ménages ayant une voiture dans chaque commune ; elle est appliquée aux ménages fiscaux (Filosofi), dont le nombre diffère un peu de celui des ménages." }
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche, et les bornes en tiennent compte." }
graphique: { type: barres, x: loin, y: nom }
si_vide: { etat: non_disponible, motif: "Les ménages selon leur équipement en voiture ne sont pas dans l’instantané." }
repose_sur:
  lignes: [menages_sans_voiture]
  valeurs:
    - { colonnes: [loin], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
indicateurs:
  menages_sans_voiture: { colonne: sans_voiture, libelle: Ménages sans voiture }
  part_sans_voiture: { colonne: part_sans_voiture, libelle: Part des ménages sans voiture }
lecture: "{nom} : environ {loin ménage sans voiture|ménages sans voiture} {loin:vit|vivent} à plus de {distance} km d’un établissement du fichier des effectifs, soit {part_loin} des ménages sans voiture."
---*/
with cellules as (
    from cellules_eleves($territoire::VARCHAR, null::UBIGINT[], $rentree::INTEGER, $niveau::VARCHAR, 'tous')
),
communes as (
    select commune, coalesce(min(least(km, km_muet)) > $distance::INTEGER, true) as toute, coalesce(max(km) > $distance::INTEGER, true) as en_partie,
        bool_or(km_muet is not null) as majorant
    from cellules group by commune
)
select
    sommes.territoire as code,
    nom_en_hexagones(sommes.territoire, territoires.nom) as nom,
    valeur_connue(round(sommes.loin_min), round(sommes.loin_max)) as loin,
    round(sommes.loin_min)::BIGINT as loin_min,
    round(sommes.loin_max)::BIGINT as loin_max,
    statut_bornes(round(sommes.loin_min), round(sommes.loin_max)) as loin_statut,
    round(sommes.sans_voiture)::BIGINT as sans_voiture,
    round(sommes.menages)::BIGINT as menages,
    sommes.estime,
    sommes.majorant
from menages_sans_voiture_loin((select list(communes) from communes), $par::VARCHAR, $recensement::INTEGER) as sommes
join reference.territoires as territoires on territoires.territoire = sommes.territoire
order by sommes.loin_min + sommes.loin_max desc, code
