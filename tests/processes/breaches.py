"""For each promise of the database about the register of services: a row that it refuses."""

from datetime import date
from functools import partial

from processes.models import (
    Adoption,
    Assessment,
    AssessmentScore,
    CaseBand,
    CultureAnswer,
    CultureCheck,
    MaturityAnswer,
    Multiplier,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    ScoringCriterion,
    ScoringMethod,
    Service,
    SharedService,
)
from tests.processes.builders import (
    make_adoption,
    make_answer,
    make_assessment,
    make_band,
    make_criterion,
    make_culture_answer,
    make_culture_check,
    make_figure,
    make_method,
    make_multiplier,
    make_offer,
    make_qualification,
    make_qualification_figure,
    make_score,
    make_service,
    make_shared_service,
)

ROWS = {
    Service: make_service,
    Offer: make_offer,
    OfferFigure: make_figure,
    SharedService: make_shared_service,
    Adoption: make_adoption,
    ScoringMethod: make_method,
    ScoringCriterion: make_criterion,
    CaseBand: make_band,
    Assessment: make_assessment,
    AssessmentScore: make_score,
    MaturityAnswer: make_answer,
    CultureCheck: make_culture_check,
    Multiplier: make_multiplier,
    CultureAnswer: make_culture_answer,
    Qualification: make_qualification,
    QualificationFigure: make_qualification_figure,
}
KEY = "99036008007000"


def changed(make, **columns):
    """A function that writes columns past every Python rule."""

    def breach():
        row = make()
        type(row).objects.filter(pk=row.pk).update(**columns)

    return breach


def twice_with(key):
    for _ in range(2):
        make_service(leika_key=key)


def same_figure():
    offer = make_offer()
    make_figure(offer)
    make_figure(offer)


def same_adoption():
    first = make_adoption()
    make_adoption(first.shared_service, district=first.district)


def twice(make_owner, make, **values):
    def both():
        owner = make_owner()
        for _ in range(2):
            make(owner, **values)

    return both


BREACHES = {
    "qualifications_say_what_a_source_says": changed(make_qualification, facts=""),
    "a_figure_of_a_qualification_is_listed_once": twice(
        make_qualification, make_qualification_figure
    ),
    "figures_of_qualifications_match_their_qualifier": changed(
        make_qualification_figure, quantity_max=None
    ),
    "a_method_says_its_version_and_where_it_comes_from": changed(make_method, origin=""),
    "shares_of_a_method_are_at_most_the_whole": changed(make_method, benefit_share=101),
    "a_method_has_a_criterion_once": twice(make_method, make_criterion, key="recht"),
    "a_criterion_has_at_most_all_points_of_its_axis": changed(make_criterion, weight=101),
    "a_band_of_cases_begins_once": twice(make_method, make_band),
    "assessments_say_who_checked": lambda: make_assessment(assessor=""),
    "a_level_of_the_second_model_is_one_of_it": lambda: make_assessment(level_of_second_model=8),
    "condensed_assessments_hold_figures_only": lambda: make_assessment(
        figures_only_since=date(2027, 3, 2), observations="Wort"
    ),
    "an_assessment_scores_a_criterion_once": twice(make_assessment, make_score),
    "scores_are_from_0_to_5": lambda: make_score(score=6),
    "an_assessment_answers_a_criterion_once": twice(make_assessment, make_answer),
    "a_criterion_of_maturity_is_one_of_ten_with_a_level": lambda: make_answer(number=11),
    "multipliers_have_a_name": lambda: make_multiplier(name=""),
    "a_multiplier_ends_after_beginning": lambda: make_multiplier(
        in_charge_from=date(2026, 2, 2), in_charge_until=date(2026, 2, 1)
    ),
    "culture_checks_have_a_title": lambda: make_culture_check(title=""),
    "a_group_answers_a_question_once": twice(make_culture_check, make_culture_answer),
    "answers_name_their_group_and_question": lambda: make_culture_answer(group=""),
    "services_have_a_name": changed(make_service, name=""),
    "a_leika_key_has_fourteen_digits_and_begins_with_99": changed(make_service, leika_key=KEY[1:]),
    "a_leika_key_is_given_once": partial(twice_with, KEY),
    "typifications_are_codes_of_the_list": changed(make_service, typification="2/4"),
    "blanks_of_services_have_known_reasons": changed(make_service, blanks="slug=not_stated"),
    "offers_say_what_a_source_says": changed(make_offer, facts=""),
    "only_law_and_context_hold_for_every_county": changed(make_offer, district=None),
    "a_maturity_is_a_level_of_its_model": changed(
        make_offer, maturity_model="1.1", maturity_level=5
    ),
    "service_counts_match_their_qualifier": changed(make_offer, service_count_min=3),
    "blanks_of_offers_have_known_reasons": changed(make_offer, blanks="key=not_stated"),
    "a_figure_is_listed_once": same_figure,
    "figures_of_offers_match_their_qualifier": changed(make_figure, quantity_max=None),
    "shared_services_say_what_a_source_says": changed(make_shared_service, facts=""),
    "a_county_adopts_a_service_once": same_adoption,
}
