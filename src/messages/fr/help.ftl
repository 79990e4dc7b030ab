# L’aide. Ce qu’une commande a en propre est sous son nom, le reste sous `any` ; le texte anglais est dans `src/cli/`.

# Clap adds a colon to the headings that have none here.
headings =
    .usage = Utilisation :
    .commands = Commandes{ " " }
    .options = Options :
    .arguments = Arguments :
    .everywhere = Options globales{ " " }
    .output = Sortie{ " " }
    .conditions = Autres filtres (virgule : ou, option répétée : et){ " " }
    .examples = Exemples :
    .examples-completions = Exemples (une ligne dans le fichier de démarrage du shell) :

names =
    .WORDS = MOTS
    .WHEN = QUAND
    .FILE = FICHIER
    .LANG = LANGUE
    .YEARS = ANNÉES
    .NAME = NOM
    .UNIT = UNITÉ
    .COUNTRY = PAYS
    .TOPIC = THÈME
    .REGION = RÉGION
    .FACT = INFORMATION
    .TEMPLATE = MODÈLE
    .TEXT = TEXTE
    .KIND = NATURE
    .FORMAT = FORMAT
    .FORM = FORME
    .FIELDS = CHAMPS
    .WHICH = LESQUELS
    .MONTH = MOIS
    .N = N
    .KEY = CLÉ
    .ID = ID
    .WHAT = QUOI
    .STYLE = STYLE
    .LOCALE = LANGUE
    .SHELL = SHELL
    .DIR = DOSSIER
    .ADDRESS = ADRESSE
    .COMMAND = COMMANDE
    .OPTIONS = [OPTIONS]

ssefind = Trouve les publications de l’OIT sur l’économie sociale et solidaire, et les langues dans lesquelles elles existent
    .examples =
        ssefind search récupérateurs déchets    les coopératives de récupérateurs
        ssefind search coopertaives corée       tolère les fautes de frappe
        ssefind translations world-of-work-11   dans quelles langues le distribuer ?
        ssefind filter -l es --json             tout ce qui existe en espagnol
    .after = Code de retour : 0 résultats, 1 aucun résultat, 2 utilisation incorrecte ou échec.

