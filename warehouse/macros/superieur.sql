-- Code de diplôme du supérieur (SISE, sept chiffres) ; un total a un autre code.
create or replace macro diplome_sise(texte) as coalesce(regexp_full_match(texte, '[0-9]{7}'), false);

-- Code d'établissement bien formé (UAI).
create or replace macro uai_valide(texte) as coalesce(regexp_full_match(texte, '[0-9][0-9AB][0-9]{5}[A-Z]'), false);
