import { Accordion } from '@codegouvfr/react-dsfr/Accordion';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Page } from '@/shared/ui/page';
import { helpTopics } from './help-topics';

export function HelpPage() {
  const { hash } = useLocation();
  useEffect(() => {
    // After the router, which starts each page at its top.
    const frame = requestAnimationFrame(() =>
      document.getElementById(`${hash}__toggle-btn`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [hash]);
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
