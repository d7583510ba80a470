//! What was noticed while reading, as sentences.

use muqabala_engine::Notice as Text;
use muqabala_readers::{Notice, Noticed};

use crate::complaints::{self, Complaints};

/// Says each of `notices`. Where nothing could be taken from a file, that is bad input.
pub fn say(notices: &[Noticed], complaints: &Complaints) {
    for Noticed { file, notice } in notices {
        let sentence = sentence(notice);
        if notice.is_failure() {
            complaints.bad(file, &sentence);
        } else {
            complaints::note(file, &sentence);
        }
    }
}

fn sentence(notice: &Notice) -> String {
    match notice {
        Notice::Text(notice) => of_text(notice),
        Notice::Cut => "the file is larger than what is read of one; the rest was left out".to_owned(),
        Notice::Damaged => "the file is damaged or ends too early; what could be read of it was".to_owned(),
        Notice::NoArticle => {
            "no article was found in it; open it in its own program, copy the text, and save it as a text file".to_owned()
        }
        Notice::Repaired { paragraphs } => format!(
            "{paragraphs} paragraphs had been decoded wrongly before they came here and were repaired; --as-it-is leaves \
             them alone"
        ),
        Notice::Repairable { paragraphs } => {
            format!("{paragraphs} paragraphs were decoded wrongly before they came here; without --as-it-is they are repaired")
        }
        Notice::TrackedChanges { as_original: false } => {
            "the document has tracked changes; it was read as if all were accepted, --original reads it as it was before \
             them"
            .to_owned()
        }
        Notice::TrackedChanges { as_original: true } => {
            "the document has tracked changes; it was read as it was before them".to_owned()
        }
        Notice::CountsDiffer { begins, ends } => format!(
            "{begins} articles begin in it and {ends} end; some may be joined or cut wrongly, so look at them"
        ),
        Notice::Excerpts { rows } => {
            format!("{rows} rows hold only the beginning of an article, as the service that made the table sells them")
        }
        Notice::LinksOnly { count } => {
            format!("{count} entries hold an address and no text; open each and save the page")
        }
        _ => way_out(notice).to_owned(),
    }
}

/// Why nothing was read, and what to do instead.
fn way_out(notice: &Notice) -> &'static str {
    match notice {
        Notice::Encrypted => "it needs a password; open it in its own program and save a copy without one",
        Notice::OldOffice => {
            "it is in Office's format of before 2007, or needs a password; open it in Word or LibreOffice and save it as \
             .docx without a password"
        }
        Notice::Pdf => "PDF is not read; open it, copy its text, and save that as a text file",
        Notice::OtherArchive => "only ZIP archives are read; unpack it and name the files in it",
        Notice::NoTextColumn => {
            "no column of the table is known to hold articles; name one of its columns \"text\" in its first row"
        }
        _ => "nothing was taken from it",
    }
}

fn of_text(notice: &Text) -> String {
    match notice {
        Text::Empty => "the file is empty; there is nothing to compare in it".to_owned(),
        Text::Blank => "the file holds only spaces and line breaks; there is nothing to compare in it".to_owned(),
        Text::Binary => "the file is not text; nothing was taken from it".to_owned(),
        Text::Replaced { count } => format!("{count} characters were not readable and stand as U+FFFD"),
        Text::Cut { kept, of } => format!("the text has {of} characters; only the first {kept} were compared"),
        Text::Invisible { count } => format!("{count} invisible characters were ignored in comparing"),
        Text::Duplicate { of } => format!("the same text is in {of}"),
    }
}
