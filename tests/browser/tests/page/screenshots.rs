//! `cargo xtask screenshots`: a picture of every screen, in both languages and themes, wide and narrow.

use browser_tests::{Opened, browse};

#[test]
#[ignore = "takes pictures and checks nothing"]
fn screenshots() {
    let folder = xtask::repository::target().join("screenshots");
    std::fs::create_dir_all(&folder).expect("a folder under target/");
    for language in ["ar", "en"] {
        for (theme, width) in [("light", 1440), ("light", 380), ("dark", 1440), ("dark", 380)] {
            browse(Opened::Served, async |page| {
                let picture = |screen: &str| folder.join(format!("{screen}-{language}-{theme}-{width}.png"));
                page.system_theme(theme).await?;
                page.be_wide(width).await?;
                page.speak(language).await?;
                page.picture(&picture("first-visit")).await?;
                page.open_example(language).await?;
                page.picture(&picture("board")).await?;
                page.click("screen-shelf").await?;
                page.picture(&picture("shelf")).await?;
                page.click("screen-board").await?;
                page.open_statement(0).await?;
                page.picture(&picture("statement")).await?;
                page.click("screen-reading").await?;
                page.picture(&picture("reading")).await
            });
        }
    }
}
