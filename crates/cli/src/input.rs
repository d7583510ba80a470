//! Files and standard input.

use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// How messages name `file`.
pub fn name(file: &Path) -> String {
    if is_standard(file) {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    }
}

fn is_standard(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// All bytes of `file`.
///
/// # Errors
/// Why it cannot be read, as a sentence.
pub fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = if is_standard(file) {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(file).map(|it| bytes = it)
    };
    read.map(|()| bytes).map_err(|error| why(file, &error))
}

/// The lines of `file`, read as they are needed.
///
/// # Errors
/// Why it cannot be read, as a sentence.
pub fn reader(file: &Path) -> Result<Box<dyn BufRead>, String> {
    if is_standard(file) {
        return Ok(Box::new(io::stdin().lock()));
    }
    match fs::File::open(file) {
        Ok(open) if !file.is_dir() => Ok(Box::new(BufReader::new(open))),
        Ok(_) => Err(FOLDER.to_owned()),
        Err(error) => Err(why(file, &error)),
    }
}

const FOLDER: &str = "this is a folder; name the files in it";

/// `error` as a sentence, without the number that the system adds.
pub fn why(file: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ if file.is_dir() => FOLDER.to_owned(),
        _ => format!("it cannot be read: {error}"),
    }
}
