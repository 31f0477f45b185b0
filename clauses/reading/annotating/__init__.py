"""What a document says about itself and others: citations, defined terms, open text."""
