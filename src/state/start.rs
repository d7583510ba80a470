//! The page opens.

use super::choose;
use super::store::Store;

impl Store {
    /// The state that a page opens with, as the address bar and the browser's storage have it.
    #[must_use]
    pub fn start() -> Self {
        let store = Self::new(choose::remembered(), choose::remembered_language());
        store.start_engine();
        store.follow_address();
        store.take_set_beside();
        store.tell_of_updates();
        store
    }
}
