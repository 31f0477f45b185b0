"""Turns of phrase that treaties and contracts use, each with what it says."""

import pytest

from clauses import extract
from tests.extracting.telling import said

# What is wanted of each norm: modality, stance, bearer, act; a dash where there is none.
WORDINGS = {
    # aims are declared
    "The aim of the rule is to protect the lake.": "declaration provision – protect the lake",
    "The Board is to protect the forest.": "obligation provision The Board protect the forest",
    "The task of the Board shall be to review plans.": "obligation provision – review plans",
    # what ends to apply
    "This Act shall cease to apply after six years.": "declaration provision – cease to apply",
    # duties that nobody has
    "It shall have no liability for delay.": "exemption provision It have no liability",
    "The seller shall not bear the costs.": "prohibition provision The seller bear the costs",
    # whom an impersonal ban binds
    "It shall be unlawful for any vessel to enter the bay.": (
        "prohibition provision any vessel enter the bay"
    ),
    # placeholders, plurals with something behind, asides
    "[Supplier] will disclose any defect.": "obligation provision Supplier disclose any defect",
    "Each of the parties hereto agree not to use the samples.": (
        "prohibition provision Each of the parties hereto use the samples"
    ),
    "Owners of the ship that receive such goods agree to store them.": (
        "obligation provision Owners of the ship store them"
    ),
    "The parties, for their own purposes, if need be, may add a list.": (
        "permission provision The parties add a list"
    ),
    # what is only told
    "The fund means the general fund, which has been established by the Board.": (
        "definition provision – means the general fund"
    ),
    "As soon as the report, referred to above, has been considered by the Council, "
    "copies shall be sent.": "obligation provision – sent",
    "Neither party shall restrict its staff as a result of their having had access to samples.": (
        "prohibition provision Neither party restrict its staff as a result of their having had "
        "access to samples"
    ),
    # who speaks, and who does not
    "Note: The word “cargo” shall include ballast.": "declaration provision – include ballast",
    "Effective Date: 12/10/98 This Act governs the samples.": (
        "declaration provision – governs the samples"
    ),
    "Petrova: the army must leave.": "obligation demand the army leave",
    "Members shall undertake, according to a timetable, to close the base.": (
        "obligation provision Members close the base"
    ),
    "According to the timetable, Members shall close the base.": (
        "obligation provision Members close the base"
    ),
    "If it fails within 20 days, from the receipt of the request by the Party complained against, "
    "the buyer may withdraw.": "permission provision the buyer withdraw",
    # *subject to* that only describes
    "The buyer shall return the drawings owned or subject to its control.": (
        "obligation provision The buyer return the drawings owned or subject to its control"
    ),
    "All samples shall remain subject to this Article.": (
        "obligation provision – remain subject to this Article"
    ),
    "Each Party shall ensure that permits are based on clear rules.": (
        "obligation provision Each Party ensure that permits are based on clear rules"
    ),
}
WORDINGS |= {
    # somebody whom no list has
    "The museum shall deliver the coins.": "obligation provision The museum deliver the coins",
    "The museum will deliver the coins.": "obligation provision The museum deliver the coins",
    "Any aid granted shall satisfy the Board.": "obligation provision – satisfy the Board",
    "The reform shall deliver results.": "obligation provision – deliver results",
    # numbers that look like a speaker
    "Unless otherwise provided for in Annex I, no levy shall be introduced.": (
        "prohibition provision – introduced"
    ),
    "Goods listed in Table I shall be checked.": "obligation provision – checked",
    # what an act takes in
    "Precautions include, but are not limited to, locked doors.": (
        "declaration provision – include, but are not limited to, locked doors"
    ),
    "The permit is hereby ratified by the Board.": (
        "declaration provision – is hereby ratified by the Board"
    ),
    "All terms shall have the meanings ascribed to them below.": (
        "definition provision – meanings ascribed to them below"
    ),
    "Opinions of the Board do not bind the Council.": (
        "declaration provision – not bind the Council"
    ),
    "Our line is clear: whoever wants our gas must obey our laws.": (
        "obligation demand – obey our laws"
    ),
    "The office appealed to both sides to let the wounded leave.": (
        "obligation demand both sides let the wounded leave"
    ),
    # who speaks makes a demand of it, even one with a role
    "“The base must close,” the Secretary-General told the committee.": (
        "obligation demand – close"
    ),
    "The Secretary-General told the committee that the base must close.": (
        "obligation demand – close"
    ),
    "Our terms are simple, the envoy explained: the army must leave.": (
        "obligation demand the army leave"
    ),
    "How the dispute can be settled remains unclear.": "–",
    "The talks will probably resume.": "–",
    "Why it met twice is a question to which the report offers no answer.": "–",
    "The deposit will be returned to the tenant.": "obligation provision – returned to the tenant",
    "The Assembly calls upon all Governments to lift the levy.": (
        "obligation demand all Governments lift the levy"
    ),
    "Under the ceasefire, the fighters are to leave.": ("obligation provision the fighters leave"),
    "The total catch is set at 500 tonnes.": "declaration provision – is set at 500 tonnes",
    "The chief has authority over the sale of goods.": "power provision The chief sale of goods",
    "Speaking in Oslo, the minister said Kenya was ready to host talks.": (
        "obligation offer Kenya host talks"
    ),
    "Nauru's president promised on Tuesday that his government would stop the ships.": (
        "obligation commitment his government stop the ships"
    ),
    "“I see the point,” she said, “but Belgrade should free the crew.”": (
        "obligation demand Belgrade free the crew"
    ),
    "States shall take measures, including laws, to protect children.": (
        "obligation provision States take measures"
    ),
    "Goods may not be made, imported or sold after 2028.": (
        "prohibition provision – made, imported or sold"
    ),
    "The doctor who orders it must record the reasons.": (
        "obligation provision The doctor record the reasons"
    ),
    "The Board, whose word is final, shall meet.": "obligation provision The Board meet",
    "The Board, whose word the law may change, shall meet.": "obligation provision The Board meet",
    "The side that hosts the talks shall publish and maintain a list.": (
        "obligation provision The side publish and maintain a list"
    ),
    "The main aims of the Board shall be to: study trade.": "declaration provision – study trade",
    "Termination: The contract shall end.": "obligation provision – end",
    "The seller shall bear the losses, if any, of the buyer.": (
        "obligation provision The seller bear the losses, if any, of the buyer"
    ),
    "The tax was set by law, and each Party may raise it.": (
        "permission provision each Party raise it"
    ),
    "Pictures suggest that the launchers may have been moved last autumn.": "–",
    "Envoys think that the round will probably be put off.": "–",
    "Petrova offered on Tuesday to pay the fees.": "obligation offer Petrova pay the fees",
    "The envoy said it must pay.": "obligation demand it pay",
    "Germany said that it must pay.": "obligation commitment it pay",
    "The return of the army is out of the question as long as the war lasts.": (
        "obligation refusal – return of the army"
    ),
    "States shall ensure that stations are open and that ballots are available.": (
        "obligation provision States ensure that stations are open and that ballots are available"
    ),
    "No Party shall make the sale of goods subject to a licence.": (
        "prohibition provision No Party make the sale of goods subject to a licence"
    ),
    "The people of Ordal alone decide on its future.": (
        "power provision The people of Ordal future"
    ),
    "Both sides shall cease fire within 24 hours.": "obligation provision Both sides cease fire",
    "This Lease enters into force today.": "declaration provision – enters into force",
    "The Software shall satisfy the tests.": "obligation provision – satisfy the tests",
    "Children shall not be hired, even with the consent of their parents.": (
        "prohibition provision – hired, even with the consent of their parents"
    ),
    "We reaffirm our rights under the Act on Barriers to Trade.": (
        "declaration assertion We reaffirm our rights under the Act on Barriers to Trade"
    ),
    "“Bycatch” means any organism, other than a whale, that is caught in fishing.": (
        "definition provision – means any organism"
    ),
    "The report describes the cells as a disgrace.": "–",
    "before": "–",
    "This rule shall not also apply to ships.": "declaration provision – not also apply to ships",
    "The buyer shall pay for the storage.": "obligation provision The buyer pay for the storage",
    # a verb left out is that of the verb before only where nothing else follows
    "The owner may leave, and the tenant is prohibited from.": (
        "permission provision The owner leave"
    ),
    "The owner shall pay, while the tenant must in May.": "obligation provision The owner pay",
    "Both sides shall cease firing.": "prohibition provision Both sides firing",
    "Kestria rejected calls to free the crew.": "obligation refusal Kestria free the crew",
    "Rejected by the Board, the plan shall be sent to the court.": (
        "obligation provision – sent to the court"
    ),
    "In a dispute a Party may ask for a panel.": "permission provision a Party ask for a panel",
}
NOTHING = (
    "Both parties have had the opportunity to take advice.",
    "Kestria has yet to reply to the offer.",
    "The talks are intended to promote peace.",
    "The drought will destroy the crops.",
)
CONDITIONS = {
    "In the event any rule shall be held invalid, the others remain in force.": (
        "In the event any rule shall be held invalid"
    ),
    "Where it finds, after a hearing, that a person is held, it shall free him.": (
        "Where it finds, after a hearing, that a person is held"
    ),
    "Until the results of the count are known, the ports shall be shut.": (
        "Until the results of the count are known"
    ),
    "Where a team has been denied access to a site, the Party shall offer others.": (
        "Where a team has been denied access to a site"
    ),
    "Upon request by the buyer, the seller shall meet him.": "Upon request by the buyer",
    "If it fails to pay when due, the seller may stop.": "If it fails to pay when due",
    "The Board shall meet if any Party so asks.": "if any Party so asks",
    "Employers need not give breaks where fewer than ten persons work.": (
        "where fewer than ten persons work"
    ),
    "If the price falls below 300 dollars, the Board shall meet.": (
        "If the price falls below 300 dollars"
    ),
    "Where a Party considers that a grant harms its firms, it may ask for talks.": (
        "Where a Party considers that a grant harms its firms"
    ),
    "In the event of loss the owner shall pay.": "In the event of loss",
    "This rule shall replace the others, where they differ or are identical.": (
        "where they differ or are identical"
    ),
}


