import type { ProvedReport } from '../api/types';

/**
 * A short code of a list of reports and their versions, for two people to compare by telephone: the first 60 bits of
 * the SHA-256 of the sorted lines `report@version`. Null where the browser offers no digest (a plain http address).
 */
export async function digestOf(reports: readonly ProvedReport[]): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const lines = reports.map(({ report, version }) => `${report}@${version}`).sort();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.slice(0, 15).match(/.{5}/g) ?? []).join('-');
}
