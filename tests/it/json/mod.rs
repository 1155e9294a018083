mod depth;
mod edges;
mod options;
mod suite;
mod writing;
