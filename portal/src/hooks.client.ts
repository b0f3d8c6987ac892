import type { HandleClientError } from '@sveltejs/kit';

/** A mistyped address is no fault of the portal: only faults go to the console. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status !== 404) console.error(error);
};
