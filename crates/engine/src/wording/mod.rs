//! A statement's wordings to columns and changes.
