//! What Office's files are made of: XML, packed as ZIP.

mod xml;
mod zip;

pub use xml::Xml;
pub use zip::zip;
