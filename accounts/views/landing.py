"""Where people land after signing in."""

from django.shortcuts import redirect


def after_login(request):
    """The grant office and the editors go to their daily tool, everybody else to the home page."""
    if request.user.is_staff:
        return redirect("admin:index")
    return redirect("desk:overview" if request.user.works_at_desk else "public:home")
