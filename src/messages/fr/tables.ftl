head-id = Id
head-kind = Nature
head-year = Année
head-title = Titre
head-language = Langue
head-languages = Langues
head-editions = Éditions
head-isbn = ISBN
head-address = Adresse
head-name = Nom
head-own-name = Dans sa langue
head-code = Code
head-series = Collection
head-author = Auteur
head-part-of = Fait partie de
head-publisher = Éditeur
head-publications = Publications
head-known-as = Titre usuel
head-partial = Partiel
head-met = Trouvé
head-missing = Manque
head-worth = Intérêt
head-from = D’après
head-not-recorded = Non répertorié
head-translated-from = Traduisible à partir de
head-recorded = Répertorié
head-all = Total
head-none = aucun
head-by = Par
head-value = Valeur
head-of = Sur
head-unit = Unité
head-parent = Parent
head-acronym = Sigle
head-since = Depuis
head-own = Propres
head-in-all = Au total

## Natures, types et autres mots des notices

kind = { $kind ->
    [brief] note d’information
    [report] rapport
    [training] support de formation
    [working-paper] document de travail
    [guide] guide
    [book] livre
    [brochure] brochure
    [reader] recueil
    [standard] norme
    [proceedings] actes
    [newsletter] bulletin
    [factsheet] fiche d’information
    [article] article
    [case-study] étude de cas
    [periodical] périodique
    [strategy] stratégie
    [organization] organisation
    [department] département
    [branch] service
    [unit] unité
    [programme] programme
    [centre] centre
    [online-course] cours en ligne
    [platform] plateforme
    [country-project] projet de pays
    [constitution] constitution
    [declaration] déclaration
    [recommendation] recommandation
    [resolution] résolution
    [definition] définition
    [conference] conférence
   *[other] { $kind }
  }
type-name = { $record-type ->
    [publication] publication
    [unit] unité
    [initiative] initiative
    [instrument] instrument
   *[other] { $record-type }
  }
source-kind = { $kind ->
    [ilo] OIT
    [profile] profil
    [partner] partenaire
    [library] bibliothèque
    [copy] copie
    [mirror] miroir
    [other] autre
   *[unknown] { $kind }
  }

## Combien

count-publications = { $count ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
  }
count-units = { $count ->
    [one] { $count } unité
    [many] { $count } d’unités
   *[other] { $count } unités
  }
count-initiatives = { $count ->
    [one] { $count } initiative
    [many] { $count } d’initiatives
   *[other] { $count } initiatives
  }
count-instruments = { $count ->
    [one] { $count } instrument
    [many] { $count } d’instruments
   *[other] { $count } instruments
  }
count-records = { $count ->
    [one] { $count } notice
    [many] { $count } de notices
   *[other] { $count } notices
  }
count-editions = { $count ->
    [one] { $count } édition
    [many] { $count } d’éditions
   *[other] { $count } éditions
  }
count-languages = { $count ->
    [one] { $count } langue
   *[other] { $count } langues
  }
count-countries = { $count ->
    [one] { $count } pays
   *[other] { $count } pays
  }
count-regions = { $count ->
    [one] { $count } région
    [many] { $count } de régions
   *[other] { $count } régions
  }
count-topics = { $count ->
    [one] { $count } thème
    [many] { $count } de thèmes
   *[other] { $count } thèmes
  }
count-series = { $count ->
    [one] { $count } collection
    [many] { $count } de collections
   *[other] { $count } collections
  }
count-authors = { $count ->
    [one] { $count } auteur
    [many] { $count } d’auteurs
   *[other] { $count } auteurs
  }
count-publishers = { $count ->
    [one] { $count } éditeur
    [many] { $count } d’éditeurs
   *[other] { $count } éditeurs
  }
count-years = { $count ->
    [one] { $count } année
   *[other] { $count } années
  }
count-kinds = { $count ->
    [one] { $count } nature
   *[other] { $count } natures
  }
shown-of = { $shown } sur { $all } ; -n { $number } montre tout
values = { $what ->
    [languages] langues
    [countries] pays
    [regions] régions
    [publishers] éditeurs
    [topics] thèmes
    [series] collections
    [authors] auteurs
    [years] années
    [kinds] natures
   *[other] { $what }
  }

## Rien

nothing-new = aucune notice ajoutée depuis ; `ssefind list new` liste les plus récentes
nothing-to-list = rien à lister ; retirez un filtre, ou essayez `ssefind filter`, qui cherche dans toutes les notices
nothing-filtered = aucune notice ne correspond à ces filtres ; retirez-en un, ou consultez les valeurs possibles avec `ssefind list languages`, `list countries`, `list topics` …
nothing-found = aucun résultat ; essayez moins de mots ou d’autres mots, ou consultez `ssefind list topics`
nothing-found-but = aucun résultat, car aucune notice n’a { $words } ; pour le reste, tapez `ssefind search { $others }`
nothing-found-near = aucun résultat ; mots proches dans le catalogue : { $words } ; ou consultez `ssefind list topics`
nothing-to-count = aucune publication ne correspond à ces filtres, il n’y a donc rien à compter ; retirez-en un
nothing-translated = aucune publication ici ne correspond à ces filtres ; retirez-en un, ou consultez `ssefind list languages`
nothing-lacking = chaque publication qui correspond à ces filtres a une édition répertoriée en { $languages } ; demandez d’autres langues

