head-id = Id
head-kind = Tipo
head-year = Año
head-title = Título
head-language = Idioma
head-languages = Idiomas
head-editions = Ediciones
head-isbn = ISBN
head-address = Dirección
head-name = Nombre
head-own-name = En su idioma
head-code = Código
head-series = Serie
head-author = Autor
head-part-of = Parte de
head-publisher = Editorial
head-publications = Publicaciones
head-known-as = Título habitual
head-partial = Parcial
head-met = Coincidencia
head-missing = Falta
head-worth = Interés
head-from = A partir de
head-not-recorded = No consta
head-translated-from = Traducible a partir de
head-recorded = Consta
head-all = Total
head-none = ninguno
head-by = Por
head-value = Valor
head-of = De
head-unit = Unidad
head-parent = Superior
head-acronym = Sigla
head-since = Desde
head-own = Propias
head-in-all = En total

## Tipos y otras palabras de los registros

kind = { $kind ->
    [brief] nota informativa
    [report] informe
    [training] material de formación
    [working-paper] documento de trabajo
    [guide] guía
    [book] libro
    [brochure] folleto
    [reader] recopilación
    [standard] norma
    [proceedings] actas
    [newsletter] boletín
    [factsheet] ficha informativa
    [article] artículo
    [case-study] estudio de caso
    [periodical] publicación periódica
    [strategy] estrategia
    [organization] organización
    [department] departamento
    [branch] servicio
    [unit] unidad
    [programme] programa
    [centre] centro
    [online-course] curso en línea
    [platform] plataforma
    [country-project] proyecto de país
    [constitution] constitución
    [declaration] declaración
    [recommendation] recomendación
    [resolution] resolución
    [definition] definición
    [conference] conferencia
   *[other] { $kind }
  }
type-name = { $record-type ->
    [publication] publicación
    [unit] unidad
    [initiative] iniciativa
    [instrument] instrumento
   *[other] { $record-type }
  }
source-kind = { $kind ->
    [ilo] OIT
    [profile] perfil
    [partner] entidad asociada
    [library] biblioteca
    [copy] copia
    [mirror] réplica
    [other] otra
   *[unknown] { $kind }
  }

## Cuántos

count-publications = { $count ->
    [one] { $count } publicación
    [many] { $count } de publicaciones
   *[other] { $count } publicaciones
  }
count-units = { $count ->
    [one] { $count } unidad
    [many] { $count } de unidades
   *[other] { $count } unidades
  }
count-initiatives = { $count ->
    [one] { $count } iniciativa
    [many] { $count } de iniciativas
   *[other] { $count } iniciativas
  }
count-instruments = { $count ->
    [one] { $count } instrumento
    [many] { $count } de instrumentos
   *[other] { $count } instrumentos
  }
count-records = { $count ->
    [one] { $count } registro
    [many] { $count } de registros
   *[other] { $count } registros
  }
count-editions = { $count ->
    [one] { $count } edición
    [many] { $count } de ediciones
   *[other] { $count } ediciones
  }
count-languages = { $count ->
    [one] { $count } idioma
   *[other] { $count } idiomas
  }
count-countries = { $count ->
    [one] { $count } país
   *[other] { $count } países
  }
count-regions = { $count ->
    [one] { $count } región
    [many] { $count } de regiones
   *[other] { $count } regiones
  }
count-topics = { $count ->
    [one] { $count } tema
    [many] { $count } de temas
   *[other] { $count } temas
  }
count-series = { $count ->
    [one] { $count } serie
    [many] { $count } de series
   *[other] { $count } series
  }
count-authors = { $count ->
    [one] { $count } autor
    [many] { $count } de autores
   *[other] { $count } autores
  }
count-publishers = { $count ->
    [one] { $count } editorial
    [many] { $count } de editoriales
   *[other] { $count } editoriales
  }
count-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
  }
count-kinds = { $count ->
    [one] { $count } tipo
   *[other] { $count } tipos
  }
shown-of = { $shown } de { $all }; -n { $number } muestra todo
values = { $what ->
    [languages] idiomas
    [countries] países
    [regions] regiones
    [publishers] editoriales
    [topics] temas
    [series] series
    [authors] autores
    [years] años
    [kinds] tipos
   *[other] { $what }
  }

## Nada

nothing-new = ningún registro añadido desde entonces; `ssefind list new` muestra los más recientes
nothing-to-list = nada que listar; quite un filtro, o pruebe `ssefind filter`, que busca en todos los registros
nothing-filtered = ningún registro cumple estos filtros; quite uno, o vea los valores posibles con `ssefind list languages`, `list countries`, `list topics` …
nothing-found = no se encontró nada; pruebe con menos palabras o con otras, o vea `ssefind list topics`
nothing-found-but = no se encontró nada, porque ningún registro tiene { $words }; para lo demás, escriba `ssefind search { $others }`
nothing-found-near = no se encontró nada; palabras parecidas en el catálogo: { $words }; o vea `ssefind list topics`
nothing-to-count = ninguna publicación cumple estos filtros, así que no hay nada que contar; quite uno
nothing-translated = aquí ninguna publicación cumple estos filtros; quite uno, o vea `ssefind list languages`
nothing-lacking = de cada publicación que cumple estos filtros consta una edición en { $languages }; pida otros idiomas

