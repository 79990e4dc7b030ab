closed-pipe = le lecteur a fermé le tube
unwritable-output = impossible d’écrire la sortie : { $problem }
unreadable = impossible de lire { $file } : { $problem }
unwritable = impossible d’écrire { $file } : { $problem }
system-words = { $kind ->
    [cut] le fichier a été tronqué pendant la lecture
    [changed] un autre programme a modifié le fichier pendant la lecture
    [not-found] fichier ou dossier introuvable
    [not-permitted] permission refusée
    [directory] c’est un dossier
    [no-directory] ce n’est pas un dossier
    [exists] existe déjà
    [full] plus de place sur le disque
    [read-only] système de fichiers en lecture seule
   *[other] { $words }
  }
no-pager = impossible de lancer le pageur `{ $pager }` : { $problem }
see-help = { $problem } ; voir `{ $help }`
no-command = commande inconnue `{ $given }` ; pour chercher, tapez `ssefind search { $words }`
no-command-near = commande inconnue `{ $given }` ; la plus proche : { $nearest } ; pour chercher, tapez `ssefind search { $words }`
unexpected-word = `{ $command }` n’accepte pas le mot `{ $given }` ; pour chercher, tapez `ssefind search { $words }`
no-option = option inconnue `{ $option }`
no-option-near = option inconnue `{ $option }` ; la plus proche : { $nearest }
no-option-but = option inconnue `{ $option }` ; utilisez { $ours }
option-after-command = { $option } se place après la commande : `ssefind { $command } … { $option }`
hyphen-word = `{ $word }` est lu comme une option ; pour exclure le mot, placez-le à la fin, après deux traits d’union (`-- { $word }`), ou avec tous les mots entre guillemets ('MOTS { $word }')
not-a-limit = `{ $given }` n’est pas un nombre de résultats ; écrivez un nombre entier à partir de 1, comme dans -n 20
not-a-value = `{ $given }` n’est pas une valeur de { $option }
bad-value = { $option } n’a pas de valeur `{ $given }` ; choisissez parmi { $all }
bad-value-near = { $option } n’a pas de valeur `{ $given }` ; la plus proche : { $nearest } ; toutes : { $all }
no-value = { $option } demande une valeur
excludes = { $option } et { $other } s’excluent ; retirez l’une des deux
given-twice = { $option } est donnée deux fois ; donnez-la une fois
missing-argument = il manque : { $names }
which-record = quelle notice ? `ssefind { $command } ID` ; `ssefind search MOTS` trouve les identifiants
argument-not-utf8 = un argument n’est pas en UTF-8 valide
empty-field = un nom de champ vide dans --fields ; écrivez les noms avec une virgule entre eux, comme id,title

## Valeurs des filtres, identifiants, champs

unknown-value = { $what ->
    [language] aucune langue
    [country] aucun pays
    [region] aucune région
    [kind] aucune nature
    [series] aucune collection
    [author] aucun auteur
    [publisher] aucun éditeur
    [unit] aucune unité
    [topic] aucun thème
   *[other] aucune valeur
  } `{ $given }` dans le catalogue ; pour la liste complète : `{ $command }`
unknown-value-near = { $what ->
    [language] aucune langue
    [country] aucun pays
    [region] aucune région
    [kind] aucune nature
    [series] aucune collection
    [author] aucun auteur
    [publisher] aucun éditeur
    [unit] aucune unité
    [topic] aucun thème
   *[other] aucune valeur
  } `{ $given }` dans le catalogue ; valeurs proches : { $nearest } ; pour la liste complète : `{ $command }`
unknown-lack = `--lacking` ne connaît pas `{ $given }` ; utilisez { $all }
region-as-country = `{ $name }` est une région, pas un pays : utilisez `--region { $id }`, ou `région:{ $id }` dans les mots
country-as-region = `{ $name }` est un pays, pas une région : utilisez `--country { $code }`, ou `pays:{ $code }` dans les mots
bad-year = `{ $given }` n’est pas une année : { $problem } ; écrivez 2017, 2014..2019, 2014.. ou ..2010
year-of-four-digits = une année a quatre chiffres
year-none = aucune année n’est indiquée
year-backwards = la période finit avant de commencer
unknown-id = aucune notice `{ $given }` ; `ssefind search MOTS` trouve les identifiants par titre, auteur ou thème
unknown-id-near = aucune notice `{ $given }` ; identifiants proches : { $nearest }
ambiguous-id = `{ $given }` est ambigu : { $ids } ; précisez l’identifiant
no-such-hit = { $count ->
    [one] la dernière recherche dans ce terminal a { $count } résultat ; il n’y a pas de numéro { $number } : refaites la recherche, ou tapez un identifiant
   *[other] la dernière recherche dans ce terminal a { $count } résultats ; il n’y a pas de numéro { $number } : refaites la recherche, ou tapez un identifiant
  }
