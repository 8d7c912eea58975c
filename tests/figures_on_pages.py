"""What the pages say in numbers, and the lists that they link to, for tests that compare them."""

from public.money_cells import GrantSum
from public.page_cache import PAGES


class Figures:
    """Reads the numbers of pages, each of them made anew."""

    def __init__(self, client):
        self.client = client

    def context(self, address):
        PAGES.clear()
        response = self.client.get(address)
        assert response.status_code == 200, address
        return response.context

    def projects(self, query=""):
        """How many projects the list shows."""
        return self.context(f"/projekte/{query}")["page"].paginator.count

    def decisions(self, query=""):
        """(number, what is granted, what stands beside) of the list of decisions."""
        shown = self.context(f"/foerderung/{query}")
        return shown["page"].paginator.count, shown["granted"], list(shown["beside"])

    def money_agrees(self, who):
        """Check each row of who pays against the list that it leads to."""
        for row in who.rows:
            assert self.decisions(f"?{row.query}")[:2] == (row.sum.number, row.sum.total), row
        assert sum((row.sum for row in who.rows), GrantSum()) == who.together

    def years_agree(self, years):
        for each in years.years:
            if each.sum:
                listed = self.decisions(f"?{each.query}")[:2]
                assert listed == (each.sum.number, each.sum.total), each.label
        assert sum((each.sum for each in years.years), GrantSum()) == years.together

    def fields_agree(self, fields):
        for row in fields.rows:
            assert self.decisions(f"?{row.query}")[:2] == (row.sum.number, row.sum.total), row

    def selection_agrees(self, query):
        """Check all that the list of decisions says of a selection; its context."""
        shown = self.context(f"/foerderung/{query}")
        self.money_agrees(shown["who"])
        self.years_agree(shown["years"])
        assert shown["who"].together == shown["years"].together
        assert shown["who"].together.total == shown["granted"]
        aside = sum(number for _, _, number, _ in shown["beside"])
        assert shown["who"].together.number + aside == shown["page"].paginator.count
        return shown

    def district_agrees(self, slug):
        """Check every number on the page of a district against the lists; its context."""
        page = self.context(f"/landkreise/{slug}/")
        number, granted, _ = self.decisions(f"?landkreis={slug}")
        assert page["project_count"] == self.projects(f"?landkreis={slug}")
        assert (page["together"].number, page["together"].granted) == (number, granted)
        assert sum(each.projects for each in page["figures"]) == page["project_count"]
        assert sum(each.grants.number for each in page["figures"]) == number
        assert sum(each.grants.granted.lower for each in page["figures"]) == granted.lower
        for figure in page["figures"]:
            assert self.decisions(f"?{figure.query}")[:2] == (figure.sum.number, figure.sum.total)
        self.money_agrees(page["who_alone"])
        self.money_agrees(page["who_shared"])
        self.years_agree(page["years"])
        self.fields_agree(page["fields"])
        assert page["own"] == self.context(f"/foerderung/?landkreis={slug}")["own"]
        assert page["years"].together == page["granted"]
        assert page["who_alone"].together + page["who_shared"].together == page["granted"]
        return page

    def organisation_agrees(self, organisation, involvement):
        """Check the page of an organisation against its line in the list and the decisions."""
        page = self.context(f"/organisationen/{organisation.slug}/")
        assert (page["led_count"], page["joined_count"]) == (involvement.led, involvement.joined)
        numbers = {role.facet: role.grants.number for role in page["money_roles"]}
        expected = {
            "geldgeber": involvement.paid,
            "empfang": involvement.received,
            "": involvement.benefits,
        }
        assert numbers == {facet: number for facet, number in expected.items() if number}
        for role in page["money_roles"]:
            if role.facet:
                listed = self.decisions(f"?{role.facet}={organisation.slug}")
                grants = role.grants
                assert (grants.number, grants.granted, list(grants.beside)) == listed
        together = dict(zip(page["years"].columns, page["years"].together, strict=True))
        assert sum(cell.number for cell in together.values()) == sum(
            (involvement.led, involvement.joined, *expected.values())
        )
        return page

    def programme_agrees(self, programme, project_count, grants):
        """Check the page of a programme against its line in the table and the two lists."""
        page = self.context(f"/programme/{programme.slug}/")
        assert (page["decision_count"], page["who"].together.total) == (
            *(grants.number, grants.granted),
        )
        assert page["project_count"] == project_count
        if grants.number:
            listed = self.decisions(f"?programm={programme.slug}")
            assert (grants.number, grants.granted, list(page["beside"])) == listed
        self.money_agrees(page["who"])
        self.years_agree(page["years"])
        self.fields_agree(page["fields"])
        assert page["own"] == self.context(f"/foerderung/?programm={programme.slug}")["own"]
        if project_count:
            assert self.projects(f"?programm={programme.slug}") == project_count
        return page
