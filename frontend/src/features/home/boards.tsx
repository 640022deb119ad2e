import type { Home } from './api';
import { Figures } from './figures';
import { More, OwnAlerts } from './home-more';
import { AdministrationHome, Entry, ReaderHome } from './other-homes';
import { OwnProjects } from './own-projects';
import { PlacesCard } from './places-card';
import { PrioritiesCard } from './priorities-card';
import { StripsCard } from './strips-card';
import { Tasks } from './task-rows';
import './boards.css';

/** Where the priorities stand: those of one's own département among the others, or those of the region. */
function Priorities({ home }: { home: Home }) {
  const { roadmap } = home;
  if (!roadmap) {
    return null;
  }
  return roadmap.departments > 0 ? (
    <PrioritiesCard home={home} roadmap={roadmap} />
  ) : (
    <StripsCard home={home} roadmap={roadmap} />
  );
}

/** Where it goes badly. */
function Alerts({ home, map }: { home: Home; map: boolean }) {
  const { roadmap } = home;
  if (!roadmap) {
    return null;
  }
  return roadmap.departments > 0 ? (
    <PlacesCard home={home} roadmap={roadmap} map={map} />
  ) : (
    <OwnAlerts home={home} />
  );
}

/** Beside what awaits. */
export function Side({ home }: { home: Home }) {
  switch (home.audience) {
    case 'MISSION':
      return <Alerts home={home} map={false} />;
    case 'ASSISTANT':
      return <Entry />;
    // A lead's projects say their own next milestone; the money's card stands below.
    case 'PROJECT_LEAD':
    case 'BUDGET_MANAGER':
      return null;
    default:
      return <Priorities home={home} />;
  }
}

/** Under what awaits. */
export function Under({ home }: { home: Home }) {
  switch (home.audience) {
    case 'REFERENT':
      return <Alerts home={home} map={false} />;
    case 'PROJECT_LEAD':
      return <OwnProjects home={home} />;
    default:
      return null;
  }
}

/** The page of those to whom nothing is assigned: pictures for who steers, ways to what they read for the others. */
export function Wide({ home }: { home: Home }) {
  switch (home.audience) {
    case 'LEADERSHIP':
    case 'DITP':
      return (
        <>
          <div className="pilo-home">
            <Alerts home={home} map />
            <Priorities home={home} />
          </div>
          {/* What only a second person can decide. */}
          {home.taskCount > 0 && <Tasks home={home} words={['a-decider', 'À décider']} />}
        </>
      );
    case 'ADMIN':
      return <AdministrationHome home={home} />;
    default:
      return <ReaderHome />;
  }
}

/** Under the answer: how it moved, what each room says, what changed. */
export function Below({ home }: { home: Home }) {
  return (
    <>
      {home.audience !== 'ADMIN' && <Figures home={home} />}
      <More home={home} />
    </>
  );
}
