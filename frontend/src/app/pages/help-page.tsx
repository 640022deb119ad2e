import { Accordion } from '@codegouvfr/react-dsfr/Accordion';
import { useLocation } from '@tanstack/react-router';
import { Page } from '@/shared/ui/page';
import { helpTopics } from './help-topics';

export function HelpPage() {
  const { hash } = useLocation();
  return (
    <Page title="Aide" lead="L’essentiel pour travailler avec Pil’O, geste par geste.">
      <div className="pilo-prose">
        {helpTopics.map(({ theme, topics }) => (
          <section key={theme} className="fr-mb-4w">
            <h2 className="fr-h4">{theme}</h2>
            {topics.map(({ id, question, answer }) => (
              <Accordion
                key={question}
                {...(id ? { id } : {})}
                label={question}
                titleAs="h3"
                defaultExpanded={id !== undefined && id === hash}
              >
                {answer.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </Accordion>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
