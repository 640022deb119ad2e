"""Importe un fichier de valeurs : vérifier, montrer, appliquer ; avec --annuler, annuler aussitôt.

Usage : python3 importer.py valeurs.csv [indicateurs.csv] [--annuler]
"""

import pathlib
import sys

from pilo import Pilo, Refus


def main():
    noms = [pathlib.Path(nom) for nom in sys.argv[1:] if not nom.startswith("--")]
    champs = ["files", "metadata"]
    pilo = Pilo("import-demo")
    try:
        import_, etag = pilo.envoyer_fichiers(
            "/api/v1/measurement-imports", [(champ, nom.name, nom.read_bytes()) for champ, nom in zip(champs, noms)]
        )
        comptes = import_["counts"]
        print(f"{import_['status']} : {comptes['new']} nouvelles, {comptes['changed']} changées, "
              f"{comptes['unchanged']} inchangées, {comptes['refused']} refusées")
        for anomalie in import_["issues"]:
            print(f"  {anomalie['file']} ligne {anomalie['line']}, {anomalie['field']} : {anomalie['reason']}")
        if import_["status"] == "REFUSED":
            return 1
        chemin = f"/api/v1/measurement-imports/{import_['id']}"
        import_, etag = pilo.acte(chemin + "/application", etag)
        print(import_["status"])
        if "--annuler" in sys.argv:
            import_, etag = pilo.acte(chemin + "/reversal", etag)
            print(import_["status"])
    except Refus as refus:
        print(refus, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