unknown-field = champ inconnu `{ $given }` ; `--fields` sans valeur les liste tous
unknown-field-near = champ inconnu `{ $given }` ; au plus près : { $near } ; `--fields` sans valeur les liste tous
list-and-more = { $list } et { $rest } de plus
named-code = { $name } ({ $code })
list-or = { $list } ou { $last }

## Appels impossibles

option-of-formats = { $option } est pour { $formats }
template-fails = le modèle : { $problem }
template-unreadable = le modèle n’est pas lisible ({ $problem }) ; écrivez les champs entre accolades doubles, comme '{"{{"}id{"}}"}: {"{{"}title{"}}"}'
template-endless = le modèle demande trop d’étapes pour une notice ; raccourcissez ses boucles
title-of-format = --title est pour html ; ce format n’a pas de titre
fields-of-format = --fields est pour json, jsonl, csv, tsv, markdown et table ; ce format a ses propres champs
fields-of-values = --fields est pour les notices ; une valeur a value, name et publications
since-is-for-new = --since est une option de `ssefind list new` ; pour les années de publication, utilisez --year 2016..
bad-month = `{ $given }` n’est pas un mois ; écrivez 2026-11 ou 2026
fields-of-tree = un arbre a ses propres champs ; retirez --fields ou --tree
fields-of-translations = --fields est pour les notices ; `ssefind list --fields id,title,editions.language` donne peut-être ce que vous cherchez
only-units-are-a-tree = seules les unités forment un arbre : `ssefind list units --tree`
values-are-no-documents = ce ne sont pas des documents mais des { $values } ; bibtex, ris et csl-json sont pour les publications et les instruments
values-have-no-page = ce ne sont pas des notices mais des { $values } ; html est une page de notices, et markdown affiche un tableau de valeurs
values-are-no-records = ce ne sont pas des notices mais des { $values } ; opensearch-bulk est pour les notices, et jsonl affiche une valeur par ligne
no-relevance = seule une recherche a une pertinence ; triez par year, title, id, languages ou gaps
no-count = les notices ne se comptent pas, les valeurs si (`ssefind list countries`) ; triez par year, title, id, languages ou gaps
no-such-order = `list { $what }` ne connaît pas cet ordre ; triez par count, title (le nom) ou id (la valeur)
no-such-order-of-years = `list { $what }` ne connaît pas cet ordre ; triez par count, title (le nom), year ou id (la valeur)
no-translations = `{ $id }` est { $record-type ->
    [unit] une unité
    [initiative] une initiative
    [instrument] un instrument
   *[publication] une publication
  }, et seules les publications ont des traductions ; `ssefind show { $id }` donne ses noms par langue

## search

nothing-to-search = rien à chercher ; tapez un mot, par exemple `ssefind search récupérateurs de déchets`
no-letter-to-search = ni lettre ni chiffre à chercher ; tapez un mot, par exemple `ssefind search récupérateurs de déchets`
nothing-after-key = rien après `{ $key }:` au caractère { $at } ; écrivez { $key }:VALEUR, ou retirez-le
unknown-key = la clé `{ $key }:` n’existe pas (caractère { $at }) ; les clés sont auteur:, pays:, isbn:, nature:, manque:, langue:, éditeur:, région:, collection:, titre:, thème:, unité:, année: ; pour chercher les mots eux-mêmes, mettez une espace après le deux-points
key-excluded = `-{ $key }:` au caractère { $at } : seule une langue peut être exclue, comme dans -langue:fr ; retirez le trait d’union ou le filtre
no-alternative = aucun mot à côté de OR au caractère { $at } ; filtres et exclusions valent pour toute la requête, et plusieurs valeurs d’un filtre se séparent par une virgule : langue:fr,es
unbalanced = la parenthèse au caractère { $at } n’a pas son pendant ; ajoutez-le, ou mettez les mots entre guillemets
group-excluded = un groupe ne peut pas être exclu (caractère { $at }) ; excluez chaque mot : -un -autre
too-many-alternatives = plus de 16 possibilités au caractère { $at } ; retirez-en, ou faites plusieurs recherches

