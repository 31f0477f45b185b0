"""From text and blocks to the tree: which line is an article, which a point, where each ends."""
