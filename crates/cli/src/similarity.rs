//! `muqabala similarity`: two texts a line to one score a line.

use muqabala_engine::align;

use crate::batch::{self, Answer};
use crate::compare;
use crate::complaints::Complaints;
use crate::options::Options;

pub fn run(options: &Options, complaints: &Complaints) {
    let Some(settings) = compare::settings(options, complaints) else {
        return;
    };
    batch::run(
        options,
        Some(""),
        complaints,
        &|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [a, b] => Answer::good(format!("{:.4}", align::similarity(a, b, &settings))),
            [_] => Answer::bad(None, "there is no tab between two texts"),
            ref texts => {
                let tabs = texts.len().saturating_sub(1);
                Answer::bad(None, format!("there are {tabs} tabs, not one between two texts"))
            }
        },
    );
}
