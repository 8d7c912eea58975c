from django.urls import path

from desk.views import (
    applying,
    article,
    assessing,
    culture,
    disputing,
    editing,
    files,
    history,
    life_cycle,
    missing,
    overview,
    projects,
    proving,
    releasing,
)

app_name = "desk"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("aufgaben/<slug:name>/", overview.task_list, name="task-list"),
    path("projekte/", overview.find, name="find"),
    path("was-fehlt/", missing.missing, name="missing"),
    path("projekte/neu/", projects.create, name="create"),
    path("projekte/<int:pk>/", projects.project, name="project"),
    path("projekte/<int:pk>/bearbeiten/", projects.begin, name="begin"),
    path("projekte/<int:pk>/bearbeiten/<slug:name>/", editing.section, name="section"),
    path("projekte/<int:pk>/beleg/", proving.proof, name="proof"),
    path(
        "projekte/<int:pk>/widerspruch/<slug:key>/", disputing.contradiction, name="contradiction"
    ),
    path("projekte/<int:pk>/belege-fragen/", proving.lapsed, name="lapsed"),
    path("projekte/<int:pk>/vorschlag/<slug:name>/", projects.own_step, name="own-step"),
    path("projekte/<int:pk>/schritt/<slug:name>/", life_cycle.life_step, name="life-step"),
    path("projekte/<int:pk>/termin/", life_cycle.take_day_back, name="take-day-back"),
    path("projekte/<int:pk>/abgleich/", releasing.conflicts, name="conflicts"),
    path("projekte/<int:pk>/verlauf/", history.history, name="history"),
    path("projekte/<int:pk>/verlauf/vergleich/", history.compare, name="compare"),
    path("projekte/<int:pk>/verlauf/holen/", history.restore_state, name="restore"),
    path("projekte/<int:pk>/herausnehmen/<slug:name>/<int:row>/", files.remove, name="remove-file"),
    path("freigabe/<int:pk>/", releasing.release, name="release"),
    path("dateien/<slug:key>/<str:name>", files.file, name="file"),
    path("freigabe/<int:pk>/berichtigen/", releasing.correct_it, name="correct"),
    path("prozesscheck/", assessing.assessments, name="assessments"),
    path("prozesscheck/rangfolge/", assessing.ranking, name="ranking"),
    path(
        "prozesscheck/leistungen/<slug:slug>/",
        assessing.service_assessments,
        name="service-assessments",
    ),
    path(
        "prozesscheck/leistungen/<slug:slug>/<slug:county>/",
        assessing.assess_service,
        name="assess-service",
    ),
    path("kulturcheck/", culture.culture, name="culture"),
    path("kulturcheck/neu/", culture.new_culture_check, name="new-culture-check"),
    path("artikel/", article.article, name="article"),
    path("quellen/<int:pk>/kopie/", files.source_copy, name="source-copy"),
    path("quellen/neu/", editing.new_source, name="new-source"),
    path("foerderaufrufe/", applying.calls, name="calls"),
    path(
        "foerderaufrufe/<slug:slug>/antrag/", applying.begin_application, name="begin-application"
    ),
    path("antraege/<int:pk>/", applying.application, name="application"),
    path("antraege/<int:pk>/angaben/", applying.about_application, name="application-about"),
    path("antraege/<int:pk>/finanzierung/", applying.plan_of_application, name="application-plan"),
    path(
        "antraege/<int:pk>/anforderung/<int:number>/",
        applying.requirement,
        name="application-requirement",
    ),
    path(
        "antraege/<int:pk>/schritt/<slug:name>/",
        applying.application_step,
        name="application-step",
    ),
    path("datum/", editing.date_preview, name="date-preview"),
]
