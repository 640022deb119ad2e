"""Tient à jour une copie locale des valeurs : chaque appel ne lit que ce qui a changé depuis le précédent.

Usage : python3 suivre.py copie.json
"""

import json
import os
import sys

from pilo import Pilo


def main():
    fichier = sys.argv[1] if len(sys.argv) > 1 else "copie.json"
    copie = {"depuis": "2000-01-01T00:00:00Z", "valeurs": {}}
    if os.path.exists(fichier):
        with open(fichier, encoding="utf-8") as source:
            copie = json.load(source)

    lues = retirees = 0
    changements, prochain = Pilo().changements("/api/v1/measurements", copie["depuis"])
    for valeur in changements:
        if valeur.get("deleted"):
            copie["valeurs"].pop(valeur["id"], None)
            retirees += 1
        else:
            # La même valeur peut revenir : la clé rend l'opération sans effet.
            copie["valeurs"][valeur["id"]] = valeur
            lues += 1

    copie["depuis"] = prochain
    with open(fichier + ".tmp", "w", encoding="utf-8") as sortie:
        json.dump(copie, sortie, ensure_ascii=False)
    os.replace(fichier + ".tmp", fichier)
    print(f"{lues} lues, {retirees} retirées, {len(copie['valeurs'])} en tout")


if __name__ == "__main__":
    main()
