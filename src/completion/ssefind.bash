_ssefind() {
    local IFS=$'\n' at candidate cut= current=$2
    local -a words=("$1") found=()
    # bash parts words at `=`: put `--language` `=` `fr` together again.
    for ((at = 1; at <= COMP_CWORD; at++)); do
        if [[ ${COMP_WORDS[at]} == "=" && ${words[-1]} == --* ]]; then
            words[-1]+="="
        elif [[ ${words[-1]} == --*= ]]; then
            words[-1]+=${COMP_WORDS[at]}
        else
            words+=("${COMP_WORDS[at]}")
        fi
    done
    [[ $current == "=" ]] && current=
    # What is typed of the last word, without its quoting.
    [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] || current=${current//\\/}
    if [[ ${words[-1]} == --*=* ]]; then
        cut=${words[-1]%%=*}=
    fi
    words[-1]=$cut$current
    found=($(
        SSEFIND_COMPLETE=bash _CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$((${#words[@]} - 1)) ssefind -- "${words[@]}" 2>/dev/null
    )) || return
    COMPREPLY=()
    for candidate in "${found[@]}"; do
        candidate=${candidate#"$cut"}
        # Inside quotes bash inserts a word as it is; outside, what a shell would take apart must be quoted.
        if [[ ${COMP_WORDS[COMP_CWORD]} != [\"\']* && $candidate == *[!A-Za-z0-9,._:/@%+=-]* ]]; then
            printf -v candidate '%q' "$candidate"
        fi
        COMPREPLY+=("$candidate")
    done
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o nosort -F _ssefind ssefind 2>/dev/null || complete -o bashdefault -F _ssefind ssefind
