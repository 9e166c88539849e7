"""`GET /r`: the page that checks a receipt in the browser that opens it. The receipt itself never reaches the platform.

Everything the page needs is served here; it loads nothing from anywhere else. The parts are read once.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

import fontpkg_ibm_plex_sans_arabic as plex
from fastapi import APIRouter, Header, Response
from fastapi.responses import JSONResponse

from kiosk.domain.text import Text

ServiceName = Callable[[str], Awaitable[Text | None]]
"""The public name of the service with this id, or None."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FRESH = "no-cache"
_FOR_A_WEEK = "public, max-age=604800"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
}
_STATIC = Path(__file__).parent / "static"
_PAGE = "page.html"
_FONTS = {
    "plex-arabic-regular.ttf": plex.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf",
    "plex-arabic-semibold.ttf": plex.ROOT / "files" / "IBMPlexSansArabic-SemiBold.ttf",
    "plex-arabic-licence.txt": plex.ROOT / "LICENSE",
}


@dataclass(frozen=True, slots=True)
class _Part:
    content: bytes
    headers: Mapping[str, str]

    def answer(self, known: str | None) -> Response:
        """The part, or that the browser has it already."""
        if known == self.headers["ETag"]:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=self.headers)
        return Response(self.content, headers=self.headers)


def router(service_name: ServiceName) -> APIRouter:
    """`/r` and what belongs to it, open to everybody."""
    parts = {path.name: _part(path.name, path, _FRESH) for path in sorted(_STATIC.iterdir())}
    parts |= {name: _part(name, path, _FOR_A_WEEK) for name, path in _FONTS.items()}
    page = parts.pop(_PAGE)
    routes = APIRouter()

    @routes.get("/r")
    async def receipt_page(if_none_match: Annotated[str | None, Header()] = None) -> Response:
        """The page."""
        return page.answer(if_none_match)

    @routes.get("/r/services/{service_id}")
    async def receipt_service(service_id: str) -> Response:
        """The name of a service, which a receipt states by its id."""
        name = await service_name(service_id)
        if name is None:
            return JSONResponse(None, HTTPStatus.NOT_FOUND)
        return JSONResponse({"ar": name.ar, "en": name.en}, headers={"Cache-Control": "public, max-age=3600"})

    @routes.get("/r/{name}")
    async def receipt_part(name: str, if_none_match: Annotated[str | None, Header()] = None) -> Response:
        """A script, style, picture or font of the page."""
        part = parts.get(name)
        return part.answer(if_none_match) if part else Response(status_code=HTTPStatus.NOT_FOUND)

    return routes


def _part(name: str, path: Path, caching: str) -> _Part:
    content = path.read_bytes()
    headers = {
        "Cache-Control": caching,
        "Content-Security-Policy": POLICY,
        "Content-Type": _TYPES[Path(name).suffix],
        "ETag": f'"{hashlib.sha256(content).hexdigest()[:24]}"',
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return _Part(content, headers)