## search

searched-as = «{ $typed }» se buscó como «{ $word }»
lacks = falta: { $words }
counted-by-words = { $complete ->
    [0] { $counted }; ningún registro tiene todas las palabras
    [one] { $counted }; 1 tiene todas las palabras, { $partial } algunas
   *[other] { $counted }; { $complete } tienen todas las palabras, { $partial } algunas
  }
only-partial = { $count ->
    [one] ningún registro tiene todas las palabras; se muestra el único que tiene algunas
   *[other] ningún registro tiene todas las palabras; { $count } tienen algunas y se muestran
  }
by-topic = tema: { $topic }
by-related = relacionado con: { $concepts }
score = puntuación { $score }
met = { $term }:{ $word } en { $field }{ $language }, { $how }
explained = { $met } +{ $added }
how = { $how ->
    [exact] exacta
    [acronym] sigla
    [form] otra forma
    [translation] traducción
    [concept] mismo concepto
    [near] mismo concepto, errata corregida
    [prefix] comienzo de palabra
    [typo] errata corregida
    [part] parte
    [fuzzy] aproximada
   *[other] { $how }
  }
bonus = { $name } +{ $added }
bonus-name = { $name ->
    [order] orden de las palabras
    [cover] parte del nombre
    [related] conceptos afines
   *[language] edición en el idioma de la búsqueda
  }

## translations

title-not-recorded = (no consta el título)
title-not-recorded-in = ({ $language }: no consta el título)
may-exist = lo que no consta puede existir
instruments-are-last = { $count ->
    [one] la última es el texto de un instrumento, que la OIT publica por sí misma en sus idiomas
   *[other] las { $count } últimas son textos de instrumentos, que la OIT publica por sí misma en sus idiomas
  }
worth = interés { $sum }: { $kind } +{ $for-kind }, { $year } +{ $for-year }, { $languages } +{ $for-languages }
legend-titled = { $mark } consta la edición y su título
legend-untitled = { $mark } consta la edición, no su título
legend-blank = vacío: no consta ninguna edición
lacking = { $of ->
    [one] no consta ninguna edición en { $language } de { $count } de { $of } publicación
   *[other] { $count } de las { $of } publicaciones no tienen edición registrada en { $language }
  }
not-recorded-in = no consta: { $languages }
translated-from = a partir de: { $languages }

## stats

dimension = { $dimension ->
    [decade] Década
    [language] Idioma
    [series] Serie
    [kind] Tipo de documento
    [country] País
    [region] Región
    [unit] Unidad
    [topic] Tema
    [author] Autor
    [publisher] Editorial
   *[year] Año
  }
not-recorded = no consta
decade = década de { $first }
share = { $percent } %
share-under = <{ $percent } %
share-over = >{ $percent } %
total = { $publications }, { $editions }, { $languages }
values-shown-of = { $dimension }: { $shown } de { $all }; -n { $all } muestra todo
fact-title = un título en cada edición
fact-isbn = un ISBN
fact-url = una dirección
fact-year = un año
fact-date = una fecha
fact-authors = un autor, editor o entidad
fact-publishers = una editorial
fact-pages = un número de páginas
fact-topics = un tema
fact-units = una unidad de la OIT responsable
fact-sources = una fuente

## list units --tree

tree-legend = publicaciones de la propia unidad, y en total con las de las unidades que dependen de ella

## Pérdidas de un formato

left-out-no-publication = { $id }: no es una publicación, y se omite
left-out-no-reference = { $id }: no es un documento, y no figura en las referencias
left-out-no-edition = { $id }: no consta ninguna edición en ese idioma; en su lugar, la del título habitual
left-out-no-title = { $id }: no se conoce el título de esa edición; en su lugar, el título habitual
left-out-no-until = { $id }: el formato no tiene campo para el último año de una publicación periódica; se omite `until`
cite-no-until = { $id }: la referencia no tiene lugar para un intervalo de años; se omite `until`
left-out-processor-fails = { $id } se omite: el procesador de citas falla en este registro con este estilo

## Autocompletado

meaning-counted = { $name } ({ $count })
meaning-type = todo el tipo
complete-no-shell = { $variable } está reservada a los scripts de `ssefind completions` y nombra un shell; elimine esa variable
complete-no-words = ninguna palabra que completar

## Ayuda

help-default = [por defecto: { $value }]
help-values = [valores posibles: { $values }]
help-values-heading = Valores posibles:
help-other-commands = Y también: { $names }
help-more = Todas las opciones: { $command } --help
