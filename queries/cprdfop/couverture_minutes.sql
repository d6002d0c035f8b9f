/*---
titre: Part des jeunes à quelques minutes d’une formation de la voie scolaire
question: Combien de jeunes, ou d’habitants, vivent à moins de tant de minutes de trajet d’une formation ?
code: C15
formule: part = personnes dont la commune est à N minutes au plus d’une commune où un établissement a des élèves de la formation / personnes
champ: Jeunes (recensement) ou habitants, commune par commune ; établissements ayant des élèves de la formation ou du domaine à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Les minutes sont celles de la matrice que la région a fournie, sinon du chemin le plus rapide du réseau OpenStreetMap, de commune à commune ; une commune est à 0 minute d’elle-même quand rien ne le dit.
  - Un couple de communes que rien ne donne est inconnu - qui n’est à portée que par lui fait un intervalle.
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  minutes: { domaine: entier, min: 5, max: 120, defaut: 30, sujet: true, libelle: Minutes de trajet }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  mode: { domaine: choix, valeurs: { matrice: 'le premier connu, la voiture d’abord', voiture: voiture, transports: transports, velo: vélo, pied: à pied, non_dit: mode non précisé }, defaut: matrice, libelle: Mode }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  personnes: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes }
  a_portee: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes à portée }
  part: { role: taux, de: [a_portee, personnes], partie: true, libelle: Part à portée }
  pour: { role: texte, libelle: Personnes comptées }
  trajet: { role: texte, libelle: Mode et origine des minutes }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, tous les habitants sont comptés." }
  majorant: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets vers les établissements ne sont pas connus, ou le fichier des effectifs s’arrête avant un département voisin : la part à portée est un intervalle." }
graphique: { type: barres, x: part, y: nom }
si_vide: { etat: non_disponible, motif: "Ni la matrice de temps de la région ni les routes ne donnent ce mode, ou aucune commune de ce territoire." }
repose_sur:
  valeurs:
    - { colonnes: [a_portee], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [personnes, a_portee, part, pour], sources: [population_age], sans: dit }
couverture: [etablissements]
lecture: "{nom} : {part} des {pour} vivent à {minutes} minutes de trajet au plus ({trajet}) d’un établissement du fichier des effectifs."
---*/
with lieux as (
    from communes_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)
),
muettes as (
    from communes_muettes('effectifs', $rentree::INTEGER::VARCHAR)
),
communes as (
    select ici.*, coalesce(ici.minutes <= $minutes::INTEGER, false) as dedans,
        coalesce(ici.minutes_inconnues <= $minutes::INTEGER, false) as peut_etre
    from communes_en_minutes($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $demande::VARCHAR, mode_retenu($mode::VARCHAR),
        (select list(lieux) from lieux), (select list(muettes) from muettes)) as ici
),
sommes as (
    select zones.territoire, sum(communes.personnes order by communes.personnes) as personnes,
        coalesce(sum(communes.personnes order by communes.personnes) filter (where communes.dedans), 0) as au_moins,
        coalesce(sum(communes.personnes order by communes.personnes) filter (where communes.dedans or communes.peut_etre), 0) as au_plus
    from communes
    join (
        select commune, territoire from reference.appartenances where maille = $par::VARCHAR
        union all
        select commune, $territoire::VARCHAR from communes where $par::VARCHAR = 'ensemble'
    ) as zones on zones.commune = communes.commune
    group by zones.territoire
)
select
    sommes.territoire as code,
    coalesce(nom_en_hexagones(sommes.territoire, territoires.nom), 'Zone dessinée') as nom,
    round(sommes.personnes)::BIGINT as personnes,
    if(sommes.au_moins = sommes.au_plus, round(sommes.au_plus), null)::BIGINT as a_portee,
    round(sommes.au_moins)::BIGINT as a_portee_min,
    round(sommes.au_plus)::BIGINT as a_portee_max,
    if(sommes.au_moins = sommes.au_plus, 'diffuse', 'intervalle') as a_portee_statut,
    demande_en_lettres($demande::VARCHAR) as pour,
    trajet_en_lettres($mode::VARCHAR) as trajet,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    sommes.au_moins < sommes.au_plus as majorant
from sommes
left join reference.territoires as territoires on territoires.territoire = sommes.territoire
order by sommes.au_moins / sommes.personnes, code
