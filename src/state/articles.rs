//! Single articles: how one stands on the shelf, what it is called, how it was cut.

use std::sync::Arc;

use leptos::prelude::*;
use muqabala_engine::session::BoardArticle;

use super::article::{ArticleId, Loaded};
use super::store::Store;

impl Store {
    /// The article `id` as it stands on the shelf; follows every edit of it, and of it alone.
    #[must_use]
    pub fn article(self, id: ArticleId) -> Memo<Option<Arc<Loaded>>> {
        let find = move |_: Option<&_>| {
            self.articles
                .with(|articles| articles.iter().find(|loaded| loaded.id == id).cloned())
        };
        // The same article is never changed in place, so that its text need not be compared.
        let changed = |before: Option<&Option<Arc<Loaded>>>, after: Option<&Option<Arc<Loaded>>>| {
            let place = |it: Option<&Option<Arc<Loaded>>>| it.cloned().flatten().map(|it| Arc::as_ptr(&it));
            place(before) != place(after)
        };
        Memo::new_with_compare(find, changed)
    }

    /// How the engine last cut the article `id`: its paragraphs, direction and language. Follows it.
    #[must_use]
    pub fn cut(self, id: ArticleId) -> Memo<Option<Arc<BoardArticle>>> {
        Memo::new(move |_| self.cuts.with(|cuts| cuts.get(&id).cloned()))
    }

    /// How the board's article `article` is called now: its outlet's name as last edited, or a letter where names are
    /// hidden. Follows both.
    #[must_use]
    pub fn column_name(self, article: u32) -> String {
        let id = self.comparison.with(|comparison| comparison.as_ref()?.id(article));
        id.map(|id| self.outlet_name(id)).unwrap_or_default()
    }

    /// How the article `id` is called now; see [`Store::column_name`].
    #[must_use]
    pub fn outlet_name(self, id: ArticleId) -> String {
        // Another language brings another page: what stands on this one must not be asked again as it goes.
        let words = self.words_untracked();
        self.articles.with(|articles| {
            let place = articles.iter().position(|loaded| loaded.id == id);
            let name = place.map(|place| articles[place].outlet.trim());
            match (place, name) {
                (Some(place), _) if self.masked.get() => words.letter(place),
                (_, None | Some("")) => words.shelf_no_outlet().to_owned(),
                (_, Some(name)) => name.to_owned(),
            }
        })
    }
}
