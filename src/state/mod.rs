//! What the page knows: one [`Store`] of signals, handed to every screen through Leptos's context.
//!
//! ```text
//! files, paste --read--> articles --compare--> comparison --open--> synopsis
//!                           |                      |
//!                     history (undo)         what the board shows
//! ```
//!
//! Screens read signals and call the store's methods; they never talk to the engine or to the browser's storage.
//! Everything a reader may want back (articles removed, names changed, paragraphs set aside) goes through
//! [`Store::edit`], so that it can be undone.
//!
//! | files | what they hold |
//! |---|---|
//! | `article`, `comparison`, `work`, `question`, `notice`, `choices`, `route`, `progress`, `pending` | values |
//! | `store` | the signals |
//! | `articles`, `notify`, `choose`, `navigate`, `open`, `compare`, `edit`, `read`, `intake`, `start` | what is done with them |

mod article;
mod articles;
mod choices;
mod choose;
mod compare;
mod comparison;
mod edit;
mod intake;
mod navigate;
mod notice;
mod notify;
mod open;
mod pending;
mod progress;
mod question;
mod read;
mod route;
mod start;
mod store;
mod work;

pub use article::{ArticleId, Loaded};
pub use choices::{Settings, TextSize, Theme};
pub use comparison::Comparison;
pub use notice::{Offer, Posted, Tone};
pub use progress::Running;
pub use route::{Param, Route, Screen};
pub use store::{Store, store, words};
pub use work::{History, SameHere};
