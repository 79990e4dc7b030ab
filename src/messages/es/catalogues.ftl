# Los catálogos propios: mensajes sobre los archivos leídos y convertidos.

stdin-twice = la entrada estándar (`-`) solo se puede leer una vez; indíquela una sola vez
key-taken = otra entrada tiene esta clave; dé a cada una la suya
entry-untitled = una entrada sin título
entry-absent = esta entrada no existe
bibtex-open = la entrada no se cierra antes de que empiece la siguiente; cuente sus llaves
bibtex-no-equals = `{ $text }` no tiene `=`; un campo se escribe NOMBRE = { "{" }VALOR{ "}" }
bibtex-no-name = `{ $name }` no es un nombre de campo; ¿falta una coma delante?
bibtex-value = { $name }: { $problem }
bibtex-value-open = el valor no se cierra; cuente sus llaves o comillas
bibtex-value-joined = las partes unidas con `#` son demasiado largas para un campo
packed-otherwise = comprimido en { $packing }; descomprímalo antes, o comprímalo con gzip o zstd
packed-damaged = no se puede descomprimir: el archivo está incompleto o dañado
packed-twice = comprimido dos veces; descomprímalo antes una vez
too-long-for-memory = demasiado grande para la memoria disponible; divídalo en varios archivos
too-long = más de { $size } GiB; divídalo en varios archivos
unpacks-too-far = descomprimido, supera { $ratio } veces su tamaño, lo que no hace ningún catálogo; no se leyó el resto
nul-bytes = contiene bytes nulos, así que no es texto; un catálogo es JSON, BibTeX, RIS, XML o CSV
no-known-form = no empieza como JSON, BibTeX, RIS, MARCXML, OAI-PMH ni CSV; exporte la lista en uno de estos formatos
not-utf16 = UTF-16 no válido; guarde el archivo en UTF-8
faults-strict = { $count ->
    [one] { $count } entrada con errores; corríjala, o quite --strict
   *[other] { $count } entradas con errores; corríjalas, o quite --strict
  }
faults-left-out = { $count ->
    [one] { $count } entrada con errores omitida; se usan las demás
   *[other] { $count } entradas con errores omitidas; se usan las demás
  }
faults-more = y { $more } más, que enumera `ssefind check`; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } y { $more } más
  }: también en el catálogo incorporado; se usan los registros de los archivos
renamed = otra entrada tiene esta clave; por eso el identificador es `{ $id }`
renamed-more = { $more ->
    [one] y { $more } entrada más cuya clave tiene otra, que enumera `ssefind check`
   *[other] y { $more } entradas más cuya clave tiene otra, que enumera `ssefind check`
  }
encoding-guessed = { $file }: no está en UTF-8; se lee como { $encoding }; `--encoding NOMBRE` fija la codificación
encoding-mixed = { $file }: algunas letras no están en UTF-8 y se leen como { $encoding }; `--encoding NOMBRE` fija la codificación
unknown-encoding = `{ $given }` no es una codificación; use un nombre como windows-1252, iso-8859-2 o utf-8
not-in-encoding = no está en { $encoding }; indique con `--encoding` la codificación del archivo
partly-held = { $file }: { $count ->
    [one] { $count } entrada dice más de lo que cabe en su registro
   *[other] { $count } entradas dicen más de lo que cabe en sus registros
  }; `ssefind convert { $file } >/dev/null` indica lo que se pierde
not-csv = no es CSV: { $problem }
xml-no-records = XML sin registros MARCXML ni Dublin Core; exporte la lista en MARCXML, RIS o BibTeX
xml-open = no es XML: un elemento no se cierra; ¿está entero el archivo?
xml-deep = elementos demasiado anidados para una lista de registros
not-xml = no es XML: { $problem }
not-carried-over = no convertido: { $field } { $of }
no-document = no es un documento, omitido: { $kind } { $of }
of-entries = { $count ->
    [one] de { $count } entrada, { $first }
   *[other] de { $count } entradas, la primera { $first }
  }
line-number = línea { $line }
converted = convertido: { $records } y { $topics }
reading-catalogue = leyendo el catálogo: { $share } %
long-texts = solo se buscan los primeros 64 KiB de un texto; textos más largos en { $records }, el primero { $first }
