"""What the front page of the admin reminds the office of."""

from django import template

from duties.models import AccessibilityStatement, Feedback

register = template.Library()


@register.inclusion_tag("admin/_duties.html", takes_context=True)
def duties_due(context):
    """The overdue review (R78) and the messages that wait, for those who may deal with them."""
    user = context["request"].user
    reminders = []
    if user.has_perm("duties.change_accessibilitystatement"):
        statement = AccessibilityStatement.objects.first()
        reminders.append(statement.reminder if statement else "")
    if user.has_perm("duties.change_feedback"):
        reminders.append(waiting(list(Feedback.objects.visible_to(user).open())))
    return {"reminders": [text for text in reminders if text]}


def waiting(messages):
    """A German sentence on the open messages, or an empty text."""
    if not messages:
        return ""
    number = "Eine Rückmeldung ist" if len(messages) == 1 else f"{len(messages)} Rückmeldungen sind"
    overdue = sum(message.is_overdue for message in messages)
    return f"{number} offen{f', {overdue} davon überfällig' if overdue else ''}."
