//! One file for each promise to the reader.

mod promises;
