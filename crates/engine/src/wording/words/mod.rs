//! A wording's words, each distinct one analysed once.

pub(super) mod class;
mod clitics;
pub(super) mod house;
pub(super) mod interner;
mod lists;
pub(super) mod modality;
mod near;
pub(super) mod outline;
pub(super) mod reading;
pub(super) mod spelling;
mod stems;
pub(super) mod units;
