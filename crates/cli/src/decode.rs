//! `muqabala decode`: a text file of any encoding to UTF-8.

use crate::complaints::{self, Complaints};
use crate::options::Options;
use crate::{encoding, input, write_out};

pub fn run(options: &Options, complaints: &Complaints) {
    let Some(file) = options.files.first() else { return };
    let name = input::name(file);
    let bytes = match input::bytes(file) {
        Ok(bytes) => bytes,
        Err(why) => return complaints.bad(&name, &why),
    };
    let decoded = encoding::decode(&bytes);
    write_out(&decoded.text, complaints);
    complaints::note(&name, &decoded.encoding);
    if decoded.binary {
        complaints.bad(&name, "this is not text in any encoding");
    } else if decoded.replaced > 0 {
        complaints::note(
            &name,
            &format!("{} characters were not readable and stand as U+FFFD", decoded.replaced),
        );
    }
}
