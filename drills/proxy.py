"""nginx by the sample in `deploy/`, with other ports and places, nothing else."""

import os
import shutil
import socket
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SAMPLE = Path(__file__).resolve().parents[1] / "deploy" / "nginx.conf"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
NAME = "portal.example.org"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def wait_for(port, path=""):
    """Until somebody listens there, and if there is a path until it answers 200."""
    for _ in range(600):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as talk:
                talk.sendall(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
                if not path or b" 200 " in talk.recv(100):
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise RuntimeError("Nobody answers")


def write_config(folder, portals, plain, encrypted):
    """`portals` are the ports of the instances; returns the path of the whole configuration."""
    write_certificate(folder)
    sample = SAMPLE.read_text(encoding="utf-8")
    for ours, here in {
        "server 127.0.0.1:8000;": " ".join(
            f"server 127.0.0.1:{port} max_fails=0;" for port in portals
        ),
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{encrypted} ssl http2;",
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "/etc/ssl/weserportal/": f"{folder}/",
        "/var/log/nginx/": f"{folder}/",
    }.items():
        if ours not in sample:
            raise ValueError(f"Not in {SAMPLE}: {ours}")
        sample = sample.replace(ours, here)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off;\npid {folder}/pid;\n{'user root;' if os.geteuid() == 0 else ''}\n"
        f"events {{}}\nhttp {{\naccess_log {folder}/other.log;\n{temporary}{sample}\n}}\n"
    )
    return config


def write_certificate(folder):
    key, day = ec.generate_private_key(ec.SECP256R1()), timedelta(days=1)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    certificate = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.now(UTC) - day)
        .not_valid_after(datetime.now(UTC) + day)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(pem))
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "privkey.pem").write_bytes(key.private_bytes(pem, *plain))
