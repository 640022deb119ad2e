"""Client minimal de l'API Pil'O : bibliothèque standard de Python seule (3.9 ou plus récent)."""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Refus(Exception):
    """Une erreur de l'API, au format application/problem+json (RFC 9457)."""

    def __init__(self, statut, probleme):
        super().__init__(f"{statut} {probleme.get('title')} : {probleme.get('detail')}")
        self.statut = statut
        self.probleme = probleme


class Pilo:
    def __init__(self, client="scripts-demo"):
        self.url = os.environ.get("PILO_URL", "http://localhost:3000")
        self.url_jeton = os.environ.get(
            "PILO_TOKEN_URL", "http://localhost:8180/realms/pilo/protocol/openid-connect/token"
        )
        self.client = os.environ.get("PILO_CLIENT_ID", client)
        self.secret = os.environ.get("PILO_CLIENT_SECRET", "pilo-demo")
        self._jeton, self._fin = None, 0.0

    def jeton(self):
        """Un jeton par « client credentials », gardé jusqu'à 30 secondes avant sa fin."""
        if time.monotonic() > self._fin - 30:
            corps = urllib.parse.urlencode(
                {"grant_type": "client_credentials", "client_id": self.client, "client_secret": self.secret}
            ).encode()
            with urllib.request.urlopen(self.url_jeton, corps, timeout=10) as reponse:
                recu = json.load(reponse)
            self._jeton, self._fin = recu["access_token"], time.monotonic() + recu["expires_in"]
        return self._jeton

    def ouvrir(self, methode, chemin, parametres=(), corps=None, **entetes):
        """Envoie une demande ; attend et recommence si l'API le demande (429, 503 et Retry-After)."""
        adresse = self.url + chemin
        if parametres:
            adresse += "?" + urllib.parse.urlencode(parametres, doseq=True)
        entetes = {nom.replace("_", "-"): valeur for nom, valeur in entetes.items()}
        for essai in range(4):
            demande = urllib.request.Request(adresse, corps, {**entetes, "Authorization": "Bearer " + self.jeton()})
            demande.method = methode
            try:
                return urllib.request.urlopen(demande, timeout=60)
            except urllib.error.HTTPError as erreur:
                if erreur.code in (429, 503) and essai < 3:
                    time.sleep(int(erreur.headers.get("Retry-After", "5")))
                    continue
                raise Refus(erreur.code, json.load(erreur)) from None

    def lire(self, chemin, parametres=()):
        """Un objet, ou une page de liste : {items, total, limit, offset, nextSince}."""
        with self.ouvrir("GET", chemin, parametres) as reponse:
            return json.load(reponse)

    def lignes(self, chemin, parametres=()):
        """Toute une liste, objet par objet, à mémoire constante (NDJSON)."""
        with self.ouvrir("GET", chemin, parametres, Accept="application/x-ndjson") as reponse:
            for ligne in reponse:
                yield json.loads(ligne)

    def changements(self, chemin, depuis, parametres=()):
        """Ce qui a changé depuis un instant, et l'instant à donner la prochaine fois.

        Les paramètres sont des couples (nom, valeur) : un filtre répété vaut « ou ».
        """
        parametres = [*parametres, ("updatedSince", depuis)]
        prochain = self.lire(chemin, [*parametres, ("limit", 1)])["nextSince"]
        return self.lignes(chemin, parametres), prochain

    def envoyer_fichiers(self, chemin, fichiers):
        """Envoie des fichiers : [(champ, nom, octets)] ; rend l'objet et son ETag."""
        limite = uuid.uuid4().hex
        corps = b""
        for champ, nom, octets in fichiers:
            corps += (
                f'--{limite}\r\nContent-Disposition: form-data; name="{champ}"; filename="{nom}"\r\n'
                "Content-Type: text/csv\r\n\r\n"
            ).encode() + octets + b"\r\n"
        corps += f"--{limite}--\r\n".encode()
        type_ = f"multipart/form-data; boundary={limite}"
        with self.ouvrir("POST", chemin, (), corps, Content_Type=type_, Idempotency_Key=limite) as reponse:
            return json.load(reponse), reponse.headers["ETag"]

    def acte(self, chemin, etag):
        """Un acte qui change l'état d'un objet : il lui faut l'ETag de la version lue."""
        with self.ouvrir("POST", chemin, (), b"", If_Match=etag) as reponse:
            return json.load(reponse), reponse.headers["ETag"]
