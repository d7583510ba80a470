//! Dragging parts of the page.

use web_sys::DragEvent;

/// Gives a drag that begins something to carry: Firefox starts none that carries nothing.
pub fn carry_nothing(event: &DragEvent) {
    if let Some(transfer) = event.data_transfer() {
        let _ = transfer.set_data("text/plain", "");
    }
}
