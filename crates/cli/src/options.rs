//! The words after `muqabala`: which command, on which files, with which options.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread::available_parallelism;

use lexopt::prelude::*;
use muqabala_writers::{Format, Language};

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Compare,
    Read,
    Similarity,
    Diff,
    Collate,
    Decode,
}

impl Command {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "compare" => Self::Compare,
            "read" => Self::Read,
            "similarity" => Self::Similarity,
            "diff" => Self::Diff,
            "collate" => Self::Collate,
            "decode" => Self::Decode,
            _ => return None,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Read => "read",
            Self::Similarity => "similarity",
            Self::Diff => "diff",
            Self::Collate => "collate",
            Self::Decode => "decode",
        }
    }

    const fn help(self) -> &'static str {
        match self {
            Self::Compare => include_str!("../help/compare.txt"),
            Self::Read => include_str!("../help/read.txt"),
            Self::Similarity => include_str!("../help/similarity.txt"),
            Self::Diff => include_str!("../help/diff.txt"),
            Self::Collate => include_str!("../help/collate.txt"),
            Self::Decode => include_str!("../help/decode.txt"),
        }
    }

    /// Which of the options mean something to it.
    fn takes(self, option: &str) -> bool {
        match option {
            "strictness" | "nearest" | "output" | "lang" | "statement" => self == Self::Compare,
            "json" | "as-it-is" | "original" => matches!(self, Self::Compare | Self::Read),
            "jsonl" => matches!(self, Self::Compare | Self::Diff | Self::Collate),
            "equivalents" => matches!(self, Self::Compare | Self::Similarity),
            "jobs" => !matches!(self, Self::Decode | Self::Read),
            _ => false,
        }
    }
}

/// Everything that can be asked for.
#[derive(Clone, Debug)]
pub struct Options {
    pub command: Command,
    pub json: bool,
    pub jsonl: bool,
    /// Whether text that was decoded wrongly before it came here stays as it is.
    pub as_it_is: bool,
    /// Whether documents with tracked changes are read as they were before them.
    pub original: bool,
    /// As given; the engine's default where not.
    pub strictness: Option<f32>,
    /// How many of the nearest passages in each other article are printed for each passage.
    pub nearest: usize,
    pub equivalents: Option<PathBuf>,
    pub jobs: usize,
    /// The file to write the comparison to, and its format.
    pub output: Option<(PathBuf, Format)>,
    /// The language of the written file's own words; by the articles where not given.
    pub language: Option<Language>,
    /// The statements to write, counted from 1; all where none is given.
    pub statements: Vec<usize>,
    /// `-` stands for standard input.
    pub files: Vec<PathBuf>,
}

/// What to do: a command, or only to print this.
pub enum Asked {
    Run(Options),
    Print(String),
}

const GENERAL: &str = include_str!("../help/general.txt");

/// Reads the command line.
///
/// # Errors
/// A sentence on what was not understood, and where to look.
pub fn read(mut parser: lexopt::Parser) -> Result<Asked, String> {
    let command = match parser.next().map_err(sentence)? {
        None => return Err(format!("no command given\n\n{GENERAL}")),
        Some(Long("help") | Short('h')) => return Ok(Asked::Print(GENERAL.to_owned())),
        Some(Long("version") | Short('V')) => {
            return Ok(Asked::Print(format!("muqabala {}\n", env!("CARGO_PKG_VERSION"))));
        }
        Some(Value(name)) if name == "help" => return Ok(Asked::Print(GENERAL.to_owned())),
        Some(Value(name)) => {
            let name = name.to_string_lossy().into_owned();
            Command::named(&name)
                .ok_or_else(|| format!("no command is called \"{name}\"; muqabala --help lists them"))?
        }
        Some(other) => return Err(sentence(other.unexpected())),
    };
    let asked = read_options(command, &mut parser)
        .map_err(|what| format!("{what}; muqabala {} --help explains it", command.name()))?;
    if let Asked::Run(options) = &asked {
        check(options)?;
    }
    Ok(asked)
}

