/** What the browser keeps of a person's choices. Storage may be forbidden or full: then a choice lasts for the visit. */
type Choice = 'language' | 'theme';

const key = (choice: Choice) => `hopluu.${choice}`;

export function recall(choice: Choice): string | null {
  try {
    return localStorage.getItem(key(choice));
  } catch {
    return null;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(key(choice), value);
  } catch {
    // See above: nothing is lost but the memory of it.
  }
}
