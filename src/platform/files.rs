//! Files that the reader opens, drops or saves.

use gloo_file::futures::read_as_bytes;
use gloo_file::{Blob, FileList, ObjectUrl};
use js_sys::{Array, Function, Promise};
use muqabala_engine::order;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DragEvent, Event, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry,
    HtmlAnchorElement, HtmlInputElement,
};

/// The browser could not read a file: it was moved, or may not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// A file of the reader's.
#[derive(Clone, Debug)]
pub struct File(gloo_file::File);

impl File {
    /// Its name, without a folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size()
    }

    /// What it holds.
    ///
    /// # Errors
    /// Where the browser cannot read it.
    pub async fn bytes(&self) -> Result<Vec<u8>, Unreadable> {
        read_as_bytes(&self.0).await.map_err(|_| Unreadable)
    }

    /// Whether systems hide it, as they do `.DS_Store`.
    fn is_hidden(&self) -> bool {
        self.name().starts_with('.')
    }
}

impl From<web_sys::File> for File {
    fn from(file: web_sys::File) -> Self {
        Self(file.into())
    }
}

/// The files that the reader chose in the field that `event` happened on, hidden ones left out. The field forgets
/// them, so that the same file can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<File> {
    let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return Vec::new() };
    let listed = field.files().map(FileList::from);
    let files = listed.iter().flat_map(|it| it.iter().cloned().map(File));
    let files = files.filter(|file| !file.is_hidden()).collect();
    field.set_value("");
    files
}

/// Whether files are being dragged, and not a part of the page.
#[must_use]
pub fn carries_files(event: &DragEvent) -> bool {
    let transfer = event.data_transfer();
    transfer.is_some_and(|transfer| transfer.types().iter().any(|kind| kind == "Files"))
}

/// What was dropped. Taken at once: the browser forgets it when the event is over.
pub struct Dropped {
    files: Vec<File>,
    folders: Vec<FileSystemEntry>,
}

impl Dropped {
    /// Takes the files that a drop brought, if it brought files.
    #[must_use]
    pub fn take(event: &DragEvent) -> Option<Self> {
        let items = event.data_transfer().filter(|_| carries_files(event))?.items();
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        for item in (0..items.length()).filter_map(|index| items.get(index)) {
            // As files where they are files: on a page opened from a disk an entry gives its file to nobody.
            match item.webkit_get_as_entry() {
                Ok(Some(entry)) if entry.is_directory() => folders.push(entry),
                _ => files.extend(item.get_as_file().ok().flatten().map(File::from)),
            }
        }
        order::by_key(&mut files, File::name);
        Some(Self { files, folders })
    }

    /// The files in it, those in folders too, in the order of their names.
    ///
    /// # Errors
    /// Where the browser let nothing be read of a folder, as on a page opened from a disk: the files that it did give.
    pub async fn files(self) -> Result<Vec<File>, Vec<File>> {
        let mut files = self.files;
        let mut waiting = self.folders;
        let mut unreadable = false;
        sort(&mut waiting);
        while let Some(entry) = waiting.pop() {
            if entry.is_directory() {
                let inside = directory(entry.unchecked_into()).await;
                unreadable |= inside.is_err();
                let mut inside = inside.unwrap_or_default();
                sort(&mut inside);
                waiting.append(&mut inside);
            } else {
                let file = file(entry.unchecked_into()).await;
                unreadable |= file.is_none();
                files.extend(file);
            }
        }
        files.retain(|file| !file.is_hidden());
        if unreadable { Err(files) } else { Ok(files) }
    }
}

/// Last name first: they are taken from the end.
fn sort(entries: &mut [FileSystemEntry]) {
    order::by_key(entries, |entry| std::cmp::Reverse(entry.name()));
}

async fn file(entry: FileSystemFileEntry) -> Option<File> {
    let file = promised(|done, failed| entry.file_with_callback_and_callback(done, failed));
    JsFuture::from(file)
        .await
        .ok()?
        .dyn_into::<web_sys::File>()
        .ok()
        .map(File::from)
}

/// A directory's entries: the browser hands out at most a hundred at a time.
async fn directory(entry: FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, Unreadable> {
    let reader: FileSystemDirectoryReader = entry.create_reader();
    let mut entries = Vec::new();
    loop {
        let some = promised(|done, failed| {
            // Only fails where its arguments are no functions.
            let _ = reader.read_entries_with_callback_and_callback(done, failed);
        });
        let some = JsFuture::from(some).await.map_err(|_| Unreadable)?;
        let some: Array = some.unchecked_into();
        if some.length() == 0 {
            return Ok(entries);
        }
        entries.extend(some.iter().map(FileSystemEntry::unchecked_from_js));
    }
}

fn promised(ask: impl Fn(&Function, &Function)) -> Promise {
    Promise::new(&mut |done, failed| ask(&done, &failed))
}

/// Has the browser save `text` as a file.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?;
    // Forgotten again when it is dropped.
    let address = ObjectUrl::from(Blob::new(text));
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Ok(())
}
