//! One file for each promise to the reader.

mod accessibility;
mod bad_input;
mod choices;
mod correcting;
mod everyone;
mod examples;
mod main_job;
mod opening;
mod promises;
mod real_articles;
mod screens;
mod screenshots;
mod shelf;
mod trouble;
