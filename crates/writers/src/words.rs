//! What files say of themselves, in Arabic and in English. A sentence that is missing in a language does not compile.

use muqabala_engine::session::{ChangeKind, Relation};

/// The language of a file's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// English.
    English,
}

impl Language {
    /// The language with this tag; none where no file is written in it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag {
            "ar" => Some(Self::Arabic),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The language for articles in the languages with these tags: Arabic where at least half of them are.
    pub fn of_articles<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut arabic, mut all) = (0, 0);
        for tag in tags {
            arabic += usize::from(tag == "ar");
            all += 1;
        }
        if arabic > 0 && arabic * 2 >= all {
            Self::Arabic
        } else {
            Self::English
        }
    }

    pub(crate) const fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic)
    }

    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Self::Arabic => &ARABIC,
            Self::English => &ENGLISH,
        }
    }
}

/// A file's own words.
pub struct Words {
    pub tag: &'static str,
    pub rtl: bool,
    pub heading: &'static str,
    pub board: &'static str,
    pub changes: &'static str,
    pub articles: &'static str,
    pub statement: &'static str,
    pub outlet: &'static str,
    pub kind: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub speaker: &'static str,
    pub verb: &'static str,
    pub paragraph: &'static str,
    pub address: &'static str,
    pub title: &'static str,
    pub date: &'static str,
    pub language: &'static str,
    pub text: &'static str,
    pub gap: &'static str,
    pub cut: &'static str,
    pub legend: &'static str,
    pub relative: &'static str,
    pub sources: &'static str,
    pub notes: &'static str,
    reported: [&'static str; 2],
    kinds: [&'static str; 14],
    relations: [&'static str; 5],
}

impl Words {
    /// The heading of a statement that so many of all outlets report.
    pub fn statement_of(&self, number: usize, reporting: usize, outlets: usize) -> String {
        let [by, of] = self.reported;
        format!("{} {number} · {by} {reporting} {of} {outlets}", self.statement)
    }

    pub const fn of_kind(&self, kind: ChangeKind) -> &'static str {
        let [
            marks,
            spelling,
            punctuation,
            clitic,
            inflection,
            replaced,
            name,
            number,
            attribution,
            certainty,
            distance,
            added,
            dropped,
            moved,
        ] = self.kinds;
        match kind {
            ChangeKind::Marks => marks,
            ChangeKind::Spelling => spelling,
            ChangeKind::Punctuation => punctuation,
            ChangeKind::Clitic => clitic,
            ChangeKind::Inflection => inflection,
            ChangeKind::Replaced => replaced,
            ChangeKind::Name => name,
            ChangeKind::Number => number,
            ChangeKind::Attribution => attribution,
            ChangeKind::Certainty => certainty,
            ChangeKind::Distance => distance,
            ChangeKind::Added => added,
            ChangeKind::Dropped => dropped,
            ChangeKind::Moved => moved,
        }
    }

    pub const fn of_relation(&self, relation: Relation) -> &'static str {
        let [verbatim, near, paraphrase, partial, disagree] = self.relations;
        match relation {
            Relation::Verbatim => verbatim,
            Relation::Near => near,
            Relation::Paraphrase => paraphrase,
            Relation::Partial => partial,
            Relation::Disagree => disagree,
        }
    }
}

const ENGLISH: Words = Words {
    tag: "en",
    rtl: false,
    heading: "Outlets’ wordings side by side",
    board: "Board",
    changes: "Changes",
    articles: "Articles",
    statement: "Statement",
    outlet: "Outlet",
    kind: "Kind",
    from: "From",
    to: "To",
    speaker: "Speaker",
    verb: "Verb",
    paragraph: "Paragraph",
    address: "Address",
    title: "Title",
    date: "Date",
    language: "Language",
    text: "Text",
    gap: "no match found",
    cut: "cut here: a cell holds no more",
    legend: "Kinds of change",
    relative: "Each wording is marked where it differs from what most outlets have. What one lacks stands struck out in \
               brackets where most have it.",
    sources: "Sources",
    notes: "Notes",
    reported: ["reported by", "of"],
    kinds: [
        "marks only",
        "spelling",
        "punctuation",
        "attached particle",
        "form of the word",
        "replaced word",
        "another name",
        "number or date",
        "attribution verb",
        "certainty or denial",
        "distance, by quotation marks",
        "added",
        "dropped",
        "moved",
    ],
    relations: [
        "word for word",
        "nearly the same words",
        "the same in other words",
        "only a part of it",
        "they disagree: another figure, or the opposite",
    ],
};

const ARABIC: Words = Words {
    tag: "ar",
    rtl: true,
    heading: "صياغات الوسائل جنبًا إلى جنب",
    board: "اللوحة",
    changes: "الفروق",
    articles: "المقالات",
    statement: "التصريح",
    outlet: "الوسيلة",
    kind: "النوع",
    from: "من",
    to: "إلى",
    speaker: "القائل",
    verb: "فعل الإسناد",
    paragraph: "الفقرة",
    address: "الرابط",
    title: "العنوان",
    date: "التاريخ",
    language: "اللغة",
    text: "النص",
    gap: "لا مقابل",
    cut: "قُطع هنا: لا تتسع الخلية لأكثر",
    legend: "أنواع الفروق",
    relative: "تُعلَّم كل صياغة حيث تخالف ما عند أكثر الوسائل. وما ينقص إحداها يظهر مشطوبًا بين معقوفين حيث هو عند أكثرها.",
    sources: "المصادر",
    notes: "ملاحظات",
    reported: ["ورد في", "من"],
    kinds: [
        "حركات فقط",
        "إملاء",
        "ترقيم",
        "سابقة أو ضمير متصل",
        "صيغة الكلمة",
        "كلمة مستبدلة",
        "اسم آخر",
        "رقم أو تاريخ",
        "فعل الإسناد",
        "يقين أو نفي",
        "تحفّظ بعلامتي اقتباس",
        "زيادة",
        "حذف",
        "نقل",
    ],
    relations: [
        "كلمةً بكلمة",
        "قريب من اللفظ نفسه",
        "المعنى نفسه بلفظ آخر",
        "جزء منه فقط",
        "يختلفان: رقم آخر أو النقيض",
    ],
};
