"""Checks an exported audit bundle, as audit-chain.md describes it. Needs Python 3.8 or later and nothing else.

Exit code: 0 if nothing is wrong, 1 if something is, 2 if the file cannot be read as a bundle.
"""

import argparse
import base64
import binascii
import functools
import hashlib
import json
import re
import sys
import zipfile
from collections import namedtuple

ENTRIES = "entries.ndjson"
CHECKPOINTS = "checkpoints.ndjson"
KEYS = "keys.json"
DISCLOSURES = "disclosures.ndjson"
PROBLEMS = "problems.ndjson"
KINDS = ("RECOMMENDATION", "REPORT")
REQUIRED_FILES = (ENTRIES, CHECKPOINTS, KEYS)
ALL_FILES = REQUIRED_FILES + (DISCLOSURES, PROBLEMS)

MOST_PRINTED = 100
MOST_BYTES = 16 * 1024 * 1024  # of a line, of keys.json and of a checkpoint from elsewhere
LARGEST_NUMBER = 2**53 - 1  # RFC 8785: beyond this a JSON number is no longer exact

HASH = re.compile(r"[0-9a-f]{64}")
SALT = re.compile(r"[0-9a-f]{32}")
KEY_ID = re.compile(r"[0-9a-f]{8}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
COUNT = re.compile(r"0|[1-9][0-9]{0,15}")
NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+")

Key = namedtuple("Key", "name public")  # name is None for a key from the command line
Note = namedtuple("Note", "origin leaves root number signed_bytes key_id signature")
Last = namedtuple("Last", "position hash leaf")
Disclosure = namedtuple("Disclosure", "place leaf member digest")


class Bad(Exception):
    """What is wrong with a piece of the input, in words."""


class Unreadable(Exception):
    """Why there is nothing that could be checked, in words."""


class Report:
    """Prints and counts the problems."""

    def __init__(self):
        self.problems = 0

    def problem(self, place, what):
        self.problems += 1
        if self.problems <= MOST_PRINTED:
            say(f"{place}: {what}")

    def note(self, text):
        say(f"note: {text}")


def say(text):
    """Prints one line of printable ASCII, so that no terminal and no encoding gets in the way."""
    text = text.encode("ascii", "backslashreplace").decode("ascii")
    print(re.sub(r"[\x00-\x1f\x7f]", " ", text))


def shown(value):
    """A value from the bundle, shortened and escaped so that it stays on its line."""
    try:
        text = json.dumps(value)
    except RecursionError:
        return "(nested too deeply to be shown)"
    return text if len(text) <= 80 else text[:77] + "..."


# ---- Ed25519, RFC 8032 section 5.1 ----

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQUARE_ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
ZERO = (0, 1, 1, 0)  # points are (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def negative(p):
    return -p[0] % P, p[1], p[2], -p[3] % P


def decode_point(data):
    """The point that 32 bytes stand for; None if they stand for none."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * SQUARE_ROOT_OF_MINUS_1 % P
    if x * x % P != square or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def encode_point(p):
    inverse = pow(p[2], P - 2, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def multiples(p):
    """Row i holds 0, 1 … 15 times 16^i times the point, so that multiplying takes no doublings."""
    rows = []
    for _ in range(64):
        row = [ZERO]
        for _ in range(15):
            row.append(add(row[-1], p))
        rows.append(row)
        p = add(row[-1], p)
    return rows


def multiply(rows, scalar, start=ZERO):
    total = start
    for row in rows:
        total = add(total, row[scalar & 15])
        scalar >>= 4
    return total


@functools.lru_cache(maxsize=1)
def base_multiples():
    return multiples(decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")))


@functools.lru_cache(maxsize=16)
def negative_key_multiples(public):
    point = decode_point(public)
    return None if point is None else multiples(negative(point))


def signature_is_right(public, message, signature):
    """Whether S·B - k·A is the point R of the signature."""
    rows = negative_key_multiples(public)
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if rows is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(r + public + message).digest(), "little") % ORDER
    return encode_point(multiply(rows, k, multiply(base_multiples(), s))) == r


# ---- Hashes and the tree, RFC 9162 section 2.1.1 ----


def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A growing Merkle tree that keeps only the roots of its full subtrees, the largest first."""

    def __init__(self):
        self.leaves = 0
        self.subtrees = []

    def append(self, leaf):
        node, size = leaf, self.leaves
        while size & 1:
            node = node_hash(self.subtrees.pop(), node)
            size >>= 1
        self.subtrees.append(node)
        self.leaves += 1

    def root(self):
        if not self.subtrees:
            return hashlib.sha256(b"").digest()
        return functools.reduce(lambda right, left: node_hash(left, right), reversed(self.subtrees))


# ---- JSON and base64, strictly ----


def members_once(pairs):
    result = {}
    for name, value in pairs:
        if name in result:
            raise Bad(f"not canonical: member {shown(name)} is there twice")
        result[name] = value
    return result


def whole_number(digits):
    if len(digits) > 17 or abs(int(digits)) > LARGEST_NUMBER:
        raise Bad(f"not canonical: number {shown(digits)} is too large to be exact")
    return int(digits)


def no_whole_number(digits):
    raise Bad(f"not canonical: {shown(digits)} is not a whole number in decimal")


def parse_object(data, names=None):
    """The JSON object that the bytes hold, with exactly these members if names are given."""
    value = parse_json(data)
    if not isinstance(value, dict):
        raise Bad("not a JSON object")
    if names:
        check_names(value, names)
    return value


def parse_json(data):
    try:
        return json.loads(
            data.decode("utf-8"),
            object_pairs_hook=members_once,
            parse_int=whole_number,
            parse_float=no_whole_number,
            parse_constant=no_whole_number,
        )
    except UnicodeDecodeError as error:
        raise Bad(f"not UTF-8 (at byte {error.start})") from None
    except RecursionError:
        raise Bad("not JSON that can be read: nested too deeply") from None
    except json.JSONDecodeError as error:
        raise Bad(f"not JSON: {error.msg} (at character {error.pos})") from None


def check_names(value, names):
    missing = sorted(set(names) - set(value))
    other = sorted(set(value) - set(names))
    if missing:
        raise Bad(f"members missing: {shown(missing)}")
    if other:
        raise Bad(f"members that do not belong there: {shown(other)}")


def canonical(value):
    """RFC 8785 for an object without fractions, whose member names are in the Basic Multilingual Plane."""
    try:
        return utf8(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))
    except RecursionError:
        raise Bad("not canonical: nested too deeply") from None


