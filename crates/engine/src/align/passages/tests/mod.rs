//! Passages of invented sentences.

mod cuts;
mod frames;
mod speakers;