any =
    .help = Affiche l’aide
    .version = Affiche la version
    .color = Quand utiliser la couleur : auto (sur un terminal, sauf si `NO_COLOR` ou `TERM=dumb` s’y opposent), always (toujours) ou never (jamais)
    .catalogue = Cherche dans ce fichier (JSON, CSL-JSON, BibTeX, RIS, MARCXML, OAI-PMH ou CSV, compressé ou non) au lieu du catalogue intégré ; répétable ; `-` désigne l’entrée standard ; par défaut, les fichiers que liste `SSEFIND_CATALOGUE`
    .with_embedded = Cherche aussi dans le catalogue intégré
    .strict = Échoue si une entrée d’un fichier comporte une erreur
    .strict-long = Échoue si une entrée d’un fichier comporte une erreur, au lieu de la laisser de côté
    .encoding = Encodage des fichiers de --catalogue, comme windows-1252 ou iso-8859-2 [par défaut : UTF-8, UTF-16, ou celui que montrent les octets]
    .ascii = Dessine tableaux, marques et barres en caractères ASCII, comme lorsque la locale n’est pas en UTF-8
    .interface = Langue de l’interface : en, fr ou es [par défaut : `SSEFIND_LANG`, sinon celle de la locale]
    .no_history = Ne garde pas les résultats d’une recherche, et ne lit pas ceux de la dernière pour `show 1`
    .no_pager = N’utilise pas de pageur ; sinon, ce qui dépasse le terminal passe par `SSEFIND_PAGER`, `PAGER` ou less
    .language = Existe dans cette langue : un code ou un nom
    .language-long = Existe dans cette langue : un code ou un nom (`el`, `grec`, `Greek`, `ελληνικά`). Avec `-l es,fr` en espagnol ou en français, avec `-l es -l fr` dans les deux
    .without_language = Sans édition répertoriée dans cette langue
    .year = Année ou période : 2017, 2014..2019, 2014.., ..2010
    .series = Collection, par son nom ou une partie
    .unit = Unité de l’OIT responsable, par identifiant, sigle ou nom
    .country = Pays concerné, par code ou nom
    .region = Région concernée, de l’OIT ou sous-région de l’ONU, par nom (`afrique`, `États arabes`, `Southern Asia`)
    .topic = Thème, par identifiant ou par nom
    .topic-long = Thème, par identifiant ou par nom, dans toutes les langues
    .author = Auteur, éditeur scientifique ou organisme, par son nom ou une partie
    .publisher = Éditeur, par son nom ou une partie
    .isbn = ISBN d’une édition, avec ou sans tirets ; l’ISBN-10 se trouve par l’ISBN-13, et l’inverse
    .lacking = Donnée qui manque : url (aucune adresse), isbn, title (titre d’une édition), year (année) ou source-ilo (aucune source sur ilo.org)
    .kind = Nature (note d’information, rapport …) ou type
    .kind-long = Nature de publication (brief : note d’information, report : rapport, training : support de formation, working-paper : document de travail, guide, book : livre, brochure, reader : recueil, standard : norme, proceedings : actes, newsletter : bulletin, factsheet : fiche d’information, article, case-study : étude de cas, periodical : périodique, strategy : stratégie), d’unité (organization : organisation, department : département, branch : service, programme, centre), d’initiative (online-course : cours en ligne, platform : plateforme, country-project : projet de pays) ou d’instrument (constitution, declaration : déclaration, recommendation : recommandation, resolution : résolution, definition : définition, conference : conférence) ; ou un type entier : publication, unit (unité), initiative, instrument
    .format = Format : table, json, csv, markdown, html, ris …
    .format-long = Format de sortie [par défaut : table]
    .json = Raccourci de --format json
    .fields = Seulement ces champs (`id,title,year`)
    .fields-long = Champs à afficher, séparés par des virgules ; un point mène à un champ imbriqué (`id,title,editions.language`) ; sans valeur, leur liste
    .template = Affiche chaque notice selon un modèle : `{"{{"}id{"}}"}\t{"{{"}title{"}}"}`
    .print0 = Termine identifiants et modèles par NUL au lieu d’un saut de ligne, pour `xargs -0`
    .no_header = Omet la première ligne de csv et tsv
    .bom = Commence csv par une marque d’ordre des octets, à laquelle Excel reconnaît UTF-8
    .title = Titre de la page qu’affiche `--format html`
    .titles = Titres dans ces langues, comme `fr,es`
    .titles-long = Titre affiché : display (le titre usuel), original (celui de l’édition citée en premier), interface (dans la langue de l’interface), ou une ou plusieurs langues, par ordre de préférence
    .limit = Nombre maximal de résultats
    .limit-long = Nombre maximal de résultats [par défaut : 20 pour une recherche sur un terminal, sinon tout]
    .sort = Ordre : year, title, id, languages …
    .sort-long = Ordre [par défaut : le plus pertinent d’abord pour une recherche, sinon le plus récent]
    .reverse = Inverse l’ordre
    .ids = Identifiants, ou leurs débuts ; `-` les lit sur l’entrée standard
    .ids-long = Identifiants, ou débuts d’identifiants sans ambiguïté ; sur un terminal, numéros de résultats de la dernière recherche ; `-` lit les identifiants sur l’entrée standard, un par ligne

values-format =
    .table = Un tableau lisible à l’écran
    .json = Un tableau JSON de notices complètes
    .jsonl = Une notice JSON par ligne
    .ids = Un identifiant par ligne ; pour les langues, collections …, une valeur par ligne
    .csv = Valeurs séparées par des virgules, une ligne par notice
    .tsv = Valeurs séparées par des tabulations, une ligne par notice
    .markdown = Un tableau Markdown
    .html = Une page web à lire, à imprimer ou pour un traitement de texte, dans la langue de l’interface
    .bibtex = BibTeX pour biblatex
    .ris = RIS, pour les gestionnaires de références
    .csl-json = CSL-JSON, pour Zotero et pandoc
    .opensearch-bulk = NDJSON pour l’API `_bulk` d’OpenSearch et d’Elasticsearch

