//! What is said of a file's encoding.

/// How many bytes are looked at where a pattern is asked for.
pub(super) const SAMPLE: usize = 1 << 16;

/// What [`super::detect`] found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detected {
    /// The encoding's label as the WHATWG Encoding Standard (and so the browser's `TextDecoder`) knows it. The few that it
    /// does not know (`utf-32le`, `utf-32be`, `x-mac-arabic`, `ibm720`, `ibm855`, `ibm864`) are all ours.
    pub label: &'static str,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Whether [`super::decode`] can read it; otherwise the caller must (`TextDecoder`, or a library).
    pub ours: bool,
    /// The bytes are no text in any encoding.
    pub binary: bool,
}

impl Detected {
    pub(super) const fn ours(label: &'static str, confidence: f32) -> Self {
        Self {
            label,
            confidence,
            ours: true,
            binary: false,
        }
    }
}
