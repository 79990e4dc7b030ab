//! Decodes the TeX of bibliographies to Unicode: accents, symbols, dashes and quotation marks. Braces and commands that
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
                '_' | '^' if self.math => rest = self.script(letter, behind),
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
            self.control_symbol(name);
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
            "frac" | "dfrac" | "tfrac" | "nicefrac" | "sfrac" => {
                *closing = "/";
                return trimmed;
            }
            // TeX does not print the address, nor what only sorts the entry.
            "href" | "noopsort" | "SortNoop" | "noop" => return behind_group(trimmed),
            "textsuperscript" => return self.script('^', trimmed),
            "textsubscript" => return self.script('_', trimmed),
            "mathbb" | "mathcal" | "mathscr" | "mathfrak" => return self.math_letter(name, trimmed),
            _ => {}
        }
        match symbol(name).or_else(|| table(name)) {
            Some(word) if word.bytes().all(|byte| byte.is_ascii_lowercase()) => self.operator(word, trimmed),
            Some(text) => text.chars().for_each(|letter| self.push(letter)),
            None if FORMATTING.contains(&name) => {}
            None => unknown(name),
        }
        // TeX drops `{}`, or a space, after a command of letters.
        trimmed.strip_prefix("{}").unwrap_or(trimmed)
    }

    /// Reads a command of one sign.
    fn control_symbol(&mut self, sign: &str) {
        match sign {
            "\\" | " " | "," | ";" | ":" | "\n" | "\t" | "\r" => self.push(' '),
            "(" => self.math = true,
            ")" => self.math = false,
            "-" | "/" | "!" | "@" | "[" | "]" => {}
            other => other.chars().for_each(|sign| self.push(sign)),
        }
    }

    /// Prints a letter in the alphabet that the command names. Returns the text after the letter.
    fn math_letter<'t>(&mut self, command: &str, behind: &'t str) -> &'t str {
        let Some(letter) = behind.get(..3).and_then(|group| table(&format!("{command}{group}"))) else {
            return behind;
        };
        letter.chars().for_each(|letter| self.push(letter));
        &behind[3..]
    }

    /// Prints an operator as `log`, apart from letters beside it.
    fn operator(&mut self, word: &str, behind: &str) {
        if self.out.ends_with(char::is_alphanumeric) {
            self.out.push(' ');
        }
        self.out.push_str(word);
        if behind.starts_with(|next: char| next.is_alphanumeric() || next == '\\') {
            self.out.push(' ');
        }
    }

    /// Prints the argument behind `^` or `_` with the raised or lowered signs of Unicode, and returns the text behind
    /// it. An argument without such signs stands on the line, and is still to be read.
    fn script<'t>(&mut self, sign: char, text: &'t str) -> &'t str {
        let length = text.chars().next().map_or(0, char::len_utf8);
        let group = text.strip_prefix('{').and_then(|inner| inner.split_once(['{', '}']));
        let group = group.filter(|(inner, _)| text[1 + inner.len()..].starts_with('}'));
        let degree = text.strip_prefix("\\circ").map(|behind| ("\\circ", behind));
        let (argument, behind) = group.or(degree).unwrap_or_else(|| text.split_at(length));
        if sign == '^' && argument == "\\circ" {
            self.push('°');
            return behind;
        }
        let is_alone = argument.chars().nth(1).is_none();
        let moved = |letter: char| match sign {
            _ if letter.is_alphabetic() && !is_alone => None,
            '^' => SUPERSCRIPTS.iter().find(|(from, _)| *from == letter),
            _ => SUBSCRIPTS.iter().find(|(from, _)| *from == letter),
        };
        let moved: Option<String> = argument.chars().map(|letter| moved(letter).map(|(_, to)| *to)).collect();
        match moved.filter(|moved| !moved.is_empty()) {
            Some(moved) => {
                moved.chars().for_each(|letter| self.push(letter));
                behind
            }
            None => text,
        }
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

/// Letters that Unicode has above the line (chart U+2070, and Latin-1).
#[rustfmt::skip]
const SUPERSCRIPTS: [(char, char); 17] = [
    ('0', '⁰'), ('1', '¹'), ('2', '²'), ('3', '³'), ('4', '⁴'), ('5', '⁵'), ('6', '⁶'), ('7', '⁷'), ('8', '⁸'), ('9', '⁹'),
    ('+', '⁺'), ('-', '⁻'), ('=', '⁼'), ('(', '⁽'), (')', '⁾'), ('i', 'ⁱ'), ('n', 'ⁿ'),
];

/// Letters that Unicode has below the line (chart U+2070).
#[rustfmt::skip]
const SUBSCRIPTS: [(char, char); 27] = [
    ('0', '₀'), ('1', '₁'), ('2', '₂'), ('3', '₃'), ('4', '₄'), ('5', '₅'), ('6', '₆'), ('7', '₇'), ('8', '₈'), ('9', '₉'),
    ('+', '₊'), ('-', '₋'), ('=', '₌'), ('(', '₍'), (')', '₎'),
    ('a', 'ₐ'), ('e', 'ₑ'), ('h', 'ₕ'), ('k', 'ₖ'), ('l', 'ₗ'), ('m', 'ₘ'), ('n', 'ₙ'), ('o', 'ₒ'), ('p', 'ₚ'), ('s', 'ₛ'),
    ('t', 'ₜ'), ('x', 'ₓ'),
];

