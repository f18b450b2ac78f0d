//! Parts as one file.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Parts with their names as an archive in which nothing tells when or where it was made.
///
/// # Panics
/// Never: memory can be written to, and no two parts have one name.
pub(super) fn pack(parts: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, options).expect("parts have names of their own");
        archive.write_all(&bytes).expect("memory can be written to");
    }
    archive.finish().expect("memory can be written to").into_inner()
}
