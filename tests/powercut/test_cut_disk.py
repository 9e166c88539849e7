"""The disk that the power is cut on does what it says."""

import random

import pytest
from cut_disk import ROOT, SECTOR, Disk, Mode, Name, Resize, Write


@pytest.fixture
def disk() -> Disk:
    return Disk()


def chance() -> random.Random:
    return random.Random(1)  # noqa: S311 - fates of sectors, not secrets


def synced_file(disk: Disk, content: bytes) -> int:
    inode = disk.make(ROOT, "file")
    disk.change(Write(inode, 0, content))
    disk.sync(inode)
    disk.sync(ROOT)
    return inode


@pytest.mark.parametrize("mode", Mode)
def test_what_is_synced_is_safe(disk, mode):
    inode = synced_file(disk, b"safe")
    disk.cut(mode, chance())
    assert disk.safe.files[inode] == b"safe"
    assert disk.safe.folders[ROOT] == {"file": inode}


def test_what_is_not_synced_is_lost(disk):
    inode = synced_file(disk, b"old")
    disk.change(Write(inode, 0, b"new"))
    disk.change(Resize(inode, 1))
    disk.change(Name(ROOT, {"file": None}))
    assert disk.now.files[inode] == b"n"
    disk.cut(Mode.DROP, chance())
    assert disk.safe.files[inode] == b"old"
    assert disk.safe.folders[ROOT] == {"file": inode}


def test_a_synced_file_without_a_synced_name_is_lost(disk, tmp_path):
    inode = disk.make(ROOT, "file")
    disk.change(Write(inode, 0, b"bytes"))
    disk.sync(inode)
    disk.cut(Mode.DROP, chance())
    disk.save(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_prefix_never_holds_a_later_change_without_the_earlier_ones():
    seen = set()
    for seed in range(200):
        disk = Disk()
        inode = synced_file(disk, b"")
        for place in range(4):
            disk.change(Write(inode, place, b"x"))
        disk.cut(Mode.PREFIX, random.Random(seed))  # noqa: S311 - fates of sectors, not secrets
        seen.add(bytes(disk.safe.files[inode]))
    assert seen == {b"", b"x", b"xx", b"xxx", b"xxxx"}


def test_a_torn_write_leaves_sectors_old_new_or_noise():
    fates = set()
    for seed in range(60):
        disk = Disk()
        inode = synced_file(disk, b"o" * 4 * SECTOR)
        disk.change(Write(inode, 0, b"n" * 4 * SECTOR))
        disk.cut(Mode.TORN, random.Random(seed))  # noqa: S311 - fates of sectors, not secrets
        content = bytes(disk.safe.files[inode])
        sectors = [content[place : place + SECTOR] for place in range(0, len(content), SECTOR)]
        fates |= {chr(sector[0]) if len(set(sector)) == 1 else "noise" for sector in sectors}
    assert fates == {"o", "n", "noise"}


def test_a_torn_sector_takes_its_safe_neighbours_with_it():
    spoilt = False
    for seed in range(60):
        disk = Disk()
        inode = synced_file(disk, b"s" * 100)
        disk.change(Write(inode, 100, b"n" * 100))
        disk.cut(Mode.TORN, random.Random(seed))  # noqa: S311 - fates of sectors, not secrets
        spoilt |= disk.safe.files[inode][:100] != b"s" * 100
    assert spoilt


def test_an_image_is_read_and_written_back_whole(disk, tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    (before / "folder").mkdir(parents=True)
    (before / "folder" / "file").write_bytes(b"bytes")
    after.mkdir()
    disk.load(before)
    disk.cut(Mode.DROP, chance())
    disk.save(after)
    assert (after / "folder" / "file").read_bytes() == b"bytes"
