//! A slower machine than the one at hand, on which a test passes as well: `MUQABALA_SLOWED=8 cargo xtask test`.

/// How many times slower the page is made: its script and drawing by the browser, its workers' and the server's answers
/// by a random time.
///
/// # Panics
/// Where `MUQABALA_SLOWED` is set to anything but a number from 1.
pub fn times() -> u32 {
    let Some(said) = std::env::var_os("MUQABALA_SLOWED") else {
        return 1;
    };
    let times = said.to_str().and_then(|it| it.parse().ok()).filter(|it| *it > 0);
    times.expect("MUQABALA_SLOWED is how many times slower the page is made: a number from 1")
}
