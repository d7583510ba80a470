//! `cargo xtask serve`: builds the page and serves it on this machine.

use std::path::PathBuf;

use xtask::server::{Server, Site};

use crate::{articles, build};

/// The port that is tried first; the next ones follow if it is taken.
const PORT: u16 = 8080;

/// Builds and serves until the program is ended.
///
/// # Errors
/// A sentence, where an option is wrong, the page cannot be built or no port is free.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let options = Options::read(arguments)?;
    // Before the build, which takes longer than finding out that a folder is not there.
    let extra = options
        .articles
        .as_deref()
        .map(articles::listed)
        .transpose()?
        .unwrap_or_default();
    let site = Site {
        folder: build::dist(),
        at: "/".into(),
        extra,
        ..Site::default()
    };
    if options.development {
        build::development()?
    } else {
        build::release()?
    }
    let server = match options.port {
        Some(port) => Server::start(site, port)?,
        None => (PORT..PORT + 20)
            .find_map(|port| Server::start(site.clone(), port).ok())
            .map_or_else(|| Server::start(site, 0), Ok)?,
    };
    println!("\n  The page is at {}   (Ctrl+C ends it)\n", server.url());
    server.wait();
    Ok(())
}

#[derive(Debug, Default, PartialEq)]
struct Options {
    articles: Option<PathBuf>,
    port: Option<u16>,
    development: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument} needs a value"));
            match argument.as_str() {
                "--articles" => options.articles = Some(value()?.into()),
                "--port" => {
                    let port = value()?;
                    options.port = Some(port.parse().map_err(|_| format!("{port} is no port"))?);
                }
                "--dev" => options.development = true,
                _ => return Err(format!("`serve` knows no \"{argument}\"; see `cargo xtask help`")),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str) -> Result<Options, String> {
        Options::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_in_any_order() {
        let options = check("--port 81 --articles some/folder").expect("both are known");
        assert_eq!((options.port, options.articles), (Some(81), Some("some/folder".into())));
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert_eq!(check("--port many"), Err("many is no port".into()));
        assert_eq!(check("--articles"), Err("--articles needs a value".into()));
        assert!(check("--what").is_err());
    }
}
