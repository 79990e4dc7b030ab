//! Which kind of ours the types of other programs are: the table of docs/formats.md read from right to left, and on to the
//! types that we never write.

/// What a type is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A kind of ours.
    Kind(&'static str),
    /// The kind of ours that is nearest.
    Near(&'static str),
    /// A part of something larger, which is named beside it.
    Part,
    /// No document.
    Nothing,
}

impl Sort {
    /// The kind, as far as there is one: what the genre says, else what the type says.
    pub(crate) fn kind(self, genre: Option<&str>) -> Option<&'static str> {
        let by_type = match self {
            Sort::Kind(kind) | Sort::Near(kind) => kind,
            Sort::Part => "article",
            Sort::Nothing => return None,
        };
        Some(genre.and_then(of_genre).unwrap_or(by_type))
    }
}

/// The kind that a genre names in words.
pub(crate) fn of_genre(genre: &str) -> Option<&'static str> {
    Some(match genre.trim().to_lowercase().as_str() {
        "brief" | "policy brief" | "issue brief" => "brief",
        "report" => "report",
        "working paper" | "workingpaper" | "discussion paper" => "working-paper",
        "factsheet" | "fact sheet" => "factsheet",
        "training material" | "training manual" => "training",
        "guide" | "manual" | "handbook" => "guide",
        "brochure" | "pamphlet" => "brochure",
        "proceedings" => "proceedings",
        "newsletter" => "newsletter",
        _ => return None,
    })
}

/// Of a type of CSL 1.0.2, appendix III; None where CSL has no such type.
pub(crate) fn of_csl(kind: &str) -> Option<Sort> {
    Some(match kind {
        "report" => Sort::Kind("report"),
        "book" => Sort::Kind("book"),
        "pamphlet" => Sort::Kind("brochure"),
        "standard" => Sort::Kind("standard"),
        "periodical" => Sort::Kind("newsletter"),
        "article" | "article-journal" | "article-magazine" | "article-newspaper" | "document" => {
            Sort::Kind("article")
        }
        "chapter" | "paper-conference" | "entry" | "entry-dictionary" | "entry-encyclopedia" => Sort::Part,
        "collection" | "classic" => Sort::Near("book"),
        "thesis" | "dataset" | "patent" | "legal_case" | "hearing" => Sort::Near("report"),
        "bill" | "legislation" | "regulation" | "treaty" => Sort::Near("standard"),
        "manuscript"
        | "post"
        | "post-weblog"
        | "review"
        | "review-book"
        | "speech"
        | "webpage"
        | "interview"
        | "personal_communication" => Sort::Near("article"),
        "broadcast" | "event" | "figure" | "graphic" | "map" | "motion_picture" | "musical_score"
        | "performance" | "software" | "song" => Sort::Nothing,
        _ => return None,
    })
}

/// Of an entry type of BibTeX or biblatex (*The biblatex Package*, version 3.20, section 2.1), in lower case.
pub(crate) fn of_bibtex(kind: &str) -> Sort {
    match kind {
        "report" | "techreport" => Sort::Kind("report"),
        "manual" => Sort::Kind("guide"),
        "book" => Sort::Kind("book"),
        "booklet" => Sort::Kind("brochure"),
        "standard" => Sort::Kind("standard"),
        "proceedings" => Sort::Kind("proceedings"),
        "periodical" => Sort::Kind("newsletter"),
        "article" | "misc" => Sort::Kind("article"),
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" | "inproceedings"
        | "conference" | "inreference" => Sort::Part,
        "mvbook" | "collection" | "mvcollection" | "reference" | "mvreference" => Sort::Near("book"),
        "mvproceedings" => Sort::Near("proceedings"),
        "thesis" | "mastersthesis" | "phdthesis" | "dataset" | "patent" | "jurisdiction" => {
            Sort::Near("report")
        }
        "legislation" | "legal" => Sort::Near("standard"),
        "artwork" | "audio" | "image" | "movie" | "music" | "performance" | "software" | "video" => {
            Sort::Nothing
        }
        _ => Sort::Near("article"),
    }
}

/// Of a reference type of RIS (*RIS Format Specifications*, 2011).
pub(crate) fn of_ris(kind: &str) -> Sort {
    match kind {
        "RPRT" => Sort::Kind("report"),
        "BOOK" => Sort::Kind("book"),
        "PAMP" => Sort::Kind("brochure"),
        "STAND" => Sort::Kind("standard"),
        "CONF" => Sort::Kind("proceedings"),
        "SER" => Sort::Kind("newsletter"),
        "JOUR" | "EJOUR" | "MGZN" | "NEWS" | "JFULL" | "GEN" => Sort::Kind("article"),
        "CHAP" | "ECHAP" | "CPAPER" | "ENCYC" | "DICT" => Sort::Part,
        "EBOOK" | "EDBOOK" | "CLSWK" => Sort::Near("book"),
        "GOVDOC" | "THES" | "DATA" | "AGGR" | "DBASE" | "PAT" | "CASE" | "HEAR" | "GRANT" => {
            Sort::Near("report")
        }
        "LEGAL" | "BILL" | "STAT" | "UNBILL" => Sort::Near("standard"),
        "ADVS" | "ART" | "CHART" | "COMP" | "EQUA" | "FIGURE" | "MAP" | "MPCT" | "MULTI" | "MUSIC"
        | "SLIDE" | "SOUND" | "VIDEO" => Sort::Nothing,
        _ => Sort::Near("article"),
    }
}
