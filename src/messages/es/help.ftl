# La ayuda. Lo propio de un comando está bajo su nombre, lo demás bajo `any`; el texto inglés está en `src/cli/`.

# Clap añade dos puntos a los títulos que aquí no los tienen.
headings =
    .usage = Uso:
    .commands = Comandos
    .options = Opciones:
    .arguments = Argumentos:
    .everywhere = Opciones globales
    .output = Salida
    .conditions = Más filtros (coma: o, opción repetida: y)
    .examples = Ejemplos:
    .examples-completions = Ejemplos (una línea en el archivo de inicio del shell):

names =
    .WORDS = PALABRAS
    .WHEN = CUÁNDO
    .FILE = ARCHIVO
    .LANG = IDIOMA
    .YEARS = AÑOS
    .NAME = NOMBRE
    .UNIT = UNIDAD
    .COUNTRY = PAÍS
    .TOPIC = TEMA
    .REGION = REGIÓN
    .FACT = DATO
    .TEMPLATE = PLANTILLA
    .TEXT = TEXTO
    .KIND = TIPO
    .FORMAT = FORMATO
    .FORM = FORMA
    .FIELDS = CAMPOS
    .WHICH = CUÁLES
    .MONTH = MES
    .N = N
    .KEY = CLAVE
    .ID = ID
    .WHAT = QUÉ
    .STYLE = ESTILO
    .LOCALE = IDIOMA
    .SHELL = SHELL
    .DIR = CARPETA
    .ADDRESS = DIRECCIÓN
    .COMMAND = COMANDO
    .OPTIONS = [OPCIONES]

ssefind = Encuentra las publicaciones de la OIT sobre la economía social y solidaria, y los idiomas en que existen
    .examples =
        ssefind search recicladores             las cooperativas de recicladores
        ssefind search coopertaivas corea       tolera erratas
        ssefind translations world-of-work-11   ¿en qué idiomas se puede distribuir?
        ssefind filter -l es --json             todo lo que existe en español
    .after = Código de salida: 0 resultados, 1 ninguno, 2 uso incorrecto o fallo.

