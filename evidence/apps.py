from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "evidence"
    verbose_name = "Belege"

    def ready(self):
        from evidence.holding import hold_what_links_point_at

        hold_what_links_point_at()
