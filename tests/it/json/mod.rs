mod depth;
mod hostile;
mod options;
mod suite;
mod writing;
