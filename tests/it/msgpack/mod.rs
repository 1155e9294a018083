mod depth;
mod hostile;
mod suite;