@pytest.mark.parametrize(("text", "wanted"), WORDINGS.items())
def test_what_a_wording_says(text: str, wanted: str) -> None:
    assert [said(one) for one in extract(text) if one.norm] == ([] if wanted == "–" else [wanted])


@pytest.mark.parametrize(("text", "wanted"), CONDITIONS.items())
def test_on_what_a_wording_depends(text: str, wanted: str) -> None:
    [clause] = extract(text)
    assert clause.norm is not None
    assert [one.text for one in clause.norm.conditions] == [wanted]


def test_days_that_are_pointed_back_to_are_no_bound() -> None:
    [clause] = extract("During the above ten days, samples shall be kept.")
    assert clause.norm is not None
    assert str(clause.norm.scope.quantity) == "10 days"


def test_a_sentence_may_end_with_a_comma() -> None:
    assert len(extract("The ports shall stay open,")) == 1


@pytest.mark.parametrize("text", NOTHING)
def test_what_binds_nobody(text: str) -> None:
    assert [one.norm for one in extract(text)] == [None]


def test_what_a_speaker_was_asked_is_no_part_of_his_name() -> None:
    [clause] = extract("Asked about the plan, Petrova replied that the army must leave.")
    assert clause.speaker is not None
    assert clause.speaker.name == "Petrova"