def utf8(text):
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise Bad("not canonical: half of a surrogate pair stands alone") from None


def decode_base64(text, size):
    """RFC 4648 section 4 with padding, in the one way of writing so many bytes."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise Bad(f"bad base64: {shown(text)}") from None
    if base64.b64encode(data).decode("ascii") != text:
        raise Bad(f"bad base64, not in its one form: {shown(text)}")
    if len(data) != size:
        raise Bad(f"bad base64: {len(data)} bytes instead of {size}: {shown(text)}")
    return data


def require(right, what):
    if not right:
        raise Bad(what)


def matches(pattern, value):
    return isinstance(value, str) and pattern.fullmatch(value) is not None


# ---- The files of the ZIP ----


def open_bundle(path):
    try:
        bundle = zipfile.ZipFile(path)
    except OSError as error:
        raise Unreadable(f"the file cannot be opened: {error.strerror or error}") from None
    except Exception as error:  # zipfile has no closed list of what it raises on a broken file
        raise Unreadable(f"the file is not a readable ZIP: {error}") from None
    if not set(bundle.namelist()) & set(REQUIRED_FILES):
        raise Unreadable(f"the ZIP has none of the files {', '.join(REQUIRED_FILES)} at its top level")
    return bundle


def check_files(bundle, report):
    names = bundle.namelist()
    for name in sorted(set(names)):
        if name not in ALL_FILES:
            report.problem(f"file {shown(name)}", "extra file in the ZIP")
        if names.count(name) > 1:
            report.problem(f"file {shown(name)}", f"is {names.count(name)} times in the ZIP; the last one is read")
    for name in REQUIRED_FILES:
        if name not in names:
            report.problem(f"file {name}", "missing file in the ZIP")


def read(call, *arguments):
    """Calls the ZIP reader; whatever it raises on broken data becomes a problem with a name."""
    try:
        return call(*arguments)
    except Exception as error:  # zipfile and the decompressors have no closed list either
        raise Bad(f"unreadable in the ZIP: {type(error).__name__}: {error}") from None


def lines(bundle, name, report):
    """Yields the lines of a file, without their line feeds, as far as they can be read."""
    if name not in bundle.namelist():
        return
    count = 0
    try:
        stream = read(bundle.open, name)
        while True:
            line = read(stream.readline, MOST_BYTES + 1)
            if not line:
                return
            if not line.endswith(b"\n"):
                require(len(line) <= MOST_BYTES, f"longer than {MOST_BYTES} bytes; nothing after it was read")
                report.problem(f"{name} line {count + 1}", "the line has no end (no line feed)")
                line += b"\n"
            yield line[:-1]
            count += 1
    except Bad as bad:
        report.problem(f"{name} line {count + 1}", str(bad))


# ---- Keys ----


def key_id(name, public):
    return hashlib.sha256(utf8(name) + b"\n\x01" + public).digest()[:4]


def decode_key(text):
    public = decode_base64(text, 32)
    require(decode_point(public) is not None, f"{shown(text)} is not an Ed25519 public key")
    return public


def read_bundle_key(value):
    require(isinstance(value, dict), "not a JSON object")
    check_names(value, ("name", "id", "publicKey"))
    require(matches(NAME, value["name"]), f"bad name of a key: {shown(value['name'])}")
    require(matches(KEY_ID, value["id"]), f"bad id of a key: {shown(value['id'])}")
    require(isinstance(value["publicKey"], str), "publicKey is not a string")
    public = decode_key(value["publicKey"])
    right = key_id(value["name"], public).hex()
    require(value["id"] == right, f"the key's id is {value['id']}, but must be {right}")
    return Key(value["name"], public)


def read_bundle_keys(bundle, report):
    """The keys of keys.json that can be used; each other one is a problem."""
    if KEYS not in bundle.namelist():
        return []
    try:
        data = read(lambda: bundle.open(KEYS).read(MOST_BYTES + 1))
        require(len(data) <= MOST_BYTES, f"longer than {MOST_BYTES} bytes")
        values = parse_json(data)
        require(isinstance(values, list), "not a JSON array")
    except Bad as bad:
        report.problem(f"file {KEYS}", str(bad))
        return []
    keys = []
    for index, value in enumerate(values):
        try:
            keys.append(read_bundle_key(value))
        except Bad as bad:
            report.problem(f"{KEYS} key {index + 1}", str(bad))
    return keys


def choose_keys(given, bundle_keys, report):
    if not given:
        report.note("trusted the bundle's own keys (keys.json); whoever can change a bundle can change them")
        for key in bundle_keys:
            report.note(f"key {shown(key.name)} {base64.b64encode(key.public).decode('ascii')}")
        return bundle_keys
    for key in bundle_keys:
        if key.public not in given:
            report.note(f"{KEYS} has a key of {shown(key.name)} that you did not give with --key; it is not trusted")
    return [Key(None, public) for public in given]


# ---- Checkpoints ----


def parse_count(line, before, what):
    text = line[len(before):]
    require(line.startswith(before) and COUNT.fullmatch(text), f"bad {what}: {shown(line)}")
    return int(text)


def parse_note(data):
    """The signed note, which must have exactly the seven lines of the document."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Bad(f"not a signed note: not UTF-8 (at byte {error.start})") from None
    rows = text.split("\n")
    require(len(rows) == 8 and not rows[7] and not rows[5], "not a signed note of seven lines that each end with a line feed")
    require(matches(NAME, rows[0]), f"bad origin: {shown(rows[0])}")
    leaves = parse_count(rows[1], "", "number of leaves")
    root = decode_base64(rows[2], 32)
    number = parse_count(rows[3], "checkpoint ", "checkpoint number")
    require(rows[4].startswith("made ") and matches(MOMENT, rows[4][5:]), f"bad line 'made': {shown(rows[4])}")
    words = rows[6].split(" ")
    require(len(words) == 3 and words[0] == "\u2014", f"bad line of the signature: {shown(rows[6])}")
    require(words[1] == rows[0], f"the signature names {shown(words[1])}, but the origin is {shown(rows[0])}")
    signature = decode_base64(words[2], 68)
    signed_bytes = utf8("\n".join(rows[:5]) + "\n")
    return Note(rows[0], leaves, root, number, signed_bytes, signature[:4], signature[4:])


