import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { AppLink } from '@/shared/ui/link';
import type { Change, Home } from './api';
import { ComparedDay, FigureTrend } from './figure-trend';
import { figureHref, hrefOf } from './targets';

/** The role's four figures: what they are, on what they count, where they come from. */
export function Figures({ home: { figures, projectTerritory } }: { home: Home }) {
  const own = figures.some(({ code }) => code === 'OWN_PROJECTS');
  return (
    figures.length > 0 && (
      <section aria-label="Chiffres clés" className="fr-mb-3w">
        <ul className="pilo-figures">
          {figures.map((figure) => {
            const href = figureHref(figure, own, projectTerritory);
            return (
              <li key={figure.code}>
                <span className="pilo-figures__value">{figure.value}</span>
                <span className="pilo-figures__label">
                  {href ? <AppLink href={href}>{figure.label}</AppLink> : figure.label}
                </span>
                <FigureTrend figure={figure} />
                <span className="pilo-figures__detail">{figure.detail}</span>
              </li>
            );
          })}
        </ul>
        <ComparedDay figures={figures} />
      </section>
    )
  );
}

export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h2 className="fr-h4" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export const total = (count: number) => (count > 0 ? ` (${count.toLocaleString('fr-FR')})` : '');

const FIRST_TASKS = 6;
const FIRST_ALERTS = 8;

export function Late() {
  return (
    <strong className="pilo-late">
      <span className="fr-icon-time-line fr-icon--sm" aria-hidden="true" /> En retard ·{' '}
    </strong>
  );
}

/** The first ones, then all of them: the button that shows the rest goes, the focus stays where it stood. */
function useFirst(first: number): {
  all: boolean;
  showAll: () => void;
  list: RefObject<HTMLUListElement | null>;
} {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (all) {
      list.current?.querySelector<HTMLElement>(`li:nth-child(${first + 1}) a`)?.focus();
    }
  }, [all, first]);
  return { all, showAll: () => setAll(true), list };
}

function More({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    count > 0 && (
      <button type="button" className="fr-link" onClick={onShow}>
        {count > 1 ? `Voir les ${count} suivantes` : 'Voir la suivante'}
      </button>
    )
  );
}

/** What awaits me, what is overdue first: the contract's order. */
export function Tasks({ home }: { home: Home }) {
  const { tasks, taskCount } = home;
  const { all, showAll, list } = useFirst(FIRST_TASKS);
  const shown = all ? tasks : tasks.slice(0, FIRST_TASKS);
  return (
    <Section id="a-faire" title={`À faire${total(taskCount)}`}>
      {tasks.length === 0 && <p>Rien ne vous attend aujourd’hui.</p>}
      <ul className="pilo-tasks" ref={list}>
        {shown.map((task) => (
          <li key={`${task.kind}-${task.objectKey}-${task.title}-${task.sentence}`}>
            <AppLink href={hrefOf(task)}>{task.title}</AppLink>
            <span className="pilo-tasks__detail">
              {task.late && <Late />}
              {task.sentence}
              {task.dueDate && ` Échéance : ${formatDate(task.dueDate)}.`}
            </span>
          </li>
        ))}
      </ul>
      <More count={tasks.length - shown.length} onShow={showAll} />
      {all && taskCount > tasks.length && (
        <p className="pilo-mention">Les {tasks.length} premières sont montrées.</p>
      )}
    </Section>
  );
}

/** What goes badly in one's territory, the worst first. */
export function Alerts({ home }: { home: Home }) {
  const { alerts, alertCount, territory, territoryName } = home;
  const { all, showAll, list } = useFirst(FIRST_ALERTS);
  const shown = all ? alerts : alerts.slice(0, FIRST_ALERTS);
  return (
    <Section id="alertes" title={`Alertes${total(alertCount)}`}>
      {shown.length === 0 && <p>{territoryName} : aucune alerte, ni retard ni recul.</p>}
      <ul className="pilo-tasks" ref={list}>
        {shown.map((alert) => (
          <li key={`${alert.objectKey}-${alert.territory}`}>
            <span className="fr-icon-warning-fill fr-icon--sm pilo-late" aria-hidden="true" />{' '}
            <AppLink href={hrefOf(alert)}>{alert.title}</AppLink>
            <span className="pilo-tasks__detail">{alert.sentence}</span>
          </li>
        ))}
      </ul>
      <More count={alerts.length - shown.length} onShow={showAll} />
      {all && alertCount > alerts.length && (
        <p className="pilo-mention">
          Les {alerts.length} premières sont montrées ; les autres sont sur les pages des{' '}
          <AppLink href={`/feuille-de-route?territoire=${territory}`}>indicateurs</AppLink>.
        </p>
      )}
    </Section>
  );
}

/** What changed last in what one reads. */
export function Changes({ changes }: { changes: Change[] }) {
  return (
    <Section id="changements" title="Derniers changements">
      {changes.length === 0 && <p>Rien n’a changé récemment.</p>}
      <ul className="pilo-tasks">
        {changes.slice(0, 8).map((change) => (
          <li key={`${change.at}-${change.objectKey}-${change.sentence}`}>
            <AppLink href={hrefOf(change)}>{change.sentence}</AppLink>
            <span className="pilo-tasks__detail">
              {formatInstant(change.at)}
              {change.author && `, ${change.author}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What awaits or goes badly on the left, the figures and what changed on the right. */
export function Columns({ home, children }: { home: Home; children: ReactNode }) {
  return (
    <div className="pilo-home">
      <div>{children}</div>
      <div>
        <Figures home={home} />
        <Changes changes={home.changes} />
      </div>
    </div>
  );
}