any =
    .help = Muestra la ayuda
    .version = Muestra la versión
    .color = Cuándo usar color: auto (en un terminal, salvo que `NO_COLOR` o `TERM=dumb` digan que no), always (siempre) o never (nunca)
    .catalogue = Busca en este archivo (JSON, CSL-JSON, BibTeX, RIS, MARCXML, OAI-PMH o CSV, comprimido o no) en lugar del catálogo incorporado; puede repetirse; `-` es la entrada estándar; por defecto, los archivos que enumera `SSEFIND_CATALOGUE`
    .with_embedded = Busca también en el catálogo incorporado
    .strict = Falla si alguna entrada de un archivo tiene errores
    .strict-long = Falla si alguna entrada de un archivo tiene errores, en lugar de omitirla
    .encoding = Codificación de los archivos de --catalogue, como windows-1252 o iso-8859-2 [por defecto: UTF-8, UTF-16, o la que muestran los bytes]
    .ascii = Dibuja tablas, marcas y barras con caracteres ASCII, como cuando la configuración regional no es UTF-8
    .interface = Idioma de la interfaz: en, fr o es [por defecto: `SSEFIND_LANG`, o el de la configuración regional]
    .no_history = No guarda los resultados de una búsqueda ni lee los de la última para `show 1`
    .no_pager = No usa paginador; si no, lo que no cabe en el terminal pasa por `SSEFIND_PAGER`, `PAGER` o less
    .language = Existe en este idioma: un código o un nombre
    .language-long = Existe en este idioma: un código o un nombre (`el`, `griego`, `Greek`, `ελληνικά`). Con `-l es,fr` en español o francés, con `-l es -l fr` en ambos
    .without_language = Sin edición registrada en este idioma
    .year = Año o período: 2017, 2014..2019, 2014.., ..2010
    .series = Serie, por su nombre o una parte
    .unit = Unidad de la OIT responsable, por identificador, sigla o nombre
    .country = País del que trata, por código o nombre
    .region = Región de la que trata, de la OIT o subregión de la ONU, por nombre (`áfrica`, `Estados Árabes`)
    .topic = Tema, por identificador o nombre
    .topic-long = Tema, por identificador o por nombre, en cualquier idioma
    .author = Autor, editor o entidad, por su nombre o una parte
    .publisher = Editorial, por su nombre o una parte
    .isbn = ISBN de una edición, con o sin guiones; el ISBN-10 se encuentra por el ISBN-13, y al revés
    .lacking = Dato que falta: url (sin dirección), isbn, title (título de una edición), year (año) o source-ilo (sin fuente en ilo.org)
    .kind = Tipo de documento (nota informativa …) o de registro
    .kind-long = Tipo de publicación (brief: nota informativa, report: informe, training: material de formación, working-paper: documento de trabajo, guide: guía, book: libro, brochure: folleto, reader: recopilación, standard: norma, proceedings: actas, newsletter: boletín, factsheet: ficha informativa, article: artículo, case-study: estudio de caso, periodical: publicación periódica, strategy: estrategia), de unidad (organization: organización, department: departamento, branch: servicio, programme: programa, centre: centro), de iniciativa (online-course: curso en línea, platform: plataforma, country-project: proyecto de país) o de instrumento (constitution: constitución, declaration: declaración, recommendation: recomendación, resolution: resolución, definition: definición, conference: conferencia); o un tipo de registro: publication (publicación), unit (unidad), initiative (iniciativa), instrument (instrumento)
    .format = Formato: table, json, csv, markdown, html, ris …
    .format-long = Formato de salida [por defecto: table]
    .json = Abreviatura de --format json
    .fields = Solo estos campos (`id,title,year`)
    .fields-long = Campos que se muestran, separados por comas; un punto lleva a un campo anidado (`id,title,editions.language`); sin valor, la lista de ellos
    .template = Muestra cada registro según una plantilla: `{"{{"}id{"}}"}\t{"{{"}title{"}}"}`
    .print0 = Termina identificadores y plantillas con NUL en lugar de un salto de línea, para `xargs -0`
    .no_header = Omite la primera línea de csv y tsv
    .bom = Comienza csv con una marca de orden de bytes, por la que Excel reconoce UTF-8
    .title = Título de la página que muestra `--format html`
    .titles = Títulos en estos idiomas, como `fr,es`
    .titles-long = Título que se muestra: display (el título habitual), original (de la edición citada primero), interface (en el idioma de la interfaz), o uno o varios idiomas, por orden de preferencia
    .limit = Número máximo de resultados
    .limit-long = Número máximo de resultados [por defecto: 20 para una búsqueda en un terminal, si no todo]
    .sort = Orden: year, title, id, languages …
    .sort-long = Orden [por defecto: por relevancia en una búsqueda, si no lo más reciente primero]
    .reverse = Invierte el orden
    .ids = Identificadores, o sus comienzos; `-` los lee de la entrada estándar
    .ids-long = Identificadores, o comienzos de identificadores sin ambigüedad; en un terminal, números de resultados de la última búsqueda; `-` lee los identificadores de la entrada estándar, uno por línea

values-format =
    .table = Una tabla para leer en pantalla
    .json = Una lista JSON de registros completos
    .jsonl = Un registro JSON por línea
    .ids = Un identificador por línea; para idiomas, series …, un valor por línea
    .csv = Valores separados por comas, una fila por registro
    .tsv = Valores separados por tabuladores, una fila por registro
    .markdown = Una tabla Markdown
    .html = Una página web para leer, imprimir o abrir en un procesador de textos, en el idioma de la interfaz
    .bibtex = BibTeX para biblatex
    .ris = RIS, para gestores de referencias
    .csl-json = CSL-JSON, para Zotero y pandoc
    .opensearch-bulk = NDJSON para la API `_bulk` de OpenSearch y Elasticsearch

values-sort =
    .relevance = Lo más relevante primero (solo búsquedas)
    .year = Lo más reciente primero
    .title = Por título
    .id = Por identificador
    .count = Más publicaciones primero (solo listas de valores)
    .languages = Más idiomas primero
    .gaps = Menos idiomas primero; en `translations`, primero las que carecen de más de los idiomas pedidos

search = Busca registros por palabras clave, en cualquier idioma
    .examples =
        ssefind search recicladores
        ssefind search récupérateurs -y 2015..
        ssefind search '"economía social" mujeres -áfrica año:2014..'
        ssefind search 978-92-2-130678-8 --json
    .after =
        En las palabras: "una frase" en este orden; -palabra o -"una frase" sin ella;
        una OR otra, (una OR otra) y una tercera; título:palabra en un título;
        autor: país: isbn: tipo: falta: idioma: editorial: región: serie: tema:
        unidad: año: abrevian los filtros, como idioma:fr o serie:"world of work".
    .words = Palabras que se buscan, en uno o varios argumentos
    .words-long = Palabras que se buscan, en uno o varios argumentos; `--` antes de palabras que empiezan por guion
    .partial = En los formatos para programas que no son JSON, muestra también los registros a los que les falta una palabra; las tablas y JSON siempre los incluyen
    .explain = Indica por qué se encontró cada resultado
    .explain-long = Indica de cada resultado qué palabra coincidió, en qué campo, cómo, y su parte de la puntuación