/// Returns the text behind a group in braces. A group that is not closed is the whole rest.
fn behind_group(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return if byte == b'}' { &text[at + 1..] } else { text };
        }
    }
    ""
}

/// Names of commands and the texts that they print, one a line.
const TABLE: &str = include_str!("../../../data/names/tex.tsv");

/// Returns the text of a command that `data/names/tex.tsv` has.
fn table(name: &str) -> Option<&'static str> {
    let line = format!("\n{name}\t");
    let at = TABLE.find(&line)? + line.len();
    TABLE[at..].lines().next()
}

/// Returns the combining mark of an accent.
fn accent(name: &str) -> Option<char> {
    Some(match name {
        "`" | "grave" => '\u{300}',
        "'" | "acute" => '\u{301}',
        "^" | "hat" | "widehat" => '\u{302}',
        "~" | "tilde" | "widetilde" => '\u{303}',
        "=" | "bar" | "overline" => '\u{304}',
        "u" | "breve" => '\u{306}',
        "." | "dot" => '\u{307}',
        "\"" | "ddot" => '\u{308}',
        "h" => '\u{309}',
        "r" => '\u{30A}',
        "H" => '\u{30B}',
        "v" | "check" => '\u{30C}',
        "G" => '\u{30F}',
        "d" => '\u{323}',
        "c" => '\u{327}',
        "k" => '\u{328}',
        "b" => '\u{331}',
        "vec" => '\u{20D7}',
        _ => return None,
    })
}

/// Returns the text of a command that the table has not, or has otherwise (*The Comprehensive LaTeX Symbol List*).
fn symbol(name: &str) -> Option<&'static str> {
    Some(match name {
        "SS" => "SS",
        "ldq" => "“",
        "rdq" => "”",
        "lq" => "‘",
        "rq" => "’",
        "guillemetleft" | "flqq" => "«",
        "guillemetright" | "frqq" => "»",
        "flq" => "‹",
        "frq" => "›",
        "textquotedbl" => "\"",
        "textminus" => "−",
        "textasciicircum" => "^",
        "textbraceleft" => "{",
        "textbraceright" => "}",
        "textbar" => "|",
        "textless" => "<",
        "textgreater" => ">",
        "textunderscore" => "_",
        "textpercent" => "%",
        "textampersand" => "&",
        "textperiodcentered" => "·",
        "degree" => "°",
        "S" => "§",
        "P" => "¶",
        "copyright" => "©",
        "euro" => "€",
        "pounds" => "£",
        "textnobreakspace" | "nobreakspace" | "space" | "quad" | "qquad" | "newline" => " ",
        "textmu" => "μ",
        "slash" => "/",
        "prime" => "′",
        "sqrt" => "√",
        "TeX" => "TeX",
        "LaTeX" => "LaTeX",
        _ => return None,
    })
}

/// Commands that only change the appearance, or print nothing.
#[rustfmt::skip] // several words a line
const FORMATTING: &[&str] = &[
    "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textmd",
    "textnormal", "it", "bf", "sc", "tt", "rm", "sf", "sl", "em", "itshape", "bfseries", "scshape", "upshape",
    "normalfont", "mbox", "hbox", "text", "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "boldsymbol", "bm",
    "operatorname", "left", "right", "big", "Big", "displaystyle", "textstyle", "ensuremath", "underline",
    "uppercase", "lowercase", "MakeUppercase", "MakeLowercase", "url", "protect", "relax", "bibstring",
    "mkbibemph", "mkbibitalic", "mkbibbold", "foreignlanguage", "small", "allowbreak", "break", "linebreak",
    "nolinebreak", "hspace", "null", "xspace",
];

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
            (
                r"H$_2$O 5$^{th}$ 10$^{-3}$ m\textsuperscript{2} $x_t$ $90^\circ$ \(y^{n}\)",
                "H₂O 5th 10⁻³ m² xₜ 90° yⁿ",
            ),
            (r"$\lambda$, $\Sigma^0$, $H_2$, and\slash or", "λ, Σ⁰, H₂, and/or"),
            (r"an $O(n\log n)$ proof, $\log\log x$, \sin(x)", "an O(n log n) proof, log log x, sin(x)"),
            (r"$C^\ast$-algebras in $\mathbb{R}^n$ and $\mathcal X$", "C∗-algebras in ℝⁿ and X"),
            (r"$\frac{1}{2}$ $\hat{x} \leq \bar y$ $\sqrt{2}$ $\Lambda$CDM", "1/2 x̂ ≤ȳ √2 ΛCDM"),
            (r"\noopsort{1973b}1981 {\noopsort{a{b}}}c", "1981 c"),
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
