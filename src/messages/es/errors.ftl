closed-pipe = el lector cerró la tubería
unwritable-output = no se puede escribir la salida: { $problem }
unreadable = no se puede leer { $file }: { $problem }
unwritable = no se puede escribir { $file }: { $problem }
system-words = { $kind ->
    [cut] el archivo se cortó durante la lectura
    [changed] otro programa modificó el archivo durante la lectura
    [not-found] no existe el archivo o la carpeta
    [not-permitted] permiso denegado
    [directory] es una carpeta
    [no-directory] no es una carpeta
    [exists] ya existe
    [full] no queda espacio en el disco
    [read-only] sistema de archivos de solo lectura
   *[other] { $words }
  }
no-pager = no se puede iniciar el paginador `{ $pager }`: { $problem }
see-help = { $problem }; véase `{ $help }`
no-command = no existe el comando `{ $given }`; para buscar, escriba `ssefind search { $words }`
no-command-near = no existe el comando `{ $given }`; el más parecido: { $nearest }; para buscar, escriba `ssefind search { $words }`
unexpected-word = `{ $command }` no admite la palabra `{ $given }`; para buscar, escriba `ssefind search { $words }`
no-option = no existe la opción `{ $option }`
no-option-near = no existe la opción `{ $option }`; la más parecida: { $nearest }
no-option-but = no existe la opción `{ $option }`; use { $ours }
option-after-command = { $option } va después del comando: `ssefind { $command } … { $option }`
hyphen-word = `{ $word }` se lee como una opción; para excluir la palabra, póngala al final, después de dos guiones (`-- { $word }`), o con todas las palabras entre comillas ('PALABRAS { $word }')
not-a-limit = `{ $given }` no es un número de resultados; escriba un número entero a partir de 1, como en -n 20
not-a-value = `{ $given }` no es un valor de { $option }
bad-value = { $option } no tiene el valor `{ $given }`; use uno de { $all }
bad-value-near = { $option } no tiene el valor `{ $given }`; el más parecido: { $nearest }; todos: { $all }
no-value = { $option } necesita un valor
excludes = { $option } y { $other } se excluyen; quite una de las dos
given-twice = { $option } aparece dos veces; póngala una sola vez
missing-argument = falta: { $names }
which-record = ¿qué registro? `ssefind { $command } ID`; `ssefind search PALABRAS` encuentra los identificadores
argument-not-utf8 = un argumento no es UTF-8 válido
empty-field = hay un nombre de campo vacío en --fields; escriba los nombres con una coma entre ellos, como id,title

## Valores de los filtros, identificadores, campos

unknown-value = { $what ->
    [language] no hay ningún idioma
    [country] no hay ningún país
    [region] no hay ninguna región
    [kind] no hay ningún tipo de documento
    [series] no hay ninguna serie
    [author] no hay ningún autor
    [publisher] no hay ninguna editorial
    [unit] no hay ninguna unidad
    [topic] no hay ningún tema
   *[other] no hay ningún valor
  } `{ $given }` en el catálogo; la lista completa: `{ $command }`
unknown-value-near = { $what ->
    [language] no hay ningún idioma
    [country] no hay ningún país
    [region] no hay ninguna región
    [kind] no hay ningún tipo de documento
    [series] no hay ninguna serie
    [author] no hay ningún autor
    [publisher] no hay ninguna editorial
    [unit] no hay ninguna unidad
    [topic] no hay ningún tema
   *[other] no hay ningún valor
  } `{ $given }` en el catálogo; valores parecidos: { $nearest }; la lista completa: `{ $command }`
