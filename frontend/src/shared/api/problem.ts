/** RFC 9457, as every failing route of the API answers. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string | null;
  traceId?: string | null;
  violations?: Violation[] | null;
}

export interface Violation {
  /** Where in the body that was sent: "/title", "/milestones/0/plannedOn". */
  pointer: string;
  code: string;
  message: string;
}

/** The API refused, and said why. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get violations(): Violation[] {
    return this.problem.violations ?? [];
  }
}

/** The request never got an answer: the network is down, or the server is. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.', { cause });
    this.name = 'NetworkError';
  }
}

/** An act that we do not even send, and why: said as it stands. */
export class Refused extends Error {}

export const hasStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.status === status;

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'status' in body && 'title' in body;
}

export function toApiError(response: Response, body: unknown): ApiError {
  return new ApiError(
    isProblem(body)
      ? body
      : {
          type: 'about:blank',
          title: 'La réponse du serveur n’a pas pu être lue.',
          status: response.status,
        },
  );
}

/** One sentence for a person, whatever went wrong. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError || error instanceof NetworkError || error instanceof Refused) {
    return error.message;
  }
  return 'Une erreur inattendue s’est produite. Réessayez ; si elle persiste, prévenez l’administrateur.';
}