browse = Recorre el catálogo a pantalla completa
    .examples =
        ssefind browse
        ssefind browse recicladores -l es
        ssefind show $(ssefind browse --print)
    .after =
        F1 muestra las teclas. Tab pasa de las palabras a la lista, donde las letras son
        comandos. Lo copiado pasa por el terminal (OSC 52) y por el escritorio, si lo
        hay.
    .words = Palabras iniciales, como en `search`
    .print = Muestra al salir los identificadores marcados
    .print-long = Muestra al salir los identificadores de los registros marcados; Intro muestra el del registro bajo el cursor
    .titles = Títulos en estos idiomas, como `fr,es`
    .titles-long = Títulos iniciales: display (el título habitual), original (el de la edición que se cita primero), interface (en el idioma de la interfaz) o uno o varios idiomas, por orden de preferencia
    .style = Estilo de las referencias copiadas
    .style-long = Estilo de las referencias copiadas: nombre de un estilo CSL, o un archivo .csl

list = Lista los registros, o los valores posibles de los filtros
    .examples =
        ssefind list
        ssefind list series
        ssefind list countries -l es -n 10
        ssefind list units --tree
        ssefind list new --since 2026-11
    .what = Qué listar
    .tree = Con `units`: las muestra en árbol
    .tree-long = Muestra las unidades en árbol, con su número de publicaciones, y el total con las unidades que dependen de ellas
    .since = Con `new`: añadidos ese mes o después
    .since-long = Con `new`: registros añadidos ese mes o después, como 2026-11 [por defecto: el mes más reciente del catálogo]

values-what =
    .publications = Las obras con sus ediciones
    .units = Las unidades, departamentos, programas y centros de la OIT
    .initiatives = Las academias, cursos, plataformas y proyectos de país
    .instruments = Constitución, declaraciones, recomendaciones, resoluciones, conferencias
    .series = Las series de publicaciones
    .languages = Los idiomas de las ediciones
    .countries = Los países de que tratan las publicaciones
    .regions = Las regiones de que tratan las publicaciones: las cinco de la OIT y las subregiones de la ONU
    .topics = Los temas
    .authors = Autores, editores y entidades
    .publishers = Las editoriales
    .years = Los años de publicación
    .kinds = Los tipos de publicaciones, como los documentos de trabajo
    .new = Los registros que añadió la última edición del catálogo

filter = Encuentra registros por idioma, año, país, tema …
    .examples =
        ssefind filter --language es,fr --year 2014..2019
        ssefind filter -c Brasil --without-language en
        ssefind filter -u coop -t juventud --json

show = Muestra registros completos
    .examples =
        ssefind show world-of-work-11
        ssefind show coop r193
        ssefind show sse-academy --json
    .sources = Muestra también las páginas que respaldan cada dato
    .sources-long = Muestra también las páginas que respaldan cada dato y las notas de quienes los reunieron
    .language = La edición a la que remiten bibtex, ris y csl-json

translations = Indica en qué idiomas existen las publicaciones, con sus títulos
    .examples =
        ssefind translations world-of-work-11
        ssefind translations --language fr
        ssefind translations --missing fr,es --series "world of work"
        ssefind translations --year 2014.. --sort gaps -n 20
    .after =
        La cuadrícula muestra lo que consta: una edición con su título, una edición
        cuyo título no consta, o nada. Lo que no consta puede existir. En una tubería,
        una celda tiene el código, entre paréntesis si falta el título. CSV, TSV y Markdown
        tienen una fila por edición; con --grid, una por publicación, con `title` o
        `edition` en la columna de un idioma.
    .ids = Identificadores, o sus comienzos; sin ellos, una cuadrícula
    .ids-long = Identificadores, o comienzos de identificadores sin ambigüedad; en un terminal, números de resultados de la última búsqueda; `-` lee los identificadores de la entrada estándar; sin ellos, una cuadrícula de publicaciones e idiomas
    .grid = En csv, tsv y markdown, una fila por publicación: columnas para todos los códigos de idioma de dos letras, o para `--language`
    .missing = Publicaciones sin edición en este idioma
    .missing-long = Lo que carece de edición en alguno de estos idiomas, y de cuáles podría traducirse; una coma significa «y»
    .explain = Con --missing: por qué en este orden
    .explain-long = Indica con --missing por qué una publicación va primero: los puntos por su tipo, su año y el número de sus idiomas

