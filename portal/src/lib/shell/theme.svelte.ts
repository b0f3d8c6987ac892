import { recall, remember } from './memory';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme === value);

/** Light or dark as the system has it, until a person chooses. `app.html` does the same before the first paint. */
class ThemeChoice {
  private readonly systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  current = $state<Theme>('system');

  constructor() {
    const kept = recall('theme');
    if (isTheme(kept)) this.current = kept;
    this.systemIsDark.addEventListener('change', () => this.show());
  }

  choose(theme: Theme): void {
    this.current = theme;
    remember('theme', theme);
    this.show();
  }

  private show(): void {
    const dark = this.current === 'dark' || (this.current === 'system' && this.systemIsDark.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }
}

export const theme = new ThemeChoice();
