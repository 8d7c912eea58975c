"""What the front page of the admin reminds the office of."""

from django import template

from duties.models import AccessibilityStatement, Feedback

register = template.Library()


@register.inclusion_tag("admin/_duties.html", takes_context=True)
def duties_due(context):
    """The overdue review (R78) and the messages that wait, for those who may deal with them.

    What a person may is asked only on the days on which there is something.
    """
    user = context["request"].user
    statement = AccessibilityStatement.objects.first()
    reminders = {
        "duties.change_accessibilitystatement": statement.reminder if statement else "",
        "duties.change_feedback": waiting(list(Feedback.objects.visible_to(user).open())),
    }
    told = [text for right, text in reminders.items() if text and user.has_perm(right)]
    return {"reminders": told}


def waiting(messages):
    """A German sentence on the open messages, or an empty text."""
    if not messages:
        return ""
    number = "Eine Rückmeldung ist" if len(messages) == 1 else f"{len(messages)} Rückmeldungen sind"
    overdue = sum(message.is_overdue for message in messages)
    return f"{number} offen{f', {overdue} davon überfällig' if overdue else ''}."
