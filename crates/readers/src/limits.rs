//! How much of a file is read. What goes beyond is left out, and a notice says so.

/// Files in an archive.
pub const ENTRIES: usize = 2_000;
/// Bytes that all files of an archive may have once they are inflated.
pub const INFLATED: usize = 256 << 20;
/// Bytes that one file of an archive may have once it is inflated.
pub const INFLATED_FILE: usize = 64 << 20;
/// Archives in archives.
pub const ARCHIVES: usize = 3;
/// Elements in one another in XML.
pub const XML_DEPTH: usize = 256;
/// Groups in one another in RTF.
pub const RTF_DEPTH: usize = 512;
/// Articles in one file.
pub const ARTICLES: usize = 10_000;
/// Rows of a table.
pub const ROWS: usize = 100_000;
/// Columns of a table.
pub const COLUMNS: usize = 1_000;
