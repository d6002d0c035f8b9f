# Ce que le paquet fait d'une réponse, sans site.

colonne <- function(nom, type = "texte", ...) {
  drapeaux <- list(temps = NULL, unite = NULL, protege = FALSE, bornes = FALSE, classe = FALSE, ic = FALSE, visible = FALSE, ecart = FALSE)
  c(list(nom = nom, libelle = nom, role = "dimension", type = type), utils::modifyList(drapeaux, list(...)))
}
colonnes <- list(
  colonne("code"), colonne("mois", temps = "mois"), colonne("trimestre", temps = "trimestre"), colonne("jour", "date"),
  colonne("projets", "entier", protege = TRUE, bornes = TRUE, visible = TRUE),
  colonne("part", "decimal", classe = TRUE, ic = TRUE, ecart = TRUE), colonne("estime", "booleen")
)
noms <- c(
  "code", "mois", "trimestre", "jour", "projets", "projets_min", "projets_max", "projets_milieu", "projets_marge",
  "projets_statut", "projets_visible", "part", "part_classe", "part_ic_min", "part_ic_max", "part_ecart", "estime"
)
lignes <- jsonlite::parse_json('[
  ["01004", "2024-02", "2024T4", "2024-02-29", 9007199254740991, 1, 2, 1.5, 0.5, "diffuse", null, 0.1, 2, 0, 1, "superieur", true],
  ["NA", null, "2025T1", null, null, 1, 4, 2.5, 1.5, "intervalle", "bassin:5314", null, null, null, null, null, null],
  ["", "1999-12", null, "9999-12-31", 0, 0, 0, 0, 0, "diffuse", null, 1, 5, 1, 1, null, false]
]')
lignes <- lapply(lignes, stats::setNames, noms)

reponse <- function(lignes, adresse, debut = 0, ...) {
  c(list(
    requete = list(id = "essai/tout", version = "v"), parametres_libelles = list(territoire = "Finistère"), adresse = adresse,
    citation = paste0("Insee, http://s", maille:::tenue(adresse, "i1"), "."), instantane = list(id = "i1"),
    vue = list("Lignes."), signalements = list("commun", paste("page", debut)), colonnes = colonnes, tronque = FALSE,
    page = list(total = 3), lignes = lignes
  ), list(...))
}

test_that("les types sont ceux que le site déclare", {
  lu <- maille:::en_tableau(colonnes, lignes)
  expect_identical(names(lu), noms)
  expect_identical(lu$code, c("01004", "NA", ""))
  expect_identical(lu$mois, as.Date(c("2024-02-01", NA, "1999-12-01")))
  expect_identical(lu$trimestre, as.Date(c("2024-10-01", "2025-01-01", NA)))
  expect_identical(lu$jour, as.Date(c("2024-02-29", NA, "9999-12-31")))
  expect_identical(lu$projets, c(2^53 - 1, NA, 0))
  expect_identical(lu$projets_max, c(2L, 4L, 0L))
  expect_identical(lu$projets_milieu, c(1.5, 2.5, 0))
  expect_identical(lu$projets_statut, c("diffuse", "intervalle", "diffuse"))
  expect_identical(lu$projets_visible, c(NA, "bassin:5314", NA))
  expect_identical(lu$part, c(0.1, NA, 1))
  expect_identical(lu$part_classe, c(2L, NA, 5L))
  expect_identical(lu$part_ic_min, c(0, NA, 1))
  expect_identical(lu$estime, c(TRUE, NA, FALSE))
})

test_that("une réponse vide a les mêmes colonnes, des mêmes types", {
  vide <- maille:::en_tableau(colonnes, list())
  plein <- maille:::en_tableau(colonnes, lignes[3])
  expect_identical(dim(vide), c(0L, length(noms)))
  expect_identical(lapply(vide, class), lapply(plein, class))
})

test_that("des colonnes que le site ne déclare pas sont refusées", {
  expect_error(maille:::en_tableau(colonnes[-1], lignes), class = "maille_injoignable")
})

test_that("des pages réunies se citent comme la réponse entière", {
  adresse <- "/api/v1/requests/essai/tout?territoire=departement:29"
  dite <- maille:::provenance_de(
    list(reponse(lignes[1:2], paste0(adresse, "&limit=2")), reponse(lignes[3], paste0(adresse, "&limit=2&offset=2"), 2)),
    "http://s", entiere = TRUE
  )
  expect_identical(dite$adresse, paste0("http://s", adresse, "&instantane=i1"))
  expect_identical(dite$citation, paste0("Insee, http://s", adresse, "&instantane=i1."))
  expect_identical(dite$signalements, c("commun", "page 0", "page 2"))
  expect_identical(dite$vue, character())
  expect_identical(dite$territoire, "Finistère")
})

