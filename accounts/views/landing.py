"""Where people land after signing in, and coming from the admin."""

from django.shortcuts import redirect

from accounts.typed_text import kept_for


def after_login(request):
    """To what was typed before; else to the daily tool, or home for those who have none."""
    if kept_for(request):
        return redirect("accounts:typed-text")
    if request.user.is_staff:
        return redirect("admin:index")
    return redirect("desk:overview" if request.user.works_at_desk else "public:home")


def to_password_page(_request, extra_context=None):
    """Instead of the admin's own page, which would neither end sessions nor write a letter."""
    return redirect("account_change_password")
