//! How much memory the page takes: its process, the workers' threads with it. On Linux alone, which says so in `/proc`.

use std::fs;
use std::path::Path;

/// Megabytes of the process that shows the page, without what it shares with others; of the largest, where the browser
/// has spare ones. None where the system does not say.
#[must_use]
pub fn of_page() -> Option<f64> {
    let own = std::process::id();
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let numbers = processes.filter_map(|it| it.file_name().to_str()?.parse::<u32>().ok());
    let pages = numbers.filter(|it| shows_a_page(*it) && descends_from(*it, own));
    pages.filter_map(own_memory).max_by(f64::total_cmp)
}

fn shows_a_page(process: u32) -> bool {
    let command = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&command).contains("--type=renderer")
}

fn descends_from(mut process: u32, ancestor: u32) -> bool {
    while process > 1 {
        if process == ancestor {
            return true;
        }
        process = status(process, "PPid:").unwrap_or_default() as u32;
    }
    false
}

fn own_memory(process: u32) -> Option<f64> {
    Some(status(process, "RssAnon:")? / 1024.0)
}

/// The number behind `name` in what the system says of a process.
fn status(process: u32, name: &str) -> Option<f64> {
    let status = fs::read_to_string(Path::new("/proc").join(process.to_string()).join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn the_system_says_how_much_a_process_has() {
        let own = std::process::id();
        assert!(own_memory(own).is_some_and(|it| it > 0.1));
        assert!(descends_from(own, own) && !descends_from(1, own));
    }
}
