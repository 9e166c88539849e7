"""The benchmarks: each measures one promise, next to a floor that is measured in the same run on the same machine."""
