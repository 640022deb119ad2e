"""Les taux finaux de la région et de ses départements : un tableau à l'écran, ou taux.csv avec --csv.

Les taux sont des chaînes décimales ("57.95") : on les lit par Decimal, jamais par float.
"""

import shutil
import sys
from decimal import Decimal

from pilo import Pilo


def filtre(pilo):
    """La région de l'instance et ses départements, un paramètre chacun : sinon la liste rend ceux de toute la France."""
    region = pilo.lire("/api/v1/me")["region"]
    departements = pilo.lignes("/api/v1/territories", [("parent", region), ("level", "DEPT")])
    territoires = [region, *(departement["code"] for departement in departements)]
    return [("kind", "FINAL"), *(("territory", territoire) for territoire in territoires)]


def main():
    pilo = Pilo()
    demande = filtre(pilo)
    if "--csv" in sys.argv:
        with pilo.ouvrir("GET", "/api/v1/rates", demande, Accept="text/csv") as reponse, open("taux.csv", "wb") as sortie:
            shutil.copyfileobj(reponse, sortie)
        return
    somme, nombre = Decimal(0), 0
    for taux in pilo.lignes("/api/v1/rates", demande):
        alerte = "  ALERTE" if taux["alerts"] else ""
        print(f"{taux['indicator']:<9} {taux['territory']:<9} {taux['rate'] or 'sans taux':>9}{alerte}")
        if taux["rate"] is not None:
            somme, nombre = somme + Decimal(taux["rate"]), nombre + 1
    print(f"{nombre} taux, moyenne {(somme / nombre).quantize(Decimal('0.01')) if nombre else 'sans objet'}")


if __name__ == "__main__":
    main()
