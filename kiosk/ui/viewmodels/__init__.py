"""View models: frozen props, one pure `derive` each, and thin objects that QML binds to."""
