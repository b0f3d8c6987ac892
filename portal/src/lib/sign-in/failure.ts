import { AuthorizationResponseError, JSON_ATTRIBUTE_COMPARISON, OperationProcessingError } from 'oauth4webapi';
import { RESPONSE_IS_NOT_CONFORM, RESPONSE_IS_NOT_JSON, ResponseBodyError } from 'oauth4webapi';

/**
 * Why nobody could be signed in: nothing answers; the issuer is at fault; it refused; its answer is not to be trusted;
 * this is not the portal's public address; the browser keeps nothing or may not encrypt here.
 */
export type Reason = 'unreachable' | 'fault' | 'refused' | 'untrusted' | 'address' | 'browser';

/** Thrown by everything that should have signed a person in. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';

  constructor(
    readonly reason: Reason,
    /** What to tell the operator: an OAuth error code, a status, an address. */
    readonly code: string | null = null,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }

  /** It may well go away by itself. */
  get passes(): boolean {
    return this.reason === 'unreachable' || this.reason === 'fault';
  }
}

export function failureOf(cause: unknown): SignInFailed {
  if (cause instanceof SignInFailed) return cause;
  if (cause instanceof AuthorizationResponseError) {
    return new SignInFailed(cause.error === 'access_denied' ? 'refused' : 'fault', cause.error, cause);
  }
  if (cause instanceof ResponseBodyError) return new SignInFailed('fault', cause.error, cause);
  if (cause instanceof OperationProcessingError) return misfit(cause);
  return new SignInFailed(isSilence(cause) ? 'unreachable' : 'untrusted', null, cause);
}

/** fetch tells of a network that is gone by a bare TypeError; the library's own carry a code. */
function isSilence(cause: unknown): boolean {
  const gone = cause instanceof TypeError && !('code' in cause);
  return gone || (cause instanceof DOMException && cause.name === 'TimeoutError');
}

function misfit(cause: OperationProcessingError): SignInFailed {
  if (cause.code === RESPONSE_IS_NOT_CONFORM || cause.code === RESPONSE_IS_NOT_JSON) {
    return new SignInFailed('fault', cause.cause instanceof Response ? String(cause.cause.status) : null, cause);
  }
  const { attribute, body } = (cause.cause ?? {}) as { attribute?: string; body?: { issuer?: string } };
  if (cause.code === JSON_ATTRIBUTE_COMPARISON && attribute === 'issuer') {
    return new SignInFailed('address', body?.issuer ?? null, cause);
  }
  return new SignInFailed('untrusted', cause.code ?? null, cause);
}
