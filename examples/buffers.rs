//! Memory: one buffer for many values, no allocation at all, values that are decoded into, files and sockets.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{ErrorKind, json, msgpack};
use serial_schemas::{Small, generate};

/// Runs the example.
pub fn main() -> Result<(), serial_runtime::Error> {
    let workers: Vec<Small> = generate::all(1).take(1000).collect();

    // One growing buffer: a line for each value.
    let mut lines = Vec::new();
    for worker in &workers {
        json::encode_into(worker, &mut lines)?;
        lines.push(b'\n');
    }
    println!("{} workers, {} bytes of JSON lines", workers.len(), lines.len());

    // One value that every line is decoded into: its texts and vectors are used again.
    let mut current = workers[0].clone();
    for (line, worker) in lines.split(|byte| *byte == b'\n').zip(&workers) {
        json::decode_into(&mut current, line)?;
        assert_eq!(current, *worker);
    }

    // A fixed piece of memory: the number of bytes comes back, or an error, never more memory.
    let mut packet = [0; 256];
    let len = msgpack::encode_to_slice(&workers[0], &mut packet)?;
    assert_eq!(msgpack::from_slice::<Small>(&packet[..len])?, workers[0]);
    let error = msgpack::encode_to_slice(&workers, &mut packet).unwrap_err();
    println!("{error}");
    assert_eq!(error.kind(), ErrorKind::BufferFull);

    // Anything that can be written to and read from: a vector here, a file or a socket elsewhere.
    let mut file = Vec::new();
    msgpack::to_writer(&mut file, &workers)?;
    assert_eq!(msgpack::from_reader::<Vec<Small>>(&*file)?, workers);
    Ok(())
}
