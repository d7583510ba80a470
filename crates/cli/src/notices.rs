//! The engine's notices as sentences.

use muqabala_engine::Notice;

use crate::complaints::{self, Complaints};

/// Says each of `notices` about the file `name`. Where nothing could be taken from the file, that is bad input.
pub fn say(name: &str, notices: &[Notice], complaints: &Complaints) {
    for notice in notices {
        let sentence = sentence(notice);
        if matches!(notice, Notice::Empty | Notice::Blank | Notice::Binary) {
            complaints.bad(name, &sentence);
        } else {
            complaints::note(name, &sentence);
        }
    }
}

fn sentence(notice: &Notice) -> String {
    match notice {
        Notice::Empty => "the file is empty; there is nothing to compare in it".to_owned(),
        Notice::Blank => "the file holds only spaces and line breaks; there is nothing to compare in it".to_owned(),
        Notice::Binary => "the file is not text; nothing was taken from it".to_owned(),
        Notice::Replaced { count } => format!("{count} characters were not readable and stand as U+FFFD"),
        Notice::Cut { kept, of } => format!("the text has {of} characters; only the first {kept} were compared"),
        Notice::Invisible { count } => format!("{count} invisible characters were ignored in comparing"),
        Notice::Duplicate { of } => format!("the same text is in {of}"),
    }
}
