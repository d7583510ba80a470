//! A page of nothing but some files, for what is to be done in a browser without the product's page.

use std::collections::BTreeMap;

use serde_json::Value;
use thirtyfour::testing::{BrowserTestError, run_browser_test};
use xtask::server::{Server, Site};

use crate::chromium;

/// What `script` comes to in a new browser, in an empty page that lies beside `files`: its last argument is the function
/// that takes the outcome.
///
/// # Panics
/// Where no browser comes up, or the script fails.
#[must_use]
pub fn outcome_beside(files: BTreeMap<String, Vec<u8>>, script: &str, arguments: Vec<Value>) -> Value {
    let mut extra = files;
    extra.insert("index.html".into(), b"<!doctype html><title>bare</title>".to_vec());
    let site = Site {
        at: "/".into(),
        extra,
        ..Site::default()
    };
    let server = Server::start(site, 0).expect("a free port");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let mut outcome = Value::Null;
    let ended = runtime.expect("a runtime").block_on(async {
        let (_driver, browser) = chromium::start().await;
        let ask = async |browser: thirtyfour::WebDriver| {
            browser.goto(server.url()).await?;
            outcome = browser.execute_async(script, arguments).await?.json().clone();
            crate::Result::Ok(())
        };
        run_browser_test(async { Ok(browser) }, ask).await
    });
    match ended {
        // A browser that does not close in time is ended with its driver.
        Ok(()) | Err(BrowserTestError::Cleanup(_)) => outcome,
        Err(error) => panic!("the browser: {error}"),
    }
}
