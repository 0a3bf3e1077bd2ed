//! The file that travels.
