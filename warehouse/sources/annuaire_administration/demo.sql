-- The directory of the DILA: missions locales, some of the youth information points, and town halls, which guide nobody. Numbers as text, an empty
-- text for an unknown position.
--> spro/service_public_annuaire_2025.json
select to_json({service: list({nom: nom, siret: null, id: '00000000-0000-0000-0000-' || printf('%06d', rang) || printf('%06d', length(type)),
  categorie: 'SL',
  code_insee_commune: code, "pivot": [{type_service_local: type, code_insee_commune: [code]}], adresse: [{type_adresse: 'Adresse',
    numero_voie: '1 rue de la Démonstration', code_postal: postal, nom_commune: commune, longitude: coalesce(lng::varchar, ''),
    latitude: coalesce(lat::varchar, '')}]} order by type, rang)}) as texte
from (select * replace (if(sorte = 'ml', 'Mission locale pour l''insertion professionnelle et sociale des jeunes (16-25 ans) - ' || commune,
  nom) as nom),
    case sorte when 'ml' then 'mission_locale' when 'ij' then 'pij' else 'mairie' end as type
  from base.accueils where sorte in ('ml', 'mairie') and rang < 100 or sorte = 'ij' and rang <= 20)
