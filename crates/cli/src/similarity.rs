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
        &options.files,
        options.jobs,
        complaints,
        &|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [a, b] => Answer::good(format!("{:.4}", align::similarity(a, b, &settings))),
            ref texts => {
                let what = match texts.len() - 1 {
                    0 => "there is no tab between two texts".to_owned(),
                    tabs => format!("there are {tabs} tabs, not one between two texts"),
                };
                // An empty line keeps the scores in step with the pairs.
                Answer {
                    out: Some(String::new()),
                    ..Answer::bad(None, what)
                }
            }
        },
    );
}
