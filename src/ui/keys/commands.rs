//! The one table of commands and their keys.

use crate::i18n::Words;
use crate::platform::keyboard::Press;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Opens the list of keys.
    Help,
    /// Opens the settings.
    Settings,
    /// Goes to the articles.
    Shelf,
    /// Goes to the board.
    Board,
    /// Goes to the reading view.
    Reading,
    /// Puts the cursor into the search.
    Search,
    /// Goes back, or closes what is open.
    Back,
    /// Takes the last edit back.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Goes to the next change.
    NextChange,
    /// Goes to the change before.
    PreviousChange,
    /// Goes to the first change.
    FirstChange,
    /// Goes to the last change.
    LastChange,
    /// Goes to the next statement.
    NextStatement,
    /// Goes to the statement before.
    PreviousStatement,
    /// Opens or folds a row.
    Open,
    /// Makes the text the base.
    Base,
    /// Shows only the differences, or all again.
    OnlyDifferences,
    /// Picks a wording up, or puts it where it belongs.
    Carry,
    /// Takes a wording out of its statement.
    TakeOut,
    /// Shows or hides an outlet, counted from 0.
    Outlet(u8),
}

/// Where in the list of keys a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Works on every screen.
    General,
    /// Works where wordings are compared.
    Comparison,
}

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chord {
    /// The key at this place, alone; and what is printed on it.
    Key(&'static str, &'static str),
    /// The same with Shift.
    Shift(&'static str, &'static str),
    /// The same with Alt.
    Alt(&'static str, &'static str),
    /// The same with Control, or Command on a Mac.
    Control(&'static str, &'static str),
    /// The same with Control and Shift.
    ControlShift(&'static str, &'static str),
    /// 1 to 9.
    Digits,
}

/// A command, its keys, and how the list words it.
pub struct Shortcut {
    /// What it does; for [`Chord::Digits`], the first of nine.
    pub command: Command,
    /// Any of these.
    pub chords: &'static [Chord],
    /// Where it stands in the list.
    pub group: Group,
    /// What the list says.
    pub name: fn(Words) -> &'static str,
}

use Chord::{Alt, Control, ControlShift, Digits, Key, Shift};
use Group::{Comparison, General};

macro_rules! shortcuts {
    ($($group:ident $command:expr, $name:ident: $($chord:expr),+;)*) => {
        /// Every command, in the order of the list.
        pub const SHORTCUTS: &[Shortcut] = &[$(Shortcut {
            command: $command,
            chords: &[$($chord),+],
            group: $group,
            name: Words::$name,
        },)*];
    };
}

shortcuts! {
    General Command::Help, keys_help: Shift("Slash", "?");
    General Command::Search, keys_search: Key("Slash", "/");
    General Command::Shelf, keys_shelf: Key("KeyA", "a");
    General Command::Board, keys_board: Key("KeyL", "l");
    General Command::Reading, keys_reading: Key("KeyR", "r");
    General Command::Settings, keys_settings: Key("KeyS", "s");
    General Command::Undo, keys_undo: Control("KeyZ", "z");
    General Command::Redo, keys_redo: ControlShift("KeyZ", "z"), Control("KeyY", "y");
    General Command::Back, keys_back: Key("Escape", "Esc");
    Comparison Command::NextStatement, keys_next_statement: Key("KeyN", "n"), Key("KeyJ", "j");
    Comparison Command::PreviousStatement, keys_previous_statement: Key("KeyP", "p"), Key("KeyK", "k");
    Comparison Command::Open, keys_open: Key("Enter", "Enter");
    Comparison Command::NextChange, keys_next_change: Alt("ArrowDown", "↓"), Key("F7", "F7"), Alt("F5", "F5");
    Comparison Command::PreviousChange, keys_previous_change: Alt("ArrowUp", "↑"), Shift("F7", "F7");
    Comparison Command::FirstChange, keys_first_change: Alt("Home", "Home");
    Comparison Command::LastChange, keys_last_change: Alt("End", "End");
    Comparison Command::Base, keys_base: Key("KeyB", "b");
    Comparison Command::Carry, keys_carry: Key("KeyM", "m");
    Comparison Command::TakeOut, keys_take_out: Key("KeyX", "x");
    Comparison Command::OnlyDifferences, keys_only_differences: Key("KeyD", "d");
    Comparison Command::Outlet(0), keys_outlet: Digits;
}

