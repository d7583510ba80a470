//! The shipped examples and their truth, carried in the test: a browser has no files.

macro_rules! carried {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../../public/examples/", $name)))),*]
    };
}

/// The files of `public/examples`: path and text.
pub const FILES: &[(&str, &str)] = carried! {
    "ar/al-difaf.txt"
    "ar/al-mizan.txt"
    "ar/al-ufuq.txt"
    "ar/index.json"
    "ar/narjan-news-agency.txt"
    "ar/sawt-al-marfa.txt"
    "en/ardle-valley-echo.txt"
    "en/commonweal.txt"
    "en/daily-beacon.txt"
    "en/index.json"
    "en/portmere-courier.txt"
    "en/velland-press.txt"
};

/// What is true of them.
pub const GOLD: &str = include_str!("../../../../tests/fixtures/examples-gold.json");

/// The text of the file at `path`.
pub fn file(path: &str) -> &'static str {
    let found = FILES.iter().find(|(name, _)| *name == path);
    found
        .map(|(_, text)| *text)
        .unwrap_or_else(|| panic!("no example has a file {path}"))
}
