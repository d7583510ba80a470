//! The interface's icons: outlines on a grid of 24, in the colour of the text round them.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Close,
    Dark,
    Earlier,
    File,
    Folder,
    Grip,
    Hide,
    Keys,
    Later,
    Light,
    Open,
    Redo,
    Remove,
    Settings,
    Show,
    System,
    Undo,
}

impl Icon {
    /// Its outline, as SVG writes paths.
    const fn path(self) -> &'static str {
        match self {
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Dark => "M20 14A8.5 8.5 0 1 1 10 4a7 7 0 0 0 10 10z",
            Self::Earlier => "M15 6l-6 6 6 6",
            Self::File => "M14 3H6v18h12V7zM14 3v4h4",
            Self::Folder => "M3 6h6l2 2h10v11H3z",
            Self::Grip => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
            Self::Hide => "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM5 20 19 4",
            Self::Keys => "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8",
            Self::Later => "M9 6l6 6-6 6",
            Self::Light => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1M12 20v1M5.6 5.6l.7.7M17.7 17.7l.7.7M3 12h1M20 12h1M5.6 18.4l.7-.7M17.7 6.3l.7-.7"
            }
            Self::Open => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Redo => "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Remove => "M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14",
            Self::Settings => "M4 7h8M18 7h2M4 17h2M12 17h8M15 4.5v5M9 14.5v5",
            Self::Show => "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
            Self::System => "M3 5h18v11H3zM9 20h6M12 16v4",
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
        }
    }

    /// Whether it points along the line, and so turns round with the direction of writing.
    const fn turns(self) -> bool {
        matches!(self, Self::Earlier | Self::Later | Self::Undo | Self::Redo | Self::Open)
    }

    /// The icon, to stand beside words or in a button that has a name.
    pub fn view(self) -> impl IntoView {
        let class = if self.turns() { "icon turns" } else { "icon" };
        view! {
            <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d=self.path()></path>
            </svg>
        }
    }
}
