"""One module for each resource; each makes its router from what it is given."""
