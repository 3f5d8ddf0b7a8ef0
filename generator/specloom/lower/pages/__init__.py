"""Pages of lists: recognised in the document, completed in the config, lowered to page classes."""
