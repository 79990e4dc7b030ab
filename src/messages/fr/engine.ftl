# Les moteurs : un index d’OpenSearch ou d’Elasticsearch comme catalogue.

engine-failed = { $address } : { $problem }
engine-address-malformed = l’adresse d’un index est `opensearch+http://HÔTE:PORT/INDEX`, ou avec https ; INDEX se compose de minuscules, de chiffres, de `-`, `_` et `.`
engine-address-with-login = une adresse ne peut pas contenir d’utilisateur ni de mot de passe ; définissez SSEFIND_ENGINE_USER et SSEFIND_ENGINE_PASSWORD, ou utilisez un fichier netrc
engine-half-login = { $user } et { $password } vont ensemble ; définissez les deux ou aucune
engine-alone = un index est un catalogue à lui seul ; indiquez-le sans autre catalogue
engine-no-file = cette commande lit des fichiers, et non l’index d’un moteur
engine-not-built = cette version a été compilée sans moteur ; recompilez-la avec `cargo build --release --features engine`
engine-bad-timeout = { $variable } doit être un nombre de secondes de 1 à 3600
engine-no-certificate = { $file } ne contient aucun certificat au format PEM
engine-too-slow = aucune réponse en { $seconds } secondes ; { $variable } fixe une autre limite
engine-no-host = hôte inconnu
engine-no-connection = rien ne répond à cette adresse ; le moteur est-il en marche ?
engine-broke-off = la connexion a été interrompue : { $problem }
engine-not-trusted = la connexion n’est pas digne de confiance : { $problem } ; { $variable } désigne un fichier de certificats de confiance
engine-answer-too-large = la réponse dépasse { $most } octets
engine-no-json = la réponse n’est pas celle d’OpenSearch ni d’Elasticsearch
engine-login-refused = utilisateur ou mot de passe refusé ; définissez SSEFIND_ENGINE_USER et SSEFIND_ENGINE_PASSWORD, ou utilisez un fichier netrc
engine-no-index = cet index n’existe pas ; créez-le avec `ssefind index FICHIER --to { $address }`
engine-not-ours = cet index n’a pas été créé par `ssefind index`
engine-other-version = cet index a été créé par une autre version de ssefind ; recréez-le avec `ssefind index FICHIER --to { $address }`
engine-name-taken = { $name } est un index ou un alias d’un autre programme ; choisissez un autre nom
engine-busy = le moteur est surchargé ou incomplet (code { $status }) ; réessayez plus tard
engine-refused = le moteur refuse la requête (code { $status }) : { $reason }
engine-refused-record = refusée par le moteur : { $reason }
engine-lost = le nouvel index compte { $count } documents au lieu de { $expected } ; l’ancien index reste en service
engine-written = { $records } dans l’index { $address } : envois { $sent }, inchangés { $unchanged }, suppressions { $removed }
