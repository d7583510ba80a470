//! The page opens from any folder and from a disk, without a network, and asks nothing of anybody.

use browser_tests::{Opened, browse};

#[test]
fn the_page_opens_from_a_folder_of_a_host() {
    browse(Opened::Served, async |page| page.first("example-ar").await.map(drop));
}

#[test]
fn the_single_file_opens_from_a_disk() {
    browse(Opened::SingleFile, async |page| {
        page.first("example-ar").await.map(drop)
    });
}