values-sort =
    .relevance = Le plus pertinent d’abord (recherche seulement)
    .year = Le plus récent d’abord
    .title = Par titre
    .id = Par identifiant
    .count = Le plus de publications d’abord (listes de valeurs seulement)
    .languages = Le plus de langues d’abord
    .gaps = Le moins de langues d’abord ; dans `translations`, d’abord celles à qui manque le plus grand nombre des langues demandées

search = Recherche par mots-clés, dans toutes les langues
    .examples =
        ssefind search récupérateurs déchets
        ssefind search recicladores -y 2015..
        ssefind search '"économie sociale" femmes -afrique année:2014..'
        ssefind search 978-92-2-130678-8 --json
    .after =
        Dans les mots : "une phrase" dans cet ordre ; -mot ou -"une phrase" sans ;
        l’un OR l’autre, (l’un OR l’autre) et un troisième ; titre:mot dans un titre ;
        auteur: pays: isbn: nature: manque: langue: éditeur: région: collection: thème:
        unité: année: sont les raccourcis des filtres, comme langue:fr ou collection:"world of work".
    .words = Mots à chercher, en un ou plusieurs arguments
    .words-long = Mots à chercher, en un ou plusieurs arguments ; `--` avant des mots qui commencent par un trait d’union
    .partial = Dans les formats destinés aux programmes autres que JSON, affiche aussi les notices auxquelles il manque un mot ; les tableaux et JSON les ont toujours
    .explain = Indique pourquoi chaque résultat a été trouvé
    .explain-long = Indique pour chaque résultat quel mot correspond à quel champ, de quelle façon, et sa part du score

browse = Parcourt le catalogue sur tout l’écran
    .examples =
        ssefind browse
        ssefind browse récupérateurs -l es
        ssefind show $(ssefind browse --print)
    .after =
        F1 montre les touches. Tab passe des mots à la liste, où les lettres sont des
        commandes. La copie passe par le terminal (OSC 52), et par le bureau s’il y en
        a un.
    .words = Mots de départ, comme pour `search`
    .print = Affiche en quittant les identifiants marqués
    .print-long = Affiche en quittant les identifiants des notices marquées ; Entrée affiche celui de la notice sous le curseur
    .titles = Titres dans ces langues, comme `fr,es`
    .titles-long = Titres de départ : display (le titre usuel), original (celui de l’édition citée en premier), interface (dans la langue de l’interface), ou une ou plusieurs langues, par ordre de préférence
    .style = Style des références copiées
    .style-long = Style des références copiées : nom d’un style CSL, ou un fichier .csl

list = Liste les notices, ou les valeurs possibles des filtres
    .examples =
        ssefind list
        ssefind list series
        ssefind list countries -l es -n 10
        ssefind list units --tree
        ssefind list new --since 2026-11
    .what = Ce qu’il faut lister
    .tree = Avec `units` : les affiche en arbre
    .tree-long = Affiche les unités en arbre, avec leur nombre de publications, et le total avec les unités qui en dépendent
    .since = Avec `new` : ajoutées ce mois-là ou depuis
    .since-long = Avec `new` : notices ajoutées ce mois-là ou depuis, comme 2026-11 [par défaut : le mois le plus récent du catalogue]

values-what =
    .publications = Les œuvres avec leurs éditions
    .units = Les unités, départements, programmes et centres de l’OIT
    .initiatives = Les académies, cours, plateformes et projets de pays
    .instruments = Constitution, déclarations, recommandations, résolutions, conférences
    .series = Les collections de publications
    .languages = Les langues des éditions
    .countries = Les pays dont traitent les publications
    .regions = Les régions dont traitent les publications : les cinq de l’OIT et les sous-régions de l’ONU
    .topics = Les thèmes
    .authors = Auteurs, éditeurs scientifiques et organismes
    .publishers = Les éditeurs
    .years = Les années de publication
    .kinds = Les natures des publications, comme les documents de travail
    .new = Les notices que la dernière édition du catalogue a ajoutées

