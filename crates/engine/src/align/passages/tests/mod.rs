//! Passages of invented sentences.

mod cuts;
mod english;
mod frames;
mod speakers;
