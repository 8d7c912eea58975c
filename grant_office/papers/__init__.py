"""Letters as drafts and the file of a decision as PDF/UA, made on demand and kept nowhere.

What a paper says is gathered here, a module for each; how it looks stands in `typst/`.
"""
