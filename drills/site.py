"""Two instances of the portal, the database they share, and nginx in front; all ended at last."""

import http.client
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from drills.proxy import NAME, NGINX, free_port, wait_for, write_config
from drills.readers import PAGES, ask
from weserportal.embedded_postgres import process
from weserportal.embedded_postgres.cluster import locate
from weserportal.embedded_postgres.server import ensure_running

ROOT = Path(__file__).resolve().parents[1]
SERVICE = ROOT / "deploy" / "weserportal.service"
PATIENCE = 60
TABLES = """
    SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    AND tablename ~ '^(evidence|regions|strategy|projects|funding|duties)_'
"""


class Site:
    """`mail` is the socket of what it is told is its mail server."""

    def __init__(self, folder, mail):
        self.folder, self.cluster = folder, locate(folder / "cluster")
        self.files = folder / "files"
        self.start_database()
        socket = quote(str(self.cluster.socket.parent), safe="")
        self.address = f"postgres://postgres@{socket}:5432/"
        self.plain, self.encrypted = free_port(), free_port()
        self.ports = [free_port(), free_port()]
        self.instances = {}
        self.known = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "DJANGO_SETTINGS_MODULE": "drills.settings",
            "DATABASE_URL": f"{self.address}portal",
            "SECRET_KEY": secrets.token_urlsafe(40),
            "ALLOWED_HOSTS": f"{NAME},localhost",
            "FILES_DIR": str(self.files),
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(mail.getsockname()[1]),
            "EMAIL_TIMEOUT": "2",
        }

    def start_database(self):
        ensure_running(self.cluster.directory, durable=False)

    def stop_database(self):
        process.stop(self.cluster)

    def connect(self, database="portal"):
        return psycopg.connect(f"{self.address}{database}", autocommit=True)

    def manage(self, *words, **more):
        """Run a command of the portal to its end; its output."""
        command = [sys.executable, "manage.py", *words]
        done = subprocess.run(
            command, cwd=ROOT, env=self.known | more, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(words)}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def start_instance(self, port):
        """As the sample of systemd starts it, but for the place and the port."""
        line = next(each for each in SERVICE.read_text().splitlines() if "ExecStart=" in each)
        words = line.partition("/granian ")[2].replace("8000", str(port)).split()
        self.instances[port] = subprocess.Popen(
            [Path(sys.executable).with_name("granian"), *words],
            cwd=ROOT,
            env=self.known,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def workers(self, port):
        """The processes that answer for this instance."""
        pid = self.instances[port].pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        found = []
        for child in children:
            with suppress(OSError):  # one that ended between the two looks
                if b"tracker" not in Path(f"/proc/{child}/cmdline").read_bytes():
                    found.append(int(child))
        return found

    def rows(self, database="portal"):
        """{table: (rows, order-free checksum)} of what the region's content is kept in."""
        with self.connect(database) as there:
            tables = there.execute(TABLES).fetchall()
            count = "SELECT count(*), sum(hashtext(each::text)) FROM {} AS each"
            found = {name: sql.SQL(count).format(sql.Identifier(name)) for (name,) in tables}
            return {name: there.execute(query).fetchone() for name, query in found.items()}

    def health(self):
        """Status of the health address of the first instance."""
        connection = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=PATIENCE)
        connection.request("GET", "/gesundheit/")
        return connection.getresponse().status

    def is_well(self):
        return all(ask(self.encrypted, path).status == 200 for path in PAGES)

    def wait_until_well(self):
        """Seconds until all pages are there again."""
        begun = time.monotonic()
        while not self.is_well():
            if time.monotonic() - begun > PATIENCE:
                raise RuntimeError("The site did not come back")
            time.sleep(0.1)
        return time.monotonic() - begun


@contextmanager
def running(mail):
    """A Site with the region's content that answers."""
    folder = Path(tempfile.mkdtemp(prefix="weserportal-drills-"))
    folder.chmod(0o711)  # a database that is started by root belongs to somebody else
    site = Site(folder, mail)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        stack.callback(site.stop_database)
        with site.connect("postgres") as database:
            database.execute("CREATE DATABASE portal")
        for words in (("migrate",), ("load_region",), ("collectstatic", "--no-input")):
            site.manage(*words)
        for port in site.ports:
            site.start_instance(port)
        stack.callback(end_all, site.instances)
        config = write_config(folder, site.ports, site.plain, site.encrypted)
        command = [NGINX, "-e", folder / "error.log", "-c", config]
        proxy = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        stack.callback(end, proxy)
        for port in (site.plain, *site.ports):
            wait_for(port)
        site.wait_until_well()
        yield site


def end_all(instances):
    for each in instances.values():
        end(each)


def end(started):
    started.send_signal(signal.SIGTERM)
    try:
        started.wait(20)
    except subprocess.TimeoutExpired:
        started.kill()
        started.wait()
