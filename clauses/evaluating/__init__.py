"""Results held against what people judged: figures, intervals, agreement, files of judgements."""
