import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useMay, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import type { ListState } from '@/shared/ui/list-state';
import { Loaded } from '@/shared/ui/states';
import { WeatherTag } from '@/shared/ui/weather';
import { BOARD_LIMIT, boardQuery, type ProjectSummary } from './api';
import { isOver } from './labels';
import { MoveDialog } from './move-dialog';
import { programmeWithAxis } from './project-columns';
import './project.css';

const moveButton = (id: string) => `deplacer-${id}`;

function Card({ project, onMove }: { project: ProjectSummary; onMove: (() => void) | undefined }) {
  const nomenclatures = useNomenclatures();
  const { businessDate } = useMe();
  const { nextMilestoneDate } = project;
  const late = !isOver(project) && nextMilestoneDate !== null && nextMilestoneDate < businessDate;
  return (
    <li className="pilo-board__card">
      <AppLink href={`/projets/${project.code}`}>{project.title}</AppLink>
      <p className="pilo-mention">{programmeWithAxis(project, nomenclatures)}</p>
      <p className="pilo-board__state">
        <WeatherTag weather={project.weather} />
        {late && <span className="pilo-board__late">Jalon en retard</span>}
      </p>
      {onMove && (
        <button
          type="button"
          id={moveButton(project.id)}
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left fr-icon-arrow-right-line"
          onClick={onMove}
        >
          Déplacer vers<span className="fr-sr-only"> : {project.title}</span>
        </button>
      )}
    </li>
  );
}

interface Move {
  id: string;
  done: string;
}

interface ColumnsProps {
  projects: ProjectSummary[];
  moved: Move | undefined;
  onMove: ((project: ProjectSummary) => void) | undefined;
}

function Columns({ projects, moved, onMove }: ColumnsProps) {
  const { stages } = useNomenclatures();
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved) {
      // The card is in its new column; or the filters leave it out, and the board takes the focus.
      const button = document.getElementById(moveButton(moved.id));
      (button ?? board.current)?.focus();
      button?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }, [moved]);
  return (
    // The board is wider than the screen: the keyboard must be able to scroll it.
    <div
      ref={board}
      className="pilo-board"
      role="region"
      aria-label="Projets par étape"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {stages.map(({ value, label }) => {
        const cards = projects.filter(({ stage }) => stage === value);
        return (
          <section key={value} className="pilo-board__column" aria-label={label}>
            <h2 className="pilo-board__title">
              {label} <span className="pilo-board__count">{cards.length}</span>
            </h2>
            {cards.length === 0 ? (
              <p className="pilo-mention">Aucun projet</p>
            ) : (
              <ul>
                {cards.map((project) => (
                  <Card
                    key={project.id}
                    project={project}
                    onMove={onMove && (() => onMove(project))}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The portfolio by stage. Moving is an act with a reason: a menu, never a drag alone. */
export function Board({ state }: { state: ListState }) {
  const projects = useQuery(boardQuery(state));
  const mayMove = useMay('changeProjectStage');
  const [moving, setMoving] = useState<ProjectSummary>();
  const [moved, setMoved] = useState<Move>();
  return (
    <Loaded query={projects}>
      {({ items, total }) => (
        <>
          {total > BOARD_LIMIT && (
            <p role="status">
              Les {BOARD_LIMIT} premiers projets sur {total.toLocaleString('fr-FR')} sont montrés :
              filtrez pour voir les autres.
            </p>
          )}
          <div role="status">
            {moved && <p className="fr-message fr-message--valid fr-mb-2w">{moved.done}</p>}
          </div>
          <Columns projects={items} moved={moved} onMove={mayMove ? setMoving : undefined} />
          {moving && (
            <MoveDialog
              id={moving.id}
              onClose={() => setMoving(undefined)}
              onMoved={(done) => {
                setMoving(undefined);
                setMoved({ id: moving.id, done });
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
