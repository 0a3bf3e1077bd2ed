//! Printed documents.
