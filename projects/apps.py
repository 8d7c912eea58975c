from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = "Projekte"

    def ready(self):
        from accounts import deeds, sending
        from projects import kept_of_people
        from projects.release import letting_in, notices

        sending.CONDITIONS |= notices.CONDITIONS | letting_in.CONDITIONS
        deeds.KEPT |= kept_of_people.KEPT
