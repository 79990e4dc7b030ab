# Los catálogos propios: lo que se dice de los archivos leídos y convertidos.

stdin-twice = la entrada estándar (`-`) solo se puede leer una vez; nómbrela una sola vez
key-taken = otra entrada tiene esta clave; dé a cada una la suya
entry-untitled = una entrada sin título
entry-absent = no hay tal entrada
year-digits = { $digits } no es un año; un año tiene cuatro cifras
bibtex-open = la entrada no se cierra antes de que empiece la siguiente; cuente sus llaves
bibtex-no-equals = `{ $text }` no tiene `=`; un campo se escribe NOMBRE = { "{" }VALOR{ "}" }
bibtex-no-name = `{ $name }` no es un nombre de campo; ¿falta una coma delante?
bibtex-value = { $name }: { $problem }
bibtex-value-open = el valor no se cierra; cuente sus llaves o comillas
bibtex-value-joined = se une con `#` más de lo que contiene ningún campo
packed-otherwise = comprimido en { $packing }; descomprímalo antes, o comprímalo con gzip o zstd
packed-damaged = no se puede descomprimir: acaba antes de tiempo o está dañado; ¿está entero el archivo?
packed-twice = comprimido dos veces; descomprímalo una vez antes
too-long-for-memory = más largo de lo que cabe en la memoria; córtelo en varios archivos
too-long = más largo de { $size } GiB; córtelo en varios archivos
unpacks-too-far = se descomprime en más de { $ratio } veces su tamaño, lo que no hace ningún catálogo; no se leyó más
nul-bytes = bytes nulos, y no texto; un catálogo es JSON, BibTeX o RIS
no-known-form = ni JSON, ni BibTeX, ni RIS, por lo que se ve al principio
not-utf16 = UTF-16 incorrecto; guarde el archivo en UTF-8
count-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
  }
faults-strict = { $entries } con faltas, que --strict no admite; corríjalas, o quite --strict
faults-left-out = { $entries } sin tomar; se toma el resto
faults-more = y { $more } más, que dice `ssefind check`; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } y { $more } más
  }: también en el catálogo incluido; se toman los de los archivos
not-carried-over = no trasladado: { $field } { $of }
no-document = no es un documento, se deja fuera: { $kind } { $of }
of-entries = { $count ->
    [one] de { $count } entrada, { $first }
   *[other] de { $count } entradas, la primera { $first }
  }
line-number = línea { $line }
converted = convertido: { $records } y { $topics }
reading-catalogue = leyendo el catálogo: { $share } %