stats = Cuenta las publicaciones, y muestra si el catálogo está completo
    .examples =
        ssefind stats
        ssefind stats --by year --split language
        ssefind stats --by series,topic -l es -n 10
        ssefind stats --completeness --unit coop
    .after =
        Una publicación cuenta una vez bajo cada uno de sus valores: bajo español y
        bajo francés, si tiene ambas ediciones.
        Sin --by ni --completeness: por década, tipo e idioma, y lo completo que está
        el catálogo.
    .by = Cuenta por year, language, series, kind, country …
    .by-long = Dimensiones del recuento, separadas por comas
    .split = Desglosa cada valor según otra dimensión
    .completeness = Cuántas tienen ISBN, dirección, título …
    .completeness-long = Cuántas publicaciones tienen ISBN, dirección, título en cada edición …
    .limit = Número máximo de valores
    .format = Formato: table, json, jsonl, csv, tsv o markdown
    .format-long = Formato de salida [por defecto: table]

stats-format =
    .table = Barras para leer en pantalla
    .json = Una lista JSON de números
    .jsonl = Un objeto JSON por línea
    .csv = Valores separados por comas, una fila por número
    .tsv = Valores separados por tabuladores, una fila por número

values-by =
    .year = Año de publicación
    .decade = Diez años
    .language = Idioma de una edición
    .series = Serie
    .kind = Tipo de documento: nota informativa, informe …
    .country = País del que trata
    .region = Región de la que trata: una de las cinco de la OIT o una subregión de la ONU
    .unit = Unidad de la OIT responsable
    .topic = Tema
    .author = Autor, editor o entidad
    .publisher = Editorial

cite = Muestra referencias con formato, en estilo APA u otro
    .examples =
        ssefind cite world-of-work-11
        ssefind cite world-of-work-11 -s vancouver --language fr --locale fr
        ssefind cite r193 --style mío.csl --format html
        ssefind cite --style list
        ssefind search jóvenes --format ids | ssefind cite -
    .style = Estilo CSL o archivo .csl
    .style-long = Nombre de un estilo CSL, o un archivo .csl; `list` muestra los nombres
    .locale = Idioma de las palabras que añade el estilo
    .locale-long = Idioma de las palabras que añade el estilo («s. f.», meses): en, es, fr, pt-BR … [por defecto: el del estilo]
    .language = La edición que se cita
    .language-long = La edición que se cita [por defecto: la del título habitual]
    .format = text, markdown, html o rtf
    .format-long = Cómo escribir cursivas y enlaces
    .copy = Copia además las referencias al portapapeles
    .copy-long = Copia además las referencias: al portapapeles del escritorio y al del terminal (OSC 52)

cite-format =
    .text = Texto sin cursivas ni enlaces
    .markdown = En Markdown
    .html = En HTML
    .rtf = En RTF, para procesadores de texto

open = Abre la página de un registro o edición en el navegador
    .examples =
        ssefind open world-of-work-5
        ssefind open world-of-work-5 --language fr
        ssefind open r193 --print
    .after =
        Sin --language, la página del título habitual; si no, la de la primera
        edición que tenga una; si no, el DOI; si no, la fuente más cercana. Muestra la
        dirección donde no se abre ningún navegador, como por SSH. Solo se abren
        direcciones http y https.
    .id = Identificador, o comienzo de identificador sin ambigüedad; en un terminal, número de un resultado de la última búsqueda
    .language = La edición en este idioma: un código o un nombre
    .print = Muestra solo la dirección

