mod depth;
mod edges;
mod suite;
