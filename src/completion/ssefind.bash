_ssefind() {
    local candidate
    COMPREPLY=()
    # `read` splits and expands nothing; ssefind has quoted each line for the quote that is open at the cursor.
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(SSEFIND_COMPLETE=bash ssefind -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
    # bash's own completion would expand a pattern, which costs seconds where the pattern fits many paths.
    [[ $2 == *[*?[]* ]] || compopt -o bashdefault 2>/dev/null
    return 0
}
complete -o nosort -F _ssefind ssefind 2>/dev/null || complete -F _ssefind ssefind
