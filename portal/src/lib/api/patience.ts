/** Milliseconds; longer than the gateway waits for a service: who has not answered by then, will not. */
export const PATIENCE_MS = 20_000;
