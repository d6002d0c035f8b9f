/*---
titre: Une aide locale est ouverte sur un territoire connu de la région
severite: avertissement
---*/
select a.aide, a.territoire
from reference.aides_locales as a
where not exists (from reference.appartenances as t where t.territoire = a.territoire)