test_that("une colonne n'est de dates que si elle l'est à chaque page", {
  autre <- reponse(lignes[3], "/a")
  autre$colonnes[[2]]["temps"] <- list(NULL)
  communes <- maille:::colonnes_communes(list(reponse(lignes[1:2], "/a"), autre))
  expect_identical(maille:::en_tableau(communes, lignes)$mois, c("2024-02", NA, "1999-12"))
  expect_s3_class(maille:::en_tableau(communes, lignes)$trimestre, "Date")
})

test_that("les adresses s'écrivent comme le site les écrit", {
  demande <- list(territoire = c("a:1", "b:*"), annee = 2024, vide = NULL, seuil = 1e5, filtre = c("x>=1", "y~é,è"), ok = TRUE)
  expect_identical(
    maille:::chemin_de("t/r", demande),
    "/api/v1/requests/t/r?territoire=a:1,b:*&annee=2024&seuil=100000&filtre=x%3E%3D1%3By~%C3%A9,%C3%A8&ok=oui"
  )
  expect_identical(maille:::chemin_de("r", list(quand = as.Date("2024-02-29"), f = factor("b"))), "/api/v1/requests/r?quand=2024-02-29&f=b")
  expect_error(maille:::chemin_de("r", list(territoire = character())), "vide")
  expect_error(maille:::chemin_de("r", list(territoire = NA)), "manque")
  expect_error(maille:::chemin_de("r", list("departement:29")), "se nomme")
})

test_that("un refus dit quoi, où, et que faire", {
  corps <- '{"title":"Non","status":400,"detail":"d","problemes":[{"parametre":"annee","message":"\'1800\' inconnu","suggestions":[]}],"essayez":"/la"}'
  refus <- tryCatch(maille:::refuser(400, corps, "http://s/r?annee=1800", "http://s"), maille_refus = identity)
  expect_identical(conditionMessage(refus), "Non (400)\n  annee : '1800' inconnu\n  demandé : http://s/r?annee=1800\n  essayez : http://s/la")
  expect_identical(refus$essayez, "http://s/la")
  expect_error(maille:::refuser(502, "<html>", "http://s/r", "http://s"), "sans explication", class = "maille_injoignable")
})

test_that("l'attente est celle que le site dit", {
  expect_identical(maille:::attente_dite("5", 1), 5)
  expect_identical(maille:::attente_dite(NULL, 3), 8)
  demain <- format(Sys.time() + 100, "%a, %d %b %Y %H:%M:%S GMT", tz = "GMT")
  expect_equal(maille:::attente_dite(demain, 1), 100, tolerance = 0.1)
})

test_that("sans site, on dit lequel", {
  ancien <- options(maille.serveur = NULL)
  on.exit(options(ancien))
  dite <- Sys.getenv("MAILLE_SERVEUR")
  Sys.unsetenv("MAILLE_SERVEUR")
  if (nzchar(dite)) on.exit(Sys.setenv(MAILLE_SERVEUR = dite), add = TRUE)
  expect_error(demander("t/r"), "Quel site", class = "maille_erreur")
  expect_error(serveur("maille.exemple.fr"), "une adresse est attendue")
  serveur("http://127.0.0.1:1/")
  expect_error(demander("t/r"), "127.0.0.1:1/api/v1/requests/t/r", class = "maille_injoignable")
  expect_error(provenance(data.frame()), "ne vient pas de demander")
})

test_that("le tableau de tous les indicateurs est une requête du catalogue, en large ou en long", {
  expect_identical(
    maille:::demande_du_tableau("epci", "*", FALSE),
    list("reference/tableau_epci")
  )
  expect_identical(
    maille:::demande_du_tableau("epci", c("chomage", "emplois"), FALSE),
    list("reference/tableau_epci", colonnes = "territoire,nom,chomage,emplois")
  )
  expect_identical(
    maille:::demande_du_tableau("bassin", c("chomage", "emplois"), TRUE),
    list("reference/indicateurs", maille = "bassin", filtre = "indicateur=chomage|emplois")
  )
})
