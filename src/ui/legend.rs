//! Every kind of change with its mark.
