import type { ReactNode } from 'react';
import { formatDate } from '@/shared/lib/dates';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useTerritories } from '@/shared/reference/territories';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import type { Project } from './api';
import { programmeWithAxis } from './project-columns';

/** What one looks up, beside what one follows. */
export function Sheet({ project }: { project: Project }) {
  const words = useNomenclatures();
  const { nameOf } = useTerritories();
  const { startDate, endDate, resultSheet, targetServices, digital } = project;
  return (
    <section aria-labelledby="fiche-titre">
      <h2 id="fiche-titre" className="fr-h6 fr-mb-1v">
        Fiche
      </h2>
      <Facts
        side
        items={[
          ...(project.description
            ? [
                [
                  'Objet',
                  <span key="objet" className="pilo-lines">
                    {project.description}
                  </span>,
                ] as [string, ReactNode],
              ]
            : []),
          [
            'Organisme',
            <AppLink key="organisme" href={`/annuaire/${project.organisationId}`}>
              {project.organisationName}
            </AppLink>,
          ],
          ['Porteur', project.leadName],
          ['Programme', programmeWithAxis(project, words)],
          ['Territoires', project.territories.map(nameOf).join(', ')],
          [
            'Dates',
            startDate || endDate
              ? `${startDate ? formatDate(startDate) : 'début non renseigné'} – ${endDate ? formatDate(endDate) : 'fin non renseignée'}`
              : null,
          ],
          ['Orientations', project.orientations.map(words.orientation).join(' · ')],
          ['Approches', project.approaches.map(words.approach).join(', ')],
          ['Numérique', digital ? 'Oui' : 'Non'],
          ...(targetServices.length > 0
            ? [['Services visés', targetServices.join(', ')] as [string, string]]
            : []),
          [
            'Fiche de résultats',
            resultSheet && (
              <a key="fiche" href={resultSheet.url} rel="noreferrer">
                Publiée le {formatDate(resultSheet.publishedOn)}
              </a>
            ),
          ],
          [
            'Visibilité',
            project.confidential
              ? 'Confidentiel : mission, direction et porteur seulement'
              : 'Toutes les personnes qui lisent les projets',
          ],
        ]}
      />
    </section>
  );
}