fn read_options(command: Command, parser: &mut lexopt::Parser) -> Result<Asked, String> {
    let mut options = Options {
        command,
        json: false,
        jsonl: false,
        as_it_is: false,
        original: false,
        strictness: None,
        nearest: 0,
        equivalents: None,
        jobs: available_parallelism().map_or(1, NonZeroUsize::get),
        output: None,
        language: None,
        statements: Vec::new(),
        files: Vec::new(),
    };
    while let Some(argument) = parser.next().map_err(sentence)? {
        match argument {
            Long("help") | Short('h') => return Ok(Asked::Print(command.help().to_owned())),
            Long(name) if !command.takes(name) => {
                return Err(format!("{} has no option --{name}", command.name()));
            }
            Long("json") => options.json = true,
            Long("jsonl") => options.jsonl = true,
            Long("as-it-is") => options.as_it_is = true,
            Long("original") => options.original = true,
            Long("strictness") => options.strictness = Some(strictness(&value(parser)?)?),
            Long("nearest") => options.nearest = nearest(&value(parser)?)?,
            Long("equivalents") => options.equivalents = Some(parser.value().map_err(sentence)?.into()),
            Long("jobs") => options.jobs = jobs(&value(parser)?)?,
            Short('o') if !command.takes("output") => return Err(format!("{} has no option -o", command.name())),
            Long("output") | Short('o') => options.output = Some(output(parser.value().map_err(sentence)?.into())?),
            Long("lang") => options.language = Some(language(&value(parser)?)?),
            Long("statement") => options.statements.push(statement(&value(parser)?)?),
            Value(file) => options.files.push(file.into()),
            other => return Err(sentence(other.unexpected())),
        }
    }
    Ok(Asked::Run(options))
}

fn check(options: &Options) -> Result<(), String> {
    let name = options.command.name();
    let whole_files = match options.command {
        Command::Decode | Command::Read => true,
        Command::Compare => !options.jsonl,
        _ => false,
    };
    match options.command {
        _ if whole_files && options.files.is_empty() => Err(format!(
            "{name} needs a FILE, or - for standard input; muqabala {name} --help explains it"
        )),
        Command::Decode if options.files.len() > 1 => Err("decode takes one FILE at a time".to_owned()),
        Command::Compare if options.nearest > 0 && !options.json && !options.jsonl => {
            Err("--nearest is printed in JSON only: with --json or --jsonl".to_owned())
        }
        Command::Compare if options.output.is_some() && (options.json || options.jsonl) => {
            Err("-o writes what the file's name says; --json and --jsonl print".to_owned())
        }
        Command::Compare
            if options.output.is_none() && (options.language.is_some() || !options.statements.is_empty()) =>
        {
            Err("--lang and --statement are of the file that -o names".to_owned())
        }
        Command::Compare if options.json && options.jsonl => Err("--json and --jsonl exclude each other".to_owned()),
        Command::Diff | Command::Collate if !options.jsonl => {
            Err(format!("{name} reads JSON lines only: muqabala {name} --jsonl"))
        }
        _ => Ok(()),
    }
}

fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    Ok(parser.value().map_err(sentence)?.to_string_lossy().into_owned())
}

fn strictness(given: &str) -> Result<f32, String> {
    let number = given.parse().ok().filter(|it| (0.0..=1.0).contains(it));
    number.ok_or_else(|| format!("--strictness is a number from 0 to 1, not \"{given}\""))
}

fn nearest(given: &str) -> Result<usize, String> {
    let number = given.parse().ok();
    number.ok_or_else(|| format!("--nearest is a whole number, not \"{given}\""))
}

fn jobs(given: &str) -> Result<usize, String> {
    let number = given.parse().ok().filter(|&it| it > 0);
    number.ok_or_else(|| format!("--jobs is a whole number from 1 on, not \"{given}\""))
}

fn output(file: PathBuf) -> Result<(PathBuf, Format), String> {
    let Some(format) = Format::of_name(&file.to_string_lossy()) else {
        let ends = Format::ALL.map(|(_, end)| end).join(", ");
        return Err(format!(
            "what to write to {} its name does not say; it ends in one of {ends}",
            file.display()
        ));
    };
    Ok((file, format))
}

fn language(given: &str) -> Result<Language, String> {
    Language::of_tag(given).ok_or_else(|| format!("--lang is ar or en, not \"{given}\""))
}

fn statement(given: &str) -> Result<usize, String> {
    let number = given.parse().ok().filter(|&it| it > 0);
    number.ok_or_else(|| format!("--statement is a number from 1 on, not \"{given}\""))
}

fn sentence(error: lexopt::Error) -> String {
    error.to_string()
}