unknown-lack = `--lacking` no conoce `{ $given }`; use { $all }
region-as-country = `{ $name }` es una región, no un país: use `--region { $id }`, o `región:{ $id }` en las palabras
country-as-region = `{ $name }` es un país, no una región: use `--country { $code }`, o `país:{ $code }` en las palabras
bad-year = `{ $given }` no es un año: { $problem }; escriba 2017, 2014..2019, 2014.. o ..2010
year-of-four-digits = un año tiene cuatro cifras
year-none = no indica ningún año
year-backwards = el período termina antes de empezar
unknown-id = no hay ningún registro `{ $given }`; `ssefind search PALABRAS` encuentra identificadores por título, autor o tema
unknown-id-near = no hay ningún registro `{ $given }`; identificadores parecidos: { $nearest }
ambiguous-id = `{ $given }` es ambiguo: { $ids }; precise el identificador
no-such-hit = { $count ->
    [one] la última búsqueda en este terminal tiene { $count } resultado y no hay un número { $number }; repita la búsqueda o escriba un identificador
   *[other] la última búsqueda en este terminal tiene { $count } resultados y no hay un número { $number }; repita la búsqueda o escriba un identificador
  }
unknown-field = no hay ningún campo `{ $given }`; `--fields` sin valor los muestra todos
unknown-field-near = no hay ningún campo `{ $given }`; los más parecidos: { $near }; `--fields` sin valor los muestra todos
list-and-more = { $list } y { $rest } más
named-code = { $name } ({ $code })
list-or = { $list } o { $last }

## Llamadas imposibles

option-of-formats = { $option } es para { $formats }
template-fails = la plantilla: { $problem }
template-unreadable = la plantilla no se puede leer ({ $problem }); escriba los campos entre llaves dobles, como '{"{{"}id{"}}"}: {"{{"}title{"}}"}'
template-endless = la plantilla exige demasiados pasos para un registro; acorte sus bucles
title-of-format = --title es para html; este formato no tiene título
fields-of-format = --fields es para json, jsonl, csv, tsv, markdown y table; este formato tiene sus propios campos
fields-of-values = --fields es para registros; un valor tiene value, name y publications
since-is-for-new = --since es una opción de `ssefind list new`; para los años de publicación, use --year 2016..
bad-month = `{ $given }` no es un mes; escriba 2026-11 o 2026
fields-of-tree = un árbol tiene sus propios campos; quite --fields o --tree
fields-of-translations = --fields es para registros; quizá le sirva `ssefind list --fields id,title,editions.language`
only-units-are-a-tree = solo las unidades forman un árbol: `ssefind list units --tree`
values-are-no-documents = no son documentos, sino { $values }; bibtex, ris y csl-json son para publicaciones e instrumentos
values-have-no-page = no son registros, sino { $values }; html es una página de registros, y markdown muestra una tabla de valores
values-are-no-records = no son registros, sino { $values }; opensearch-bulk es para registros, y jsonl muestra un valor por línea
no-relevance = solo una búsqueda tiene relevancia; ordene por year, title, id, languages o gaps
no-count = los registros no se cuentan, los valores sí (`ssefind list countries`); ordene por year, title, id, languages o gaps
no-such-order = `list { $what }` no tiene ese orden; ordene por count, title (el nombre) o id (el valor)
no-such-order-of-years = `list { $what }` no tiene ese orden; ordene por count, title (el nombre), year o id (el valor)
no-translations = `{ $id }` es { $record-type ->
    [unit] una unidad
    [initiative] una iniciativa
    [instrument] un instrumento
   *[publication] una publicación
  }, y solo las publicaciones tienen traducciones; `ssefind show { $id }` da sus nombres por idioma

## search

nothing-to-search = nada que buscar; escriba una palabra, como en `ssefind search recicladores`
no-letter-to-search = ninguna letra ni cifra que buscar; escriba una palabra, como en `ssefind search recicladores`
nothing-after-key = nada después de `{ $key }:` en el carácter { $at }; escriba { $key }:VALOR, o quítelo
unknown-key = no existe la clave `{ $key }:` (carácter { $at }); las claves son autor:, país:, isbn:, tipo:, falta:, idioma:, editorial:, región:, serie:, título:, tema:, unidad:, año:; para buscar las palabras mismas, ponga un espacio después de los dos puntos
key-excluded = `-{ $key }:` en el carácter { $at }: solo se puede excluir un idioma, como en -idioma:fr; quite el guion o el filtro
no-alternative = no hay palabras junto a OR en el carácter { $at }; los filtros y las exclusiones valen para toda la consulta, y varios valores de un filtro se separan con coma: idioma:fr,es
unbalanced = el paréntesis del carácter { $at } no tiene pareja; añádala, o ponga las palabras entre comillas
group-excluded = no se puede excluir un grupo (carácter { $at }); excluya cada palabra: -una -otra
too-many-alternatives = más de 16 alternativas en el carácter { $at }; quite algunas, o haga varias búsquedas

