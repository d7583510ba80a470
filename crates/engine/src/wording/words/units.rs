//! Currencies and measures that stand beside a number: part of what it says.

/// The signs, abbreviations and names of each unit, folded.
const UNITS: &[&str] = &[
    "$ dollar dollars usd دولار دولارا دولارات دولارين",
    "€ euro euros eur يورو",
    "£ pound pounds gbp جنيه جنيها جنيهات",
    "¥ yen yuan jpy cny ين يوان",
    "ليره ليرات lira liras",
    "ريال ريالا ريالات riyal riyals",
    "درهم درهما دراهم dirham dirhams",
    "دينار دينارا دنانير dinar dinars",
    "km kilometre kilometres kilometer kilometers كم كلم كيلومتر كيلومترا كيلومترات",
    "kg kilo kilos kilogram kilograms كغ كلغ كيلوغرام كيلوغراما كيلوجرام كيلوجراما",
    "cm centimetre centimetres centimeter centimeters سم سنتيمتر سنتيمترا",
    "mm millimetre millimetres millimeter millimeters ملم مليمتر مليمترا",
    "mph",
];

/// Which unit a key names, also behind the digits of «50km»; none where it names none.
pub fn unit(key: &str) -> Option<usize> {
    let name = key.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ','));
    UNITS
        .iter()
        .position(|names| !name.is_empty() && names.split(' ').any(|it| it == name))
}

/// Whether a key is a sign that stands before its number.
pub fn stands_before(key: &str) -> bool {
    matches!(key, "$" | "€" | "£" | "¥")
}
