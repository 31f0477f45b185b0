"""An analysis changed one norm at a time, to see what its expectations do not notice."""