## search

searched-as = « { $typed } » cherché comme « { $word } »
lacks = il manque : { $words }
counted-by-words = { $complete ->
    [0] { $counted } ; aucune notice n’a tous les mots
    [one] { $counted } ; 1 a tous les mots, { $partial } une partie
   *[other] { $counted } ; { $complete } ont tous les mots, { $partial } une partie
  }
only-partial = { $count ->
    [one] aucune notice n’a tous les mots ; voici la seule qui en ait une partie
   *[other] aucune notice n’a tous les mots ; { $count } en ont une partie et sont affichées
  }
by-topic = thème : { $topic }
by-related = proche de : { $concepts }
score = score { $score }
met = { $term } :{ $word } dans { $field }{ $language }, { $how }
explained = { $met } +{ $added }
how = { $how ->
    [exact] exact
    [acronym] sigle
    [form] autre forme
    [translation] traduction
    [concept] même notion
    [near] même notion, faute de frappe corrigée
    [prefix] début de mot
    [typo] faute de frappe corrigée
    [part] partie
    [fuzzy] approché
   *[other] { $how }
  }
bonus = { $name } +{ $added }
bonus-name = { $name ->
    [order] ordre des mots
    [cover] part du nom
    [related] notions voisines
   *[language] édition dans la langue de la recherche
  }

## translations

title-not-recorded = (titre non répertorié)
title-not-recorded-in = ({ $language } : titre non répertorié)
may-exist = ce qui n’est pas répertorié peut exister quand même
instruments-are-last = { $count ->
    [one] la dernière est le texte d’un instrument, que l’OIT publie elle-même dans ses langues
   *[other] les { $count } dernières sont des textes d’instruments, que l’OIT publie elle-même dans ses langues
  }
worth = intérêt { $sum } : { $kind } +{ $for-kind }, { $year } +{ $for-year }, { $languages } +{ $for-languages }
legend-titled = { $mark } édition et son titre répertoriés
legend-untitled = { $mark } édition répertoriée, sans son titre
legend-blank = vide : aucune édition répertoriée
lacking = { $count ->
    [one] aucune édition en { $language } n’est répertoriée pour { $count } publication sur { $of }
   *[other] aucune édition en { $language } n’est répertoriée pour { $count } publications sur { $of }
  }
not-recorded-in = non répertorié : { $languages }
translated-from = à partir de : { $languages }

## stats

dimension = { $dimension ->
    [decade] Décennie
    [language] Langue
    [series] Collection
    [kind] Nature
    [country] Pays
    [region] Région
    [unit] Unité
    [topic] Thème
    [author] Auteur
    [publisher] Éditeur
   *[year] Année
  }
not-recorded = non répertorié
decade = années { $first }
share = { $percent } %
share-under = <{ $percent } %
share-over = >{ $percent } %
total = { $publications }, { $editions }, { $languages }
values-shown-of = { $dimension } : { $shown } sur { $all } ; -n { $all } montre tout
fact-title = un titre dans chaque édition
fact-isbn = un ISBN
fact-url = une adresse
fact-year = une année
fact-date = une date
fact-authors = auteur, éditeur scientifique ou organisme
fact-publishers = un éditeur
fact-pages = un nombre de pages
fact-topics = un thème
fact-units = une unité de l’OIT responsable
fact-sources = une source

## list units --tree

tree-legend = publications de l’unité elle-même, et au total avec celles des unités qui en dépendent

## Pertes d’un format

left-out-no-publication = { $id } : pas une publication, donc absent
left-out-no-reference = { $id } : n’est pas un document et ne figure donc pas dans les références
left-out-no-edition = { $id } : aucune édition répertoriée dans cette langue ; celle du titre usuel à la place
left-out-no-title = { $id } : le titre de cette édition n’est pas connu ; le titre usuel à la place
left-out-no-until = { $id } : le format n’a pas de champ pour la dernière année d’un périodique ; `until` est omis
cite-no-until = { $id } : la référence n’a pas de place pour un intervalle d’années ; `until` est omis
left-out-processor-fails = { $id } est omis : le processeur de citations échoue sur cette notice avec ce style

## Complétion

meaning-counted = { $name } ({ $count })
meaning-type = tout le type
complete-no-shell = { $variable } est réservée aux scripts de `ssefind completions` et nomme un shell ; supprimez cette variable
complete-no-words = aucun mot à compléter

## Aide

help-default = [par défaut : { $value }]
help-values = [valeurs possibles : { $values }]
help-values-heading = Valeurs possibles :
help-other-commands = Et aussi : { $names }
help-more = Toutes les options : { $command } --help
