mod depth;
mod edges;
mod lines;
mod options;
mod suite;
mod writing;
