"""Understanding what people type in search of a service. Pure: text in, words and scores out."""
