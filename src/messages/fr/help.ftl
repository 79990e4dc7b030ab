# L’aide. Ce qu’une commande a en propre est sous son nom, le reste sous `any` ; le texte anglais est dans `src/cli/`.

# Clap adds a colon to the headings that have none here.
headings =
    .usage = Utilisation :
    .commands = Commandes{ " " }
    .options = Options :
    .arguments = Arguments :
    .everywhere = Partout{ " " }
    .output = Sortie{ " " }
    .conditions = Conditions (une virgule veut dire « ou », une option répétée « et »){ " " }
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
    .KIND = NATURE
    .FORMAT = FORMAT
    .FORM = FORME
    .FIELDS = CHAMPS
    .WHICH = LESQUELS
    .N = N
    .KEY = CLÉ
    .ID = ID
    .WHAT = QUOI
    .STYLE = STYLE
    .LOCALE = LOCALE
    .SHELL = SHELL
    .DIR = DOSSIER
    .COMMAND = COMMANDE
    .OPTIONS = [OPTIONS]

ssefind = Trouve les publications de l’OIT sur l’économie sociale et solidaire, et les langues dans lesquelles elles existent
    .examples =
        ssefind search récupérateurs déchets    les coopératives de récupérateurs
        ssefind search coopertaives corée       une faute de frappe est comprise
        ssefind translations world-of-work-11   en quelles langues le distribuer ?
        ssefind filter -l es --json             tout ce qui existe en espagnol
    .after = Statut de sortie : 0 trouvé, 1 rien trouvé, 2 mauvais usage ou échec.

any =
    .help = Affiche l’aide
    .version = Affiche la version
    .color = Quand colorer : auto (sur un terminal, sauf si `NO_COLOR` ou `TERM=dumb` s’y opposent), always (toujours) ou never (jamais)
    .catalogue = Cherche dans ce fichier (JSON, CSL-JSON, BibTeX ou RIS, compressé ou non) au lieu du catalogue intégré ; répétable ; `-` est l’entrée standard ; sans elle, dans ceux que liste `SSEFIND_CATALOGUE`
    .with_embedded = Cherche aussi dans le catalogue intégré
    .strict = Échoue si une entrée d’un fichier est en défaut, au lieu de la laisser de côté
    .ascii = Dessine tableaux, marques et barres en lettres ASCII, comme là où la locale n’est pas en UTF-8
    .interface = Langue de l’interface : en, fr ou es [par défaut : `SSEFIND_LANG`, sinon celle de la locale]
    .no_pager = Sans afficheur ; autrement, ce qui dépasse le terminal passe par `SSEFIND_PAGER`, `PAGER` ou less
    .language = Existe dans cette langue : un code ou un nom (`el`, `grec`, `Greek`, `ελληνικά`)
    .without_language = Sans édition répertoriée dans cette langue
    .year = Année ou période : 2017, 2014..2019, 2014.., ..2010
    .series = Collection, par son nom ou une partie
    .unit = Unité de l’OIT responsable, par identifiant, sigle ou nom
    .country = Pays concerné, par code ou nom
    .topic = Thème, par identifiant ou nom en toute langue
    .author = Auteur, éditeur scientifique ou organisme, par son nom ou une partie
    .kind = Nature (note, rapport, guide, service, plateforme …) ou type (publication, unité …)
    .kind-long = Nature de publication (brief : note, report : rapport, training : formation, working-paper : document de travail, guide, book : livre, brochure, reader : recueil, standard : norme, proceedings : actes, newsletter : bulletin, factsheet : fiche d’information, article), d’unité (organization : organisation, department : département, branch : service, programme, centre), d’initiative (online-course : cours en ligne, platform : plateforme, country-project : projet de pays) ou d’instrument (constitution, declaration : déclaration, recommendation : recommandation, resolution : résolution, definition : définition, conference : conférence) ; ou un type entier : publication, unit (unité), initiative, instrument
    .format = Forme de la sortie [par défaut : table]
    .json = Abrège --format json
    .fields = Seulement ces champs, séparés par des virgules, avec des points (`id,title,editions.language`)
    .titles = Titres : display (le plus connu), original (de l’édition citée en premier), interface (dans sa langue), ou une langue, ou plusieurs, la première dans laquelle il y a une édition
    .limit = Au plus ce nombre [par défaut : 20 pour une recherche sur un terminal, sinon tout]
    .sort = Ordre [par défaut : le plus pertinent d’abord pour une recherche, sinon le plus récent]
    .reverse = Dans l’autre sens
    .ids = Identifiants, ou débuts d’identifiants sans ambiguïté

