//! Decodes the TeX of bibliographies to Unicode: accents, symbols, dashes and quotation marks. Braces and
//! commands that
//! only change the appearance are removed.
//!
//! The decoder is not recursive, so that braces may nest to any depth.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

use crate::record::Text;
use crate::text::one_line;

/// Returns the text as TeX prints it. Unknown commands are removed and passed to `unknown`.
pub(crate) fn decode<'a>(text: &'a str, unknown: &mut dyn FnMut(&str)) -> Text<'a> {
    let is_plain =
        !text.contains(['\\', '{', '}', '~', '$', '`']) && !text.contains("--") && !text.contains("''");
    if is_plain {
        return Text(one_line(text));
    }
    let mut decoder = Decoder::default();
    decoder.run(text, unknown);
    let letters = if decoder.combined { decoder.out.nfc().collect() } else { decoder.out };
    Text::owned(one_line(&letters).into_owned())
}

/// Returns an address without the escapes of TeX.
pub(crate) fn verbatim(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let text = text.strip_prefix("\\url").unwrap_or(text);
    if !text.contains(['\\', '{', '}']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\\textasciitilde", "~");
    Cow::Owned(text.replace(['\\', '{', '}'], ""))
}

#[derive(Default)]
struct Decoder {
    out: String,
    /// Marks for the next letter, the outermost first.
    marks: Vec<char>,
    /// The text that ends each open group.
    groups: Vec<&'static str>,
    combined: bool,
    math: bool,
}

impl Decoder {
    fn run(&mut self, text: &str, unknown: &mut dyn FnMut(&str)) {
        let mut rest = text;
        let mut closing = "";
        while let Some(letter) = rest.chars().next() {
            let behind = &rest[letter.len_utf8()..];
            rest = behind;
            match letter {
                '{' => self.groups.push(std::mem::take(&mut closing)),
                '}' => {
                    self.lone_marks();
                    let end = self.groups.pop().unwrap_or_default();
                    self.out.push_str(end);
                }
                '~' => self.push(' '),
                '$' => self.math = !self.math,
                '_' | '^' if self.math => {}
                '-' if behind.starts_with("--") => {
                    self.push('—');
                    rest = &behind[2..];
                }
                '-' if behind.starts_with('-') => {
                    self.push('–');
                    rest = &behind[1..];
                }
                '`' if behind.starts_with('`') => {
                    self.push('“');
                    rest = &behind[1..];
                }
                '`' => self.push('‘'),
                '\'' if behind.starts_with('\'') => {
                    self.push('”');
                    rest = &behind[1..];
                }
                '\\' => rest = self.command(behind, &mut closing, unknown),
                letter if letter.is_whitespace() && !self.marks.is_empty() => {}
                letter => self.push(letter),
            }
        }
        self.lone_marks();
    }

    /// Reads a command after its backslash. Returns the text after the command.
    fn command<'t>(
        &mut self,
        rest: &'t str,
        closing: &mut &'static str,
        unknown: &mut dyn FnMut(&str),
    ) -> &'t str {
        let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let length = match (letters, rest.chars().next()) {
            (0, Some(sign)) => sign.len_utf8(),
            (0, None) => return rest,
            (letters, _) => letters,
        };
        let (name, behind) = rest.split_at(length);
        if let Some(mark) = accent(name) {
            self.marks.push(mark);
            return behind;
        }
        if letters == 0 {
            match name {
                "\\" | " " | "," | ";" | ":" | "\n" | "\t" | "\r" => self.push(' '),
                "-" | "/" | "!" | "@" | "(" | ")" | "[" | "]" => {}
                other => other.chars().for_each(|sign| self.push(sign)),
            }
            return behind;
        }
        // Spaces end a command of letters.
        let trimmed = behind.trim_start();
        match name {
            "enquote" | "mkbibquote" => {
                self.push('“');
                *closing = "”";
                return trimmed;
            }
            "href" => {
                // TeX does not print the address, which is in braces.
                let end = trimmed.starts_with('{').then(|| trimmed.find('}')).flatten();
                return end.map_or(trimmed, |end| &trimmed[end + 1..]);
            }
            _ => {}
        }
        match symbol(name) {
            Some(text) => text.chars().for_each(|letter| self.push(letter)),
            None if is_looks(name) => {}
            None => unknown(name),
        }
        // TeX drops `{}`, or a space, after a command of letters.
        trimmed.strip_prefix("{}").unwrap_or(trimmed)
    }

    fn push(&mut self, letter: char) {
        if self.marks.is_empty() {
            self.out.push(letter);
            return;
        }
        let mut base = match letter {
            'ı' => 'i',
            'ȷ' => 'j',
            letter => letter,
        };
        self.combined = true;
        let mut above = Vec::new();
        while let Some(mark) = self.marks.pop() {
            match compose(base, mark).filter(|_| above.is_empty()) {
                Some(composed) => base = composed,
                None => above.push(mark),
            }
        }
        self.out.push(base);
        self.out.extend(above);
    }

    /// Adds marks without a letter: `\^{}` and `\~{}` print the signs themselves.
    fn lone_marks(&mut self) {
        for mark in self.marks.drain(..) {
            self.out.push(match mark {
                '\u{302}' => '^',
                '\u{303}' => '~',
                '\u{301}' => '\'',
                '\u{300}' => '`',
                _ => continue,
            });
        }
    }
}

