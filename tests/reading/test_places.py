"""Where dossiers are found, and where a new one may be put."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clauses import InvalidRecord, bundled, load, start_dossier
from clauses.reading import places

CHECKOUT = Path(places.__file__).parents[2] / "fixtures"


@pytest.fixture(params=["wheel", "checkout"])
def layout(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Where the dossiers lie in an installed wheel, and in a checkout."""
    home = tmp_path / "site-packages" / "clauses" / "reading"
    home.mkdir(parents=True)
    shelf = home.parent / "fixtures" if request.param == "wheel" else home.parents[1] / "fixtures"
    shutil.copytree(CHECKOUT / "december-2021", shelf / "december-2021")
    (shelf / "notes").mkdir()
    (shelf / "half").mkdir()
    (shelf / "half" / "demands.toml").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "__file__", str(home / "places.py"))
        yield shelf


@pytest.mark.usefixtures("layout")
def test_bundled_dossiers_are_found_in_a_wheel_and_in_a_checkout() -> None:
    assert bundled() == ("december-2021",)
    assert len(load("december-2021").demands) == 12


def test_folders_without_a_dossier_file_are_not_offered(layout: Path) -> None:
    (layout / "half" / "dossier.toml").touch()
    assert bundled() == ("december-2021", "half")


def test_every_bundled_dossier_can_be_loaded() -> None:
    assert "december-2021" in bundled()
    assert list(bundled()) == sorted(bundled())
    for name in bundled():
        assert load(name).name == name


def test_the_template_can_be_loaded_and_is_not_listed() -> None:
    assert "template" not in bundled()
    assert load("template").demands


def test_a_bundled_name_wins_over_a_folder_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "december-2021").mkdir()
    monkeypatch.chdir(tmp_path)
    assert load("december-2021").demands
    with pytest.raises(InvalidRecord, match="allowed: a folder with at least one"):
        load("./december-2021")


def test_a_new_dossier_is_a_copy_of_the_template_and_loads(tmp_path: Path) -> None:
    made = start_dossier(tmp_path / "deep" / "talks")
    assert [path.name for path in made] == sorted(p.name for p in (CHECKOUT / "template").iterdir())
    assert all(
        path.read_bytes() == (CHECKOUT / "template" / path.name).read_bytes() for path in made
    )
    assert load(tmp_path / "deep" / "talks").demands


def test_an_empty_folder_is_as_good_as_a_new_one(tmp_path: Path) -> None:
    assert start_dossier(str(tmp_path)) == tuple(sorted(tmp_path.iterdir()))


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text("mine")
    with pytest.raises(InvalidRecord, match="allowed: a new or empty folder"):
        start_dossier(tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "talks").write_text("a file")
    with pytest.raises(InvalidRecord, match=r"allowed: a folder that can be made \(File exists\)"):
        start_dossier(tmp_path / "talks")
