//! Maps types of other programs to kinds of publications. The types are those of the table in docs/formats.md, and
//! others that the program never writes.

/// The result of mapping a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypeMapping {
    /// An exact kind.
    Kind(&'static str),
    /// The nearest kind.
    Nearest(&'static str),
    /// A part of a larger work, which the entry names.
    Part,
    /// A type that is not a document.
    NotADocument,
}

impl TypeMapping {
    /// Returns the kind by the genre, else by the type; `None` if the entry is not a document.
    pub(crate) fn kind(self, genre: Option<&str>) -> Option<&'static str> {
        let by_type = match self {
            TypeMapping::Kind(kind) | TypeMapping::Nearest(kind) => kind,
            TypeMapping::Part => "article",
            TypeMapping::NotADocument => return None,
        };
        Some(genre.and_then(of_genre).unwrap_or(by_type))
    }
}

/// Returns the kind that a genre names.
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
        "case study" => "case-study",
        "strategy" => "strategy",
        _ => return None,
    })
}

/// Maps a type of CSL 1.0.2, appendix III; `None` for an unknown type.
pub(crate) fn of_csl(kind: &str) -> Option<TypeMapping> {
    Some(match kind {
        "report" => TypeMapping::Kind("report"),
        "book" => TypeMapping::Kind("book"),
        "pamphlet" => TypeMapping::Kind("brochure"),
        "standard" => TypeMapping::Kind("standard"),
        "periodical" => TypeMapping::Kind("periodical"),
        "article" | "article-journal" | "article-magazine" | "article-newspaper" | "document" => {
            TypeMapping::Kind("article")
        }
        "chapter" | "paper-conference" | "entry" | "entry-dictionary" | "entry-encyclopedia" => {
            TypeMapping::Part
        }
        "collection" | "classic" => TypeMapping::Nearest("book"),
        "thesis" | "dataset" | "patent" | "legal_case" | "hearing" => TypeMapping::Nearest("report"),
        "bill" | "legislation" | "regulation" | "treaty" => TypeMapping::Nearest("standard"),
        "manuscript"
        | "post"
        | "post-weblog"
        | "review"
        | "review-book"
        | "speech"
        | "webpage"
        | "interview"
        | "personal_communication" => TypeMapping::Nearest("article"),
        "broadcast" | "event" | "figure" | "graphic" | "map" | "motion_picture" | "musical_score"
        | "performance" | "software" | "song" => TypeMapping::NotADocument,
        _ => return None,
    })
}

/// Maps a type of Crossref's own (<https://api.crossref.org/types>), which its CSL-JSON has instead of one of CSL;
/// `None` for another type.
pub(crate) fn of_crossref(kind: &str) -> Option<TypeMapping> {
    Some(match kind {
        "journal-article" => TypeMapping::Kind("article"),
        "posted-content" | "peer-review" | "component" | "other" => TypeMapping::Nearest("article"),
        "proceedings-article"
        | "book-chapter"
        | "book-part"
        | "book-section"
        | "book-track"
        | "reference-entry" => TypeMapping::Part,
        "monograph" | "edited-book" | "reference-book" | "book-set" | "book-series" => {
            TypeMapping::Nearest("book")
        }
        "proceedings" => TypeMapping::Kind("proceedings"),
        "proceedings-series" => TypeMapping::Nearest("proceedings"),
        "journal" | "journal-volume" | "journal-issue" => TypeMapping::Nearest("periodical"),
        "report-component" | "report-series" | "dissertation" | "database" | "grant" => {
            TypeMapping::Nearest("report")
        }
        _ => return None,
    })
}

/// Maps an entry type of BibTeX or biblatex (*The biblatex Package*, version 3.20, section 2.1), in lower case.
pub(crate) fn of_bibtex(kind: &str) -> TypeMapping {
    match kind {
        "report" | "techreport" => TypeMapping::Kind("report"),
        "manual" => TypeMapping::Kind("guide"),
        "book" => TypeMapping::Kind("book"),
        "booklet" => TypeMapping::Kind("brochure"),
        "standard" => TypeMapping::Kind("standard"),
        "proceedings" => TypeMapping::Kind("proceedings"),
        "periodical" => TypeMapping::Kind("periodical"),
        "article" | "misc" => TypeMapping::Kind("article"),
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" | "inproceedings"
        | "conference" | "inreference" => TypeMapping::Part,
        "mvbook" | "collection" | "mvcollection" | "reference" | "mvreference" => {
            TypeMapping::Nearest("book")
        }
        "mvproceedings" => TypeMapping::Nearest("proceedings"),
        "thesis" | "mastersthesis" | "phdthesis" | "dataset" | "patent" | "jurisdiction" => {
            TypeMapping::Nearest("report")
        }
        "legislation" | "legal" => TypeMapping::Nearest("standard"),
        "artwork" | "audio" | "image" | "movie" | "music" | "performance" | "software" | "video" => {
            TypeMapping::NotADocument
        }
        _ => TypeMapping::Nearest("article"),
    }
}

/// Maps a reference type of RIS (*RIS Format Specifications*, 2011).
pub(crate) fn of_ris(kind: &str) -> TypeMapping {
    match kind {
        "RPRT" => TypeMapping::Kind("report"),
        "BOOK" => TypeMapping::Kind("book"),
        "PAMP" => TypeMapping::Kind("brochure"),
        "STAND" => TypeMapping::Kind("standard"),
        "CONF" => TypeMapping::Kind("proceedings"),
        "SER" => TypeMapping::Kind("periodical"),
        "JOUR" | "EJOUR" | "MGZN" | "NEWS" | "JFULL" | "GEN" => TypeMapping::Kind("article"),
        "CHAP" | "ECHAP" | "CPAPER" | "ENCYC" | "DICT" => TypeMapping::Part,
        "EBOOK" | "EDBOOK" | "CLSWK" => TypeMapping::Nearest("book"),
        "GOVDOC" | "THES" | "DATA" | "AGGR" | "DBASE" | "PAT" | "CASE" | "HEAR" | "GRANT" => {
            TypeMapping::Nearest("report")
        }
        "LEGAL" | "BILL" | "STAT" | "UNBILL" => TypeMapping::Nearest("standard"),
        "ADVS" | "ART" | "CHART" | "COMP" | "EQUA" | "FIGURE" | "MAP" | "MPCT" | "MULTI" | "MUSIC"
        | "SLIDE" | "SOUND" | "VIDEO" => TypeMapping::NotADocument,
        _ => TypeMapping::Nearest("article"),
    }
}
