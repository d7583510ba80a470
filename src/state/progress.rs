//! How far the engine is.

/// What the engine is at, for the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Running {
    /// It reads files.
    Reading(Steps),
    /// It compares.
    Comparing(Steps),
}

/// So many steps of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Done.
    pub done: u32,
    /// In all; 0 while it is not known.
    pub of: u32,
}

impl Running {
    /// How much of it is done, 0 to 1.
    #[must_use]
    pub fn share(self) -> f32 {
        let (Self::Reading(Steps { done, of }) | Self::Comparing(Steps { done, of })) = self;
        if of == 0 { 0.0 } else { done as f32 / of as f32 }
    }
}
