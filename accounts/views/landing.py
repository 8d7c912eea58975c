"""Where people land after signing in."""

from django.shortcuts import redirect

from accounts.typed_text import kept_for


def after_login(request):
    """To what was typed before; else to the daily tool, or home for those who have none."""
    if kept_for(request):
        return redirect("accounts:typed-text")
    if request.user.is_staff:
        return redirect("admin:index")
    return redirect("desk:overview" if request.user.works_at_desk else "public:home")
