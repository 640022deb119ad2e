#!/usr/bin/env python3
"""Writes the extract of Chorus to drop in the demonstration, from the set that it loads: run it again when the set changes.

34 rows of 2026: 31 that the books know, 2 new payments, 1 without EJ; dates in three spellings, an amount with a line end,
a cover sheet, titles above the header and a total below.
"""
import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SET = ROOT / "backend/src/main/resources/demo/spending.json"
TO = ROOT / "backend/src/main/resources/demo/chorus-2026-11-20.xlsx"
HEADER = ["N° EJ [EJ]", "N° poste EJ", "N° DP", "N° poste DP", "Société", "Exercice comptable", "Domaine fonctionnel", "Centre de coûts",
          "Activité", "Fournisseur [NOM]", "SIRET", "Type de montant", "Date comptable", "Montant (EUR)", "Libellé"]
NARROW = "\u202f"


def euros(amount):
    whole, cents = amount.lstrip("-").split(".")
    groups = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return ("\u2212" if amount.startswith("-") else "") + NARROW.join([whole, *groups]) + "," + cents


def spelt(day, rank):
    y, m, d = day.split("-")
    return [f"{d}/{m}/{y}", f"{d}.{m}.{y}", f"{y}/{m}/{d}"][rank % 3]


def rows():
    data = json.loads(SET.read_text(encoding="utf-8"))
    suppliers = {one["letter"]: one for one in data["suppliers"]}

    def row(ej, axis, supplier, kind, amount, day, dp="", label=""):
        one = suppliers[supplier]
        return [ej, "1" if ej != "#" else "#", dp, "1" if dp else "", "GFIP", "2026", "0349-01", "PRFSG01031", "034901010" + axis[-1],
                one["name"], one["siret"].lstrip("0"), kind, day, amount, label]

    found = []
    for one in data["commitments"]:
        ej, axis, supplier = one["number"], one["axis"], one["supplier"]
        if one["signedOn"].startswith("2026"):
            found.append(row(ej, axis, supplier, "100", one["amount"], one["signedOn"], label=one["object"]))
        for change in one["changes"]:
            if change["on"].startswith("2026"):
                found.append(row(ej, axis, supplier, "150", change["amount"], change["on"], label=change["reference"] or ""))
        for paid in one["payments"]:
            if paid["paidOn"].startswith("2026"):
                found.append(row(ej, axis, supplier, "200", "-" + paid["amount"], paid["paidOn"], paid["request"]))
    found.append(row("9900000008", "AXE_1", "B", "350", "36000.00", "2026-01-01", label="Bascule des EJ non soldés"))
    found.append(row("9900000016", "AXE_1", "B", "200", "-6000.00", "2026-11-18", "9910000047"))
    found.append(row("9900000022", "AXE_4", "G", "200", "-5400.00", "2026-11-19", "9910000048"))
    found.append(row("#", "AXE_4", "G", "200", "-1150.00", "2026-11-19", "9910000049", "Frais de déplacement"))
    return found


def sheet(lines):
    out = []
    for at, cells in lines:
        xml = "".join(
            f'<c r="{chr(65 + i)}{at}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
            for i, text in enumerate(cells) if text)
        out.append(f'<row r="{at}">{xml}</row>')
    return ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            + "".join(out) + "</sheetData></worksheet>")


def main():
    found = rows()
    assert len(found) == 34, len(found)
    lines = [(1, ["Extrait Chorus fictif – jeu de démonstration"]), (2, ["Vue détaillée, exercice 2026, arrêtée au 20 novembre 2026"]), (4, HEADER)]
    for rank, cells in enumerate(found):
        cells = list(cells)
        cells[12] = spelt(cells[12], rank)
        cells[13] = euros(cells[13])
        if rank == 5:
            cells[13] = cells[13][:2] + "\n" + cells[13][2:]
        lines.append((5 + rank, cells))
    lines.append((40, ["Résultat global"]))
    cover = [(1, ["Présentation"]), (2, ["Fichier d’exemple : toutes les données sont fictives."])]
    names = ["Présentation", "Extraction"]
    parts = {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in (1, 2)) + "</Types>",
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="rId{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in (1, 2)) + "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet(cover),
        "xl/worksheets/sheet2.xml": sheet(lines),
    }
    with zipfile.ZipFile(TO, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    print(TO.relative_to(ROOT), len(found), "rows", file=sys.stderr)


main()
