import pytest

from tests.sources.checking import HANDED_OVER
from tests.web_server import web_site


@pytest.fixture
def site():
    with web_site() as site:
        site.says("/a", f"<p>{HANDED_OVER}</p>")
        yield site
