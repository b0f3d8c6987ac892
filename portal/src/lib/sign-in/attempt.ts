import { generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import { SignInFailed } from './failure';

/** One sign-in under way: the secrets that tie the issuer's answer to it. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** An attempt that leaves the page, and so has to be found again with where the person was. */
export interface KeptAttempt extends Attempt {
  where: string;
}

const KEY = 'hopluu.sign-in';

export function newAttempt(): Attempt {
  return { state: generateRandomState(), nonce: generateRandomNonce(), verifier: generateRandomCodeVerifier() };
}

/** Kept in this tab only, until the code comes back. */
export function keep(attempt: KeptAttempt): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(attempt));
  } catch (cause) {
    throw new SignInFailed('browser', null, cause);
  }
}

/** The attempt that this tab waits for; it can be taken once. */
export function take(): KeptAttempt | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as KeptAttempt);
  } catch {
    return null;
  }
}
