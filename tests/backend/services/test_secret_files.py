import pytest

from kiosk.backend.services.secret_files import keep_secret, secret


def test_a_secret_is_made_once_and_only_ours(tmp_path):
    made = secret(tmp_path / "keys" / "person.key")
    assert len(made) == 32
    assert secret(tmp_path / "keys" / "person.key") == made
    assert (tmp_path / "keys" / "person.key").stat().st_mode & 0o777 == 0o600


def test_a_secret_is_never_overwritten(tmp_path):
    keep_secret(tmp_path / "keys" / "one", b"first")
    with pytest.raises(FileExistsError):
        keep_secret(tmp_path / "keys" / "one", b"second")
    assert (tmp_path / "keys" / "one").read_bytes() == b"first"
