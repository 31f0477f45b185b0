"""Expectations held against a report, and what a reader needs to know where one does not hold."""
