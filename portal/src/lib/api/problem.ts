/** A refusal as the services word it (RFC 9457), already in the language that was asked for. */
export interface Problem {
  code: string;
  status: number;
  title: string;
  detail: string;
  correlationId: string | null;
}

const PREFIX = 'urn:hopluu:problem:';

/** Thrown by every call that did not get what it asked for. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** Nothing answered at all: no network, or no server. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads the problem of an answer that is not OK, whoever wrote it: a proxy's HTML page becomes its bare status. */
export async function refusal(answer: Response): Promise<Refused> {
  const isProblem = answer.headers.get('content-type')?.includes('problem+json') ?? false;
  const body = isProblem ? await answer.json().catch(() => null) : null;
  return new Refused(toProblem(body, answer.status));
}

function toProblem(body: unknown, status: number): Problem {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const type = text('type');
  return {
    code: type.startsWith(PREFIX) ? type.slice(PREFIX.length) : 'unknown',
    status,
    title: text('title'),
    detail: text('detail'),
    correlationId: text('correlationId') || null,
  };
}