/// Returns the combining mark of an accent.
fn accent(name: &str) -> Option<char> {
    Some(match name {
        "`" => '\u{300}',
        "'" => '\u{301}',
        "^" => '\u{302}',
        "~" => '\u{303}',
        "=" => '\u{304}',
        "u" => '\u{306}',
        "." => '\u{307}',
        "\"" => '\u{308}',
        "h" => '\u{309}',
        "r" => '\u{30A}',
        "H" => '\u{30B}',
        "v" => '\u{30C}',
        "G" => '\u{30F}',
        "d" => '\u{323}',
        "c" => '\u{327}',
        "k" => '\u{328}',
        "b" => '\u{331}',
        _ => return None,
    })
}

/// Returns the text that a command of letters prints (*The Comprehensive LaTeX Symbol List*; the names are those
/// of `textcomp` and the T1
/// encoding).
fn symbol(name: &str) -> Option<&'static str> {
    Some(match name {
        "i" => "ı",
        "j" => "ȷ",
        "ss" => "ß",
        "SS" => "SS",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "aa" => "å",
        "AA" => "Å",
        "o" => "ø",
        "O" => "Ø",
        "l" => "ł",
        "L" => "Ł",
        "dh" => "ð",
        "DH" => "Ð",
        "dj" => "đ",
        "DJ" => "Đ",
        "th" => "þ",
        "TH" => "Þ",
        "ng" => "ŋ",
        "NG" => "Ŋ",
        "ij" => "ĳ",
        "IJ" => "Ĳ",
        "textquotedblleft" | "ldq" => "“",
        "textquotedblright" | "rdq" => "”",
        "textquoteleft" | "lq" => "‘",
        "textquoteright" | "rq" => "’",
        "quotedblbase" => "„",
        "quotesinglbase" => "‚",
        "guillemotleft" | "guillemetleft" | "flqq" => "«",
        "guillemotright" | "guillemetright" | "frqq" => "»",
        "guilsinglleft" | "flq" => "‹",
        "guilsinglright" | "frq" => "›",
        "textquotesingle" => "'",
        "textquotedbl" => "\"",
        "textasciigrave" => "`",
        "textendash" => "–",
        "textemdash" => "—",
        "textminus" => "−",
        "textellipsis" | "ldots" | "dots" => "…",
        "textasciitilde" => "~",
        "textasciicircum" => "^",
        "textbackslash" => "\\",
        "textbraceleft" => "{",
        "textbraceright" => "}",
        "textbar" => "|",
        "textless" => "<",
        "textgreater" => ">",
        "textunderscore" => "_",
        "textdollar" => "$",
        "textpercent" => "%",
        "textampersand" => "&",
        "textbullet" => "•",
        "textperiodcentered" | "cdot" => "·",
        "textdegree" | "degree" => "°",
        "textsection" | "S" => "§",
        "textparagraph" | "P" => "¶",
        "textregistered" => "®",
        "texttrademark" => "™",
        "textcopyright" | "copyright" => "©",
        "texteuro" | "euro" => "€",
        "textsterling" | "pounds" => "£",
        "textyen" => "¥",
        "textcent" => "¢",
        "textexclamdown" => "¡",
        "textquestiondown" => "¿",
        "textordfeminine" => "ª",
        "textordmasculine" => "º",
        "textnumero" => "№",
        "times" | "texttimes" => "×",
        "pm" | "textpm" => "±",
        "rightarrow" | "textrightarrow" | "to" => "→",
        "leftarrow" | "textleftarrow" => "←",
        "textnobreakspace" | "nobreakspace" | "space" | "quad" | "qquad" | "newline" => " ",
        "alpha" => "α",
        "beta" => "β",
        "gamma" => "γ",
        "delta" => "δ",
        "mu" | "textmu" => "μ",
        "TeX" => "TeX",
        "LaTeX" => "LaTeX",
        _ => return None,
    })
}

