//! Rich text (RTF) to paragraphs.
//!
//! The encoding of `\'hh` is the current font's, and not only the document's; `\uN` is followed by `\uc` items for
//! programs that do not know it; a group that begins with `\*`, and some others, hold no text.

mod code_page;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::limits;
use crate::office::{Style, Writer, Written};
use crate::{Options, charset};

use code_page::{label, page_of_charset};

/// Reads a document; `as_original`: as it was before its tracked changes.
pub fn read(bytes: &[u8], options: &Options) -> Written {
    let mut reader = Reader {
        rest: bytes,
        options,
        state: State::default(),
        stack: Vec::new(),
        fonts: BTreeMap::new(),
        styles: BTreeMap::new(),
        code_page: 1252,
        bytes: Vec::new(),
        high: None,
        writer: Writer::default(),
        name: String::new(),
        tracked: false,
        deep: false,
    };
    reader.writer.begin(Style::Plain);
    reader.run();
    let whole = reader.stack.is_empty();
    reader.flush();
    Written {
        paragraphs: reader.writer.finish(),
        title: String::new(),
        tracked: reader.tracked,
        damaged: !whole || reader.deep,
    }
}

/// What a group changes and its end gives back.
#[derive(Clone, Debug)]
struct State {
    /// What the text in it is for.
    target: Target,
    /// The current font, and the one for text that runs right to left.
    font: i32,
    other_font: i32,
    /// Whether the text is in letters whose font is the other one (`\rtlch` … `\ltrch`).
    associated: bool,
    /// How many items follow `\uN` for old programs.
    skips: usize,
    /// Items still to be passed over.
    skipping: usize,
    deleted: bool,
    inserted: bool,
    style: i32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            target: Target::Text,
            font: 0,
            other_font: 0,
            associated: false,
            skips: 1,
            skipping: 0,
            deleted: false,
            inserted: false,
            style: 0,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Text,
    Fonts,
    Styles,
    Nothing,
}

/// Groups that hold no text of the document.
const UNREAD: &[&str] = &[
    "colortbl",
    "info",
    "pict",
    "object",
    "objdata",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "annotation",
    "fldinst",
    "filetbl",
    "listtable",
    "listoverridetable",
    "revtbl",
    "rsidtbl",
    "themedata",
    "colorschememapping",
    "datastore",
    "latentstyles",
    "generator",
    "xmlnstbl",
    "wgrffmtfilter",
    "nonshppict",
    "pntext",
    "listtext",
    "bkmkstart",
    "bkmkend",
    "shpinst",
    "private",
    "xe",
    "tc",
];

struct Reader<'a> {
    rest: &'a [u8],
    options: &'a Options,
    state: State,
    stack: Vec<State>,
    /// Each font's code page.
    fonts: BTreeMap<i32, u16>,
    styles: BTreeMap<i32, Style>,
    code_page: u16,
    /// Bytes of the current font's encoding that wait to be decoded together: letters of some have two.
    bytes: Vec<u8>,
    /// The first half of a letter that is written as two numbers.
    high: Option<u32>,
    writer: Writer,
    /// The name of the style that is being defined.
    name: String,
    tracked: bool,
    deep: bool,
}

