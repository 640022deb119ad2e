/** Shown when not even the settings could be read: nothing else of the application may be counted on. */
export function StartFailure() {
  return (
    <main className="fr-container fr-py-8w">
      <h1 className="fr-h2">Pil’O ne répond pas</h1>
      <p className="fr-text--lead">
        Le service ou votre connexion est interrompu. Rechargez la page dans quelques instants.
      </p>
      <a className="fr-btn" href="/">
        Recharger
      </a>
    </main>
  );
}
