"""Choices with a German label, without Django's."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A member is its key, such as "law", and has the label that people read, such as „Gesetz“."""

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member

    @classmethod
    def of(cls, key: str) -> Self:
        """The member of a key; KeyError for one that is none."""
        return {member.value: member for member in cls}[key]