def check_signature(note, keys, place, report):
    """Tries each trusted key that the name and the four bytes point to."""
    fitting = [
        key.public
        for key in keys
        if key.name in (None, note.origin) and key_id(note.origin, key.public) == note.key_id
    ]
    if not fitting:
        report.problem(place, f"unknown key: {shown(note.origin)} with id {note.key_id.hex()} is not among the trusted keys")
    elif not any(signature_is_right(public, note.signed_bytes, note.signature) for public in fitting):
        report.problem(place, "signature wrong")


class CheckpointChecker:
    """Reads the checkpoints and keeps the roots that the tree must have."""

    def __init__(self, keys, elsewhere, report):
        self.keys = keys
        self.elsewhere = elsewhere  # number -> [(place, bytes)], of checkpoints from elsewhere
        self.report = report
        self.lines = 0
        self.next_number = 1
        self.last = None  # the last readable note
        self.last_place = None
        self.found = set()
        self.roots = {}  # number of leaves -> [(place, root)]

    def check_line(self, line):
        self.lines += 1
        place = f"{CHECKPOINTS} line {self.lines}"
        try:
            value = parse_object(line, ("number", "note"))
            require(type(value["number"]) is int, f"checkpoint number is not a number: {shown(value['number'])}")
            place = f"checkpoint {value['number']} (line {self.lines})"
            self.check_number(value["number"], place)
            require(isinstance(value["note"], str), "the note is not a string")
            data = utf8(value["note"])
            note = parse_note(data)
        except Bad as bad:
            self.report.problem(place, str(bad))
            return
        self.check_note(note, value["number"], place)
        self.compare(note.number, data, place)

    def check_number(self, number, place):
        if number != self.next_number:
            self.report.problem(place, f"checkpoint number is {number} where {self.next_number} must be")
        self.next_number = number + 1

    def check_note(self, note, number, place):
        if note.number != number:
            self.report.problem(place, f"checkpoint number is {number} in the line, but {note.number} in the note")
        check_signature(note, self.keys, place, self.report)
        if self.last and note.leaves < self.last.leaves:
            self.report.problem(place, f"number of leaves gets smaller: {note.leaves} after {self.last.leaves}")
        self.roots.setdefault(note.leaves, []).append((place, note.root))
        self.last, self.last_place = note, place

    def compare(self, number, data, place):
        for other_place, other in self.elsewhere.get(number, []):
            self.found.add(number)
            if other != data:
                self.report.problem(place, f"differs from the checkpoint of the same number in {other_place}")

    def check_root(self, tree):
        """To be called at each size of the tree."""
        for place, root in self.roots.pop(tree.leaves, []):
            if root != tree.root():
                stated, right = (base64.b64encode(x).decode("ascii") for x in (root, tree.root()))
                self.report.problem(place, f"root differs: it states {stated}, the first {tree.leaves} leaves give {right}")

    def finish(self, leaves):
        for count in sorted(self.roots):
            for place, _ in self.roots[count]:
                self.report.problem(place, f"number of leaves is {count}, but {ENTRIES} has only {leaves} lines")
        if self.last is None:
            self.report.problem(f"file {CHECKPOINTS}", "no readable checkpoint, so nothing covers the entries")
        elif self.last.leaves < leaves:
            what = f"number of leaves is {self.last.leaves} in the last checkpoint, but {ENTRIES} has {leaves} lines"
            self.report.problem(self.last_place, what)
        for number in sorted(set(self.elsewhere) - self.found):
            for place, _ in self.elsewhere[number]:
                self.report.problem(place, f"checkpoint number {number} is not in the bundle, so it cannot be compared")


