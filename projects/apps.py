from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = "Projekte"

    def ready(self):
        from accounts import sending
        from projects.release import letting_in, notices

        sending.CONDITIONS |= notices.CONDITIONS | letting_in.CONDITIONS