filter = Trouve des notices par langue, année, pays, thème …
    .examples =
        ssefind filter --language es,fr --year 2014..2019
        ssefind filter -c Brésil --without-language en
        ssefind filter -u coop -t jeunes --json

show = Affiche des notices complètes
    .examples =
        ssefind show world-of-work-11
        ssefind show coop r193
        ssefind show sse-academy --json
    .sources = Affiche aussi les pages qui attestent chaque donnée
    .sources-long = Affiche aussi les pages qui attestent chaque donnée, et les remarques de ceux qui les ont réunies
    .language = L’édition à laquelle renvoient bibtex, ris et csl-json

translations = Indique dans quelles langues existent les publications
    .examples =
        ssefind translations world-of-work-11
        ssefind translations --language fr
        ssefind translations --missing fr,es --series "world of work"
        ssefind translations --year 2014.. --sort gaps -n 20
    .after =
        La grille montre ce qui est répertorié : une édition avec son titre, une
        édition sans titre connu, ou rien. Ce qui n’est pas répertorié peut exister.
        Dans un tube, une case contient le code, entre parenthèses sans titre. CSV, TSV et
        Markdown ont une ligne par édition ; avec --grid, une ligne par publication, et
        `title` ou `edition` dans la colonne d’une langue.
    .ids = Identifiants, ou leurs débuts ; sans eux, une grille
    .ids-long = Identifiants, ou débuts d’identifiants sans ambiguïté ; sur un terminal, numéros de résultats de la dernière recherche ; `-` lit les identifiants sur l’entrée standard ; sans eux, une grille de publications et de langues
    .grid = En csv, tsv et markdown, une ligne par publication : des colonnes pour tous les codes de langue à deux lettres, ou pour `--language`
    .missing = Publications sans édition dans cette langue
    .missing-long = Ce qui n’a pas d’édition dans l’une de ces langues, et d’où le traduire ; une virgule signifie « et »
    .explain = Avec --missing : pourquoi dans cet ordre
    .explain-long = Indique avec --missing pourquoi une publication vient en premier : les points pour sa nature, son année et le nombre de ses langues

stats = Compte les publications, et montre si le catalogue est complet
    .examples =
        ssefind stats
        ssefind stats --by year --split language
        ssefind stats --by series,topic -l es -n 10
        ssefind stats --completeness --unit coop
    .after =
        Une publication compte une fois sous chacune de ses valeurs : sous espagnol et
        sous français, si elle a les deux éditions.
        Sans --by ni --completeness : par décennie, nature et langue, et l’état du
        catalogue.
    .by = Compte par year, language, series, kind, country …
    .by-long = Dimensions du décompte, séparées par des virgules
    .split = Répartit chaque valeur selon une seconde dimension
    .completeness = Combien ont un ISBN, une adresse, un titre …
    .completeness-long = Combien de publications ont un ISBN, une adresse, un titre dans chaque édition …
    .limit = Nombre maximal de valeurs
    .format = Format : table, json, jsonl, csv, tsv ou markdown
    .format-long = Format de sortie [par défaut : table]

stats-format =
    .table = Des barres lisibles à l’écran
    .json = Un tableau JSON de nombres
    .jsonl = Un objet JSON par ligne
    .csv = Valeurs séparées par des virgules, une ligne par nombre
    .tsv = Valeurs séparées par des tabulations, une ligne par nombre

values-by =
    .year = Année de publication
    .decade = Dix ans
    .language = Langue d’une édition
    .series = Collection
    .kind = Nature : note d’information, rapport …
    .country = Pays concerné
    .region = Région concernée : une des cinq de l’OIT ou une sous-région de l’ONU
    .unit = Unité de l’OIT responsable
    .topic = Thème
    .author = Auteur, éditeur scientifique ou organisme
    .publisher = Éditeur

