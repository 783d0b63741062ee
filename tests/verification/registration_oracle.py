"""Holds registration identifiers against python-stdnum: 10,000 drawn ones a kind, half of them with right check digits.

registration_oracle.py PEER: the program that answers a line for each line. A difference that nothing here explains fails.
"""

import random
import subprocess
import sys
from importlib import import_module

DRAWN = 10_000
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# kind, country, stdnum's module, forms to draw from: # a digit, @ a letter, * either, others as they are.
KINDS = [
    ("at.uid", "AT", "at.uid", ["ATU########"]),
    ("au.abn", "AU", "au.abn", ["###########"]),
    ("au.acn", "AU", "au.acn", ["#########"]),
    ("be.number", "BE", "be.vat", ["0#########", "1#########", "##########"]),
    ("br.cnpj", "BR", "br.cnpj", ["##############", "########0001##"]),
    ("ca.bn", "CA", "ca.bn", ["#########", "#########RC0001", "#########RT00##"]),
    ("ch.uid", "CH", "ch.uid", ["CHE#########"]),
    ("de.vat", "DE", "de.vat", ["DE#########"]),
    ("dk.cvr", "DK", "dk.cvr", ["########"]),
    ("es.cif", "ES", "es.cif", ["A########", "@########", "Q#######@"]),
    ("es.nif", "ES", "es.nif", ["########@", "X#######@", "Y#######@", "Z#######@"]),
    ("fi.y", "FI", "fi.ytunnus", ["########"]),
    ("fr.siren", "FR", "fr.siren", ["#########"]),
    ("fr.siret", "FR", "fr.siret", ["##############", "356000000#####"]),
    ("fr.vat", "FR", "fr.tva", ["FR###########"]),
    ("gb.vat", "GB", "gb.vat", ["GB#########", "GB############", "GBGD###", "GBHA###"]),
    ("ie.vat", "IE", "ie.vat", ["IE#######@", "IE#######@A"]),
    ("in.gstin", "IN", "in_.gstin", ["27AAPFU####F1Z*", "##AA@C@####@*Z*"]),
    ("it.iva", "IT", "it.iva", ["###########", "#######0###"]),
    ("jp.cn", "JP", "jp.cn", ["#############"]),
    ("lei", "US", "lei", ["******************##"]),
    ("mx.rfc", "MX", "mx.rfc", ["@@@######***", "@@@@######***"]),
    ("nl.vat", "NL", "nl.btw", ["NL#########B##"]),
    ("no.org", "NO", "no.orgnr", ["9########", "#########"]),
    ("pl.nip", "PL", "pl.nip", ["##########"]),
    ("pl.regon", "PL", "pl.regon", ["#########", "##############"]),
    ("pt.nipc", "PT", "pt.nif", ["#########"]),
    ("se.org", "SE", "se.orgnr", ["##########"]),
    ("sg.uen", "SG", "sg.uen", ["########@", "19#######@", "20#######@", "T08LL####@"]),
    ("us.ein", "US", "us.ein", ["#########"]),
]

# Where the two differ and we are right: what of, and why. `ours` is our verdict.
EXPLAINED = [
    ("au.abn", lambda text, ours: ours and text[:2] == "10", "the register's published check takes 10 for 99"),
    ("be.number", lambda text, ours: not ours and text[8:] in ("00", "98", "99"), "the check digits are 01 to 97"),
    ("be.number", lambda text, ours: not ours and text[0] > "1",
     "the Crossroads Bank gives out numbers that begin with 0 and 1"),
    ("no.org", lambda text, ours: not ours and text[0] < "8",
     "Brønnøysund gives out numbers that begin with 8 and 9"),
    ("ca.bn", lambda text, ours: ours and len(text) == 15 and text[9:11] not in ("RC", "RM", "RP", "RT"),
     "the agency has more program accounts than those four"),
    ("in.gstin", lambda text, ours: ours and text[:2] in ("38", "97", "99"),
     "Ladakh, other territory and centre came later"),
    ("mx.rfc", lambda text, ours: ours and len(text) == 13,
     "stdnum leaves out rude words and the office's own list is not published"),
    ("sg.uen", lambda text, ours: ours and text[0] == "2" and text[:4] > "2025", "a year to come: no clock is asked"),
]


def is_valid(module, text):
    return bool(module.is_valid(text))


def draw(generator, form):
    alphabets = {"#": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}
    return "".join(generator.choice(alphabets.get(c, c)) for c in form)


def with_right_end(generator, module, form, text):
    """The text with its last drawn characters changed until the oracle takes it, where that is found soon."""
    places = [i for i, c in enumerate(form) if c in "#@*"]
    for _ in range(60):
        if is_valid(module, text):
            break
        place = generator.choice(places[-3:])
        alphabet = {"#": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}[form[place]]
        text = text[:place] + generator.choice(alphabet) + text[place + 1:]
    return text


def drawn_of(kind, module, forms):
    generator = random.Random(kind)
    for number in range(DRAWN):
        form = forms[number % len(forms)]
        text = draw(generator, form)
        yield with_right_end(generator, module, form, text) if number % 2 else text


def reason_of(kind, text, ours):
    return next((why for of, explains, why in EXPLAINED if of == kind and explains(text, ours)), None)


def main(peer):
    failures = 0
    for kind, country, name, forms in KINDS:
        module = import_module("stdnum." + name)
        texts = list(drawn_of(kind, module, forms))
        lines = "".join(f"{country} {kind} {text}\n" for text in texts)
        answers = subprocess.run([peer], input=lines, capture_output=True, text=True, check=True).stdout.split()
        assert len(answers) == DRAWN, f"{kind}: {len(answers)} answers"
        explained = {}
        valid = 0
        for text, answer in zip(texts, answers):
            ours, theirs = answer == "1", is_valid(module, text)
            valid += theirs
            if ours == theirs:
                continue
            why = reason_of(kind, text, ours)
            if why is None:
                failures += 1
                print(f"{kind}: {text}: ours {ours}, python-stdnum's {theirs}")
            else:
                explained[why] = explained.get(why, 0) + 1
        assert valid > DRAWN // 50, f"{kind}: only {valid} are valid"
        print(f"{kind}: {DRAWN} drawn, {valid} valid", *(f"; {count}: {why}" for why, count in explained.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
