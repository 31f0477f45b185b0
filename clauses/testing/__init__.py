"""Put an analysis under test: strategies that draw records, and laws for parts of one's own.

Nothing here is imported by `import clauses`, and no part before it is asked for.
"""