def read_elsewhere(files, keys, report):
    """The checkpoints from elsewhere by their numbers."""
    result = {}
    for path, data in files:
        place = f"checkpoint file {shown(path)}"
        try:
            note = parse_note(data)
        except Bad as bad:
            report.problem(place, str(bad))
            continue
        check_signature(note, keys, place, report)
        result.setdefault(note.number, []).append((place, data))
    return result


# ---- What the tracker itself found ----


def report_tracker_problems(bundle, report):
    """Each line is a problem, whether it can be read or not."""
    count = 0
    for line in lines(bundle, PROBLEMS, report):
        count += 1
        try:
            report.problem(*tracker_problem(parse_object(line)))
        except Bad as bad:
            report.problem(f"{PROBLEMS} line {count}", str(bad))


def tracker_problem(value):
    """The place and the text of a problem that the tracker names."""
    other = sorted(set(value) - {"text", "subject", "position", "leaf", "checkpoint"})
    require(not other, f"members that do not belong there: {shown(other)}")
    require(is_text(value.get("text")), f"text is not a string: {shown(value.get('text'))}")
    known = [(name, value[name]) for name in ("subject", "position", "leaf", "checkpoint") if value.get(name) is not None]
    for name, what in known:
        right = is_text(what) if name == "subject" else type(what) is int and what >= 0
        require(right, f"member {name} has a value that it cannot have: {shown(what)}")
    place = ", ".join(f"{name} {shown(what)}" for name, what in known)
    return f"the tracker reports ({place})" if place else "the tracker reports", value["text"][:500]