impl Chord {
    /// Its keys as they are printed on a keyboard, one after another.
    #[must_use]
    pub fn caps(self) -> Vec<&'static str> {
        match self {
            Key(_, cap) => vec![cap],
            // `?` already says that Shift is held.
            Shift("Slash", cap) => vec![cap],
            Shift(_, cap) => vec!["Shift", cap],
            Alt(_, cap) => vec!["Alt", cap],
            Control(_, cap) => vec!["Ctrl", cap],
            ControlShift(_, cap) => vec!["Ctrl", "Shift", cap],
            Digits => vec!["1", "…", "9"],
        }
    }

    fn is(self, press: &Press) -> bool {
        let held = (press.control, press.alt, press.shift);
        let (place, asked) = match self {
            Key("Slash", _) => return !press.control && !press.alt && press.asks() == Some(false),
            Shift("Slash", _) => return !press.control && !press.alt && press.asks() == Some(true),
            Key(place, _) => (place, (false, false, false)),
            Shift(place, _) => (place, (false, false, true)),
            Alt(place, _) => (place, (false, true, false)),
            Control(place, _) => (place, (true, false, false)),
            ControlShift(place, _) => (place, (true, false, true)),
            Digits => return false,
        };
        held == asked && press.place() == place
    }
}

/// What `press` does.
#[must_use]
pub fn find(press: &Press) -> Option<Command> {
    let listed = SHORTCUTS
        .iter()
        .find(|shortcut| shortcut.chords.iter().any(|chord| chord.is(press)));
    listed.map(|shortcut| shortcut.command).or_else(|| outlet(press))
}

fn outlet(press: &Press) -> Option<Command> {
    let digit: u8 = press
        .code
        .strip_prefix("Digit")
        .or(press.code.strip_prefix("Numpad"))?
        .parse()
        .ok()?;
    let alone = !(press.control || press.alt || press.shift);
    (alone && digit > 0).then(|| Command::Outlet(digit - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `"Alt+ArrowDown"` on a layout where the key writes `key`.
    fn pressed(chord: &str, key: &str) -> Option<Command> {
        let mut parts: Vec<&str> = chord.split('+').collect();
        let code = parts.pop().unwrap_or_default().to_owned();
        find(&Press {
            key: key.to_owned(),
            code,
            control: parts.contains(&"Ctrl"),
            alt: parts.contains(&"Alt"),
            shift: parts.contains(&"Shift"),
        })
    }

    #[test]
    fn letters_work_on_an_arabic_keyboard_by_their_place() {
        assert_eq!(pressed("KeyN", "ى"), Some(Command::NextStatement));
        assert_eq!(pressed("Ctrl+KeyZ", "ئ"), Some(Command::Undo));
        assert_eq!(pressed("Shift+Slash", "؟"), Some(Command::Help));
        assert_eq!(pressed("Slash", "ظ"), Some(Command::Search));
        assert_eq!(pressed("Digit3", "٣"), Some(Command::Outlet(2)));
    }

    #[test]
    fn letters_work_on_other_latin_keyboards_by_what_is_printed() {
        assert_eq!(pressed("KeyQ", "a"), Some(Command::Shelf), "French");
        assert_eq!(pressed("Shift+Minus", "?"), Some(Command::Help), "German");
        assert_eq!(pressed("Shift+Digit7", "/"), Some(Command::Search), "German");
    }

    #[test]
    fn what_else_is_held_down_matters() {
        assert_eq!(pressed("Ctrl+KeyN", "n"), None);
        assert_eq!(pressed("ArrowDown", "ArrowDown"), None);
        assert_eq!(pressed("Alt+ArrowDown", "ArrowDown"), Some(Command::NextChange));
        assert_eq!(pressed("Shift+F7", "F7"), Some(Command::PreviousChange));
        assert_eq!(pressed("Ctrl+Shift+KeyZ", "Z"), Some(Command::Redo));
        assert_eq!(pressed("Digit0", "0"), None);
    }

    #[test]
    fn no_two_commands_share_a_key() {
        let chords: Vec<_> = SHORTCUTS.iter().flat_map(|shortcut| shortcut.chords).collect();
        for (index, chord) in chords.iter().enumerate() {
            assert!(!chords[..index].contains(chord), "{chord:?}");
        }
    }
}
