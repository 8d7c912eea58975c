"""What must be in place before the site can run as it should."""

from django.conf import settings
from django.core.checks import Warning as CheckWarning


def kern_is_there(**_options):
    """KERN gives the look; without it pages are readable but bare."""
    if (settings.KERN_DIR / "kern.min.css").is_file():
        return []
    return [
        CheckWarning(
            "Die Dateien von KERN fehlen; die Seiten erscheinen ohne Gestaltung.",
            hint="`make run` holt sie, oder von Hand: npm ci --ignore-scripts",
            id="weserportal.W001",
        )
    ]