# ---- Disclosures ----


class Disclosures:
    """Reads the disclosures while the entries are read; both are in the order of the leaves."""

    def __init__(self, bundle, report):
        self.are_there = DISCLOSURES in bundle.namelist()
        self.report = report
        self.count = 0
        self.upcoming = self.readable(lines(bundle, DISCLOSURES, report))
        self.next = next(self.upcoming, None)

    def readable(self, all_lines):
        """Yields the disclosures that can be read and follow the one before."""
        last = (-1, 0)
        for line in all_lines:
            self.count += 1
            place = f"{DISCLOSURES} line {self.count}"
            try:
                value = parse_object(line, ("leaf", "member", "salt", "text"))
                disclosure = Disclosure(place, value["leaf"], value["member"], disclosed_digest(value))
            except Bad as bad:
                self.report.problem(place, f"disclosure: {bad}")
                continue
            if rank(disclosure.leaf, disclosure.member) <= last:
                self.report.problem(place, "disclosure repeated or out of order")
                continue
            last = rank(disclosure.leaf, disclosure.member)
            yield disclosure

    def take(self, leaf):
        """The disclosures of a leaf, by member. All leaves must be asked for in their order."""
        taken = {}
        while self.next and self.next.leaf <= leaf:
            taken[self.next.member] = self.next
            self.next = next(self.upcoming, None)
        return taken


def rank(leaf, member):
    return leaf, ("user", "comment").index(member)


def disclosed_digest(value):
    require(type(value["leaf"]) is int and value["leaf"] >= 0, f"leaf is not a number from 0: {shown(value['leaf'])}")
    require(value["member"] in ("user", "comment"), f"member is neither user nor comment: {shown(value['member'])}")
    require(matches(SALT, value["salt"]), f"salt is not 16 bytes in lower-case hexadecimal: {shown(value['salt'])}")
    require(isinstance(value["text"], str), "text is not a string")
    return hashlib.sha256(bytes.fromhex(value["salt"]) + utf8(value["text"])).hexdigest()


# ---- Entries ----


def is_text(value):
    return isinstance(value, str)


def is_hash(value):
    return matches(HASH, value)


def or_null(check):
    return lambda value: value is None or check(value)