impl Reader<'_> {
    fn run(&mut self) {
        while let Some((&byte, after)) = self.rest.split_first() {
            self.rest = after;
            match byte {
                b'{' => {
                    self.flush();
                    self.stack.push(self.state.clone());
                    self.state.skipping = 0;
                    if self.stack.len() > limits::RTF_DEPTH {
                        self.deep = true;
                        return;
                    }
                }
                b'}' => {
                    self.flush();
                    match self.stack.pop() {
                        Some(state) => self.state = state,
                        None => return,
                    }
                    if self.stack.is_empty() {
                        return;
                    }
                }
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => {}
                byte => self.byte(byte),
            }
        }
    }

    /// A control word (`\par`), a control symbol (`\~`), or a byte (`\'e1`).
    fn control(&mut self) {
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            return self.symbol();
        }
        let (word, after) = self.rest.split_at(letters);
        let word = String::from_utf8_lossy(word).into_owned();
        let sign = usize::from(after.first() == Some(&b'-'));
        let digits = after.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let end = if digits == 0 { 0 } else { (sign + digits).min(12) };
        let (number, after) = after.split_at(end);
        let number = std::str::from_utf8(number).ok().and_then(|it| it.parse::<i64>().ok());
        self.rest = after.strip_prefix(b" ").unwrap_or(after);
        self.word(&word, number);
    }

    fn symbol(&mut self) {
        let Some((&symbol, after)) = self.rest.split_first() else {
            return;
        };
        self.rest = after;
        match symbol {
            b'\'' => {
                let digits = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
                if let Some(byte) = digits.and_then(|it| u8::from_str_radix(it, 16).ok()) {
                    self.rest = after.get(2..).unwrap_or_default();
                    self.byte(byte);
                }
            }
            b'*' => self.state.target = Target::Nothing,
            b'~' => self.letter('\u{A0}'),
            b'_' => self.letter('\u{2011}'),
            b'\\' | b'{' | b'}' => self.byte(symbol),
            b'\r' | b'\n' => self.paragraph(),
            // \- is a place where a word may be broken, others mean nothing.
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i64>) {
        let flag = number != Some(0);
        let value = number.and_then(|it| i32::try_from(it).ok()).unwrap_or(0);
        match word {
            "u" => return self.unicode(number.unwrap_or(0)),
            "bin" => {
                let end = usize::try_from(value).unwrap_or(0).min(self.rest.len());
                self.rest = self.rest.get(end..).unwrap_or_default();
            }
            "uc" => self.state.skips = usize::try_from(value).unwrap_or(1).min(16),
            "fonttbl" => self.state.target = Target::Fonts,
            "stylesheet" => self.state.target = Target::Styles,
            _ if UNREAD.contains(&word) => self.state.target = Target::Nothing,
            _ => {}
        }
        if !self.font(word, value) && !self.change(word, flag) && self.state.target == Target::Text {
            self.text_word(word, value);
        } else if word == "s" && self.state.target == Target::Styles {
            self.state.style = value;
        }
    }

    /// Words about fonts; whether `word` is one.
    fn font(&mut self, word: &str, value: i32) -> bool {
        if matches!(word, "f" | "af" | "rtlch" | "ltrch" | "plain") {
            self.flush();
        }
        match word {
            "f" => self.state.font = value,
            "af" => self.state.other_font = value,
            "rtlch" => self.state.associated = true,
            "ltrch" => self.state.associated = false,
            "fcharset" if self.state.target == Target::Fonts => {
                self.fonts
                    .insert(self.state.font, page_of_charset(value, self.code_page));
            }
            "cpg" if self.state.target == Target::Fonts => {
                self.fonts.insert(self.state.font, u16::try_from(value).unwrap_or(1252));
            }
            "ansicpg" => self.code_page = u16::try_from(value).unwrap_or(1252),
            "mac" => self.code_page = 10_000,
            _ => return false,
        }
        true
    }

    /// Words about tracked changes; whether `word` is one.
    fn change(&mut self, word: &str, flag: bool) -> bool {
        match word {
            "deleted" => self.state.deleted = flag,
            "revised" => self.state.inserted = flag,
            _ => return false,
        }
        self.tracked |= flag && self.state.target == Target::Text;
        true
    }

    fn text_word(&mut self, word: &str, value: i32) {
        match word {
            "par" | "sect" | "page" | "row" | "cell" | "nestcell" | "nestrow" => self.paragraph(),
            "line" => self.letter('\n'),
            "tab" => self.letter('\t'),
            "emdash" => self.letter('—'),
            "endash" => self.letter('–'),
            "lquote" => self.letter('‘'),
            "rquote" => self.letter('’'),
            "ldblquote" => self.letter('“'),
            "rdblquote" => self.letter('”'),
            "bullet" => self.letter('•'),
            "zwj" => self.letter('\u{200D}'),
            "zwnj" => self.letter('\u{200C}'),
            "ltrmark" => self.letter('\u{200E}'),
            "rtlmark" => self.letter('\u{200F}'),
            "pard" => self.writer.style(Style::Plain),
            "s" => {
                let style = self.styles.get(&value).copied().unwrap_or_default();
                self.writer.style(style);
            }
            _ => {}
        }
    }

    /// `\uN`: a 16-bit number with a sign; letters beyond come as two.
    fn unicode(&mut self, number: i64) {
        self.flush();
        self.state.skipping = self.state.skips;
        let unit = u32::try_from(number.rem_euclid(0x1_0000)).unwrap_or(0xFFFD);
        match (self.high.take(), unit) {
            (_, 0xD800..=0xDBFF) => self.high = Some(unit),
            (Some(high), 0xDC00..=0xDFFF) => {
                let code = 0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
                self.put(char::from_u32(code).unwrap_or('\u{FFFD}'));
            }
            _ => self.put(char::from_u32(unit).unwrap_or('\u{FFFD}')),
        }
    }

    /// A letter written by a control word: it may be one that is passed over.
    fn letter(&mut self, c: char) {
        self.flush();
        if self.state.skipping > 0 {
            self.state.skipping -= 1;
        } else {
            self.put(c);
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.state.skipping > 0 {
            self.state.skipping -= 1;
        } else if self.state.target != Target::Nothing {
            self.bytes.push(byte);
        }
    }

    fn put(&mut self, c: char) {
        let mut buffer = [0; 4];
        self.put_text(c.encode_utf8(&mut buffer));
    }

    fn put_text(&mut self, text: &str) {
        let unread = if self.options.as_original {
            self.state.inserted
        } else {
            self.state.deleted
        };
        match self.state.target {
            Target::Text if !unread => self.writer.push(text),
            Target::Styles => self.name.push_str(text),
            _ => {}
        }
    }

    /// Decodes the bytes that wait.
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let font = if self.state.associated {
                self.state.other_font
            } else {
                self.state.font
            };
            let page = self.fonts.get(&font).copied().unwrap_or(self.code_page);
            let text = if bytes.is_ascii() {
                String::from_utf8_lossy(&bytes).into_owned()
            } else {
                let label = label(page);
                charset::decode_as(&bytes, &label, self.options)
                    .unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned())
            };
            self.put_text(&text);
        }
        if self.state.target == Target::Styles && self.name.contains(';') {
            let name = std::mem::take(&mut self.name);
            self.styles
                .insert(self.state.style, Style::named(name.trim_end_matches(';')));
        }
    }

    fn paragraph(&mut self) {
        self.flush();
        self.writer.end();
        self.writer.begin(Style::Plain);
    }
}