check = Comprueba un catálogo: el incorporado, o archivos del mismo formato
    .examples =
        ssefind check
        ssefind check data/*.json
        ssefind check my-list.json --json
    .after =
        Muestra un error por línea; el resumen sale por el error estándar.
        Los identificadores a los que remiten los archivos pueden estar en cualquiera
        de ellos o en el catálogo incorporado.
        { "" }
        Código de salida: 0 ningún error, 2 algún error o uso incorrecto.
    .files = Archivos de registros, de cualquier forma que lea `--catalogue`; `-` es la entrada estándar
    .format = Formato: table (un error por línea), json, jsonl, ids
    .format-long = Formato de salida: table (un error por línea), json, jsonl, o ids (de los registros con errores)

check-format =
    .table = Un error por línea, para leer en pantalla
    .json = Una lista JSON de errores
    .jsonl = Un error JSON por línea
    .ids = Los identificadores de los registros con errores, uno por línea

convert = Convierte en registros las listas de otros programas (CSL-JSON, BibTeX, RIS)
    .examples =
        ssefind convert my-library.bib > my-list.json
        ssefind convert my-zotero.json my-endnote.ris --to jsonl
        ssefind convert my-endnote.ris --to bibtex
    .after =
        Lo que no cabe en un registro se indica en el error estándar, campo por
        campo; docs/catalogues.md da la correspondencia.
        { "" }
        Código de salida: 0 algo se convirtió, 1 nada, 2 uso incorrecto o fallo.
    .files = Archivos de cualquier formato que admita --catalogue; `-` es la entrada estándar
    .to = Formato: json, jsonl, bibtex, ris, csl-json o csv
    .to-long = Formato que se escribe: json (una lista), jsonl (un registro por línea), bibtex, ris, csl-json o csv

convert-to =
    .json = Una lista JSON de registros
    .jsonl = Un registro JSON por línea
    .bibtex = Entradas para biblatex
    .ris = Entradas de RIS
    .csl-json = Elementos de CSL-JSON
    .csv = Una tabla con una fila por publicación y todos los campos

config = Muestra los ajustes y el origen de cada uno: opción, variable, archivo de configuración o valor por defecto
    .examples =
        ssefind config
        ssefind config --json
    .after =
        El archivo de configuración es $XDG_CONFIG_HOME/ssefind/config.toml, por defecto
        ~/.config/ssefind/config.toml. docs/config.md describe sus claves.
    .json = Muestra los ajustes en JSON

index = Envía registros a un índice de OpenSearch o Elasticsearch
    .examples =
        ssefind index --to opensearch+http://localhost:9200/ilo
        ssefind index my-list.jsonl --to opensearch+https://search.example.org/my-list
        ssefind search waste pickers --catalogue opensearch+http://localhost:9200/ilo
    .after =
        Si se repite tras un cambio, el comando envía solo los registros modificados. Las
        búsquedas usan el índice anterior hasta que el nuevo está completo. docs/scale.md
        explica para qué sirve un motor.
        { "" }
        SSEFIND_ENGINE_USER y SSEFIND_ENGINE_PASSWORD, o un archivo netrc, dan el usuario
        y la contraseña.
        { "" }
        Código de salida: 0 si se indexó algo, 1 si nada, 2 uso incorrecto o fallo.
    .files = Archivos de cualquier formato que acepte --catalogue; `-` es la entrada estándar; por defecto, el catálogo incorporado
    .to = Dirección: opensearch+http://SERVIDOR:PUERTO/ÍNDICE
    .to-long = Dirección del índice: opensearch+http://SERVIDOR:PUERTO/ÍNDICE, o con https

schema = Muestra el esquema JSON de la salida de --json
    .examples =
        ssefind schema
        ssefind schema publication
        ssefind schema search > search.schema.json
    .after = JSON Schema 2020-12. docs/contract.md indica qué puede cambiar entre versiones y qué no.
    .what = Salida que se describe

schema-what =
    .records = La lista que muestran list, filter y show
    .publication = Una publicación
    .unit = Una unidad
    .initiative = Una iniciativa
    .instrument = Un instrumento
    .topic = Un tema de un archivo de catálogo
    .search = La lista que muestra search
    .translations = La lista que muestra translations
    .values = La lista que muestran list languages, list series …
    .tree = La lista que muestra list units --tree
    .stats = La lista que muestra stats
    .check = La lista que muestra check
    .config = La lista que muestra config
    .opensearch = Ajustes y mapping de un índice OpenSearch para lo que muestra --format opensearch-bulk

completions = Muestra el script con que un shell completa comandos, valores e identificadores
    .examples =
        bash:        source <(ssefind completions bash)
        zsh:         source <(ssefind completions zsh)      tras compinit
        fish:        ssefind completions fish | source
        elvish:      eval (ssefind completions elvish | slurp)
        powershell:  ssefind completions powershell | Out-String | Invoke-Expression
    .shell = Qué shell

values-shell =
    .bash = bash 4.4 o posterior
    .zsh = zsh
    .fish = fish
    .elvish = elvish
    .powershell = PowerShell

man = Escribe las páginas de manual en una carpeta
    .examples =
        ssefind man ~/.local/share/man/man1
        ssefind man . && man ./ssefind-search.1
    .dir = Dónde escribir ssefind.1, ssefind-search.1 …; se crea si no existe
    .NAME = NOMBRE
    .SYNOPSIS = SINOPSIS
    .DESCRIPTION = DESCRIPCIÓN
    .EXAMPLES = EJEMPLOS
    .OPTIONS = OPCIONES
    .SUBCOMMANDS = COMANDOS
    .NOTES = NOTAS
