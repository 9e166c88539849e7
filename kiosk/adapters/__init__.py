"""The unit's outside world: each adapter fills a port and knows no other adapter, no flow and no screen."""
