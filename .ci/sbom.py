#!/usr/bin/env python3
"""Writes sbom.spdx.json: what rasoat is built from, with versions and licences (SPDX 2.3, JSON).

Swift packages come from Package.resolved, C libraries from Package.swift and from what Debian has installed here. The
time is that of the last change of Package.swift, so that the same inputs give the same bytes.
"""
import hashlib
import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Licences as each project states them; a new dependency needs a line here.
LICENCES = {
    "swift": "Apache-2.0 WITH Swift-exception",
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "GRDB.swift": "MIT",
    "Yams": "MIT",
    "libxml2-dev": "MIT",
    "libfreexl-dev": "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "zlib1g-dev": "Zlib",
    "libdeflate-dev": "MIT",
    "libisal-dev": "BSD-3-Clause",
    "libxlsxwriter-dev": "BSD-2-Clause",
    "libpq-dev": "PostgreSQL",
    "libssl-dev": "Apache-2.0",
    "libsqlite3-dev": "blessing",
}


def output(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def package(name, version, place, purl=None):
    described = {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": place,
        "filesAnalyzed": False,
        "licenseConcluded": LICENCES[name],
        "licenseDeclared": LICENCES[name],
        "copyrightText": "NOASSERTION",
    }
    if purl:
        described["externalRefs"] = [
            {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}
        ]
    return described


def swift_packages():
    manifest = (ROOT / "Package.swift").read_text()
    pins = {pin["identity"]: pin for pin in json.loads((ROOT / "Package.resolved").read_text())["pins"]}
    for url in re.findall(r'\.package\(url: "([^"]+)"', manifest):
        name = url.rsplit("/", 1)[1]
        state = pins[name.lower()]["state"]
        owner = url.split("/")[-2]
        yield package(
            name, state["version"], f"git+{url}@{state['revision']}",
            f"pkg:swift/github.com/{owner}/{name}@{state['version']}")


def debian_packages():
    manifest = (ROOT / "Package.swift").read_text()
    names = re.findall(r'library\("\w+", pkgConfig: "[^"]+", package: "([^"]+)"\)', manifest)
    # SQLite comes with the module of GRDB.
    for name in sorted(names + ["libsqlite3-dev"]):
        version = output("dpkg-query", "-W", "-f", "${Version}", name)
        yield package(name, version, "NOASSERTION", f"pkg:deb/debian/{name}@{version}")


def document():
    version = re.search(r'version = "([^"]+)"', (ROOT / "Sources/rasoat/Program.swift").read_text())[1]
    swift = re.search(r"Swift version ([0-9.]+)", output("swift", "--version"))[1]
    used = [package("swift", swift, "https://www.swift.org"), *swift_packages(), *debian_packages()]
    created = output("git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "Package.swift")
    contents = hashlib.sha256(json.dumps(used, sort_keys=True).encode()).hexdigest()
    own = {
        "SPDXID": "SPDXRef-rasoat",
        "name": "rasoat",
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "Apache-2.0",
        "licenseDeclared": "Apache-2.0",
        "copyrightText": "NOASSERTION",
        "primaryPackagePurpose": "APPLICATION",
    }
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"rasoat-{version}",
        "documentNamespace": f"urn:rasoat:sbom:{version}:{contents[:16]}",
        "creationInfo": {"created": created, "creators": ["Tool: rasoat-sbom"]},
        "packages": [own, *used],
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-rasoat"},
            *(
                {"spdxElementId": "SPDXRef-rasoat", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": one["SPDXID"]}
                for one in used
            ),
        ],
    }


if __name__ == "__main__":
    import os

    os.environ["TZ"] = "UTC"
    (ROOT / "sbom.spdx.json").write_text(json.dumps(document(), indent=2, ensure_ascii=False) + "\n")
