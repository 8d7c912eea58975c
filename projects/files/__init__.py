"""Uploaded files: checked by their content, kept under random names, given out, and deleted.

The rows that show them are in `projects.models.files`; who may see them in `projects.file_gates`.
Nothing is imported here: `photo_process` runs without Django.
"""
