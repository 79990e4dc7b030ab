# The config file, and `ssefind config`.

config-not-toml = not TOML: { $problem }; a line is KEY = VALUE, with text in quotation marks
config-too-large = the file is larger than { $most } bytes
config-unknown-key = no such key; the keys are { $keys }
config-value = `{ $given }` is not a value; use { $values }
config-titles = `{ $given }` is not a value; use display, original, interface, or languages
config-needs-text = the value must be a text in quotation marks
config-needs-bool = the value must be true or false

config-key = Key
config-value-head = Value
config-from = From
config-by-flag = option
config-by-default = default
config-file = config file: { $file }
config-file-missing = config file: { $file }, which does not exist
config-no-home = no config file, because there is no home directory
