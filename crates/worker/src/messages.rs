//! What the page and its workers say to each other, as postcard bytes.
//!
//! The engine's own types are not serialisable, so that they can change freely: their wire form stands here, field
//! by field, and no longer compiles when it has fallen behind.

use muqabala_engine::align::{Anchor, Decision, Equivalents, Settings, Verdict};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::{Board, ChangeKind, Synopsis};
use muqabala_engine::{Notice, Span};
use serde::{Deserialize, Serialize};

/// What the page asks. Each request has one answer, and a comparison tells its progress before it; `generation` comes
/// back with both.
///
/// Texts cross between page and workers once each way: a file's bytes in with [`Request::Read`], its text out with the
/// answer. From then on an article is known by its number. The worker that read it keeps its text, and hands it
/// to the one that compares through a port between the two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Turn a file into an article, and keep its text.
    Read {
        /// Of which call.
        generation: u32,
        /// The article's number from now on.
        article: u32,
        /// The file's name.
        name: String,
        /// What it holds.
        bytes: Bytes,
    },
    /// Keep these texts, by their articles' numbers.
    Keep {
        /// Of which call.
        generation: u32,
        /// The texts.
        texts: Vec<(u32, String)>,
    },
    /// Send the texts of these articles, as [`Request::Keep`], through the port that comes with the request.
    Hand {
        /// Of which call.
        generation: u32,
        /// The articles' numbers.
        articles: Vec<u32>,
    },
    /// Find what the articles report in common. Their texts come through the port that comes with the request.
    Compare {
        /// Of which call.
        generation: u32,
        /// What is known of the articles besides their texts.
        articles: Vec<Facts>,
        /// How to compare them.
        #[serde(with = "WireSettings")]
        settings: Settings,
    },
    /// Take up a comparison that another worker made. The texts come as for [`Request::Compare`].
    Hold {
        /// Of which call.
        generation: u32,
        /// What is known of the articles besides their texts.
        articles: Vec<Facts>,
        /// How they were compared.
        #[serde(with = "WireSettings")]
        settings: Settings,
        /// What was found.
        board: Board,
    },
    /// Set the wordings of one statement of the last comparison side by side.
    Synopsis {
        /// Of which call.
        generation: u32,
        /// The statement, by its place on the board.
        statement: u32,
        /// The row that the others are set against; none for what most rows have.
        base: Option<u32>,
        /// Words that mean the same in it alone, one set on each line.
        same: String,
    },
    /// Say which kinds of change some statements of the last comparison hold: as many as are soon done.
    Kinds {
        /// Of which call.
        generation: u32,
        /// The first of them, by its place on the board.
        from: u32,
    },
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The worker runs and listens.
    Ready,
    /// How far a comparison has come.
    Progress {
        /// Of which call.
        generation: u32,
        /// Steps done.
        done: u32,
        /// Steps in all.
        of: u32,
    },
    /// What was to be kept, handed on or taken up is.
    Done {
        /// Of which call.
        generation: u32,
    },
    /// A comparison is done.
    Compared {
        /// Of which call.
        generation: u32,
        /// What was found.
        board: Board,
    },
    /// A file was read.
    Read {
        /// Of which call.
        generation: u32,
        /// Its number.
        number: u32,
        /// What it holds.
        article: WireArticle,
        /// What had to be decided in reading it.
        notices: Vec<WireNotice>,
    },
    /// A statement's wordings, side by side.
    Synopsis {
        /// Of which call.
        generation: u32,
        /// The wordings.
        synopsis: Synopsis,
    },
    /// The kinds of change that statements hold, against what most rows have.
    Kinds {
        /// Of which call.
        generation: u32,
        /// One list for each statement, beginning with the one that was asked for; none past the last.
        kinds: Vec<Vec<ChangeKind>>,
    },
}

/// An article without its text, which the worker has under the number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Its number.
    pub number: u32,
    /// See [`Article::outlet`].
    pub outlet: String,
    /// See [`Article::title`].
    pub title: String,
    /// See [`Article::date`].
    pub date: String,
    /// See [`Article::address`].
    pub address: String,
    /// See [`Article::furniture`].
    pub furniture: Vec<(usize, bool)>,
    /// See [`Article::cuts`].
    pub cuts: Vec<(usize, bool)>,
}

impl Facts {
    /// The article of these facts with this text.
    #[must_use]
    pub fn with_text(self, text: String) -> Article {
        Article {
            outlet: self.outlet,
            title: self.title,
            date: self.date,
            address: self.address,
            text,
            given: None,
            furniture: self.furniture,
            cuts: self.cuts,
        }
    }
}

