"""A small identity provider on this machine: it answers as OpenID Connect says, or as told."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLIENT, SECRET = "weserportal", "streng geheim"


class IdentityProvider(ThreadingHTTPServer):
    """`claims` is what it says of the person; `broken` names answers that fail."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.claims, self.token_claims, self.broken, self.asked = {}, {}, set(), []
        self.address = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def signed_token(self):
        now = int(time.time())
        usual = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 60}
        claims = {**usual, **self.claims, **self.token_claims}
        return jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "1"})

    def close(self):
        self.shutdown()
        self.server_close()


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        here = self.server.address
        self.answer(
            {
                "/.well-known/openid-configuration": {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "userinfo_endpoint": f"{here}/userinfo",
                    "jwks_uri": f"{here}/jwks",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                },
                "/userinfo": self.server.claims,
            }
        )

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append(parse_qs(body))
        token = self.server.signed_token()
        self.answer({"/token": {"access_token": "x", "token_type": "bearer", "id_token": token}})

    def answer(self, answers):
        path = urlsplit(self.path).path
        body = json.dumps(answers.get(path))
        if path in self.server.broken:
            body = "<h1>Wartungsarbeiten</h1>"
        self.send_response(200 if path in answers else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *arguments):
        """Silent."""
