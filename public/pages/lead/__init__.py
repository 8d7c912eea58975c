"""The answer of a page in at most three German sentences, made from the values the page shows.

Each situation has sentences of its own, worded by the qualifiers of amounts and dates; nothing is
said that is not on the page below. What grammar needs comes from tables of words (`words.py`):
where a name is in none of them, the sentence does without it.
"""
