"""Where people land after signing in."""

from django.shortcuts import redirect


def after_login(request):
    """The grant office goes to its daily tool, everybody else to the home page."""
    return redirect("admin:index" if request.user.is_staff else "public:home")
