//! Files that systems and browsers put beside an article.

use std::collections::BTreeSet;

/// How browsers in different languages call the folder beside a page that is saved whole.
const FOLDERS: [&str; 12] = [
    "_files",
    "-files",
    ".files",
    "_fichiers",
    "-Dateien",
    "_archivos",
    "_file",
    "_bestanden",
    "_arquivos",
    "_filer",
    "_pliki",
    "_dosyalar",
];

/// What a page consists of besides its text.
const ASSETS: [&str; 26] = [
    "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp", "tif", "tiff", "woff",
    "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "db", "ds_store",
];

/// For each of `names` (paths of files that came together), whether it is no article of its own: what lies in the folder
/// beside a saved page, and what macOS and editors put beside a file.
#[must_use]
pub fn companions(names: &[&str]) -> Vec<bool> {
    let unified: Vec<String> = names.iter().map(|name| name.replace('\\', "/")).collect();
    let pages: BTreeSet<&str> = unified
        .iter()
        .filter_map(|name| name.rsplit_once('.'))
        .filter(|(_, ending)| {
            ["html", "htm", "xhtml", "mht", "mhtml"]
                .iter()
                .any(|it| ending.eq_ignore_ascii_case(it))
        })
        .map(|(stem, _)| stem)
        .collect();
    unified.iter().map(|name| is_companion(name, &pages)).collect()
}

fn is_companion(name: &str, pages: &BTreeSet<&str>) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let folders = name.match_indices('/').filter_map(|(at, _)| name.get(..at));
    file.is_empty()
        || file.starts_with("._")
        || file.starts_with("~$")
        || file.starts_with(".~lock.")
        || name.split('/').any(|part| part == "__MACOSX")
        || folders.into_iter().any(|folder| {
            FOLDERS
                .iter()
                .filter_map(|end| folder.strip_suffix(end))
                .any(|stem| pages.contains(stem))
        })
}

/// Whether a file of this name is a picture, a style or a script: in an archive nobody means it as an article.
pub fn is_asset(name: &str) -> bool {
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_ascii_lowercase();
    ASSETS.contains(&ending.as_str())
}

#[cfg(test)]
mod tests {
    use super::companions;

    #[test]
    fn what_comes_with_a_page_is_told_apart() {
        let names = [
            "a.html",
            "a_files/saved_resource.html",
            "__MACOSX/._a.html",
            "~$a.docx",
            "b_files/c.html",
            "d/e-Dateien/f.html",
            "d/e.htm",
            "g.png",
        ];
        assert_eq!(companions(&names), [false, true, true, true, false, true, false, false]);
    }
}