MEMBERS = {
    "after": is_text,
    "before": or_null(is_text),
    "comment": or_null(is_hash),
    "effectiveOn": lambda value: matches(DAY, value),
    "event": or_null(is_text),
    "kind": lambda value: value in KINDS,
    "party": or_null(is_text),
    "position": lambda value: type(value) is int and value >= 1,
    "previous": or_null(is_hash),
    "recordedAt": lambda value: matches(MOMENT, value),
    "role": is_text,
    "step": is_text,
    "subject": is_text,
    "title": is_text,
    "user": is_hash,
    "v": lambda value: type(value) is int and value == 1,
}


def entry_place(leaf, entry):
    """Names the leaf and, as far as the entry tells them, subject and position."""
    kind = entry.get("kind")
    kind = kind if kind in KINDS else shown(kind)
    return f"leaf {leaf}, {kind} {shown(entry.get('subject'))} position {shown(entry.get('position'))}"


class EntryChecker:
    """Checks the entries one after another; keeps the last entry of each subject."""

    def __init__(self, disclosures, checkpoints, report):
        self.disclosures = disclosures
        self.checkpoints = checkpoints
        self.report = report
        self.tree = Tree()
        self.withheld = 0
        self.last = {}  # (kind, subject) -> Last
        checkpoints.check_root(self.tree)

    def check_line(self, line):
        leaf = self.tree.leaves
        try:
            entry = parse_object(line)
        except Bad as bad:
            self.report.problem(f"leaf {leaf}", str(bad))
            self.append(leaf_hash(line))
            self.cannot_disclose(leaf, "cannot be read")
            return
        if "withheld" in entry:
            self.check_withheld(leaf, line, entry)
        else:
            self.check_entry(leaf, line, entry)

    def append(self, leaf):
        self.tree.append(leaf)
        self.checkpoints.check_root(self.tree)

    def check_withheld(self, leaf, line, entry):
        self.withheld += 1
        value = entry["withheld"]
        if not is_hash(value):
            self.report.problem(f"leaf {leaf}", f"withheld: {shown(value)} is not a hash in lower-case hexadecimal")
        elif len(entry) > 1:
            self.report.problem(f"leaf {leaf}", "withheld: the line has other members too")
        elif line != canonical(entry):
            self.report.problem(f"leaf {leaf}", "withheld: the line is not canonical")
        if self.disclosures.are_there:
            self.report.problem(f"leaf {leaf}", "withheld, but a bundle with disclosures withholds nothing")
        self.append(bytes.fromhex(value) if is_hash(value) else leaf_hash(line))
        self.cannot_disclose(leaf, "is withheld")

    def cannot_disclose(self, leaf, why):
        for disclosure in self.disclosures.take(leaf).values():
            self.report.problem(f"leaf {leaf}, {disclosure.place}", f"disclosure cannot be checked: the leaf {why}")

    def check_entry(self, leaf, line, entry):
        place = entry_place(leaf, entry)
        hashed = leaf_hash(line)
        self.check_form(place, line, entry)
        self.check_chain(place, leaf, entry, hashed)
        self.append(hashed)
        self.check_disclosures(place, leaf, entry)

    def check_form(self, place, line, entry):
        try:
            require(line == canonical(entry), "not canonical: written anew, the line has other bytes")
        except Bad as bad:
            self.report.problem(place, str(bad))
        try:
            check_names(entry, MEMBERS)
        except Bad as bad:
            self.report.problem(place, str(bad))
        for name, is_right in MEMBERS.items():
            if name in entry and not is_right(entry[name]):
                self.report.problem(place, f"member {name} has a value that it cannot have: {shown(entry[name])}")

    def check_chain(self, place, leaf, entry, hashed):
        """An entry whose subject or position cannot be told is no link of a chain: check_form has named it."""
        if not all(name in entry and MEMBERS[name](entry[name]) for name in ("kind", "subject", "position")):
            return
        subject, position = (entry["kind"], entry["subject"]), entry["position"]
        last = self.last.get(subject, Last(0, None, None))
        if position <= last.position:
            what = f"position repeated or out of order: {position} comes after {last.position} (leaf {last.leaf})"
            self.report.problem(place, what)
            return
        if position > last.position + 1:
            self.report.problem(place, f"position missing: {last.position + 1} must come next")
        elif "previous" in entry and entry["previous"] != last.hash:
            self.report.problem(place, unfitting(last))
        self.last[subject] = Last(position, hashed.hex(), leaf)

    def check_disclosures(self, place, leaf, entry):
        taken = self.disclosures.take(leaf)
        for member in ("user", "comment"):
            if member in taken:
                self.check_disclosure(place, taken[member], entry.get(member))
            elif self.disclosures.are_there and entry.get(member) is not None:
                self.report.problem(place, f"disclosure of {member} missing")

    def check_disclosure(self, place, disclosure, value):
        if value is None:
            what = f"disclosure of {disclosure.member}, but the entry has none"
        elif value != disclosure.digest:
            what = f"disclosure differs: text and salt do not give the digest in {disclosure.member}"
        else:
            return
        self.report.problem(f"{place}, {disclosure.place}", what)

    def finish(self):
        while self.disclosures.next:
            leaf = self.disclosures.next.leaf
            for disclosure in self.disclosures.take(leaf).values():
                self.report.problem(f"leaf {leaf}, {disclosure.place}", "disclosure of a leaf that is not there")
        if self.withheld:
            self.report.note(f"{self.withheld} of the entries are withheld; of them only the hash was checked")


