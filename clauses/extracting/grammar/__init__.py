"""From a sentence to drafts of norms: a grammar that peels the sentence from the outside in."""
