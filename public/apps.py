from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "public"
    verbose_name = "Öffentliche Seiten"

    def ready(self):
        from funding.admin.decisions import DecisionAdmin
        from funding.admin.filters import YearFilter
        from public import kept_figures

        DecisionAdmin.public_total = staticmethod(lambda: kept_figures.all_grants().granted)
        DecisionAdmin.with_day = staticmethod(kept_figures.with_kept_day)
        YearFilter.public_years = staticmethod(kept_figures.years_of_decisions)
