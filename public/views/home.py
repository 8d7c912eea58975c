"""The home page."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.timezone import localdate

from public.machines import linked_data
from public.pages.home import home_page
from public.pages.unpacking import in_template
from public.views.pages import readable


@login_not_required
@readable
def home(request):
    page = in_template(home_page(localdate()))
    return render(request, "public/home.html", page | {"linked_data": linked_data.website()})
