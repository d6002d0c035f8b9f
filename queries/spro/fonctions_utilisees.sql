/*---
titre: Fonctionnalités utilisées
question: Quelles fonctionnalités du site servent le plus ?
code: S03
formule: part = utilisations de la fonction / utilisations de toutes les fonctions, pages non classées et visites écartées comprises ; evolution = année / mêmes mois de l’année précédente − 1
champ: Utilisations de l’année, des pages ou des événements que le profil de la région rattache à une fonction.
notes:
  - Une visite compte dans chaque fonction qu’elle utilise ; des rapports par page, une fois par page vue de la fonction.
  - Les visites trop peu nombreuses pour être écrites sont comptées à part, sans leur fonction.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année }
  origine: { domaine: choix, valeurs: { rapports: Rapports de Matomo, journal: Journaux lus }, defaut: rapports, sujet: true, libelle: Source }
colonnes:
  fonction: { role: dimension, libelle: Fonction }
  etape: { role: dimension, libelle: Étape }
  visites: { role: mesure, somme: lignes, unite: utilisations, libelle: Utilisations }
  total: { role: mesure, somme: reponse, unite: utilisations, libelle: Utilisations de toutes les fonctions }
  annee_precedente: { role: mesure, somme: lignes, unite: utilisations, libelle: Mêmes mois de l’année précédente }
  part: { role: taux, de: [visites, total], partie: true, libelle: Part des utilisations }
  rang: { role: rang, de: [visites], libelle: Rang }
  evolution: { role: evolution, de: [visites, annee_precedente], libelle: Évolution sur un an }
graphique: { type: barres, x: visites, y: fonction, etiquette: part }
si_vide: { etat: non_disponible, motif: "Les visites du site ne sont pas dans cet instantané." }
repose_sur:
  lignes: [matomo_rapports, usage, visites_journal]
lecture: "« {fonction} » compte {visites utilisation|utilisations} en {annee}, soit {part} de l’ensemble."
---*/
with utilisations as (
    select fonction, periode[1:4] as annee, periode[6:7] as mois, visites
    from publie.cube_fonctions
    where origine = $origine::VARCHAR and fonction <> 'ensemble'
        -- Un mois des rapports contient ses jours ; un mois des journaux n'a que ce qui reste de ses jours.
        and (origine = 'journal' or pas = 'mois')
),
comparables as (
    select visites, fonction from utilisations
    where annee = ($annee::VARCHAR::INTEGER - 1)::VARCHAR and mois in (select mois from utilisations where annee = $annee::VARCHAR)
)
select
    coalesce(fonctions.libelle, case utilisations.fonction when 'regroupe' then 'Fonctions regroupées' else utilisations.fonction end) as fonction,
    coalesce(fonctions.etape, 'non classée') as etape,
    (sum(utilisations.visites) filter (where annee = $annee::VARCHAR))::BIGINT as visites,
    (select sum(visites) from utilisations where annee = $annee::VARCHAR)::BIGINT as total,
    avant.visites as annee_precedente,
    case when avant.visites is null then 'non_disponible' else 'diffuse' end as annee_precedente_statut
from utilisations
left join reference.fonctions_usage as fonctions on fonctions.fonction = utilisations.fonction
left join (select fonction, sum(visites)::BIGINT as visites from comparables group by fonction) as avant on avant.fonction = utilisations.fonction
group by utilisations.fonction, fonctions.libelle, fonctions.etape, avant.visites
having count(*) filter (where annee = $annee::VARCHAR) > 0
order by 3 desc, utilisations.fonction
