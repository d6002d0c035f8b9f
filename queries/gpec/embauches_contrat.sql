/*---
titre: Embauches par nature de contrat
question: Les embauches sont-elles durables, et le sont-elles plus ou moins qu’avant ?
code: G24
formule: part = déclarations d’embauche de la nature de contrat / toutes les déclarations du trimestre
champ: Déclarations préalables à l’embauche reçues par l’Urssaf, régime général, hors intérim et hors agriculture, par trimestre d’embauche.
notes:
  - Une déclaration n’est pas une personne - qui enchaîne dix contrats courts compte dix fois, et une part des déclarations n’est pas suivie d’embauche.
  - "La part des CDD d’un mois ou moins dit donc combien on signe de contrats, non combien de salariés les occupent."
  - Série suspendue par son producteur depuis mars 2025 ; les derniers trimestres publiés peuvent avoir été révisés.
  - En données brutes, comparer les mêmes trimestres. Les séries corrigées sont estimées à chaque niveau, leur somme n’est celle de l’ensemble que par un calage.
  - Une zone d’emploi à cheval sur deux régions est donnée pour sa seule partie régionale.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi], defaut: region, libelle: Territoire }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'gs:GS1': Industrie, 'gs:GS2': Construction, 'gs:GS3': Commerce, 'gs:GS4': Hôtellerie-restauration, 'gs:GS5': Autres services marchands hors intérim, 'gs:GS7': Services non marchands }, defaut: ensemble, libelle: Grand secteur }
  serie: { domaine: choix, valeurs: { brut: Données brutes, cvs: Corrigées des variations saisonnières }, defaut: brut, sujet: true, libelle: Série }
colonnes:
  trimestre: { role: dimension, temps: trimestre, libelle: Trimestre }
  embauches: { role: mesure, unite: déclarations, libelle: Déclarations d’embauche }
  cdi: { role: mesure, unite: déclarations, libelle: CDI }
  cdd_long: { role: mesure, unite: déclarations, libelle: CDD de plus d’un mois }
  cdd_court: { role: mesure, unite: déclarations, libelle: CDD d’un mois ou moins }
  part_cdi: { role: taux, de: [cdi, embauches], partie: true, libelle: Part des CDI }
  part_cdd_long: { role: taux, de: [cdd_long, embauches], partie: true, libelle: Part des CDD longs }
  part_cdd_court: { role: taux, de: [cdd_court, embauches], partie: true, libelle: Part des CDD courts }
graphique: { type: courbe, x: trimestre, y: [part_cdi, part_cdd_long, part_cdd_court] }
si_vide: { etat: non_disponible, motif: "Les fichiers reçus de l’Urssaf ne donnent pas cette série pour ce territoire et ce secteur ; le détail par zone d’emploi se demande à l’Urssaf, et n’est pas corrigé des variations saisonnières." }
lecture: "{territoire}, au {trimestre} ({activite}, {serie}), sur {embauches déclaration d’embauche|déclarations d’embauche} hors intérim : {part_cdi} de CDI, {part_cdd_long} de CDD de plus d’un mois et {part_cdd_court} de CDD d’un mois ou moins. Série suspendue par l’Urssaf depuis mars 2025."
---*/
with valeurs as (
    select periode, contrat,
        case $serie::VARCHAR when 'cvs' then embauches_cvs else embauches end as embauches
    from publie.cube_embauches
    where pas = 'trimestre'
        and territoire = $territoire::VARCHAR
        and activite = $activite::VARCHAR
)
select
    ensemble.periode as trimestre,
    ensemble.embauches,
    -- Un contrat sans ligne n’a pas de déclaration.
    coalesce(sum(parts.embauches) filter (parts.contrat = 'cdi'), 0)::BIGINT as cdi,
    coalesce(sum(parts.embauches) filter (parts.contrat = 'cdd_long'), 0)::BIGINT as cdd_long,
    coalesce(sum(parts.embauches) filter (parts.contrat = 'cdd_court'), 0)::BIGINT as cdd_court
from valeurs as ensemble
left join valeurs as parts on parts.periode = ensemble.periode and parts.contrat in ('cdi', 'cdd_long', 'cdd_court')
where ensemble.contrat = 'ensemble'
    and ensemble.embauches is not null
group by ensemble.periode, ensemble.embauches
order by ensemble.periode desc
