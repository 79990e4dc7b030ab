# Prints what bash would offer for the words given, the last one being typed.
source <(ssefind completions bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
COMP_TYPE=9
typed=${COMP_WORDS[COMP_CWORD]}
# Like readline, which hands over the word without its opening quote.
_ssefind ssefind "${typed#[\"\']}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