values-format =
    .table = Un tableau pour les personnes
    .json = Un tableau JSON de notices entières
    .jsonl = Une notice JSON par ligne
    .ids = Un identifiant par ligne ; pour langues, collections … une valeur
    .csv = Valeurs séparées par des virgules, une ligne par notice
    .tsv = Valeurs séparées par des tabulations, une ligne par notice
    .markdown = Un tableau Markdown
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
    .gaps = Le moins de langues d’abord ; dans `translations`, d’abord celles à qui manquent le plus des langues demandées

search = Trouve des notices par des mots, dans toute langue
    .examples =
        ssefind search récupérateurs déchets
        ssefind search recicladores -y 2015..
        ssefind search '"économie sociale" femmes -afrique year:2014..'
        ssefind search 978-92-2-130678-8 --json
    .after =
        Dans les mots : "une phrase" dans cet ordre ; -mot ou -"une phrase" sans ;
        author: country: kind: lang: series: topic: unit: year: abrègent les
        conditions, comme lang:fr ou series:"world of work".
    .words = Ce qu’il faut chercher : un argument ou plusieurs, c’est égal ; `--` avant des mots qui commencent par un trait d’union
    .explain = Dit pour chaque résultat quel mot a trouvé quel champ, comment, et ce que cela ajoute au score

list = Liste des notices, ou les valeurs que prennent les conditions
    .examples =
        ssefind list
        ssefind list series
        ssefind list countries -l es -n 10
        ssefind list units --tree
    .what = Ce qu’il faut lister
    .tree = Les unités en arbre, avec leur nombre de publications, et avec celles des unités au-dessous

values-what =
    .publications = Les œuvres avec leurs éditions
    .units = Les unités, départements, programmes et centres de l’OIT
    .initiatives = Les académies, cours, plateformes et projets de pays
    .instruments = Constitution, déclarations, recommandations, résolutions, conférences
    .series = Les collections de publications
    .languages = Les langues des éditions
    .countries = Les pays dont traitent les publications
    .topics = Les thèmes
    .authors = Auteurs, éditeurs scientifiques et organismes
    .years = Les années de publication

filter = Trouve des notices par langue, année, collection, unité, pays, thème, auteur ou nature ; sans condition, toutes
    .examples =
        ssefind filter --language es,fr --year 2014..2019
        ssefind filter -c Brésil --without-language en
        ssefind filter -u coop -t jeunes --json

show = Présente des notices entières
    .examples =
        ssefind show world-of-work-11
        ssefind show coop r193
        ssefind show sse-academy --json
    .language = L’édition à laquelle renvoient bibtex, ris et csl-json

translations = Dit dans quelles langues les publications existent, et leurs titres
    .examples =
        ssefind translations world-of-work-11
        ssefind translations --language fr
        ssefind translations --missing fr,es --series "world of work"
        ssefind translations --year 2014.. --sort gaps -n 20
    .after =
        La grille montre ce qui est répertorié : une édition avec son titre, une
        édition sans titre connu, ou rien. Ce qui n’est pas répertorié peut exister.
        Dans un tube, une case a le code, entre parenthèses sans titre ; en CSV et TSV,
        `title` ou `edition`.
    .ids = Identifiants, ou débuts d’identifiants sans ambiguïté ; sans eux, une grille de publications et de langues
    .missing = Ce qui n’a pas d’édition dans l’une de ces langues, et d’où le traduire ; une virgule veut dire chacune d’elles

stats = Compte les publications par année, langue, nature …, et dit si le catalogue est complet
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
    .by = Compte par cela ; plusieurs séparés par des virgules
    .split = Compte chacun encore une fois par cela
    .completeness = Combien de publications ont un ISBN, une adresse, un titre dans chaque édition …
    .limit = Au plus ce nombre de valeurs