## open

address-refused = `{ $id }`: { $problem }; la dirección no se abrió
no-browser = aquí no se puede iniciar ningún navegador; la dirección es:
opens-source = no consta ninguna dirección de `{ $id }`; esta es su fuente más cercana ({ $kind })
no-address-nor-source = `{ $id }` no tiene dirección ni fuente
no-address-in-but-sources = no consta ninguna dirección de `{ $id }` en { $languages }; `ssefind show { $id } --sources` da sus fuentes
no-address-in-but = no consta ninguna dirección de `{ $id }` en { $languages }; existe una en { $others }
address-malformed = `{ $address }` no es una dirección web; escríbala entera, con http:// o https://, sin espacios
address-of-other-scheme = `{ $address }` no es una dirección http o https
address-without-host = `{ $address }` no tiene nombre de servidor

## cite

ids-none = no hay ningún identificador en la entrada estándar; `ssefind search PALABRAS --format ids` los muestra
ids-not-utf8 = la entrada estándar no está en UTF-8; debe contener identificadores, uno por línea
ids-too-long = la entrada estándar supera { $size } MiB; debe contener identificadores, uno por línea
no-clipboard = no hay portapapeles al que copiar: ni terminal, ni escritorio con wl-copy, xclip, xsel, pbcopy o clip.exe
show-nothing = ¿qué registro? `ssefind show ID…`; `ssefind search PALABRAS` encuentra identificadores
cite-nothing = ¿qué publicación? `ssefind cite ID…`; `ssefind search PALABRAS` encuentra identificadores
cite-no-edition = no consta ninguna edición de `{ $id }` en { $asked }; ediciones registradas: { $languages }
cite-no-document = `{ $id }` ({ $kind }) no se puede citar; vea `ssefind show { $id }`
no-style = { $file } no es un estilo CSL: { $problem }
style-not-utf8 = no está en UTF-8
style-not-xml = no es XML
style-cut-off = no termina en </style>
style-without-macro = usa una macro `{ $missing }` que no define
style-too-large = ocupa más de { $most } bytes
style-value-too-long = un atributo o un texto ocupa más de { $most } bytes
style-too-many-attributes = un elemento tiene más de { $most } atributos
style-too-deep = sus elementos se anidan en más de { $most } niveles
style-macro-calls-itself = la macro `{ $name }` se llama a sí misma, directamente o a través de otras macros
style-macro-too-deep = los elementos y macros se anidan en más de { $most } niveles en la macro `{ $name }`
style-macro-too-large = la macro `{ $name }` genera más de { $most } elementos, incluidos los de las macros a las que llama
style-layout-too-deep = los elementos y macros se anidan en más de { $most } niveles en un diseño
style-layout-too-large = un diseño genera más de { $most } elementos, incluidos los de las macros a las que llama
style-refers = { $file } solo remite a { $other }, que no está entre los estilos conocidos; use el archivo de ese estilo
style-without-list = este estilo no tiene lista de referencias, solo llamadas en el texto; `ssefind cite --style list` muestra otros
cite-processor-fails = el procesador de citas falla con este estilo; use otro estilo
unknown-style = no hay ningún estilo de cita `{ $given }`; `ssefind cite --style list` los muestra todos, y también vale un archivo .csl
unknown-style-near = no hay ningún estilo de cita `{ $given }`; estilos parecidos: { $nearest }; `ssefind cite --style list` los muestra todos, y también vale un archivo .csl
unknown-locale = no hay ningún idioma `{ $given }`; use { $all }