cite = Affiche des références mises en forme, en style APA ou autre
    .examples =
        ssefind cite world-of-work-11
        ssefind cite world-of-work-11 -s vancouver --language fr --locale fr
        ssefind cite r193 --style mon.csl --format html
        ssefind cite --style list
        ssefind search jeunes --format ids | ssefind cite -
    .style = Style CSL ou fichier .csl
    .style-long = Nom d’un style CSL, ou un fichier .csl ; `list` montre les noms
    .locale = Langue des mots que le style ajoute
    .locale-long = Langue des mots que le style ajoute (« s. d. », mois) : en, es, fr, pt-BR … [par défaut : celle du style]
    .language = L’édition à citer
    .language-long = L’édition à citer [par défaut : celle du titre usuel]
    .format = text, markdown, html ou rtf
    .format-long = Notation des italiques et des liens
    .copy = Copie aussi les références dans le presse-papiers
    .copy-long = Copie aussi les références : dans le presse-papiers du bureau et dans celui du terminal (OSC 52)

cite-format =
    .text = Texte simple, sans italiques ni liens
    .markdown = En Markdown
    .html = En HTML
    .rtf = En RTF, pour les traitements de texte

open = Ouvre la page d’une notice ou d’une édition dans le navigateur
    .examples =
        ssefind open world-of-work-5
        ssefind open world-of-work-5 --language fr
        ssefind open r193 --print
    .after =
        Sans --language, la page du titre usuel, sinon de la première édition
        qui en a une, sinon le DOI, sinon la source la plus proche. Affiche l’adresse
        là où aucun navigateur ne s’ouvre, par exemple par SSH. Seules les adresses
        http et https sont ouvertes.
    .id = Identifiant, ou début d’identifiant sans ambiguïté ; sur un terminal, numéro d’un résultat de la dernière recherche
    .language = L’édition dans cette langue : un code ou un nom
    .print = Affiche seulement l’adresse

