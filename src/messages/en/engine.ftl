# Engines: an index of OpenSearch or Elasticsearch as a catalogue.

engine-failed = { $address }: { $problem }
engine-address-malformed = the address of an index is `opensearch+http://HOST:PORT/INDEX`, or with https; INDEX has small letters, digits, `-`, `_` and `.`
engine-address-with-login = an address cannot hold a user or password; set SSEFIND_ENGINE_USER and SSEFIND_ENGINE_PASSWORD, or use a netrc file
engine-half-login = { $user } and { $password } belong together; set both or neither
engine-alone = an index is a catalogue by itself; name it without other catalogues
engine-no-file = this command reads files, not the index of an engine
engine-not-built = this build has no engine; build it with `cargo build --release --features engine`
engine-bad-timeout = { $variable } must be a number of seconds from 1 to 3600
engine-no-certificate = { $file } has no certificate in PEM form
engine-too-slow = no answer within { $seconds } seconds; { $variable } sets another limit
engine-no-host = no such host
engine-no-connection = nothing answers at this address; is the engine running?
engine-broke-off = the connection broke off: { $problem }
engine-not-trusted = the connection cannot be trusted: { $problem }; { $variable } names a file of certificates to trust
engine-answer-too-large = the answer is larger than { $most } bytes
engine-no-json = the answer is not one of OpenSearch or Elasticsearch
engine-login-refused = user or password refused; set SSEFIND_ENGINE_USER and SSEFIND_ENGINE_PASSWORD, or use a netrc file
engine-no-index = no such index; make it with `ssefind index FILE --to { $address }`
engine-not-ours = `ssefind index` did not make this index
engine-other-version = another version of ssefind made this index; make it anew with `ssefind index FILE --to { $address }`
engine-name-taken = { $name } is an index or alias of another program; use another name
engine-busy = the engine is busy or incomplete (status { $status }); try later
engine-refused = the engine refuses the request (status { $status }): { $reason }
engine-refused-record = the engine refuses it: { $reason }
engine-lost = the new index has { $count } documents instead of { $expected }; the former index stays in use
engine-written = indexed { $records } in { $address }: { $sent } sent, { $unchanged } unchanged, { $removed } removed
