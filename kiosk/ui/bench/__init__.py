"""What the benchmarks need of Qt."""
