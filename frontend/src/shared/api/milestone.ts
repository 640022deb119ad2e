import { Refused } from './problem';
import { resource } from './resource';
import type { Schemas } from './types';

type Project = Schemas['ProjectView'];
type Milestone = Project['milestones'][number];

const projects = resource('/api/v1/projects');

/** All that is typed of a project, given back as it was: a field that is left out would be emptied. */
const draftOf = (project: Project, milestones: Milestone[]) =>
  ({
    title: project.title,
    programme: project.programme,
    axis: project.axis,
    orientations: project.orientations,
    approaches: project.approaches,
    organisationId: project.organisationId,
    leadAccountId: project.leadAccountId,
    description: project.description,
    territories: project.territories,
    startDate: project.startDate,
    endDate: project.endDate,
    digital: project.digital,
    milestones,
    targetServices: project.targetServices,
    resultSheet: project.resultSheet,
    confidential: project.confidential,
  }) satisfies Required<Schemas['ProjectDraft']>;

/**
 * Writes the real date of one milestone, or takes it away, on the project as it is now, whatever else has changed
 * since it was read.
 */
export async function dateMilestone(
  code: string,
  { name, plannedDate }: Pick<Milestone, 'name' | 'plannedDate'>,
  actualDate: string | null,
) {
  const { value, etag } = await projects.read(code);
  const index = value.milestones.findIndex(
    (one) =>
      one.name === name &&
      one.plannedDate === plannedDate &&
      (one.actualDate === null) === (actualDate !== null),
  );
  if (index === -1) {
    throw new Refused('Ce jalon a changé entre-temps : ouvrez le projet.');
  }
  const milestones = value.milestones.map((one, at) =>
    at === index ? { ...one, actualDate } : one,
  );
  return projects.save(code, draftOf(value, milestones), etag);
}
