Register-ArgumentCompleter -Native -CommandName ssefind -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # The words as they are written; nothing of them is evaluated.
    $words = @()
    foreach ($element in $commandAst.CommandElements) {
        if ($element.Extent.StartOffset -ge $cursorPosition) { break }
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $words += $element.Value
        } else {
            $words += $element.Extent.Text
        }
    }
    if ($wordToComplete -eq '') { $words += '' }
    $before = $env:SSEFIND_COMPLETE
    $env:SSEFIND_COMPLETE = 'powershell'
    $candidates = & ssefind -- @words 2>$null
    if ($null -eq $before) { Remove-Item Env:\SSEFIND_COMPLETE } else { $env:SSEFIND_COMPLETE = $before }
    $candidates | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        if (-not $help) { $help = $value }
        # Inside single quotes PowerShell expands nothing; it takes curly apostrophes for quotes too.
        $text = $value
        if ($value -notmatch '^[A-Za-z0-9._:/\\%+=-]+$') {
            $text = "'" + ($value -replace "['\u2018\u2019\u201a\u201b]", '$0$0') + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $help)
    }
}