/// An [`Article`] on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WireArticle(#[serde(with = "ArticleFields")] pub Article);

/// A [`Notice`] on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WireNotice(#[serde(with = "NoticeFields")] pub Notice);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Article")]
struct ArticleFields {
    outlet: String,
    title: String,
    date: String,
    address: String,
    text: String,
    #[serde(with = "given")]
    given: Option<Vec<Span>>,
    furniture: Vec<(usize, bool)>,
    cuts: Vec<(usize, bool)>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Settings")]
struct WireSettings {
    strictness: f32,
    #[serde(with = "equivalents")]
    equivalents: Equivalents,
    #[serde(with = "equivalents")]
    same: Equivalents,
    #[serde(with = "decisions")]
    decisions: Vec<Decision>,
    nearest: usize,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Notice")]
enum NoticeFields {
    Empty,
    Blank,
    Binary,
    Replaced { count: usize },
    Cut { kept: usize, of: usize },
    Invisible { count: usize },
    Duplicate { of: String },
}

/// Passages fixed by the caller, as pairs of offsets.
mod given {
    use super::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(given: &Option<Vec<Span>>, to: S) -> Result<S::Ok, S::Error> {
        given
            .as_ref()
            .map(|spans| spans.iter().map(|span| (span.start, span.end)).collect::<Vec<_>>())
            .serialize(to)
    }

    pub fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Option<Vec<Span>>, D::Error> {
        let pairs = Option::<Vec<(usize, usize)>>::deserialize(from)?;
        Ok(pairs.map(|pairs| pairs.into_iter().map(|(start, end)| Span::new(start, end)).collect()))
    }
}

/// The list of equivalents, as the text that the reader edits.
mod equivalents {
    use super::Equivalents;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(list: &Equivalents, to: S) -> Result<S::Ok, S::Error> {
        list.to_text().serialize(to)
    }

    pub fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Equivalents, D::Error> {
        String::deserialize(from).map(|text| Equivalents::parse(&text))
    }
}

/// The reader's decisions: two places and whether they are the same.
mod decisions {
    use super::{Anchor, Decision, Span, Verdict};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    type Place = (u64, usize, usize);

    const fn place(anchor: Anchor) -> Place {
        (anchor.article, anchor.span.start, anchor.span.end)
    }

    const fn anchor((article, start, end): Place) -> Anchor {
        let span = Span::new(start, end);
        Anchor { article, span }
    }

    pub fn serialize<S: Serializer>(decisions: &[Decision], to: S) -> Result<S::Ok, S::Error> {
        let wire = |d: &Decision| (place(d.a), place(d.b), d.verdict == Verdict::Same);
        decisions.iter().map(wire).collect::<Vec<_>>().serialize(to)
    }

    pub fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<Decision>, D::Error> {
        let wire = Vec::<(Place, Place, bool)>::deserialize(from)?;
        let decision = |(a, b, same)| Decision {
            a: anchor(a),
            b: anchor(b),
            verdict: if same { Verdict::Same } else { Verdict::Different },
        };
        Ok(wire.into_iter().map(decision).collect())
    }
}

/// A file's bytes. A plain `Vec<u8>` would go over one number at a time, which for 30 MB a reader notices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.0)
    }
}

impl<'a> Deserialize<'a> for Bytes {
    fn deserialize<D: serde::Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        <&[u8]>::deserialize(from).map(|bytes| Self(bytes.to_vec()))
    }
}

/// The bytes of a message.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).expect("invariant: messages hold nothing that postcard cannot write")
}

/// The message that `bytes` were made from.
///
/// # Panics
/// If they are no message: page and worker are built together, so something is broken that no answer could mend.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> T {
    postcard::from_bytes(bytes).expect("invariant: page and worker speak the same messages")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_arrives() {
        let facts = Facts {
            number: 3,
            outlet: "الصحيفة".into(),
            furniture: vec![(0, true)],
            cuts: vec![(2, false)],
            ..Facts::default()
        };
        let compare = Request::Compare {
            generation: 7,
            articles: vec![facts],
            settings: Settings::default(),
        };
        let read = Request::Read {
            generation: 8,
            article: 3,
            name: "a.txt".into(),
            bytes: Bytes(vec![0, 200, 255]),
        };
        for request in [compare, read] {
            assert_eq!(decode::<Request>(&encode(&request)), request);
        }
    }

    #[test]
    fn notices_arrive_as_they_were() {
        let notice = WireNotice(Notice::Cut { kept: 10, of: 20 });
        assert_eq!(decode::<WireNotice>(&encode(&notice)), notice);
    }
}
