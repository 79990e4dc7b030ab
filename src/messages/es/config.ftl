# El archivo de configuración y `ssefind config`.

config-not-toml = no es TOML: { $problem }; una línea se escribe CLAVE = VALOR, un texto entre comillas rectas
config-too-large = el archivo supera los { $most } bytes
config-unknown-key = clave desconocida; las claves son { $keys }
config-value = `{ $given }` no es un valor posible; use { $values }
config-titles = `{ $given }` no es un valor posible; use display, original, interface o idiomas
config-needs-text = el valor debe ser un texto entre comillas rectas
config-needs-bool = el valor debe ser true o false

config-key = Clave
config-value-head = Valor
config-from = Origen
config-by-flag = opción
config-by-default = valor por defecto
config-file = archivo de configuración: { $file }
config-file-missing = archivo de configuración: { $file }, que no existe
config-no-home = sin archivo de configuración, porque no hay carpeta personal