def unfitting(last):
    if last.position == 0:
        return "`previous` is not null at position 1"
    return f"the hash of the entry before (position {last.position}, leaf {last.leaf}) does not fit `previous`"


# ---- All together ----


def check_bundle(bundle, given_keys, files, report):
    """Makes every check and gives the numbers of entries, checkpoints and disclosures."""
    check_files(bundle, report)
    keys = choose_keys(given_keys, read_bundle_keys(bundle, report), report)
    checkpoints = CheckpointChecker(keys, read_elsewhere(files, keys, report), report)
    for line in lines(bundle, CHECKPOINTS, report):
        checkpoints.check_line(line)
    disclosures = Disclosures(bundle, report)
    entries = EntryChecker(disclosures, checkpoints, report)
    for line in lines(bundle, ENTRIES, report):
        entries.check_line(line)
    entries.finish()
    checkpoints.finish(entries.tree.leaves)
    report_tracker_problems(bundle, report)
    return entries.tree.leaves, checkpoints.lines, disclosures.count


def read_given_keys(texts):
    try:
        return [decode_key(text) for text in texts]
    except Bad as bad:
        raise Unreadable(f"--key: {bad}") from None


def read_given_file(path):
    try:
        with open(path, "rb") as file:
            return path, file.read(MOST_BYTES)
    except (OSError, ValueError) as error:
        raise Unreadable(f"--checkpoint {shown(path)} cannot be read: {error}") from None


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description="Checks an exported audit bundle.")
    parser.add_argument("bundle", metavar="BUNDLE.zip")
    parser.add_argument("--key", metavar="BASE64_PUBLIC_KEY", action="append", default=[], help="trust only such keys")
    parser.add_argument("--checkpoint", metavar="FILE", action="append", default=[], help="a signed note from elsewhere")
    return parser.parse_args(arguments)


def main(arguments=None):
    options = parse_arguments(arguments)
    report = Report()
    try:
        keys = read_given_keys(options.key)
        files = [read_given_file(path) for path in options.checkpoint]
        with open_bundle(options.bundle) as bundle:
            entries, checkpoints, disclosures = check_bundle(bundle, keys, files, report)
    except Unreadable as unreadable:
        say(f"cannot check {shown(options.bundle)}: {unreadable}")
        return 2
    if report.problems > MOST_PRINTED:
        say(f"and {report.problems - MOST_PRINTED} more problems, which are not printed")
    result = {0: "no problem", 1: "1 problem"}.get(report.problems, f"{report.problems} problems")
    say(f"checked {entries} entries, {checkpoints} checkpoints, {disclosures} disclosures: {result}")
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main())
