//! JSON as sites write it into their pages: strings with line breaks in them, commas too many or too few, comments and
//! `CDATA` round it, a semicolon after it. What cannot be read ends the value; nothing fails.

use serde_json::{Map, Number, Value};

/// Values deeper than this are not read.
const DEEPEST: usize = 64;

/// The value at the start of `text`; null where there is none.
pub fn parse(text: &str) -> Value {
    let start = text.find(['{', '[']).unwrap_or(text.len());
    let mut reader = Reader {
        rest: text.get(start..).unwrap_or_default(),
    };
    reader.value(0)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self
            .rest
            .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        while let Some(comment) = self.rest.strip_prefix("/*") {
            self.rest = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
        }
        self.rest.chars().next()
    }

    fn skip(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = self.rest.get(c.len_utf8()..).unwrap_or_default();
        Some(c)
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.peek() {
            _ if depth > DEEPEST => Value::Null,
            Some('{') => self.object(depth),
            Some('[') => self.array(depth),
            Some('"') => Value::String(self.string()),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        self.skip();
        let mut out = Map::new();
        loop {
            match self.peek() {
                Some('"') => {
                    let name = self.string();
                    if self.peek() == Some(':') {
                        self.skip();
                        let value = self.value(depth + 1);
                        out.insert(name, value);
                    }
                }
                Some('}') => {
                    self.skip();
                    break;
                }
                None => break,
                _ => {
                    self.skip();
                }
            }
        }
        Value::Object(out)
    }

    fn array(&mut self, depth: usize) -> Value {
        self.skip();
        let mut out = Vec::new();
        loop {
            match self.peek() {
                Some(']') => {
                    self.skip();
                    break;
                }
                None => break,
                Some(',') => {
                    self.skip();
                }
                _ => {
                    let before = self.rest.len();
                    let value = self.value(depth + 1);
                    if self.rest.len() == before {
                        self.skip();
                    } else {
                        out.push(value);
                    }
                }
            }
        }
        Value::Array(out)
    }

    fn string(&mut self) -> String {
        self.skip();
        let mut out = String::new();
        while let Some(c) = self.skip() {
            match c {
                '"' => break,
                '\\' => self.escape(&mut out),
                c => out.push(c),
            }
        }
        out
    }

    fn escape(&mut self, out: &mut String) {
        match self.skip() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r' | 'b' | 'f') => out.push(' '),
            Some('u') => {
                let mut unit = self.unit();
                // Two units make a letter beyond the first 65,536.
                if (0xD800..0xDC00).contains(&unit) && self.rest.starts_with("\\u") {
                    self.rest = self.rest.get(2..).unwrap_or_default();
                    let low = self.unit();
                    unit = 0x10000 + ((unit - 0xD800) << 10) + (low.wrapping_sub(0xDC00) & 0x3FF);
                }
                out.push(char::from_u32(unit).unwrap_or('\u{FFFD}'));
            }
            Some(c) => out.push(c),
            None => {}
        }
    }

    fn unit(&mut self) -> u32 {
        let digits = self.rest.get(..4).unwrap_or_default();
        match u32::from_str_radix(digits, 16) {
            Ok(unit) => {
                self.rest = self.rest.get(4..).unwrap_or_default();
                unit
            }
            Err(_) => 0xFFFD,
        }
    }

    /// Numbers, `true`, `false`, `null`, and words that are none of these.
    fn word(&mut self) -> Value {
        let end = self
            .rest
            .find(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']' | ':' | '"' | '{' | '['))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => word.parse::<Number>().map_or(Value::Null, Value::Number),
        }
    }
}
