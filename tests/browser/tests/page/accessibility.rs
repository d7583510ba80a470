//! axe-core finds nothing against any screen at WCAG 2.2 AA, in either language and theme.

use browser_tests::{Opened, browse};

#[test]
fn the_arabic_interface_in_light() {
    check("ar", "light");
}

#[test]
fn the_arabic_interface_in_dark() {
    check("ar", "dark");
}

#[test]
fn the_english_interface_in_light() {
    check("en", "light");
}

#[test]
fn the_english_interface_in_dark() {
    check("en", "dark");
}

fn check(language: &str, theme: &str) {
    browse(Opened::Served, async |page| {
        page.system_theme(theme).await?;
        page.speak(language).await?;
        let mut complaints = Vec::new();
        for screen in ["empty shelf", "shelf", "board", "statement", "reading"] {
            match screen {
                "empty shelf" => page.click("screen-shelf").await?,
                "shelf" => {
                    page.open_example(language).await?;
                    page.click("screen-shelf").await?;
                }
                "statement" => {
                    page.click("screen-board").await?;
                    page.open_statement(0).await?;
                }
                other => page.click(&format!("screen-{other}")).await?,
            }
            for width in [1440, 380] {
                page.be_wide(width).await?;
                let found = page.accessibility_complaints().await?;
                complaints.extend(
                    found
                        .into_iter()
                        .map(|complaint| format!("{screen}, {width} wide: {complaint}")),
                );
            }
            page.be_wide(1440).await?;
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
        Ok(())
    });
}
