"""SDMX-CSV files read by pandas, and judged by their structure and by the JSON answer: nothing here comes from the code that writes them.

Arguments: a folder that holds, for each number of its list.json, <n>.xml (structure), <n>.csv (data) and <n>.json (answer).
Prints {"files", "rows", "values", "hidden", "faults": [...]}.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pandas

S = "{http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure}"
FIXED = ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
HOLE = "_X"
# Each status of the product: its code in CL_OBS_STATUS, its code in CL_CONF_STATUS, whether a figure stands beside it.
STATUSES = {
    "diffuse": ("A", "F", True),
    "provisoire": ("P", "F", True),
    "intervalle": ("O", "", False),
    "non_diffuse": ("Q", "", False),
    "secret": ("Q", "N", False),
    "non_significatif": ("N", "", False),
    "non_disponible": ("O", "", False),
    "sans_objet": ("M", "", False),
}
FORMS = {
    "String": r"(?s).*",
    "Integer": r"-?\d+",
    "Long": r"-?\d+",
    "Decimal": r"-?\d+(\.\d+)?",
    "Double": r"-?\d+(\.\d+)?([eE][-+]?\d+)?",
    "Boolean": r"true|false",
    "GregorianDay": r"\d{4}-\d{2}-\d{2}",
    "ObservationalTimePeriod": r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?|-Q[1-4])?",
}
IDENTIFIER = re.compile(r"[A-Za-z0-9_@$\-]+")


def decoded(code):
    """The value behind an identifier, by the rule that the decision tells."""
    return re.sub(
        r"(?:\$[0-9A-F]{2})+", lambda found: bytes.fromhex(found.group().replace("$", "")).decode(), code.replace("@", ":")
    )


class Structure:
    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.lists = {}
        for one in root.iter(f"{S}Codelist"):
            codes = [code.get("id") for code in one.iter(f"{S}Code")]
            self.lists[f"{one.get('agencyID')}:{one.get('id')}({one.get('version')})"] = codes
        scheme = root.find(f".//{S}ConceptScheme")
        own = f"{scheme.get('agencyID')}:{scheme.get('id')}({scheme.get('version')})"
        concepts = {f"{own}.{one.get('id')}" for one in scheme.iter(f"{S}Concept")}
        flow = root.find(f".//{S}Dataflow")
        dsd = root.find(f".//{S}DataStructure")
        self.flow = f"{flow.get('agencyID')}:{flow.get('id')}({flow.get('version')})"
        self.faults = []
        wanted = f"{dsd.get('agencyID')}:{dsd.get('id')}({dsd.get('version')})"
        if flow.find(f"{S}Structure").text.split("=")[1] != wanted:
            self.faults.append("le flux nomme une autre structure")
        self.parts = {}
        for kind in ("Dimension", "TimeDimension", "Measure", "Attribute"):
            for one in dsd.iter(f"{S}{kind}"):
                if one.get("id") is None:
                    continue
                identity = one.find(f"{S}ConceptIdentity").text.split("=")[1]
                if identity not in concepts:
                    self.faults.append(f"concept absent : {identity}")
                listed = one.find(f".//{S}Enumeration")
                name = None if listed is None else listed.text.split("=")[1]
                if name is not None and name not in self.lists:
                    self.faults.append(f"liste absente : {name}")
                form = one.find(f".//{S}TextFormat")
                about = one.find(f"{S}MeasureRelationship/{S}Measure")
                self.parts[one.get("id")] = {
                    "kind": kind,
                    "codes": None if name is None else set(self.lists.get(name, [])),
                    "form": None if form is None else form.get("textType"),
                    "measure": None if about is None else about.text,
                }
        for name, codes in self.lists.items():
            if len(set(codes)) < len(codes):
                self.faults.append(f"codes répétés dans {name}")
            self.faults += [f"code {code!r} dans {name}" for code in codes if not IDENTIFIER.fullmatch(code)]
        for name, part in self.parts.items():
            if part["measure"] is not None and self.parts.get(part["measure"], {}).get("kind") != "Measure":
                self.faults.append(f"{name} parle d’une mesure absente")


def written(value):
    """A value of the JSON as text; a text that a spreadsheet would take for a formula has an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def same(text, value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return text != "" and float(text) == float(value)
    return text == written(value) or text == "'" + written(value)


def judge(folder, number, what, counts):
    structure = Structure(folder / f"{number}.xml")
    data = pandas.read_csv(folder / f"{number}.csv", dtype=str, keep_default_na=False, na_filter=False)
    answer = json.loads((folder / f"{number}.json").read_text())
    lines, faults = answer["lignes"], list(structure.faults)
    columns = list(data.columns)
    counts["files"] += 1
    counts["rows"] += len(data)
    if columns[:3] != FIXED:
        faults.append(f"colonnes {columns[:3]}")
    if len(data) != len(lines):
        return faults + [f"{len(data)} lignes au lieu de {len(lines)}"]
    for column, expected in zip(FIXED, ("dataflow", structure.flow, "I")):
        if len(data) and set(data[column]) != {expected}:
            faults.append(f"{column} : {set(data[column])}")
    names = columns[3:]
    unknown = [name for name in names if name not in structure.parts]
    if unknown or len(set(names)) < len(names):
        return faults + [f"colonnes hors de la structure, ou répétées : {unknown}"]
    key = [name for name, part in structure.parts.items() if part["kind"] in ("Dimension", "TimeDimension")]
    if names[: len(key)] != key:
        faults.append(f"dimensions {names[: len(key)]} au lieu de {key}")
    elif data.duplicated(key).any():
        faults.append("clé répétée")
    ranks = [["Dimension", "TimeDimension", "Measure", "Attribute"].index(structure.parts[name]["kind"]) for name in names]
    if ranks != sorted(ranks):
        faults.append("ordre des composants")
    asked_columns = {name for line in lines[:1] for name in line}
    used = set()
    for name in names:
        part, texts = structure.parts[name], list(data[name])
        dimension = part["kind"] in ("Dimension", "TimeDimension")
        allowed = part["codes"]
        form = None if allowed is not None else re.compile(FORMS[part["form"]])
        for row, text in enumerate(texts):
            if text == "" and not dimension:
                continue
            if allowed is not None and text not in allowed:
                faults.append(f"{name}, ligne {row + 1} : {text!r} n’est pas dans sa liste")
                break
            if form is not None and not form.fullmatch(text) and not (dimension and text == HOLE):
                faults.append(f"{name}, ligne {row + 1} : {text!r} n’est pas {part['form']}")
                break
        lower = name.lower()
        if name == "TIME_PERIOD":
            periods = [column["nom"] for column in answer["colonnes"] if column.get("temps")]
            found = [one for one in periods if all(same(text.replace("-Q", "T"), line[one]) for text, line in zip(texts, lines))]
            if lines and not found:
                faults.append("TIME_PERIOD n’est aucune période de la réponse")
            used.update(found[:1])
            continue
        if lower.startswith("parametre_") and lower not in asked_columns:
            expected = written(answer["parametres"].get(lower[len("parametre_") :]))
            values = [expected] * len(lines)
        elif lower.endswith("_obs_status") or lower.endswith("_conf_status"):
            which = 0 if lower.endswith("_obs_status") else 1
            status = lower.rsplit("_", 2)[0] + "_statut"
            values = [STATUSES[line[status]][which] for line in lines]
        else:
            values = [line[lower] for line in lines]
            used.add(lower)
        for row, (text, value) in enumerate(zip(texts, values)):
            counts["values"] += 1
            if dimension and value in (None, ""):
                good = text == HOLE
            elif allowed is not None and not lower.endswith("_status"):
                good = decoded(text) == written(value)
            else:
                good = same(text, value)
            if not good:
                faults.append(f"{name}, ligne {row + 1} : {text!r} au lieu de {value!r}")
                break
        if part["kind"] == "Measure" and lines and f"{lower}_statut" in lines[0]:
            for row, line in enumerate(lines):
                if not STATUSES[line[f"{lower}_statut"]][2]:
                    counts["hidden"] += 1
                    if texts[row] != "":
                        faults.append(f"{name}, ligne {row + 1} : {texts[row]!r} est caché")
                        break
    left = {
        name
        for line in lines[:1]
        for name in line
        if name not in used and not re.fullmatch(r"parametre_.*_(nom|maille)", name)
    }
    if left:
        faults.append(f"colonnes perdues : {sorted(left)}")
    return faults


folder = Path(sys.argv[1])
counts = {"files": 0, "rows": 0, "values": 0, "hidden": 0}
told = []
for number, what in enumerate(json.loads((folder / "list.json").read_text())):
    told += [f"{what} : {fault}" for fault in judge(folder, number, what, counts)]
print(json.dumps({**counts, "faults": told}))