check = Contrôle un catalogue : le catalogue intégré, ou des fichiers de même format
    .examples =
        ssefind check
        ssefind check data/*.json
        ssefind check my-list.json --json
    .after =
        Affiche une erreur par ligne ; le bilan du contrôle s’affiche sur l’erreur
        standard. Les identifiants auxquels les fichiers renvoient peuvent être dans
        l’un d’eux ou dans le catalogue intégré.
        { "" }
        Code de retour : 0 aucune erreur, 2 une erreur ou une utilisation incorrecte.
    .files = Fichiers de notices, de toute forme que lit `--catalogue` ; `-` est l’entrée standard
    .format = Format : table (une erreur par ligne), json, jsonl, ids
    .format-long = Format de sortie : table (une erreur par ligne), json, jsonl, ou ids (des notices qui comportent une erreur)

check-format =
    .table = Une erreur par ligne, lisible à l’écran
    .json = Un tableau JSON d’erreurs
    .jsonl = Une erreur JSON par ligne
    .ids = Les identifiants des notices qui comportent une erreur, un par ligne

convert = Convertit en notices les listes d’autres programmes (CSL-JSON, BibTeX, RIS)
    .examples =
        ssefind convert my-library.bib > my-list.json
        ssefind convert my-zotero.json my-endnote.ris --to jsonl
        ssefind convert my-endnote.ris --to bibtex
    .after =
        Ce qui n’a pas de place dans une notice est signalé sur l’erreur standard, champ
        par champ ; docs/catalogues.md donne la correspondance.
        { "" }
        Code de retour : 0 conversion faite, 1 rien à convertir, 2 utilisation incorrecte ou
        échec.
    .files = Fichiers de tout format qu’accepte --catalogue ; `-` est l’entrée standard
    .to = Format : json, jsonl, bibtex, ris, csl-json ou csv
    .to-long = Format à écrire : json (un tableau), jsonl (une notice par ligne), bibtex, ris, csl-json ou csv

convert-to =
    .json = Un tableau JSON de notices
    .jsonl = Une notice JSON par ligne
    .bibtex = Entrées pour biblatex
    .ris = Entrées de RIS
    .csl-json = Éléments de CSL-JSON
    .csv = Un tableau avec une ligne par publication et tous les champs

config = Affiche les réglages, et l’origine de chacun : option, variable, fichier de configuration ou valeur par défaut
    .examples =
        ssefind config
        ssefind config --json
    .after =
        Le fichier de configuration est $XDG_CONFIG_HOME/ssefind/config.toml, par défaut
        ~/.config/ssefind/config.toml. docs/config.md en décrit les clés.
    .json = Affiche les réglages en JSON

index = Envoie des notices dans un index d’OpenSearch ou d’Elasticsearch
    .examples =
        ssefind index --to opensearch+http://localhost:9200/ilo
        ssefind index my-list.jsonl --to opensearch+https://search.example.org/my-list
        ssefind search waste pickers --catalogue opensearch+http://localhost:9200/ilo
    .after =
        Relancée après une modification, la commande n’envoie que les notices modifiées.
        Les recherches utilisent l’ancien index jusqu’à ce que le nouveau soit complet.
        docs/scale.md dit à quoi sert un moteur.
        { "" }
        SSEFIND_ENGINE_USER et SSEFIND_ENGINE_PASSWORD, ou un fichier netrc, donnent
        l’utilisateur et le mot de passe.
        { "" }
        Code de retour : 0 notices indexées, 1 rien à indexer, 2 utilisation incorrecte ou
        échec.
    .files = Fichiers de tout format qu’accepte --catalogue ; `-` est l’entrée standard ; par défaut, le catalogue intégré
    .to = Adresse : opensearch+http://HÔTE:PORT/INDEX
    .to-long = Adresse de l’index : opensearch+http://HÔTE:PORT/INDEX, ou avec https

schema = Affiche le schéma JSON des sorties de --json
    .examples =
        ssefind schema
        ssefind schema publication
        ssefind schema search > search.schema.json
    .after = JSON Schema 2020-12. docs/contract.md indique ce qui peut changer d’une version à l’autre.
    .what = Sortie à décrire

schema-what =
    .records = Le tableau qu’affichent list, filter et show
    .publication = Une publication
    .unit = Une unité
    .initiative = Une initiative
    .instrument = Un instrument
    .topic = Un thème d’un fichier de catalogue
    .search = Le tableau qu’affiche search
    .translations = Le tableau qu’affiche translations
    .values = Le tableau qu’affichent list languages, list series …
    .tree = Le tableau qu’affiche list units --tree
    .stats = Le tableau qu’affiche stats
    .check = Le tableau qu’affiche check
    .config = Le tableau qu’affiche config
    .opensearch = Réglages et mapping d’un index OpenSearch pour ce qu’affiche --format opensearch-bulk

completions = Affiche le script avec lequel le shell complète commandes, valeurs et identifiants
    .examples =
        bash:        source <(ssefind completions bash)
        zsh:         source <(ssefind completions zsh)      après compinit
        fish:        ssefind completions fish | source
        elvish:      eval (ssefind completions elvish | slurp)
        powershell:  ssefind completions powershell | Out-String | Invoke-Expression
    .shell = Quel shell

values-shell =
    .bash = bash 4.4 ou plus récent
    .zsh = zsh
    .fish = fish
    .elvish = elvish
    .powershell = PowerShell

man = Écrit les pages de manuel dans un dossier
    .examples =
        ssefind man ~/.local/share/man/man1
        ssefind man . && man ./ssefind-search.1
    .dir = Où écrire ssefind.1, ssefind-search.1 … ; créé s’il n’existe pas
    .NAME = NOM
    .SYNOPSIS = SYNOPSIS
    .DESCRIPTION = DESCRIPTION
    .EXAMPLES = EXEMPLES
    .OPTIONS = OPTIONS
    .SUBCOMMANDS = COMMANDES
    .NOTES = NOTES
