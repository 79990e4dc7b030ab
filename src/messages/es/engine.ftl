# Los motores: un índice de OpenSearch o Elasticsearch como catálogo.

engine-failed = { $address }: { $problem }
engine-address-malformed = la dirección de un índice es `opensearch+http://SERVIDOR:PUERTO/ÍNDICE`, o con https; ÍNDICE se compone de minúsculas, cifras, `-`, `_` y `.`
engine-address-with-login = una dirección no puede contener usuario ni contraseña; defina SSEFIND_ENGINE_USER y SSEFIND_ENGINE_PASSWORD, o use un archivo netrc
engine-half-login = { $user } y { $password } van juntas; defina las dos o ninguna
engine-alone = un índice es un catálogo por sí solo; indíquelo sin otros catálogos
engine-no-file = este comando lee archivos, no el índice de un motor
engine-not-built = esta versión se compiló sin motor; compílela con `cargo build --release --features engine`
engine-bad-timeout = { $variable } debe ser un número de segundos de 1 a 3600
engine-no-certificate = { $file } no contiene ningún certificado en formato PEM
engine-too-slow = sin respuesta en { $seconds } segundos; { $variable } fija otro límite
engine-no-host = servidor desconocido
engine-no-connection = nada responde en esta dirección; ¿está en marcha el motor?
engine-broke-off = la conexión se interrumpió: { $problem }
engine-not-trusted = la conexión no es de confianza: { $problem }; { $variable } indica un archivo de certificados de confianza
engine-answer-too-large = la respuesta supera { $most } bytes
engine-no-json = la respuesta no es de OpenSearch ni de Elasticsearch
engine-login-refused = usuario o contraseña rechazados; defina SSEFIND_ENGINE_USER y SSEFIND_ENGINE_PASSWORD, o use un archivo netrc
engine-no-index = este índice no existe; créelo con `ssefind index ARCHIVO --to { $address }`
engine-not-ours = este índice no lo creó `ssefind index`
engine-other-version = otra versión de ssefind creó este índice; vuelva a crearlo con `ssefind index ARCHIVO --to { $address }`
engine-name-taken = { $name } es un índice o alias de otro programa; elija otro nombre
engine-busy = el motor está sobrecargado o incompleto (código { $status }); inténtelo más tarde
engine-refused = el motor rechaza la solicitud (código { $status }): { $reason }
engine-refused-record = el motor lo rechaza: { $reason }
engine-lost = el índice nuevo tiene { $count } documentos en lugar de { $expected }; el anterior sigue en uso
engine-written = { $records } en el índice { $address }: enviados { $sent }, sin cambios { $unchanged }, eliminados { $removed }
