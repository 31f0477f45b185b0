"""The verbs of the front door, a file for each kind of question: each is one call for a user."""
