"""Sentences that say several things, each with all that they say."""

import pytest

from clauses import extract
from tests.extracting.telling import said

SEVERAL = {
    "Votes shall be cast under the following rules: the senior members only shall be entitled to "
    "vote.": [
        "obligation provision – cast under the following rules",
        "right provision the senior members vote",
    ],
    "Staff shall wear a badge while on the premises and may be refused entry.": [
        "obligation provision Staff wear a badge",
        "permission provision – refused entry",
    ],
    "The seller represents that the goods are new and agrees to replace the others.": [
        "declaration provision The seller represents that the goods are new",
        "obligation provision The seller replace the others",
    ],
    "States are invited to sign and, pending their accession, to refrain from tests.": [
        "obligation provision States sign",
        "prohibition provision States tests",
    ],
    "Under the truce, the troops are to leave, while the rebels must give up their arms.": [
        "obligation provision the troops leave",
        "obligation provision the rebels give up their arms",
    ],
    "The seller shall keep all papers and, whenever the authorities so ask, shall show them.": [
        "obligation provision The seller keep all papers",
        "obligation provision The seller show them",
    ],
    "Levies shall be lifted, except as otherwise provided in its list, and no tax may be raised.": [
        "obligation provision – lifted",
        "prohibition provision – raised",
    ],
    "The buyer shall not copy it, save to the extent that such acts are permitted by law, and "
    "shall not sell it.": [
        "prohibition provision The buyer copy it",
        "prohibition provision The buyer sell it",
    ],
    "A child shall not be blamed, nor shall any child, whatever the cause, be held.": [
        "prohibition provision – blamed",
        "prohibition provision – held",
    ],
    "Nothing in this Act requires a Party to give aid, nor does anything in it oblige a Party to "
    "open tenders.": [
        "exemption provision a Party give aid",
        "exemption provision a Party open tenders",
    ],
    "Each Party undertakes not to sell arms, nor to lend them.": [
        "prohibition provision Each Party sell arms",
        "prohibition provision Each Party lend them",
    ],
    "The judge shall have power to visit any place in which persons are held and to order the "
    "release of prisoners.": [
        "power provision The judge visit any place in which persons are held",
        "power provision The judge order the release of prisoners",
    ],
    "“Person” means any firm, whether for profit or otherwise, and includes a branch.": [
        "definition provision – means any firm, whether",
        "declaration provision – includes a branch",
    ],
    "The Board urges its members to buy nets and asks those that have not yet begun to report.": [
        "obligation demand its members buy nets",
        "obligation demand those report",
    ],
    "The buyer undertakes to keep the secret, and not to tell it without consent.": [
        "obligation provision The buyer keep the secret",
        "prohibition provision The buyer tell it",
    ],
    "This Act shall enter into force today; for others, it shall enter into force in May.": [
        "declaration provision – enter into force",
        "declaration provision – enter into force",
    ],
    "The Board, whose advice it shall seek, has no vote.": [
        "no-power provision The Board vote",
        "obligation provision it seek",
    ],
    "States shall take all measures, and in particular shall: (a) hear complaints; (b) help.": [
        "obligation provision States take all measures",
        "obligation provision States hear complaints",
        "obligation provision States help",
    ],
    "The guarantors undertake not to sell arms as long as the truce holds, to keep a list, and to "
    "report any sale.": [
        "prohibition provision The guarantors sell arms",
        "obligation provision The guarantors keep a list",
        "obligation provision The guarantors report any sale",
    ],
    "Both sides have to stop firing and return to the table.": [
        "prohibition demand Both sides firing",
        "obligation demand Both sides return to the table",
    ],
    "Kestria demands that the law be repealed and that the prisoners be freed.": [
        "obligation demand – repealed",
        "obligation demand – freed",
    ],
    "Let them free our sailors, and then we are willing to talk about fish.": [
        "obligation demand them free our sailors",
        "obligation offer we talk about fish",
    ],
    "Parties ought to sign it as soon as possible and should withdraw their reservations.": [
        "obligation provision Parties sign it",
        "obligation provision Parties withdraw their reservations",
    ],
    "Goods handed to the agent remain the property of the buyer and must be returned.": [
        "declaration provision – remain the property of the buyer",
        "obligation provision – returned",
    ],
    "Owners shall be free to eat where they please, and no fee may be charged.": [
        "right provision Owners eat where they please",
        "prohibition provision – charged",
    ],
    "Once it is sold, the buyer shall pay; before delivery the buyer is not obliged to pay.": [
        "obligation provision the buyer pay",
        "exemption provision the buyer pay",
    ],
    "The owner may object, in which case it is not bound by the rule but shall say why.": [
        "permission provision The owner object",
        "exemption provision it rule",
        "obligation provision it say why",
    ],
    "The law applies to this Lease, and it enters into force on Monday.": [
        "declaration provision – applies to this Lease",
        "declaration provision – enters into force",
    ],
    "The tenant shall cease to use the mark, return all plates and remove the sign.": [
        "prohibition provision The tenant use the mark",
        "obligation provision The tenant return all plates",
        "obligation provision The tenant remove the sign",
    ],
    "The minister said Norway would send ships before the winter and was willing to train crews.": [
        "obligation commitment Norway send ships",
        "obligation offer Norway train crews",
    ],
    "Norway undertakes not to sell arms and not in any way to lend them.": [
        "prohibition commitment Norway sell arms",
        "prohibition commitment Norway lend them",
    ],
}


@pytest.mark.parametrize(("text", "wanted"), SEVERAL.items())
def test_what_each_part_of_a_wording_says(text: str, wanted: list[str]) -> None:
    assert [said(one) for one in extract(text)] == wanted
