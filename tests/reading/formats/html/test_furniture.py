"""What belongs to a site and not to the text on it is skipped, with its reason."""

from collections.abc import Callable
from typing import Any

import pytest

Page = Callable[[str], Any]
TEXT = "<p>" + "The Parties keep the river clean and report each year. " * 12


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("<nav>Home</nav>", "page navigation"),
        ("<header>Depositary</header>", "site header"),
        ("<footer>Imprint</footer>", "site footer"),
        ("<aside>News</aside>", "sidebar"),
        ("<div role=banner>Depositary</div>", "site header"),
        ("<div role=contentinfo>Imprint</div>", "site footer"),
        ("<div class=breadcrumbs>Home › Texts</div>", "page navigation"),
        ("<div id=siteNav>Home</div>", "page navigation"),
        ("<div class='cookie-banner x'>We use cookies.</div>", "cookie notice"),
        ("<ul class=share_links><li>Post</ul>", "links for sharing"),
        ("<div class=footer><a href=/i>Imprint</a></div>", "site footer"),
        ("<a href='#main'>Skip to content</a>", "page navigation"),
        ("<p><a href='#top'>↑ Back to top</a>", "page navigation"),
        ("<p><a href=/1>One</a> <a href=/2>Two</a> <a href=/3>Three</a>", "list of links"),
        ("<button>Print</button>", "form"),
        ("<select><option>English<option>French</select>", "form"),
        ("<svg><text>Logo</text></svg>", "picture"),
        ("<noscript><p>Please enable scripts.</noscript>", "notice to browsers without scripts"),
    ],
)
def test_furniture_is_known(page: Page, part: str, reason: str) -> None:
    read = page(TEXT + "<div>Begin</div>" + part + "<div>End</div>")
    assert [why for why, _ in read.skipped] == [reason]
    assert read.texts[1:] == ["Begin", "End"]


@pytest.mark.parametrize(
    "part",
    [
        "<p class=header>Article 1",
        "<article><header>Article 1</header></article>",
        "<header><h1>Article 1</h1></header>",
        "<div class=footer>Done at Rivertown.</div>",
        "<div class=toc><a href='#a1'>Article 1</a> <a href='#a2'>Article 2</a></div>",
        "<p><a href='#a1'>1</a> <a href='#a2'>2</a> <a href='#a3'>3</a>",
        "<p><a href=/charter>the Charter</a> and <a href=/x>x</a>",
        "<h2 class=nav>Article 1</h2>",
        "<a href=/x>Article</a>",
    ],
)
def test_parts_of_the_text_are_no_furniture(page: Page, part: str) -> None:
    assert page(TEXT + part).skipped == []


def test_most_of_the_text_is_never_furniture(page: Page) -> None:
    assert page(f"<div class=sidebar>{TEXT}</div>").skipped == []
    assert page(f"<nav>{TEXT}</nav>").skipped == []


def test_a_page_of_links_is_its_links(page: Page) -> None:
    source = (
        "<ul><li><a href=/1>One</a><li><a href=/2>Two</a><li><a href=/3>Three</a></ul><svg>x</svg>"
    )
    assert page(source).texts == ["One", "Two", "Three"]
    assert page(source).skipped == [("picture", "x")]


def test_the_main_text_is_what_the_page_calls_so(page: Page) -> None:
    source = f"News<div>Of the day</div><main>{TEXT}<nav>x</nav></main><b>Bold</b><p hidden>h</p>"
    assert page(source).skipped == [
        ("outside the main text", "News"),
        ("outside the main text", "Of the day"),
        ("page navigation", "x"),
        ("outside the main text", "Bold"),
    ]
    assert page(f"<div role=main>{TEXT}</div><section class=footnotes>n</section>").skipped == []
    assert page(f"{TEXT}<article>Short</article>").skipped == []


def test_a_skipped_list_is_skipped_with_its_numbers(page: Page) -> None:
    read = page(f"{TEXT}<nav><ol><li>a<li><li><s>b</s></ol></nav>")
    assert read.skipped == [("page navigation", "1. a\n\n2.\n\n3. b")]
    assert [span.of(read.raw.text) for span in read.raw.struck] == ["b"]


def test_a_page_laid_out_in_tables_loses_its_menu(page: Page) -> None:
    menu = "<a href=1.htm>Home</a><br><a href=2.htm>Index</a><br><a href=3.htm>Back</a>"
    read = page(f"<table><tr><td>{menu}</td><td><h1>Treaty</h1>{TEXT}</td></tr></table>")
    assert read.skipped == [("list of links", "Home\nIndex\nBack")]
    assert read.blocks[0] == ("title1", "Treaty")