## open

address-refused = `{ $id }` : { $problem } ; l’adresse n’a pas été ouverte
no-browser = impossible de lancer un navigateur ici ; voici l’adresse :
opens-source = aucune adresse de `{ $id }` n’est répertoriée ; voici sa source la plus proche ({ $kind })
no-address-nor-source = `{ $id }` n’a ni adresse ni source
no-address-in-but-sources = aucune adresse de `{ $id }` en { $languages } n’est répertoriée ; `ssefind show { $id } --sources` donne ses sources
no-address-in-but = aucune adresse de `{ $id }` en { $languages } n’est répertoriée ; il existe une adresse en { $others }
address-malformed = `{ $address }` n’est pas une adresse web ; écrivez-la en entier, avec http:// ou https://, sans espaces
address-of-other-scheme = `{ $address }` n’est pas une adresse http ou https
address-without-host = `{ $address }` n’a pas de nom d’hôte

## cite

ids-none = aucun identifiant sur l’entrée standard ; `ssefind search MOTS --format ids` en affiche
ids-not-utf8 = l’entrée standard n’est pas en UTF-8 ; elle contient des identifiants, un par ligne
ids-too-long = l’entrée standard dépasse { $size } Mio ; elle contient des identifiants, un par ligne
no-clipboard = aucun presse-papiers où copier : ni terminal, ni bureau avec wl-copy, xclip, xsel, pbcopy ou clip.exe
show-nothing = quelle notice ? `ssefind show ID…` ; `ssefind search MOTS` trouve les identifiants
cite-nothing = quelle publication ? `ssefind cite ID…` ; `ssefind search MOTS` trouve les identifiants
cite-no-edition = aucune édition de `{ $id }` en { $asked } n’est répertoriée ; éditions répertoriées : { $languages }
cite-no-document = `{ $id }` ({ $kind }) ne peut pas être cité ; voir `ssefind show { $id }`
no-style = { $file } n’est pas un style CSL : { $problem }
style-not-utf8 = il n’est pas en UTF-8
style-not-xml = ce n’est pas du XML
style-cut-off = il ne finit pas par </style>
style-without-macro = il utilise une macro `{ $missing }` qu’il ne définit pas
style-too-large = il dépasse { $most } octets
style-value-too-long = un attribut ou un texte dépasse { $most } octets
style-too-many-attributes = un élément a plus de { $most } attributs
style-too-deep = ses éléments s’emboîtent sur plus de { $most } niveaux
style-macro-calls-itself = la macro `{ $name }` s’appelle elle-même, directement ou par d’autres macros
style-macro-too-deep = éléments et macros s’emboîtent sur plus de { $most } niveaux dans la macro `{ $name }`
style-macro-too-large = la macro `{ $name }` produit plus de { $most } éléments, ceux des macros qu’elle appelle compris
style-layout-too-deep = éléments et macros s’emboîtent sur plus de { $most } niveaux dans une mise en forme
style-layout-too-large = une mise en forme produit plus de { $most } éléments, ceux des macros qu’elle appelle compris
style-refers = { $file } ne fait que renvoyer à { $other }, qui n’est pas parmi les styles connus ; utilisez le fichier de ce style
style-without-list = ce style n’a pas de liste de références, seulement des appels dans le texte ; `ssefind cite --style list` en montre d’autres
cite-processor-fails = le processeur de citations échoue avec ce style ; utilisez un autre style
unknown-style = aucun style de citation `{ $given }` ; `ssefind cite --style list` les montre tous, et un fichier .csl convient aussi
unknown-style-near = aucun style de citation `{ $given }` ; styles proches : { $nearest } ; `ssefind cite --style list` les montre tous, et un fichier .csl convient aussi
unknown-locale = langue inconnue `{ $given }` ; utilisez { $all }
