"""The windows in which the pages are looked at, in CSS pixels, and what a reader has set there."""

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 667}
NARROW = {"width": 320, "height": 667}  # a desktop at 400 % zoom


def show(page, size=DESKTOP, *, scheme="light", media="screen", forced_colors="none"):
    """The page in this window; always without motion, whatever it showed before."""
    page.set_viewport_size(size)
    page.emulate_media(
        media=media, color_scheme=scheme, forced_colors=forced_colors, reduced_motion="reduce"
    )
