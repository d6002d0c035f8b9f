-- Carte des formations : ce que disent d'une formation sa demande, son remplissage, son devenir et la tension des métiers liés.
-- Chaque signe est 1 (pour), -1 (contre), 0 (ni l'un ni l'autre, ou à cheval sur un seuil), vide quand rien n'est connu.
create or replace macro signe_seuils(bas, haut, seuil_bas, seuil_haut) as
  case when bas >= seuil_haut then 1 when haut <= seuil_bas then -1 when bas is not null and haut is not null then 0 end;

-- Devenir entre deux bornes, contre celui du diplôme, entre les siennes, avec la marge qui les sépare.
create or replace macro signe_devenir(bas, haut, reference_bas, reference_haut, ecart) as
  case when bas > reference_haut + ecart then 1 when haut < reference_bas - ecart then -1 when bas is not null and reference_bas is not null then 0 end;

-- La proposition que donnent quatre signes. « Ouvrir » veut une demande forte et, sans signe contre, un devenir connu, meilleur que celui du diplôme, ou des
-- métiers tendus ; « conforter », un signe pour autre que la tension, sans signe contre, et un devenir connu ; « questionner », un devenir moindre que celui du
-- diplôme sans demande forte ni places prises, ou deux signes contre sans signe pour. Le reste ne conclut pas.
create or replace macro proposition_signes(demande, remplissage, devenir, tension) as case
  when devenir >= 0 and coalesce(least(demande, remplissage, tension), 0) >= 0 and greatest(demande, remplissage, devenir) = 1
    then if(demande = 1 and greatest(devenir, tension) = 1, 'ouvrir', 'conforter')
  when devenir = -1 and coalesce(greatest(demande, remplissage), 0) < 1 then 'questionner'
  when coalesce(greatest(demande, remplissage, devenir, tension), 0) < 1 and len(list_filter([demande, remplissage, devenir, tension], lambda s: s = -1)) >= 2
    then 'questionner'
  else 'ne pas conclure' end;

-- Un signe, en mots ; un devenir est haut, moyen ou bas par rapport à celui du diplôme.
create or replace macro signe_dit(signe, valeur) as case signe
  when 'demande' then case valeur when 1 then 'demande forte' when 0 then 'demande moyenne' when -1 then 'demande faible' else 'demande' end
  when 'remplissage' then case valeur when 1 then 'places prises' when 0 then 'remplissage moyen' when -1 then 'places vides' else 'remplissage' end
  when 'devenir' then case valeur when 1 then 'devenir haut' when 0 then 'devenir moyen' when -1 then 'devenir bas' else 'devenir' end
  when 'tension' then case valeur when 1 then 'tension forte' when 0 then 'tension moyenne ou mêlée' when -1 then 'tension faible' else 'tension' end
  end;

-- Les signes d'une liste de paires (signe, valeur) qui ont cette valeur, après le mot qui les annonce ; vide sans aucun.
create or replace macro signes_dits(annonce, signes, cherchee) as annonce || ' : ' || nullif(array_to_string(list_transform(
  list_filter(signes, lambda s: s.valeur is not distinct from cherchee), lambda s: signe_dit(s.signe, s.valeur)), ', '), '');
