"""What a first visit costs: one page in a browser that kept nothing, over a slow mobile network.

The network is that of Chromium's developer tools: 400 kbit/s, and 400 ms until an answer begins.
Needs Chromium; where there is none, nothing is measured and the report says so.
"""

import os
import shutil
import statistics
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from bench.load import HOST

CHROMIUM = os.environ.get("CHROMIUM") or (
    shutil.which("chromium-headless-shell") or shutil.which("chromium")
)
OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"]
PHONE = {"width": 375, "height": 667}
SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
PATIENCE = 120_000  # milliseconds
PAGES = ("Startseite", "Landkreis", "Projekt", "Entscheidung", "Suche, häufig")
SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
TIMES = """() => new Promise(done => new PerformanceObserver(list => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  const load = performance.getEntriesByType("navigation")[0].loadEventEnd;
  if (paint) done({paint: paint.startTime, load, shifts: window.shifts});
}).observe({type: "paint", buffered: true}))"""


@dataclass(frozen=True)
class Visit:
    """One page read for the first time."""

    requests: int
    kilobytes: float  # as they came, headers included
    paint: float  # seconds until the first text or picture
    load: float  # seconds until all that the page names has come
    shifts: float  # cumulative layout shift, no unit


def measure(port, addresses, rounds):
    """{page: Visit}, each number the median; empty without Chromium."""
    if CHROMIUM is None:
        return {}
    found = {page: [] for page in PAGES if page in addresses}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        for page in list(found) * rounds:
            found[page].append(visit(browser, f"http://{HOST}:{port}{addresses[page]}"))
        browser.close()
    return {page: middle(visits) for page, visits in found.items()}


def visit(browser, address):
    context = browser.new_context(viewport=PHONE, extra_http_headers={"X-Forwarded-Proto": "https"})
    page = context.new_page()
    network = context.new_cdp_session(page)
    asked, sizes = [], []
    network.on("Network.requestWillBeSent", lambda told: asked.append(told["request"]["url"]))
    network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW_3G)
    page.add_init_script(SHIFTS)
    page.goto(address, wait_until="load", timeout=PATIENCE)
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    times = page.evaluate(TIMES)
    context.close()
    requests = sum(not url.startswith("data:") for url in asked)
    return Visit(
        requests, sum(sizes) / 1000, times["paint"] / 1000, times["load"] / 1000, times["shifts"]
    )


def middle(visits):
    names = Visit.__dataclass_fields__
    return Visit(*(statistics.median(getattr(each, name) for each in visits) for name in names))
