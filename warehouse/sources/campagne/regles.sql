-- Une demande a un numéro, une rentrée, un type, un diplôme, un établissement et des places qui disent ce que dit son type.
with lignes as (
  select *, count(*) over (partition by _fichier, trim(numero)) as fois, entier_de_demande(rentree) as annee, type_de_demande(type) as genre,
    entier_de_demande(scolaire_avant) + entier_de_demande(apprentissage_avant) as avant,
    entier_de_demande(scolaire_apres) + entier_de_demande(apprentissage_apres) as apres,
    entier_de_demande(scolaire_coloree) + entier_de_demande(apprentissage_coloree) as colorees
  from raw.campagne__demandes
), jugees as (
  select *, case
    when not regexp_full_match(coalesce(trim(numero), ''), '[0-9A-Za-z_-]{1,20}')
      then ['numéro absent ou illisible', 'un numéro par demande, celui d’Orion ou un à vous : vingt lettres, chiffres, - ou _ au plus']
    when fois > 1 then ['numéro donné deux fois', 'gardez une ligne par demande dans le fichier']
    when annee is null or annee not between 2000 and 2100 then ['rentrée illisible', 'l’année de la rentrée, comme 2026']
    when genre is null
      then ['type inconnu', 'ouverture, augmentation, diminution, fermeture, transformation, transfert, coloration ou ajustement']
    when not regexp_full_match(coalesce(trim(cfd), ''), '(cfd:)?[0-9A-Z]{8}')
      then ['code de diplôme illisible', 'le code CFD de huit caractères, comme 50022139']
    when not regexp_full_match(coalesce(trim(uai), ''), '\d{7}[A-Z]')
      then ['code d’établissement illisible', 'le code UAI, sept chiffres et une lettre, comme 0350001A']
    when avant is null or apres is null or colorees is null then ['places illisibles', 'un nombre entier de places, vide pour aucune']
    when genre = 'ouverture' and (avant > 0 or apres = 0)
      then ['ouverture de places qui existent, ou sans place', 'avant : aucune place ; après : les places ouvertes. Des places de plus sont une augmentation']
    when genre = 'fermeture' and (avant = 0 or apres > 0)
      then ['fermeture sans place, ou qui en laisse', 'avant : les places fermées ; après : aucune. Des places de moins sont une diminution']
    when genre = 'augmentation' and apres <= avant then ['augmentation sans place de plus', 'après : plus de places qu’avant']
    when genre = 'diminution' and (apres >= avant or apres = 0) then ['diminution sans place de moins', 'après : moins de places qu’avant, et pas zéro']
    when genre in ('transformation', 'coloration') and colorees = 0
      then ['transformation sans place transformée', 'combien de places changent de contenu : colonne transformees, ou capacité colorée d’Orion']
    when colorees > apres then ['plus de places transformées que de places', 'les places transformées sont parmi celles d’après'] end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle[1] as regle,
  left(concat_ws(' / ', numero, rentree, type, cfd, uai, scolaire_avant, scolaire_apres, apprentissage_avant, apprentissage_apres, scolaire_coloree,
    apprentissage_coloree), 200) as valeur, regle[2] as attendu
from jugees where regle is not null
