label-acronym = Sigla
label-names = Nombres
label-titles = Títulos
label-other-titles = Otros títulos
label-since = Desde
label-dates = Fechas
label-date = Fecha
label-year = Año
label-countries = Países
label-regions = Regiones
label-languages = Idiomas
label-donors = Donantes
label-units = Unidades
label-summary = Resumen
label-address = Dirección
label-addresses = Direcciones
label-held = Ediciones celebradas
label-courses = Cursos
label-notes = Notas
label-number = Número
label-session = Reunión
label-place = Lugar
label-amended = Enmendada
label-outcome = Resultado
label-text = Texto
label-sources = Fuentes
label-nearest-page = Página cercana
sources-behind = { $count ->
    [one] { $count } página; `--sources` la muestra
    [many] { $count } de páginas; `--sources` las muestra
   *[other] { $count } páginas; `--sources` las muestra
  }
sources-and-notes-behind = { $count ->
    [one] { $count } página y notas; `--sources` las muestra
    [many] { $count } de páginas y notas; `--sources` las muestra
   *[other] { $count } páginas y notas; `--sources` las muestra
  }
label-editions = Ediciones
label-series = Serie
label-authors = Autores
label-editors = Editores
label-publishers = Editoriales
label-pages = Páginas
label-topics = Temas
label-related = Véase también
label-in = En
label-until = Hasta
label-volume = Volumen
label-edition-statement = Edición
label-genre = Tipo
label-doi = DOI
label-issn = ISSN
label-keywords = Palabras clave
label-abstract = Resumen
label-instruments = Instrumentos
label-former-ids = Identificadores anteriores
label-part-of = Parte de
label-formerly = Nombres anteriores
label-later = Nombres posteriores
label-email = Correo electrónico
label-telephone = Teléfono
label-twitter = Twitter
label-post = Correo postal
label-contact = Contacto
label-history = Historia

supports = respalda { $fields }
span = { $start } – { $end }
span-to = hasta { $end }
seen = documentado { $when }
series-number = { $series }, { $number }
in-volume = vol. { $volume }
in-issue = n.º { $issue }
in-pages = págs. { $pages }
in-issn = ISSN { $issn }
in-editors = edición de { $names }
isbn = ISBN { $isbn }
not-in-catalogue = (no está en este catálogo)
led-by = { $lead }: { $text }

# The page of `--format html`.

page-title = Publicaciones sobre la economía social y solidaria
page-filter = Filtrar
page-order = Orden
page-order-given = tal cual
page-order-newest = las más recientes primero
page-order-oldest = las más antiguas primero
page-order-title = por título
page-languages = Idiomas:
page-cite = Cómo citar:
page-made = Página elaborada con ssefind { $version }. Los idiomas llevan a las ediciones cuya dirección se conoce.
