"""What axe finds: all its rules once a window, and its rule of contrast once for every look."""

from collections import defaultdict

from axe_playwright_python.sync_playwright import Axe

from tests.browser.windows import show

SCRIPT = Axe().axe_script
FINISH_TRANSITIONS = "document.getAnimations().forEach(each => each.finish())"
# The contrast that level AA asks for; the category would bring the one of level AAA along.
COLOURS = ["color-contrast", "link-in-text-block"]
# axe leaves the rules of WCAG 2.2 out unless they are named. It would also fetch all stylesheets
# a second time, for a rule that is not in force; only the one about films needs something ahead.
ALL_RULES = """async without => {
  const named = axe.getRules(["wcag22a", "wcag22aa"]).map(rule => [rule.ruleId, {enabled: true}]);
  const left_out = without.map(rule => [rule, {enabled: false}]);
  const found = await axe.run({
    rules: Object.fromEntries([...named, ...left_out]),
    resultTypes: ["violations"],
    preload: {assets: ["media"]},
  });
  return found.violations;
}"""
# A look is what contrast comes from: the elements around a text by name and class, the colours and
# type of each, and whether words stand beside it. Only a look that axe called good is left out on
# the next page; what it cannot judge, such as a single letter, is tried again.
NEW_LOOKS = """async ([rules, known]) => {
  const has_text = element => element.matches("input, select, textarea")
    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const short = text => [7, 11].map(start =>
    [...text].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0) | 0, start)).join();
  const looks = new Map([[document.documentElement, ""]]);
  const look = element => {
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      looks.set(element, short([look(element.parentElement), has_text(element.parentElement),
        element.localName, element.getAttribute("class"), style.color, style.backgroundColor,
        style.backgroundImage, style.opacity, style.fontSize, style.fontWeight, style.textShadow,
        style.position].join()));
    }
    return looks.get(element);
  };
  const seen = new Set(known);
  const unknown = [...document.body.querySelectorAll("*")]
    .filter(element => has_text(element) && !seen.has(look(element)));
  if (!unknown.length) return [[], []];
  const {passes, violations} = await axe.run({include: unknown}, {
    runOnly: rules, resultTypes: ["violations", "passes"], elementRef: true, preload: false,
  });
  const looks_of = found => found.flatMap(rule => rule.nodes.map(node => look(node.element)));
  const poor = new Set(looks_of(violations));
  const good = new Set(looks_of(passes.filter(rule => rule.id === "color-contrast")));
  for (const node of violations.flatMap(rule => rule.nodes)) delete node.element;
  return [violations, [...good].filter(each => !poor.has(each))];
}"""


class Looks:
    """The looks that had good contrast, for each combination of window and scheme."""

    def __init__(self):
        self.good = defaultdict(set)

    def poor(self, page, size, scheme):
        """Poor colours on whatever was not seen to be good before."""
        known = self.good[size["width"], scheme]
        show(page, size, scheme=scheme)
        page.evaluate(FINISH_TRANSITIONS)
        found, good = page.evaluate(NEW_LOOKS, [COLOURS, list(known)])
        known.update(good)
        return lines(found)


def violations(page, size, scheme):
    """What the rules of axe find, all but the one of contrast, which `Looks` has.

    The page that a press led to may have its heading before its style sheet.
    """
    page.wait_for_load_state("load")
    show(page, size, scheme=scheme)
    page.evaluate(FINISH_TRANSITIONS)
    return lines(page.evaluate(ALL_RULES, ["color-contrast"]))


def lines(found):
    """One line for each rule and place."""
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]