/// Returns whether a command only changes the appearance, or prints nothing.
fn is_looks(name: &str) -> bool {
    matches!(
        name,
        "emph"
            | "textit"
            | "textbf"
            | "textsc"
            | "texttt"
            | "textrm"
            | "textsf"
            | "textsl"
            | "textup"
            | "textmd"
            | "textnormal"
            | "textsuperscript"
            | "textsubscript"
            | "it"
            | "bf"
            | "sc"
            | "tt"
            | "rm"
            | "sf"
            | "sl"
            | "em"
            | "itshape"
            | "bfseries"
            | "scshape"
            | "upshape"
            | "normalfont"
            | "mbox"
            | "hbox"
            | "text"
            | "mathrm"
            | "mathit"
            | "mathbf"
            | "ensuremath"
            | "underline"
            | "uppercase"
            | "lowercase"
            | "MakeUppercase"
            | "MakeLowercase"
            | "url"
            | "protect"
            | "relax"
            | "noopsort"
            | "bibstring"
            | "mkbibemph"
            | "mkbibitalic"
            | "mkbibbold"
            | "foreignlanguage"
            | "small"
            | "allowbreak"
            | "break"
            | "linebreak"
            | "nolinebreak"
            | "hspace"
            | "null"
            | "xspace"
    )
}

#[cfg(test)]
mod tests {
    use super::{decode, verbatim};

    #[test]
    fn decodes_as_tex_prints() {
        for (tex, expected) in [
            (
                r#"{\"o}\"{o}\"o {\'{e}} \'e \`a \^{\i} \~n \c{c} \c c \v{S} \k{a} \H{o} \r a"#,
                "ööö é é à î ñ ç ç Š ą ő å",
            ),
            (r"\'{\^e} \'\i \'{\i}n", "ế íín"),
            (
                r"Stra{\ss}e, Stra\ss e, \O{}rsted, {\L}\'od\'z, \AA rhus",
                "Straße, Straße, Ørsted, Łódź, Århus",
            ),
            (r"\textquotedblleft{}a\textquotedblright\ b ``c'' `d' \enquote{e}", "“a” b “c” ‘d' “e”"),
            ("2014--2019 --- a~b", "2014–2019 — a b"),
            (r"Food \& Drink 100\% \$5 \#1 a\_b \{x\}", "Food & Drink 100% $5 #1 a_b {x}"),
            (r"\textbackslash{}textbf \textasciitilde{} \textasciicircum{} \~{} \^{}", r"\textbf ~ ^ ~ ^"),
            (r"{{The {ILO}}} \emph{and} {\it others}", "The ILO and others"),
            (r"H$_2$O 5$^{th}$", "H2O 5th"),
            (r"\href{https://a.org/x}{text} \url{b}", "text b"),
            ("a\n  b", "a b"),
            (r"\", ""),
            ("}}{{", ""),
        ] {
            let mut unknown = Vec::new();
            let decoded = decode(tex, &mut |name| unknown.push(name.to_owned()));
            assert_eq!(decoded.as_str(), expected, "{tex}");
            assert!(unknown.is_empty(), "{tex}: {unknown:?}");
        }
    }

    #[test]
    fn reports_unknown_commands() {
        let mut unknown = Vec::new();
        let decoded = decode(r"a \foo{b}", &mut |name| unknown.push(name.to_owned()));
        assert_eq!((decoded.as_str(), unknown.as_slice()), ("a b", &["foo".to_owned()][..]));
    }

    #[test]
    fn braces_may_nest_deeply() {
        let deep = format!("{}x{}", "{\\'".repeat(10_000), "}".repeat(10_000));
        assert!(decode(&deep, &mut |_| {}).starts_with('x'));
    }

    #[test]
    fn addresses_lose_only_escapes() {
        assert_eq!(verbatim(r"https://a.org/x\_y{\%}20~z"), "https://a.org/x_y%20~z");
        assert_eq!(verbatim(r"\url{https://a.org/}"), "https://a.org/");
    }
}