stats-format =
    .table = Des barres pour les personnes
    .json = Un tableau JSON de nombres
    .jsonl = Un objet JSON par ligne
    .csv = Valeurs séparées par des virgules, une ligne par nombre
    .tsv = Valeurs séparées par des tabulations, une ligne par nombre

values-by =
    .year = Année de publication
    .decade = Dix ans
    .language = Langue d’une édition
    .series = Collection
    .kind = Nature : note, rapport …
    .country = Pays concerné
    .unit = Unité de l’OIT responsable
    .topic = Thème
    .author = Auteur, éditeur scientifique ou organisme

cite = Affiche des références mises en forme, en style APA ou autre
    .examples =
        ssefind cite world-of-work-11
        ssefind cite world-of-work-11 -s vancouver --language fr --locale fr
        ssefind cite r193 --style mon.csl --format html
        ssefind cite --style list
    .style = Nom d’un style CSL, ou un fichier .csl ; `list` montre les noms
    .locale = Langue des mots que le style ajoute (« s. d. », mois) : en, es, fr, pt-BR … [par défaut : celle du style]
    .language = L’édition à citer [par défaut : celle du titre le plus connu]
    .format = Forme des italiques et des liens

cite-format =
    .text = Sans
    .markdown = En Markdown
    .html = En HTML

open = Ouvre la page d’une notice ou d’une édition dans le navigateur
    .examples =
        ssefind open world-of-work-5
        ssefind open world-of-work-5 --language fr
        ssefind open r193 --print
    .after =
        Sans --language, la page du titre le plus connu ; sinon de la première édition
        qui en a une. Seules les adresses http et https sont ouvertes.
    .id = Identifiant, ou début d’identifiant sans ambiguïté
    .language = L’édition dans cette langue : un code ou un nom
    .print = Affiche seulement l’adresse

check = Contrôle un catalogue : celui qui est intégré, ou des fichiers de même forme
    .examples =
        ssefind check
        ssefind check data/*.json
        ssefind check my-list.json --json
    .after =
        Affiche une faute par ligne ; ce qui a été contrôlé est dit sur l’erreur
        standard. Les identifiants auxquels les fichiers renvoient peuvent être dans
        l’un d’eux ou dans le catalogue intégré.
        { "" }
        Statut de sortie : 0 en ordre, 2 une faute, ou mauvais usage.
    .files = Fichiers de notices (tableau JSON ou JSON Lines) ; `-` est l’entrée standard
    .format = Forme de la sortie : table (une faute par ligne), json, jsonl, ou ids (des notices fautives)

check-format =
    .table = Une faute par ligne, pour les personnes
    .json = Un tableau JSON de fautes
    .jsonl = Une faute JSON par ligne
    .ids = Les identifiants des notices fautives, un par ligne

convert = Écrit en notices les listes d’autres programmes (CSL-JSON, BibTeX, RIS)
    .examples =
        ssefind convert my-library.bib > my-list.json
        ssefind convert my-zotero.json my-endnote.ris --to jsonl
    .after =
        Ce qui n’a pas de place dans une notice est dit sur l’erreur standard, champ
        par champ ; docs/catalogues.md dit quel champ devient lequel.
        { "" }
        Statut de sortie : 0 quelque chose est converti, 1 rien, 2 mauvais usage ou
        échec.
    .files = Fichiers de toute forme que prend --catalogue ; `-` est l’entrée standard
    .to = Forme à écrire : json (un tableau) ou jsonl (une notice par ligne)

convert-to =
    .json = Un tableau JSON de notices
    .jsonl = Une notice JSON par ligne

schema = Affiche le schéma JSON de ce qu’affiche --json
    .examples =
        ssefind schema
        ssefind schema publication
        ssefind schema search > search.schema.json
    .after = JSON Schema 2020-12. docs/contract.md dit ce qui peut changer d’une version à l’autre.
    .what = De quoi

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
    .opensearch = Réglages et mapping d’un index OpenSearch pour ce qu’affiche --format opensearch-bulk

completions = Affiche le script qui fait compléter au shell commandes, valeurs et identifiants
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
    .SEE-ALSO = VOIR AUSSI
